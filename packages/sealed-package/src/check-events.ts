import { canonicalJson } from '@fazhi/domain';
import { hashEvent } from './chained-event.js';
import type { ChainedEvent } from './chained-event.js';
import type { PackageProblem } from './problem.js';
import { sha256 } from './sha256.js';

/** A line of the record: an event with its hash, or only its place in the chain where it is no matter of the package's. */
type EventLine = (ChainedEvent | Pick<ChainedEvent, 'number' | 'previousHash'>) & { readonly hash: string };

/** The record as far as it is told, and what is wrong with it. */
export interface CheckedEvents {
  readonly count: number;
  /** How many of them are told with all that their hashes cover. */
  readonly told: number;
  readonly events: readonly ChainedEvent[];
  readonly problems: readonly PackageProblem[];
}

/** Checks the chain of the record line by line: every number follows, every link is the hash before it, every event that is told has its own hash. */
export function checkEvents(file: string, text: string): CheckedEvents {
  const problems: PackageProblem[] = [];
  const events: ChainedEvent[] = [];
  const lines = text.split('\n').slice(0, -1);
  let previousHash = '0'.repeat(64);
  for (const [place, line] of lines.entries()) {
    const number = place + 1;
    const say = (zh: string, en: string) =>
      problems.push({ file, item: `event ${String(number)}`, offset: null, text: { zh, en } });
    const event = parseLine(line);
    if (!event) {
      say('这一条读不出来', 'This line cannot be read');
      previousHash = '';
      continue;
    }
    if (event.number !== number) say('编号不连续', 'Its number does not follow');
    if (previousHash !== '' && event.previousHash !== previousHash)
      say('与前一条的校验码接不上', 'It does not continue the hash of the event before it');
    if ('action' in event) {
      const { hash, ...told } = event;
      if (hashEvent(told, sha256) !== hash) say('内容与校验码不符', 'Its contents do not have its hash');
      else events.push(told);
    }
    previousHash = event.hash;
  }
  return { count: lines.length, told: events.length, events, problems };
}

function parseLine(line: string): EventLine | null {
  try {
    const event = JSON.parse(line) as EventLine;
    return canonicalJson(event) === line && typeof event.hash === 'string' ? event : null;
  } catch {
    return null;
  }
}
