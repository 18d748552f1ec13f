import { canonicalJson } from '@fazhi/domain';
import type { CountyInput, IndicatorDecision, RoundSheet, SealedResult, SheetEntry } from '@fazhi/domain';
import type { MeetingRecord, RecordInput, SigningList } from '@fazhi/exports';
import { sha256 } from '../sha256.js';
import type { StoredRecord } from './gather-record.js';
import type { MeetingMaterial } from './meeting-material.js';

type Said = Pick<CountyInput, 'sheets' | 'decisions' | 'tieDecisions'>;

/** Makes the input of minutes and signature sheet of what is stored. Runs in a worker. */
export function toRecord(stored: StoredRecord, { sealed, towns }: MeetingMaterial): RecordInput {
  const parsed = sealed === null ? null : (JSON.parse(sealed) as SealedResult);
  const said = stored.said ?? parsed?.input ?? { sheets: [], decisions: [], tieDecisions: [] };
  const places = new Map(towns.map(({ id }, place) => [id, place]));
  const inOrder = <T>(rows: readonly T[], townOf: (row: T) => string) =>
    [...rows].sort((a, b) => (places.get(townOf(a)) ?? 0) - (places.get(townOf(b)) ?? 0));
  const nameOf = (id: string) => towns[places.get(id) ?? -1]?.name ?? '';
  const changed = inOrder(said.decisions ?? [], ({ town }) => town).filter((one) => isWorthWords(one, said));
  return {
    record: {
      approval: stored.approval,
      version: stored.version,
      decisions: changed.map(({ town, indicator, entry, reason }) => ({
        town: nameOf(town),
        indicator,
        sheets: levelsOf(said, town, indicator),
        level: entry.state === 'level' ? entry.level : null,
        reason: reason ?? '',
      })),
      confirmed: (said.decisions ?? []).length - changed.length,
      appeals: inOrder(stored.appeals, ({ townYearId }) => townYearId).map((appeal) => ({
        town: nameOf(appeal.townYearId),
        indicator: appeal.indicator,
        levelBefore: appeal.levelBefore,
        newLevel: appeal.newLevel,
        outcome: outcomeOf(appeal.state),
        reason: appeal.reason ?? '',
        isByCommittee: appeal.isByCommittee,
      })),
      ties: said.tieDecisions.map(({ town, grade, reason }) => ({ town: nameOf(town), grade, reason })),
    },
    signing: {
      assessors: signers(said.sheets, stored.people),
      result:
        parsed === null
          ? hashOfTowns(stored, towns)
          : {
              kind: 'sealed',
              towns: parsed.outcome.towns.filter(({ result }) => result !== null).length,
              hash: parsed.seal,
            },
    },
  };
}

/** Whether a decision is more than a nod to what every sheet says. */
function isWorthWords({ town, indicator, entry, reason }: IndicatorDecision, said: Said): boolean {
  const sheets = entriesOf(said, town, indicator);
  return reason !== null || !sheets.every((one) => canonicalJson(one) === canonicalJson(entry));
}

function entriesOf({ sheets }: Said, town: string, indicator: string): readonly SheetEntry[] {
  return sheets.filter((sheet) => sheet.town === town).flatMap(({ entries }) => entries[indicator] ?? []);
}

function levelsOf(said: Said, town: string, indicator: string): MeetingRecord['decisions'][number]['sheets'] {
  return entriesOf(said, town, indicator).flatMap((entry) => (entry.state === 'level' ? [entry.level] : []));
}

function outcomeOf(state: StoredRecord['appeals'][number]['state']): MeetingRecord['appeals'][number]['outcome'] {
  return state === 'submitted' || state === 'draft' ? 'undecided' : state;
}

/** By name; the hash is over a person's sheets in the order of their ids, as the sealed result holds them. */
function signers(sheets: readonly RoundSheet[], people: StoredRecord['people']): SigningList['assessors'] {
  const own = new Map<string, RoundSheet[]>();
  for (const sheet of sheets) own.set(sheet.assessor, [...(own.get(sheet.assessor) ?? []), sheet]);
  return [...own]
    .map(([assessor, their]) => ({
      name: people[assessor] ?? assessor,
      sheets: their.length,
      hash: sha256(canonicalJson([...their].sort((a, b) => (a.id < b.id ? -1 : 1)))),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'));
}

/** In a round that is not sealed as a whole: over the towns' hashes in the official order, a line each. */
function hashOfTowns({ hashes }: StoredRecord, towns: MeetingMaterial['towns']): SigningList['result'] {
  const own = towns.flatMap(({ id }) => hashes[id] ?? []);
  return { kind: 'towns', towns: own.length, hash: sha256(own.map((hash) => `${hash}\n`).join('')) };
}
