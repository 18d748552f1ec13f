import { canonicalJson, composeResult, createSource, sealResult } from '@fazhi/domain';
import type { CountyInput, Level, Rubric, ScoreSheet, SealedResult, TownProfile } from '@fazhi/domain';
import { hashEvent } from '../chained-event.js';
import type { ChainedEvent } from '../chained-event.js';
import { packResult } from '../pack-result.js';
import type { PackageContents, SealedPackage } from '../pack-result.js';
import { sha256 } from '../sha256.js';

const name = (text: string) => ({ zh: text, en: text });

const RUBRIC: Rubric = {
  id: 'sample',
  version: 1,
  points: 1000,
  levelShares: [0, 25, 50, 75, 100],
  levels: [name('0'), name('1'), name('2'), name('3'), name('4')],
  dimensions: [{ id: 'L', key: 'leadership', ...name('组织领导'), points: 1000 }],
  indicators: [667, 333].map((points, place) => ({
    id: `L${String(place + 1)}`,
    dimension: 'L',
    ...name(`指标${String(place + 1)}`),
    points,
    kinds: [],
    phrases: [],
    not: [],
    measures: [],
    about: '',
    levels: {},
  })),
  applies: {},
  grades: [
    { id: 'good', ...name('良好'), from: 700, quota: null },
    { id: 'poor', ...name('不合格'), from: 0, quota: null },
  ],
  outside: {
    completeness: { most: null, perMatter: 'all', items: [] },
    bonus: { most: null, perMatter: 'all', items: [] },
    deductions: { most: null, perMatter: 'all', items: [] },
    vetoes: [],
    gates: [],
  },
};
const PLAN = { id: 'plan', rubric: 'sample', measures: [] };
const PROFILE: TownProfile = {
  type: 'town',
  villages: 9,
  communities: null,
  population: 12_345,
  officers: null,
  delegatedEnforcement: true,
  peoplesCongress: true,
};
const TOWNS = [
  { id: 't1', name: '溪口镇', levels: [[4, 3], [3, 3]] },
  { id: 't2', name: '石桥乡', levels: [[2, 3], [2, 1]] },
] as const; // prettier-ignore
const UNCERTAINTY = { seed: 7, draws: 50, confidence: 0.9 };

const entriesOf = (levels: readonly Level[]): ScoreSheet =>
  Object.fromEntries(levels.map((level, place) => [`L${String(place + 1)}`, { state: 'level', level }]));

function chain(events: readonly Partial<ChainedEvent>[]): string {
  let previousHash = '0'.repeat(64);
  const lines = events.map((given, place) => {
    const event: ChainedEvent = {
      number: place + 1,
      at: '2026-02-03T04:05:06.000Z',
      actorId: 'a1',
      actorName: '某人',
      actorRole: 'lead',
      action: 'note',
      subject: '某事',
      subjectId: null,
      townYearId: null,
      before: 'null',
      after: 'null',
      reason: null,
      countyId: 'c1',
      address: null,
      ...given,
      previousHash,
    };
    const hash = hashEvent(event, sha256);
    previousHash = hash;
    // what concerns another county is a place in the chain and nothing else
    return event.countyId === 'c1'
      ? canonicalJson({ ...event, hash })
      : canonicalJson({ number: event.number, previousHash: event.previousHash, hash });
  });
  return lines.map((line) => `${line}\n`).join('');
}

interface Changes {
  /** Put in place of what the package would hold, before it is hashed and sealed: a forgery. */
  readonly contents?: (contents: PackageContents) => PackageContents;
}

/** A small package of a county's sealed result, or of towns' own results: two towns, two sheets each, a record with a gap of another county. */
export function samplePackage(kind: 'county' | 'towns', { contents = (same) => same }: Changes = {}): SealedPackage {
  const [rubric, plan] = [canonicalJson(RUBRIC), canonicalJson(PLAN)];
  const about = { county: '甲县', year: 2026, madeAt: '2026-02-03T04:05:06.000Z', rubric, plan, page: null };
  const text = (id: string) => canonicalJson({ report: { sha256: sha256(id) }, text: sha256(`${id} text`) });
  if (kind === 'towns') {
    const towns = TOWNS.map(({ id, name: town, levels }) => {
      const judgements = levels.map((own) => ({ decides: false, entries: entriesOf(own) }));
      const outcome = composeResult(RUBRIC, judgements, PROFILE);
      if (!outcome.ok) throw new Error(id);
      const told = canonicalJson({
        ...outcome.result,
        rubricHash: sha256(rubric),
        planHash: sha256(plan),
        profile: PROFILE,
        report: { sha256: sha256(id) },
        judgements,
      });
      return {
        id,
        name: town,
        told,
        text: text(id),
        sheets: judgements.map((judgement) => canonicalJson({ judgement })),
      };
    });
    const published = towns.map(({ id, told }) => ({
      action: 'result-published',
      subjectId: id,
      after: canonicalJson({ hash: sha256(told) }),
    }));
    return packResult(
      contents({
        ...about,
        scoring: canonicalJson({ rule: 'mean-of-sheets' }),
        result: null,
        towns,
        events: chain([{}, { countyId: 'c2' }, ...published, {}]),
      }),
    );
  }
  const input: CountyInput = {
    rubric: RUBRIC,
    aggregation: { sources: [createSource('desk-review')], trimFrom: null, combine: 'mean' },
    towns: TOWNS.map(({ id }) => ({ id, group: 'all', profile: PROFILE, proposed: [], overdueRectifications: null })),
    sheets: TOWNS.flatMap(({ id, levels }) =>
      levels.map((own, place) => ({
        id: `${id}-${String(place)}`,
        town: id,
        assessor: `a${String(place)}`,
        source: 'desk-review' as const,
        submitted: true,
        decides: false,
        entries: entriesOf(own),
      })),
    ),
    conflicts: [],
    tieDecisions: [],
  };
  const told = new Map(
    TOWNS.map(({ id, name: town }) => [id, canonicalJson({ town, total: 500, report: { sha256: sha256(id) } })]),
  );
  const hashes = Object.fromEntries([...told].map(([id, one]) => [id, sha256(one)]));
  const sealed = sealResult(
    {
      county: '甲县',
      rubric: sha256(rubric),
      plan: sha256(plan),
      told: sha256(canonicalJson(hashes)),
      ...Object.fromEntries(TOWNS.map(({ id, name: town }) => [`town ${id}`, town])),
    },
    input,
    UNCERTAINTY,
    sha256,
  );
  const { seal } = JSON.parse(sealed) as SealedResult;
  return packResult(
    contents({
      ...about,
      scoring: canonicalJson({ aggregation: input.aggregation, uncertainty: UNCERTAINTY }),
      result: { versionId: 'v1', sealed },
      towns: TOWNS.map(({ id, name: town }) => ({
        id,
        name: town,
        told: told.get(id) ?? null,
        text: text(id),
        sheets: input.sheets.filter((sheet) => sheet.town === id).map((sheet) => canonicalJson({ sheet, remarks: [] })),
      })),
      events: chain([
        {},
        { countyId: 'c2' },
        { action: 'results-prepared', subjectId: 'v1', after: canonicalJson({ seal }) },
      ]),
    }),
  );
}
