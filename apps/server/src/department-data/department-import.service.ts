import { applyAdjustments, canonicalJson } from '@fazhi/domain';
import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import type { PaperPool } from '../exports/paper-pool.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { sha256 } from '../sha256.js';
import type { Surroundings } from '../surroundings.js';
import { checkItem } from './check-item.js';
import { insertItem } from './department-data-changes.js';
import { DepartmentItemEntity } from './department-item.entity.js';
import type { DepartmentImportView } from './department-view.js';
import { outsideItems } from './outside-items.js';
import { readDepartmentTable } from './read-department-table.js';
import { toProposed } from './to-proposed.js';

export interface DepartmentDataImported extends DepartmentImportView {
  readonly __typename: 'DepartmentDataImported';
  /** False: a dry run, or there are problems; nothing was written. */
  readonly applied: boolean;
}

/** In bytes. */
const LARGEST = 500_000;

/** Bonuses, deductions and vetoes from a table: shows what it would add, or adds what was shown. */
export class DepartmentImportService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
    private readonly pool: PaperPool,
  ) {}

  /**
   * @param content the file's bytes in base64
   * @param stamp of the dry run that the person looked at; null for a dry run
   */
  async importTable(
    actor: Actor,
    roundId: string,
    content: string,
    stamp: string | null,
  ): Promise<DepartmentDataImported | Refusal> {
    const seen = await this.shelf.findRound(this.database.read, roundId);
    const closed = seen ? ask(actor, 'editDepartmentData', subjectOfRound(seen)) : refuse('not-found');
    if (closed) return closed;
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST)
      return refuse('invalid-input', { zh: '表格超过 500 KB', en: 'The table is larger than 500 KB' });
    const table = await this.pool.readTable(new Uint8Array(bytes));
    if (!table.ok) return refuse('invalid-input', table.problem);
    return this.database.write(async (manager) => {
      const round = await this.shelf.findRound(manager, roundId);
      const closedNow = round ? ask(actor, 'editDepartmentData', subjectOfRound(round)) : refuse('not-found');
      if (!round || closedNow) return closedNow ?? refuse('not-found');
      const towns = await this.shelf.findTowns(manager, { roundId });
      const known = await manager.find(DepartmentItemEntity, {
        where: { townYearId: In(towns.map(({ id }) => id)), state: 'stands' },
        order: { id: 'ASC' },
      });
      const read = readDepartmentTable(
        table.rows,
        towns.map(({ town }) => town.name),
        outsideItems(round.rubric),
      );
      const there = new Set(known.map((item) => canonicalJson([item.townYearId, toProposed(item)])));
      const rows = read.rows.flatMap((row) => {
        const town = towns.find((one) => one.town.name === row.town);
        return town ? [{ ...row, in: town, key: canonicalJson([town.id, row.proposed]) }] : [];
      });
      // the same row twice in a table is one fact, as is a row that was entered before
      const fresh = rows.filter(
        ({ key }, place) => !there.has(key) && rows.findIndex((other) => other.key === key) === place,
      );
      const problems = [
        ...read.problems,
        ...fresh.flatMap(({ proposed, at }) => {
          const problem = checkItem(round.rubric, proposed)?.message;
          return problem ? [{ zh: `${at.zh}：${problem.zh}`, en: `${at.en}: ${problem.en}` }] : [];
        }),
      ];
      const expected = sha256(canonicalJson([...there].sort()));
      const isApplied = stamp !== null && problems.length === 0;
      if (isApplied) {
        if (stamp !== expected) return refuse('changed-meanwhile');
        for (const row of fresh) await insertItem(manager, this.surroundings, actor, row.in, row.proposed, 'import');
      }
      return {
        __typename: 'DepartmentDataImported' as const,
        added: fresh.map(({ town, proposed, in: { id } }) => ({
          townYearId: id,
          town,
          item: proposed.item,
          basis: proposed.basis,
          points: applyAdjustments(round.rubric, [proposed]).points,
        })),
        unchanged: rows.length - fresh.length,
        problems,
        stamp: expected,
        applied: isApplied,
      };
    });
  }
}
