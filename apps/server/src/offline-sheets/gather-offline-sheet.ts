import { findRuledOut, levelText } from '@fazhi/domain';
import type { Level, Reading, Suggestion } from '@fazhi/domain';
import type { OfflineSheet } from '@fazhi/exports';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../permissions/actor.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { findWithheld } from '../reports/withheld-suggestions.js';
import { pickQuotes } from '../results/pick-quotes.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { BLANK_ENTRY } from '../sheets/entry-fields.js';
import { SheetEntryEntity } from '../sheets/sheet-entry.entity.js';
import { writeIdentity } from './row-identity.js';

type OfflineTown = OfflineSheet['towns'][number];

/** Towns whose readings are taken at once: few enough that the server answers others in between. */
const PIECE = 5;
const MOST_QUOTES = 2;
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** What an offline sheet says of these towns: the actor's own entries, and suggestions without those that are withheld from them. Towns without a report are left out. */
export async function gatherOfflineSheet(
  manager: EntityManager,
  actor: Actor,
  towns: readonly TownInRound[],
): Promise<readonly OfflineTown[]> {
  const withheld = await findWithheld(manager, actor, towns);
  const found: OfflineTown[] = [];
  for (let at = 0; at < towns.length; at += PIECE) {
    const piece = towns.slice(at, at + PIECE);
    const townYearId = In(piece.map(({ id }) => id));
    const readings = await manager.find(ReadingEntity, {
      where: { report: { townYearId, state: 'filed' } },
      relations: { report: true },
    });
    const entries = await manager.find(SheetEntryEntity, {
      where: { sheet: { townYearId, accountId: actor.accountId, source: 'desk' } },
      relations: { sheet: true },
    });
    for (const town of piece) {
      const reading = readings.find(({ report }) => report?.townYearId === town.id);
      const own = entries.filter(({ sheet }) => sheet?.townYearId === town.id);
      if (reading) found.push(layTown(actor, town, reading, own, withheld.get(town.id) ?? new Set()));
    }
  }
  return found;
}

function layTown(
  { accountId }: Actor,
  { id: townYearId, town, profile, round }: TownInRound,
  row: ReadingEntity,
  entries: readonly SheetEntryEntity[],
  withheld: ReadonlySet<string>,
): OfflineTown {
  const { rubric } = round;
  const ruledOut = findRuledOut(rubric, profile);
  const out = new Set(ruledOut.map(({ indicator }) => indicator));
  const reading = JSON.parse(row.reading) as Reading;
  const suggestions = row.suggestions === null ? [] : (JSON.parse(row.suggestions) as Suggestion[]);
  return {
    name: town.name,
    ruledOut,
    rows: rubric.indicators
      .filter(({ id }) => !out.has(id))
      .map((indicator) => {
        const entry = entries.find((one) => one.indicator === indicator.id);
        const suggestion = suggestions.find((one) => one.indicator === indicator.id);
        return {
          indicator: indicator.id,
          name: { zh: indicator.zh, en: indicator.en },
          points: indicator.points,
          levels: LEVELS.map((level) => levelText(rubric, indicator, level)),
          suggestion: withheld.has(indicator.id)
            ? null
            : { level: suggestion?.level ?? null, quotes: pickQuotes(reading, indicator.id).slice(0, MOST_QUOTES) },
          entry: entry ?? BLANK_ENTRY,
          identity: writeIdentity({ townYearId, indicator: indicator.id, version: entry?.version ?? 0 }, accountId),
        };
      })
      .map(({ entry, ...one }) => {
        const { state, level, basis, comment, audience } = entry;
        return { ...one, entry: { state, level, basis, comment, audience } };
      }),
  };
}
