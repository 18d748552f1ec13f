import { CharacterSet } from '../text/character-set.js';

/** Slots for each word; with so many free ones a look at one slot mostly tells that no word begins here. */
const SLOTS = 8;

/** A word, and what it consists of behind its first two characters. */
interface Key {
  readonly word: number;
  readonly rest: string;
}

/** Finds many words in a text in one pass. */
export class KeyTable {
  /** By the hash of how a word begins: the number of that beginning, from 1 on; 0 where there is none. */
  private readonly slots: Int32Array;
  private readonly beginnings: number[] = [0];
  private readonly keys: Key[][] = [[]];
  private readonly singles: CharacterSet;
  private readonly seen: Uint32Array;
  private turn = 0;

  /** The words are told by their places in the list. None may be empty. */
  constructor(words: readonly string[]) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2((words.length + 1) * SLOTS)));
    this.seen = new Uint32Array(words.length);
    this.singles = new CharacterSet(words.filter(({ length }) => length === 1).join(''));
    for (const [word, written] of words.entries()) {
      const first = written.charCodeAt(0);
      const beginning = written.length === 1 ? first : pairOf(first, written.charCodeAt(1));
      let slot = hashOf(beginning) & (this.slots.length - 1);
      while (this.slots[slot] !== 0 && this.beginnings[this.slots[slot] ?? 0] !== beginning)
        slot = (slot + 1) & (this.slots.length - 1);
      if (this.slots[slot] === 0) {
        this.slots[slot] = this.beginnings.push(beginning) - 1;
        this.keys.push([]);
      }
      this.keys[this.slots[slot] ?? 0]?.push({ word, rest: written.slice(2) });
    }
  }

  /** The words that stand in a text, each once. */
  find(text: string): number[] {
    const found: number[] = [];
    const { slots, singles } = this;
    const { length } = text;
    const mask = slots.length - 1;
    this.turn += 1;
    let code = text.charCodeAt(0);
    for (let at = 0; at < length; at += 1) {
      const next = text.charCodeAt(at + 1);
      if (singles.has(code)) this.take(code, text, at + 1, found);
      const pair = pairOf(code, next);
      if (slots[hashOf(pair) & mask] !== 0) this.take(pair, text, at + 2, found);
      code = next;
    }
    return found;
  }

  private take(beginning: number, text: string, from: number, found: number[]): void {
    const { slots, beginnings, turn } = this;
    const mask = slots.length - 1;
    for (let slot = hashOf(beginning) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] ?? 0;
      if (number === 0) return;
      if (beginnings[number] !== beginning) continue;
      const keys = this.keys[number] ?? [];
      for (const key of keys) {
        if (this.seen[key.word] === turn || (key.rest !== '' && !text.startsWith(key.rest, from))) continue;
        this.seen[key.word] = turn;
        found.push(key.word);
      }
      return;
    }
  }
}

/** One number for two characters: a small integer, and none that a single character has. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

function hashOf(beginning: number): number {
  return Math.imul(beginning, 0x9e3779b1) >>> 15;
}
