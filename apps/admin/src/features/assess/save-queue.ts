import type { Bilingual } from '@fazhi/domain';
import { isSameDraft, isSendable, type EntryDraft, type StoredEntry } from './entry-draft';

export type SendOutcome =
  | { readonly kind: 'saved'; readonly stored: StoredEntry }
  | { readonly kind: 'conflict'; readonly current: StoredEntry }
  | { readonly kind: 'refused'; readonly message: Bilingual };

/** Rejects where the network or the session failed: then it is tried again. */
export type Send = (indicator: string, draft: EntryDraft, expectedVersion: number) => Promise<SendOutcome>;

/** Takes an entry back to what an earlier version said. Rejects where the network or the session failed. */
export type TakeBack = (indicator: string, expectedVersion: number, toVersion: number) => Promise<SendOutcome>;

type Trouble =
  | { readonly kind: 'retrying' }
  | { readonly kind: 'conflict'; readonly current: StoredEntry }
  | { readonly kind: 'refused'; readonly message: Bilingual };

export interface EntryView {
  readonly draft: EntryDraft;
  readonly stored: StoredEntry;
  readonly isUnsaved: boolean;
  readonly trouble: Trouble | null;
}

export interface QueueView {
  readonly entries: ReadonlyMap<string, EntryView>;
  readonly lastSavedAt: string | null;
  readonly canUndo: boolean;
}

interface Slot {
  draft: EntryDraft;
  stored: StoredEntry;
  trouble: Trouble | null;
  isSending: boolean;
  attempts: number;
  timer: ReturnType<typeof setTimeout> | null;
  /** The version to take the entry back to, where that is still to be done. */
  backTo: number | null;
}

interface Step {
  readonly indicator: string;
  readonly before: EntryDraft;
  /** The version that said so; null where no version did. */
  readonly version: number | null;
  readonly burst: string | null;
}

const typingPause = 700;
const longestPause = 15_000;

/**
 * Keeps one sheet's entries and saves what changes: per entry one save at a time with the version it saw, the newest draft next. An answer
 * never overwrites what was typed meanwhile; what cannot be saved stays here, is named, and is tried again.
 */
export class SaveQueue {
  private readonly slots = new Map<string, Slot>();
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<() => void>();
  private history: Step[] = [];
  private lastSavedAt: string | null = null;
  private view: QueueView = { entries: new Map(), lastSavedAt: null, canUndo: false };

  constructor(
    private readonly send: Send,
    private readonly takeBack: TakeBack,
    entries: ReadonlyMap<string, StoredEntry>,
  ) {
    this.takeStored(entries);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getView = (): QueueView => this.view;

  /** Takes the server's entries; what is unsaved here stays and goes on from the version it saw. */
  takeStored(entries: ReadonlyMap<string, StoredEntry>): void {
    for (const [indicator, stored] of entries) {
      const slot = this.slots.get(indicator);
      if (slot === undefined)
        this.slots.set(indicator, {
          draft: stored.draft,
          stored,
          trouble: null,
          isSending: false,
          attempts: 0,
          timer: null,
          backTo: null,
        });
      else if (!isUnsaved(slot) && stored.version >= slot.stored.version)
        Object.assign(slot, { draft: stored.draft, stored, trouble: null });
      if (stored.updatedAt !== null && (this.lastSavedAt === null || stored.updatedAt > this.lastSavedAt))
        this.lastSavedAt = stored.updatedAt;
    }
    this.changed();
  }

  /** `burst` names a run of typing that one undo takes back whole, and that is saved when it pauses. */
  edit(indicator: string, patch: Partial<EntryDraft>, burst: string | null = null): void {
    const slot = this.slots.get(indicator);
    if (slot === undefined) return;
    const next = { ...slot.draft, ...patch };
    if (isSameDraft(next, slot.draft)) return;
    const last = this.history.at(-1);
    const continues = burst !== null && last?.indicator === indicator && last.burst === burst;
    if (!continues) {
      const version = isUnsaved(slot) ? null : slot.stored.version;
      this.history.push({ indicator, before: slot.draft, version, burst });
    }
    slot.backTo = null;
    this.put(indicator, slot, next, burst === null ? 0 : typingPause);
  }

  /** How many changes can be taken back. */
  get steps(): number {
    return this.history.length;
  }

  /** Takes the last change back and returns the indicator it was made on. */
  undo(): string | null {
    const step = this.history.pop();
    if (step === undefined) return null;
    const slot = this.slots.get(step.indicator);
    if (slot === undefined) return null;
    const { indicator, before, version } = step;
    // what was saved is taken back by the server, where it stands in the record as such; what was not never was
    const isSaved = version !== null && version < slot.stored.version && !isUnsaved(slot);
    if (isSaved) slot.backTo = version;
    this.put(indicator, slot, before, 0);
    return indicator;
  }

  /** Saves without waiting for a pause or for the next attempt. */
  saveNow(): void {
    for (const [indicator, slot] of this.slots) {
      if (slot.trouble?.kind === 'refused') slot.trouble = null;
      if (isUnsaved(slot)) this.schedule(indicator, slot, 0);
    }
  }

  keepMine(indicator: string): void {
    const slot = this.slots.get(indicator);
    if (slot?.trouble?.kind !== 'conflict') return;
    slot.stored = slot.trouble.current;
    slot.trouble = null;
    this.schedule(indicator, slot, 0);
    this.changed();
  }

  keepTheirs(indicator: string): void {
    const slot = this.slots.get(indicator);
    if (slot?.trouble?.kind !== 'conflict') return;
    Object.assign(slot, { stored: slot.trouble.current, draft: slot.trouble.current.draft, trouble: null });
    this.changed();
  }

  /** Gives up what is not saved. */
  discardUnsaved(): void {
    for (const slot of this.slots.values()) {
      if (slot.timer !== null) clearTimeout(slot.timer);
      Object.assign(slot, { draft: slot.stored.draft, trouble: null, timer: null, attempts: 0, backTo: null });
    }
    this.history = [];
    this.changed();
  }

  hasUnsaved(): boolean {
    return [...this.slots.values()].some(isUnsaved);
  }

  /** Resolves when everything is saved: at once, or after the saves under way, the retries and the choices. */
  whenSaved(): Promise<void> {
    if (!this.hasUnsaved()) return Promise.resolve();
    this.saveNow();
    return new Promise((resolve) => {
      this.waiting.add(resolve);
    });
  }

  private put(indicator: string, slot: Slot, draft: EntryDraft, pause: number): void {
    slot.draft = draft;
    if (slot.trouble?.kind === 'refused') slot.trouble = null;
    this.schedule(indicator, slot, pause);
    this.changed();
  }

  private schedule(indicator: string, slot: Slot, pause: number): void {
    if (slot.isSending || slot.trouble?.kind === 'conflict') return;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = setTimeout(() => {
      slot.timer = null;
      void this.save(indicator, slot);
    }, pause);
  }

  private async save(indicator: string, slot: Slot): Promise<void> {
    if (slot.isSending || !isUnsaved(slot) || !isSendable(slot.draft)) return;
    const sent = slot.draft;
    const { backTo } = slot;
    slot.isSending = true;
    try {
      const outcome =
        backTo === null
          ? await this.send(indicator, sent, slot.stored.version)
          : await this.takeBack(indicator, slot.stored.version, backTo);
      slot.backTo = null;
      this.settle(slot, outcome);
      // what the version said is what stands, unless something was changed meanwhile
      if (backTo !== null && outcome.kind === 'saved' && slot.draft === sent) slot.draft = slot.stored.draft;
      slot.attempts = 0;
      slot.isSending = false;
      const isOpen = slot.trouble === null && isUnsaved(slot);
      if (isOpen) this.schedule(indicator, slot, 0);
    } catch {
      slot.isSending = false;
      slot.trouble = { kind: 'retrying' };
      slot.attempts += 1;
      this.schedule(indicator, slot, Math.min(longestPause, 1000 * 2 ** (slot.attempts - 1)));
    }
    this.changed();
  }

  private settle(slot: Slot, outcome: SendOutcome): void {
    if (outcome.kind === 'conflict') slot.trouble = { kind: 'conflict', current: outcome.current };
    else if (outcome.kind === 'refused') slot.trouble = { kind: 'refused', message: outcome.message };
    else {
      slot.trouble = null;
      slot.stored = outcome.stored;
      this.lastSavedAt = outcome.stored.updatedAt ?? this.lastSavedAt;
    }
  }

  private changed(): void {
    const entries = new Map<string, EntryView>();
    for (const [indicator, slot] of this.slots) {
      const { draft, stored, trouble } = slot;
      const before = this.view.entries.get(indicator);
      const unsaved = isUnsaved(slot);
      const isSame =
        before?.draft === draft &&
        before.stored === stored &&
        before.trouble === trouble &&
        before.isUnsaved === unsaved;
      entries.set(indicator, isSame ? before : { draft, stored, trouble, isUnsaved: unsaved });
    }
    this.view = { entries, lastSavedAt: this.lastSavedAt, canUndo: this.history.length > 0 };
    if (!this.hasUnsaved()) {
      for (const resolve of this.waiting) resolve();
      this.waiting.clear();
    }
    for (const listener of this.listeners) listener();
  }
}

function isUnsaved(slot: Slot): boolean {
  return slot.isSending || slot.trouble !== null || !isSameDraft(slot.draft, slot.stored.draft);
}
