import { canonicalJson } from '@fazhi/domain';
import type { Reading } from '@fazhi/domain';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { findLatestVersion } from '../county-results/county-result.service.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { TownResultEntity } from '../county-results/town-result.entity.js';
import type { MeetingBasis } from '../exports/gather-meeting.js';
import type { Actor } from '../permissions/actor.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import type { FrozenResult } from '../results/frozen-result.js';
import { newestOf } from '../results/newest-of.js';
import { ResultEntity } from '../results/result.entity.js';
import type { CurrentRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { sha256 } from '../sha256.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { findCountyEvents } from './find-county-events.js';
import type { PackageMaterial, Remark } from './package-material.js';

/** Towns whose texts are taken at once: few enough that the server answers others in between. */
const PIECE = 5;

/** Fetches what a round's sealed package is made from, piece by piece; null where no town has a result on that basis. */
export async function gatherPackage(
  manager: EntityManager,
  shelf: RoundShelf,
  round: CurrentRound,
  basis: MeetingBasis,
  actor: Actor,
): Promise<PackageMaterial | null> {
  const towns = await shelf.findTowns(manager, { roundId: round.id });
  const version =
    basis === 'prepared'
      ? await findLatestVersion(manager, round.id)
      : await manager.findOne(ResultVersionEntity, {
          where: { roundId: round.id, publishedAt: Not(IsNull()), discardedAt: IsNull() },
          order: { version: 'DESC' },
        });
  if (basis === 'prepared' && !version) return null;
  const found: PackageMaterial['towns'][number][] = [];
  const remarks: Remark[] = [];
  for (let at = 0; at < towns.length; at += PIECE) {
    const piece = towns.slice(at, at + PIECE);
    const ids = In(piece.map(({ id }) => id));
    const told = await findTold(manager, version, ids);
    const texts = await findTexts(manager, ids, told);
    remarks.push(...(version ? await findRemarks(manager, ids) : []));
    found.push(
      ...piece.map(({ id, town }) => ({
        id,
        name: town.name,
        told: told.get(id) ?? null,
        text: texts.get(id) ?? null,
      })),
    );
  }
  if (found.every(({ told }) => told === null)) return null;
  return {
    county: round.county.name,
    year: round.year,
    rubric: canonicalJson(round.rubric),
    plan: canonicalJson(round.plan),
    version: version && { id: version.id, sealed: version.sealed },
    towns: found,
    remarks,
    events: await findCountyEvents(manager, shelf, actor, round.county.id),
  };
}

/** What these towns were told, by town-year id. */
async function findTold(
  manager: EntityManager,
  version: ResultVersionEntity | null,
  townYearId: ReturnType<typeof In<string>>,
): Promise<ReadonlyMap<string, string>> {
  const rows = version
    ? await manager.findBy(TownResultEntity, { resultVersionId: version.id, townYearId })
    : newestOf(await manager.findBy(ResultEntity, { townYearId }));
  return new Map(rows.map((row) => [row.townYearId, row.frozen]));
}

/** Of the report that each result names, what it is and the hash of its text; a town that was scored without one has none. */
async function findTexts(
  manager: EntityManager,
  townYearId: ReturnType<typeof In<string>>,
  told: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const readings = await manager.find(ReadingEntity, {
    where: { report: { townYearId } },
    relations: { report: true },
  });
  return new Map(
    [...told].flatMap(([id, frozen]) => {
      const { report } = JSON.parse(frozen) as FrozenResult;
      const row =
        report &&
        readings.find((one) => one.report?.townYearId === id && one.report.sha256 === report.sha256 && one.report.version === report.version); // prettier-ignore
      if (!row) return [];
      const { text } = JSON.parse(row.reading) as Reading;
      return [[id, canonicalJson({ report, text: sha256(text), characters: text.length })] as const];
    }),
  );
}

async function findRemarks(
  manager: EntityManager,
  townYearId: ReturnType<typeof In<string>>,
): Promise<readonly Remark[]> {
  const rows = await manager.find(SheetEntryEntity, {
    select: { id: true, sheetId: true, indicator: true, comment: true, audience: true },
    where: { comment: Not(''), sheet: { townYearId, submittedAt: Not(IsNull()) } },
    order: { indicator: 'ASC' },
  });
  return rows.map(({ sheetId, indicator, comment, audience }) => ({ sheetId, indicator, comment, audience }));
}
