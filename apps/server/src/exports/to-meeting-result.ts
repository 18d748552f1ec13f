import { aggregateCounty, gradeOf, rankTowns } from '@fazhi/domain';
import type { CountyOutcome, Language, Level, Plan, Rubric, SealedResult } from '@fazhi/domain';
import type { MeetingIndicator, MeetingResult, MeetingTown } from '@fazhi/exports';
import { nameAction } from '../events/action-words.js';
import { describeChange } from '../events/describe-change.js';
import { FIELD_WORDS } from '../events/field-words.js';
import type { AttainmentView } from '../reports/report-view.js';
import type { FrozenIndicator, FrozenResult } from '../results/frozen-result.js';
import { measureAgreement } from './measure-agreement.js';
import type { MeetingMaterial } from './meeting-material.js';

/** Makes the papers' input of what is stored. Runs in a worker: parsing a county's results takes a while. */
export function toMeetingResult(material: MeetingMaterial, language: Language): MeetingResult {
  const { rubric, plan, standing, lastYear } = material;
  const sealed = material.sealed === null ? null : (JSON.parse(material.sealed) as SealedResult);
  const outcome = sealed && aggregateCounty(sealed.input);
  const rows = material.towns.flatMap(({ id, townId, name, frozen }) =>
    frozen === null ? [] : [{ id, townId, name, frozen: JSON.parse(frozen) as FrozenResult }],
  );
  const ranks = rankOf(rows.map(({ id, frozen }) => ({ id, total: frozen.total })));
  const before = lastYear ? standingsOf(lastYear.towns) : new Map<string, { rank: number; total: number }>();
  const names = new Map(material.towns.map(({ id, name }) => [id, name]));
  return {
    county: material.county,
    year: material.year,
    standing,
    rubric,
    towns: rows.map(({ id, townId, name, frozen }): MeetingTown => {
      const published = sealed?.outcome.towns.find(({ town }) => town === id)?.result ?? null;
      // towns published one by one may stand beside a county's version that does not know them
      const isSealed = published?.total === frozen.total;
      const { outside } = frozen;
      return {
        id,
        name,
        base: outside?.base ?? frozen.total,
        adjusted: outside?.adjusted ?? 0,
        total: frozen.total,
        grade: outside ? frozen.grade : gradeOf(frozen.total, rubric).id,
        gradeBetween: outside?.gradeBetween ?? null,
        gradeNotes: outside?.gradeNotes ?? [],
        rank: ranks.get(id) ?? 0,
        band: isSealed ? published.band : null,
        ranks: isSealed ? published.ranks : null,
        dimensions: frozen.dimensions,
        indicators: frozen.indicators.map((item) =>
          toIndicator(item, rubric, plan, judgedLevels(item.indicator, id, frozen, outcome)),
        ),
        adjustments: outside?.adjustments ?? [],
        converted: outside?.converted ?? null,
        before: before.get(townId) ?? null,
        toMend: material.toMend
          .filter(({ townYearId }) => townYearId === id)
          .map(({ indicator, text, deadline }) => ({ indicator, text, due: deadline })),
      };
    }),
    withoutResult: material.towns.filter(({ frozen }) => frozen === null).map(({ name }) => name),
    conversion: material.conversion,
    agreement: outcome ? measureAgreement(outcome) : [],
    changes: [
      ...material.changes.map(({ townYearId, ...change }) => ({
        ...change,
        town: townYearId === null ? '' : (names.get(townYearId) ?? ''),
      })),
      ...material.events.map((event) => toChange(event, names, language)),
    ],
    practices: material.practices.map(({ townYearId, indicator, quote }) => ({
      town: names.get(townYearId) ?? '',
      indicator,
      quote,
    })),
    lastYear: lastYear?.year ?? null,
    seal: sealed?.seal ?? null,
  };
}

/** An event as a line of the change log; towns that it names by their ids get their names. */
function toChange(
  { at, action, townYearId, subject, before, after, reason }: MeetingMaterial['events'][number],
  names: ReadonlyMap<string, string>,
  language: Language,
): MeetingResult['changes'][number] {
  const withNames = (json: string) => json.replace(IDS, (id) => names.get(id) ?? id);
  const lines = describeChange(withNames(before), withNames(after)).filter(({ label }) => label !== REASON);
  const side = (which: 'before' | 'after') =>
    lines
      .flatMap((line) => {
        const said = line[which];
        return said === null ? [] : [`${line.label[language]}${language === 'zh' ? '：' : ': '}${said[language]}`];
      })
      .join('\n');
  return {
    at: new Date(at).toISOString(),
    town: townYearId === null ? '' : (names.get(townYearId) ?? ''),
    subject: `${nameAction(action)[language]} ${subject}`,
    before: side('before'),
    after: side('after'),
    reason: reason ?? '',
  };
}

/** Ids as they stand in the record. */
const IDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
/** Has a column of its own. */
const REASON = FIELD_WORDS['reason'];

function toIndicator(
  item: FrozenIndicator,
  rubric: Rubric,
  plan: Plan,
  judged: readonly Level[] | null,
): MeetingIndicator {
  const { indicator, comments, quotes } = item;
  const full = rubric.indicators.find(({ id }) => id === indicator)?.points ?? 0;
  const common = { indicator, comments, quotes, attainments: item.attainments.map((each) => toAttainment(each, plan)) };
  return item.state === 'not-applicable'
    ? { ...common, state: item.state, points: null, maxPoints: full, level: null, judged: null, basis: item.basis }
    : {
        ...common,
        state: 'scored',
        points: item.points,
        maxPoints: item.maxPoints,
        level: item.level,
        judged,
        basis: null,
      };
}

function toAttainment(
  { measure, state, value, approximate, targetText, fraction }: AttainmentView,
  plan: Plan,
): MeetingIndicator['attainments'][number] {
  const known = plan.measures.find(({ id }) => id === measure);
  return {
    measure,
    name: { zh: known?.zh ?? measure, en: known?.en ?? measure },
    unit: known?.unit ?? '',
    target: targetText,
    state,
    value,
    approximate,
    fraction,
  };
}

/** The levels whose plain mean an indicator's points should be; null where anything but levels counted, or not all alike. */
function judgedLevels(
  indicator: string,
  townYearId: string,
  { judgements, rule }: FrozenResult,
  outcome: CountyOutcome | null,
): readonly Level[] | null {
  const entries =
    rule === 'county-pipeline'
      ? (outcome?.towns.find(({ town }) => town.id === townYearId)?.cells.get(indicator)?.entries ?? [])
          .filter(({ leftOut, weight }) => leftOut === null && weight > 0)
          .map(({ sheet, weight }) => ({ entry: sheet.entries[indicator], weight }))
      : judgements
          .filter(({ decides }) => rule === 'mean-of-sheets' || decides)
          .map(({ entries: own }) => ({ entry: own[indicator], weight: 1 }));
  const [first] = entries;
  if (!first || entries.some(({ weight }) => Math.abs(weight - first.weight) > 1e-9)) return null;
  const counted = entries.flatMap(({ entry }) => (entry && entry.state !== 'cannot-judge' ? [entry] : []));
  const levels = counted.flatMap((entry) => (entry.state === 'level' ? [entry.level] : []));
  return levels.length === counted.length && levels.length > 0 ? levels : null;
}

function standingsOf(towns: MeetingMaterial['towns']): ReadonlyMap<string, { rank: number; total: number }> {
  const rows = towns.flatMap(({ townId, frozen }) =>
    frozen === null ? [] : [{ id: townId, total: (JSON.parse(frozen) as Pick<FrozenResult, 'total'>).total }],
  );
  return new Map(rankTowns(rows).map(({ id, rank, total }) => [id, { rank, total }]));
}

function rankOf(rows: readonly { readonly id: string; readonly total: number }[]): ReadonlyMap<string, number> {
  return new Map(rankTowns(rows).map(({ id, rank }) => [id, rank]));
}
