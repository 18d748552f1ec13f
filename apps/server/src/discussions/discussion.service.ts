import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ResultEntity } from '../results/result.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { canReadDiscussion } from './can-read-discussion.js';
import { DiscussionEntity } from './discussion.entity.js';
import type { DiscussionAudience } from './discussion-audience.js';
import { DiscussionMessageEntity } from './discussion-message.entity.js';
import type { DiscussionMessageView, DiscussionView } from './discussion-view.js';

export interface DiscussionSaved {
  readonly __typename: 'DiscussionSaved';
  readonly discussion: DiscussionView;
}

interface DiscussionWanted {
  readonly townYearId: string;
  readonly indicator: string;
  readonly audience: DiscussionAudience;
  readonly text: string;
}

/** Longest contribution, in UTF-16 code units. */
const LONGEST = 2000;
const BAD_TEXT = {
  zh: `请写明意见（${String(LONGEST)} 字以内）`,
  en: `Write something (${String(LONGEST)} characters at most)`,
};

/** What people say about single indicators, each to those for whom it was meant. */
export class DiscussionService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** Of many towns at once, as far as the actor may read them. */
  async list(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, readonly DiscussionView[]>> {
    const { read } = this.database;
    const towns = (await this.shelf.findTowns(read, { id: In(townYearIds) })).filter((town) =>
      may(actor, 'seeDiscussions', subjectOf(town)),
    );
    if (towns.length === 0) return new Map();
    const where = { townYearId: In(towns.map(({ id }) => id)) };
    const discussions = await read.find(DiscussionEntity, { where, order: { startedAt: 'ASC', id: 'ASC' } });
    const published = await read.find(ResultEntity, { select: { id: true, townYearId: true }, where });
    const isPublished = new Set(published.map(({ townYearId }) => townYearId));
    const seen = discussions.filter((discussion) => {
      const town = towns.find(({ id }) => id === discussion.townYearId);
      return town !== undefined && canReadDiscussion(actor, discussion, town, isPublished.has(town.id));
    });
    const views = await this.present(read, actor, seen);
    return new Map(towns.map(({ id }) => [id, views.filter(({ townYearId }) => townYearId === id)]));
  }

  async start(
    actor: Actor,
    { townYearId, indicator, audience, text }: DiscussionWanted,
  ): Promise<DiscussionSaved | Refusal> {
    const words = text.trim();
    if (words === '' || words.length > LONGEST) return refuse('invalid-input', BAD_TEXT);
    return this.database.write(async (manager) => {
      const town = await this.shelf.findTown(manager, townYearId);
      if (!town) return refuse('not-found');
      const closed = ask(actor, 'discuss', subjectOf(town));
      if (closed) return closed;
      if (!town.round.rubric.indicators.some(({ id }) => id === indicator)) return refuse('invalid-input');
      const discussion = {
        id: this.surroundings.newId(),
        townYearId,
        indicator,
        audience,
        startedById: actor.accountId,
        startedAt: this.surroundings.now(),
      };
      await manager.insert(DiscussionEntity, discussion);
      return this.say(manager, actor, { discussion, town, words, action: 'discussion-started' });
    });
  }

  async reply(actor: Actor, discussionId: string, text: string): Promise<DiscussionSaved | Refusal> {
    const words = text.trim();
    if (words === '' || words.length > LONGEST) return refuse('invalid-input', BAD_TEXT);
    return this.database.write(async (manager) => {
      const discussion = await manager.findOneBy(DiscussionEntity, { id: discussionId });
      const town = discussion && (await this.shelf.findTown(manager, discussion.townYearId));
      if (!discussion || !town) return refuse('not-found');
      const isPublished = await manager.existsBy(ResultEntity, { townYearId: town.id });
      if (!canReadDiscussion(actor, discussion, town, isPublished)) return refuse('not-found');
      const closed = ask(actor, 'discuss', subjectOf(town));
      if (closed) return closed;
      return this.say(manager, actor, { discussion, town, words, action: 'discussion-replied' });
    });
  }

  private async say(
    manager: EntityManager,
    actor: Actor,
    said: {
      readonly discussion: Omit<DiscussionEntity, 'townYear' | 'startedBy'>;
      readonly town: TownInRound;
      readonly words: string;
      readonly action: 'discussion-started' | 'discussion-replied';
    },
  ): Promise<DiscussionSaved> {
    const { discussion, town, words, action } = said;
    const writtenAt = this.surroundings.now();
    await manager.insert(DiscussionMessageEntity, {
      id: this.surroundings.newId(),
      discussionId: discussion.id,
      authorId: actor.accountId,
      authorRole: rolesOf(actor).includes('lead') ? 'lead' : 'assessor',
      text: words,
      writtenAt,
    });
    await appendEvent(manager, writtenAt, {
      actor,
      action,
      subject: `${town.town.name} ${discussion.indicator}`,
      subjectId: discussion.id,
      townYearId: town.id,
      after: { audience: discussion.audience, text: words },
    });
    const [view] = await this.present(manager, actor, [discussion]);
    if (!view) throw new Error(`Discussion ${discussion.id} is gone right after it was written to`);
    return { __typename: 'DiscussionSaved', discussion: view };
  }

  private async present(
    manager: EntityManager,
    actor: Actor,
    discussions: readonly Pick<DiscussionEntity, 'id' | 'townYearId' | 'indicator' | 'audience'>[],
  ): Promise<readonly DiscussionView[]> {
    const messages = await manager.find(DiscussionMessageEntity, {
      where: { discussionId: In(discussions.map(({ id }) => id)) },
      relations: { author: true },
      order: { writtenAt: 'ASC', id: 'ASC' },
    });
    return discussions.map(({ id, townYearId, indicator, audience }) => ({
      id,
      townYearId,
      indicator,
      audience,
      messages: messages
        .filter(({ discussionId }) => discussionId === id)
        .map((message) => presentMessage(actor, message)),
    }));
  }
}

function presentMessage(actor: Actor, message: DiscussionMessageEntity): DiscussionMessageView {
  const { id, authorId, authorRole, author, text, writtenAt } = message;
  const roles = rolesOf(actor);
  return {
    id,
    voice: roles.includes('town') ? 'county' : authorRole === 'lead' ? 'lead' : 'assessor',
    isMine: authorId === actor.accountId,
    author: roles.includes('lead') ? (author?.displayName ?? null) : null,
    text,
    writtenAt,
  };
}
