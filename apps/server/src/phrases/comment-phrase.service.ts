import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import type { Subject } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Surroundings } from '../surroundings.js';
import { CommentPhraseEntity } from './comment-phrase.entity.js';
import type { CommentPhraseView } from './comment-phrase-view.js';

export interface CommentPhraseSaved {
  readonly __typename: 'CommentPhraseSaved';
  readonly phrase: CommentPhraseView;
}

export interface PhraseInput {
  readonly indicator: string | null;
  readonly text: string;
  readonly isShared: boolean;
}

const LONGEST = 500;
/** Of the county and of each person; nobody finds anything among more. */
const MOST = 500;
const INDICATOR = /^[A-Z]\d{1,3}$/;
const TEXT_WRONG = refuse('invalid-input', {
  zh: `常用评语要写内容，最多 ${String(LONGEST)} 字`,
  en: `A phrase needs words, at most ${String(LONGEST)} characters`,
});
const TOO_MANY = refuse('invalid-input', {
  zh: `常用评语最多 ${String(MOST)} 条，请先删去不用的`,
  en: `${String(MOST)} phrases are the most; remove some first`,
});

/** Words that assessors use again and again: the county's are written by the lead, everybody has some of their own besides. */
export class CommentPhraseService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  /** The county's and the actor's own, oldest first. */
  async list(actor: Actor): Promise<readonly CommentPhraseView[]> {
    const { countyId, accountId } = actor;
    if (countyId === null || !may(actor, 'seePhrases', subjectOf(countyId, null))) return [];
    const rows = await this.database.read.find(CommentPhraseEntity, {
      where: [
        { countyId, accountId: IsNull(), removedAt: IsNull() },
        { countyId, accountId, removedAt: IsNull() },
      ],
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map(present);
  }

  async add(actor: Actor, { indicator, isShared, ...input }: PhraseInput): Promise<CommentPhraseSaved | Refusal> {
    const text = input.text.trim();
    const { countyId } = actor;
    if (countyId === null) return refuse('forbidden');
    const accountId = isShared ? null : actor.accountId;
    const closed = askToKeep(actor, countyId, accountId);
    if (closed) return closed;
    if (text === '' || text.length > LONGEST) return TEXT_WRONG;
    if (indicator !== null && !INDICATOR.test(indicator)) return refuse('invalid-input');
    return this.database.write(async (manager) => {
      const where = { countyId, accountId: accountId ?? IsNull(), removedAt: IsNull() };
      if ((await manager.countBy(CommentPhraseEntity, where)) >= MOST) return TOO_MANY;
      const row = {
        id: this.surroundings.newId(),
        countyId,
        accountId,
        indicator,
        text,
        createdAt: this.surroundings.now(),
        removedAt: null,
        version: 1,
      };
      await manager.insert(CommentPhraseEntity, row);
      await this.record(manager, actor, 'phrase-added', row, null, { text });
      return { __typename: 'CommentPhraseSaved' as const, phrase: present(row) };
    });
  }

  /** Writes it anew, takes it away or gives it back. */
  async change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    wanted: { readonly text: string; readonly isRemoved: boolean },
  ): Promise<CommentPhraseSaved | Refusal> {
    const text = wanted.text.trim();
    return this.database.write(async (manager) => {
      const row = await manager.findOneBy(CommentPhraseEntity, { id });
      if (!row) return refuse('not-found');
      if (row.countyId !== actor.countyId) return refuse('not-found');
      const closed = askToKeep(actor, row.countyId, row.accountId);
      if (closed) return row.accountId === null ? refuse('forbidden') : closed;
      if (text === '' || text.length > LONGEST) return TEXT_WRONG;
      const removedAt = wanted.isRemoved ? (row.removedAt ?? this.surroundings.now()) : null;
      const changed = await manager.update(
        CommentPhraseEntity,
        { id, version: expectedVersion },
        { text, removedAt, version: expectedVersion + 1 },
      );
      if (changed.affected !== 1) return refuse('changed-meanwhile');
      const before = { text: row.text, isRemoved: row.removedAt !== null };
      const isTakenAway = wanted.isRemoved && row.removedAt === null;
      await this.record(manager, actor, isTakenAway ? 'phrase-removed' : 'phrase-changed', row, before, {
        text,
        isRemoved: wanted.isRemoved,
      });
      const phrase = { ...present(row), text, isRemoved: removedAt !== null, version: expectedVersion + 1 };
      return { __typename: 'CommentPhraseSaved' as const, phrase };
    });
  }

  /** What the county says to all is on the record; what a person keeps for itself is that person's. */
  private async record(
    manager: EntityManager,
    actor: Actor,
    action: NewEvent['action'],
    { id, accountId, indicator, countyId }: Pick<CommentPhraseEntity, 'id' | 'accountId' | 'indicator' | 'countyId'>,
    before: unknown,
    after: unknown,
  ): Promise<void> {
    if (accountId !== null) return;
    await appendEvent(manager, this.surroundings.now(), {
      actor,
      action,
      subject: indicator ?? '',
      subjectId: id,
      countyId,
      before,
      after,
    });
  }
}

function askToKeep(actor: Actor, countyId: string, accountId: string | null): Refusal | null {
  return accountId === null
    ? ask(actor, 'keepSharedPhrases', subjectOf(countyId, null)) && refuse('forbidden')
    : ask(actor, 'keepOwnPhrases', subjectOf(countyId, accountId));
}

function subjectOf(countyId: string, accountId: string | null): Subject {
  return { countyId, townId: null, accountId };
}

function present(row: Omit<CommentPhraseEntity, 'county' | 'account'>): CommentPhraseView {
  const { id, indicator, text, accountId, removedAt, version } = row;
  return { id, indicator, text, isShared: accountId === null, isRemoved: removedAt !== null, version };
}
