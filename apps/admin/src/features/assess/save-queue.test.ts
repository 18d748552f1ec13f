import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EntryDraft, StoredEntry } from './entry-draft';
import { SaveQueue, type SendOutcome } from './save-queue';
import { saveStatus } from './save-status';

const blank: EntryDraft = {
  state: 'NOT_SCORED',
  level: null,
  basis: '',
  comment: '',
  audience: 'TOWN',
  suggestionAction: 'NONE',
};

interface Sent {
  readonly indicator: string;
  readonly draft: EntryDraft;
  readonly version: number;
  /** Where the server is to take the entry back: to what that version said. */
  readonly backTo?: number;
  readonly answer: (outcome: SendOutcome) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A queue whose answers the test gives by hand. */
function startQueue(indicators: readonly string[] = ['L1', 'R3']) {
  const sent: Sent[] = [];
  const entries = new Map(
    indicators.map((id): [string, StoredEntry] => [id, { draft: blank, version: 0, updatedAt: null }]),
  );
  const send = (what: Pick<Sent, 'indicator' | 'draft' | 'version' | 'backTo'>) =>
    new Promise<SendOutcome>((resolve, reject) => {
      sent.push({
        ...what,
        answer: async (outcome) => {
          resolve(outcome);
          await vi.advanceTimersByTimeAsync(0);
        },
        fail: async () => {
          reject(new Error('network'));
          await vi.advanceTimersByTimeAsync(0);
        },
      });
    });
  const queue: SaveQueue = new SaveQueue(
    (indicator, draft, version) => send({ indicator, draft, version }),
    (indicator, version, backTo) => {
      const draft = queue.getView().entries.get(indicator)?.draft ?? blank;
      return send({ indicator, draft, version, backTo });
    },
    entries,
  );
  const at = (index: number): Sent => {
    const one = sent[index];
    if (one === undefined) throw new Error(`nothing sent at ${String(index)}`);
    return one;
  };
  const entry = (id: string) => {
    const view = queue.getView().entries.get(id);
    if (view === undefined) throw new Error(`no entry ${id}`);
    return view;
  };
  return { queue, sent, at, entry };
}

function saved(draft: EntryDraft, version: number): SendOutcome {
  return { kind: 'saved', stored: { draft, version, updatedAt: '2025-02-10T06:02:00.000Z' } };
}

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving', () => {
  test('a level is sent at once with the version that was seen', async () => {
    const { queue, at, entry } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 3 });
    await tick();
    expect(at(0)).toMatchObject({ indicator: 'L1', version: 0, draft: { level: 3 } });
    expect(saveStatus(queue.getView()).kind).toBe('saving');
    await at(0).answer(saved({ ...blank, state: 'LEVEL', level: 3 }, 1));
    expect(entry('L1').isUnsaved).toBe(false);
    expect(saveStatus(queue.getView())).toEqual({ kind: 'saved', at: '2025-02-10T06:02:00.000Z' });
  });

  test('one save at a time for an entry, and the newest draft goes next with the new version', async () => {
    const { queue, sent, at } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 1 });
    await tick();
    queue.edit('L1', { level: 2 });
    queue.edit('L1', { level: 4 });
    await tick(5000);
    expect(sent).toHaveLength(1);
    await at(0).answer(saved({ ...blank, state: 'LEVEL', level: 1 }, 1));
    expect(sent).toHaveLength(2);
    expect(at(1)).toMatchObject({ version: 1, draft: { level: 4 } });
  });

  test('entries do not wait for each other', async () => {
    const { queue, sent } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 1 });
    queue.edit('R3', { state: 'LEVEL', level: 2 });
    await tick();
    expect(sent.map((one) => one.indicator)).toEqual(['L1', 'R3']);
  });

  test('typing is saved when it pauses, as one save', async () => {
    const { queue, sent, at } = startQueue();
    for (const comment of ['办', '办结', '办结率']) {
      queue.edit('R3', { comment }, 'comment');
      await tick(200);
    }
    expect(sent).toHaveLength(0);
    await tick(700);
    expect(at(0).draft.comment).toBe('办结率');
    expect(sent).toHaveLength(1);
  });

  test('an arriving answer never overwrites what was typed meanwhile', async () => {
    const { queue, at, entry } = startQueue();
    queue.edit('R3', { comment: '办结率' }, 'comment');
    await tick(700);
    queue.edit('R3', { comment: '办结率未达标' }, 'comment');
    await at(0).answer(saved({ ...blank, comment: '办结率' }, 1));
    expect(entry('R3').draft.comment).toBe('办结率未达标');
    await tick(0);
    expect(at(1)).toMatchObject({ version: 1, draft: { comment: '办结率未达标' } });
  });

  test('entries fetched again do not overwrite what is unsaved, nor bring back an older version', async () => {
    const { queue, at, entry } = startQueue();
    queue.edit('R3', { comment: '新写的' }, 'comment');
    queue.takeStored(new Map([['R3', { draft: { ...blank, comment: '旧的' }, version: 1, updatedAt: null }]]));
    expect(entry('R3').draft.comment).toBe('新写的');
    await tick(700);
    await at(0).answer(saved({ ...blank, comment: '新写的' }, 2));
    queue.takeStored(new Map([['R3', { draft: blank, version: 1, updatedAt: null }]]));
    expect(entry('R3').draft.comment).toBe('新写的');
  });

  test('not applicable is held back until its basis is written', async () => {
    const { queue, sent, at } = startQueue();
    queue.edit('L1', { state: 'NOT_APPLICABLE', level: null });
    await tick(100);
    expect(sent).toHaveLength(0);
    expect(saveStatus(queue.getView())).toEqual({ kind: 'held', indicators: ['L1'] });
    queue.edit('L1', { basis: '未承接赋权事项' }, 'basis');
    await tick(700);
    expect(at(0).draft).toMatchObject({ state: 'NOT_APPLICABLE', basis: '未承接赋权事项' });
  });
});

describe('a save that fails', () => {
  test('is tried again, later and later, and says so', async () => {
    const { queue, sent, at, entry } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 3 });
    await tick();
    await at(0).fail();
    expect(saveStatus(queue.getView()).kind).toBe('retrying');
    await tick(1000);
    expect(sent).toHaveLength(2);
    await at(1).fail();
    await tick(1000);
    expect(sent).toHaveLength(2);
    await tick(1000);
    expect(sent).toHaveLength(3);
    expect(entry('L1').draft.level).toBe(3);
    await at(2).answer(saved({ ...blank, state: 'LEVEL', level: 3 }, 1));
    expect(saveStatus(queue.getView()).kind).toBe('saved');
  });

  test('goes at once when the network is back, with what was changed meanwhile', async () => {
    const { queue, at } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 3 });
    await tick();
    await at(0).fail();
    queue.edit('L1', { comment: '断网时写的' }, 'comment');
    queue.saveNow();
    await tick();
    expect(at(1).draft).toMatchObject({ level: 3, comment: '断网时写的' });
  });

  test('a refusal keeps the draft and tells the reason', async () => {
    const { queue, at, entry } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 3 });
    await tick();
    await at(0).answer({ kind: 'refused', message: { zh: '评分表已提交', en: 'The sheet is submitted' } });
    expect(entry('L1').draft.level).toBe(3);
    expect(saveStatus(queue.getView())).toMatchObject({ kind: 'refused', message: { en: 'The sheet is submitted' } });
  });
});

describe('a conflict', () => {
  const theirs: StoredEntry = {
    draft: { ...blank, state: 'LEVEL', level: 2, comment: '别处写的' },
    version: 5,
    updatedAt: null,
  };

  async function conflict() {
    const all = startQueue();
    all.queue.edit('L1', { state: 'LEVEL', level: 4 });
    await tick();
    await all.at(0).answer({ kind: 'conflict', current: theirs });
    return all;
  }

  test('keeps both values and sends nothing until a choice is made', async () => {
    const { queue, sent, entry } = await conflict();
    expect(saveStatus(queue.getView())).toEqual({ kind: 'conflict', indicators: ['L1'] });
    expect(entry('L1')).toMatchObject({ draft: { level: 4 }, trouble: { kind: 'conflict', current: theirs } });
    queue.edit('L1', { comment: '还在写' }, 'comment');
    queue.saveNow();
    await tick(60_000);
    expect(sent).toHaveLength(1);
    expect(entry('L1').draft.comment).toBe('还在写');
  });

  test('mine goes over theirs with their version', async () => {
    const { queue, at } = await conflict();
    queue.keepMine('L1');
    await tick();
    expect(at(1)).toMatchObject({ version: 5, draft: { level: 4 } });
  });

  test('theirs replaces mine and nothing is sent', async () => {
    const { queue, sent, entry } = await conflict();
    queue.keepTheirs('L1');
    await tick(5000);
    expect(entry('L1').draft).toEqual(theirs.draft);
    expect(sent).toHaveLength(1);
    expect(queue.hasUnsaved()).toBe(false);
  });
});

describe('moving on', () => {
  test('waits for the saves under way', async () => {
    const { queue, at } = startQueue();
    const done = vi.fn();
    queue.edit('R3', { comment: '最后一句' }, 'comment');
    void queue.whenSaved().then(done);
    await tick();
    expect(at(0).draft.comment).toBe('最后一句');
    expect(done).not.toHaveBeenCalled();
    await at(0).fail();
    expect(done).not.toHaveBeenCalled();
    await tick(1000);
    await at(1).answer(saved({ ...blank, comment: '最后一句' }, 1));
    expect(done).toHaveBeenCalledOnce();
  });

  test('goes at once where nothing is open', async () => {
    const { queue } = startQueue();
    const done = vi.fn();
    void queue.whenSaved().then(done);
    await tick();
    expect(done).toHaveBeenCalledOnce();
  });

  test('what is given up goes back to what is stored', async () => {
    const { queue, at, entry } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 3 });
    await tick();
    await at(0).fail();
    queue.discardUnsaved();
    expect(entry('L1').draft).toEqual(blank);
    expect(queue.hasUnsaved()).toBe(false);
  });
});

describe('undo', () => {
  test('takes back one step at a time and saves it', async () => {
    const { queue, at, entry } = startQueue();
    queue.edit('L1', { state: 'LEVEL', level: 3 });
    queue.edit('R3', { state: 'LEVEL', level: 1 });
    expect(queue.undo()).toBe('R3');
    expect(entry('R3').draft.state).toBe('NOT_SCORED');
    expect(queue.undo()).toBe('L1');
    expect(queue.undo()).toBeNull();
    await tick();
    expect(() => at(0)).toThrow();
  });

  test('a run of typing is one step', () => {
    const { queue, entry } = startQueue();
    queue.edit('R3', { comment: '一' }, 'comment');
    queue.edit('R3', { comment: '一二' }, 'comment');
    queue.edit('R3', { state: 'LEVEL', level: 2 });
    queue.undo();
    expect(entry('R3').draft).toMatchObject({ state: 'NOT_SCORED', comment: '一二' });
    queue.undo();
    expect(entry('R3').draft.comment).toBe('');
  });

  test('what was saved is taken back by the server, a run of typing whole, and tried again where the network failed', async () => {
    const { queue, at, sent, entry } = startQueue();
    const level: EntryDraft = { ...blank, state: 'LEVEL', level: 3 };
    queue.edit('L1', { state: 'LEVEL', level: 3 });
    await tick();
    await at(0).answer(saved(level, 1));
    for (const [place, comment] of ['一', '一二'].entries()) {
      queue.edit('L1', { comment }, 'comment');
      await tick(700);
      await at(place + 1).answer(saved({ ...level, comment }, place + 2));
    }
    expect(queue.undo()).toBe('L1');
    await tick();
    expect(at(3)).toMatchObject({ version: 3, backTo: 1 });
    await at(3).fail();
    await tick(1000);
    expect(at(4)).toMatchObject({ version: 3, backTo: 1 });
    await at(4).answer(saved(level, 4));
    expect(entry('L1')).toMatchObject({ draft: level, isUnsaved: false });
    expect(queue.undo()).toBe('L1');
    await tick();
    expect(at(5)).toMatchObject({ version: 4, backTo: 0 });
    // a new word while the answer is on its way stays, and is saved after it
    queue.edit('L1', { comment: '新' });
    await at(5).answer(saved(blank, 5));
    await tick();
    expect(at(6)).toMatchObject({ version: 5, draft: { comment: '新' } });
    expect(at(6).backTo).toBeUndefined();
    expect(sent).toHaveLength(7);
  });
});
