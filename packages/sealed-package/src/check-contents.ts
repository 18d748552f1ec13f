import { canonicalJson, composeResult, findDifferences, verifyResult } from '@fazhi/domain';
import type {
  Aggregation,
  Bilingual,
  DimensionTotal,
  Rubric,
  SealedResult,
  SubmittedSheet,
  TownProfile,
} from '@fazhi/domain';
import type { ChainedEvent } from './chained-event.js';
import type { Manifest, PackedTown } from './manifest.js';
import type { PackageProblem } from './problem.js';
import { sha256 } from './sha256.js';

/** What of a town's result is computed again. */
interface ToldResult {
  readonly rule: string;
  readonly total: number;
  readonly grade: string;
  readonly dimensions: readonly DimensionTotal[];
  readonly rubricHash: string;
  readonly planHash: string;
  readonly profile: TownProfile;
  readonly report: { readonly sha256: string } | null;
  readonly judgements: readonly SubmittedSheet[];
}

type Read = (name: string) => string | null;
type Say = (file: string, item: string | null, text: Bilingual) => void;

/** Computes a package's results again and holds its files against each other: what was forged as a whole, hashes and all, is named too. */
export function checkContents(
  manifest: Manifest,
  read: Read,
  events: readonly ChainedEvent[],
): readonly PackageProblem[] {
  const problems: PackageProblem[] = [];
  const say: Say = (file, item, text) => problems.push({ file, item, offset: null, text });
  const told = new Map(
    manifest.towns.flatMap((town) => {
      const text = town.told === null ? null : read(town.told);
      return text === null ? [] : [[town.id, text] as const];
    }),
  );
  const rubric = read('rubric.json');
  const plan = read('plan.json');
  if (manifest.kind === 'county') checkCounty({ manifest, read, events, told, rubric, plan }, say);
  else for (const town of manifest.towns) checkTown(town, { read, events, told, rubric, plan }, say);
  for (const town of manifest.towns) checkText(town, told.get(town.id), manifest, read, say);
  return problems;
}

interface Material {
  readonly read: Read;
  readonly events: readonly ChainedEvent[];
  readonly told: ReadonlyMap<string, string>;
  readonly rubric: string | null;
  readonly plan: string | null;
}

function checkCounty(material: Material & { readonly manifest: Manifest }, say: Say): void {
  const { manifest, read, events, told, rubric, plan } = material;
  const file = 'result.json';
  const text = read(file);
  if (text === null) return;
  const seal = onRecord(events, 'results-prepared', manifest.versionId, 'seal');
  if (seal === null)
    say('events.jsonl', null, {
      zh: '操作记录里没有这一版结果的封签',
      en: 'The record of events holds no seal of this result',
    });
  const found = verifyResult(text, sha256, seal ?? undefined);
  for (const one of found.ok ? [] : found.problems.slice(0, 50))
    if (one.kind === 'recomputed')
      say(file, describePath(one.path, text), {
        zh: `记为 ${show(one.stated)}，重算为 ${show(one.computed)}`,
        en: `It is stated as ${show(one.stated)} and computed as ${show(one.computed)}`,
      });
    else if (one.kind === 'seal')
      say(file, 'seal', {
        zh: `封签 ${one.stated} 与内容不符`,
        en: `The seal ${one.stated} is not that of the contents`,
      });
    else
      say(file, null, {
        zh: `结果读不出来或不能重算（${one.kind}）`,
        en: `It cannot be read or computed again (${one.kind})`,
      });
  const sealed = parse<SealedResult>(text);
  if (!sealed?.about || !sealed.input?.sheets) return; // eslint-disable-line @typescript-eslint/no-unnecessary-condition -- read from a file
  const { about, input } = sealed;
  if (rubric !== null && sha256(rubric) !== about['rubric']) say('rubric.json', null, OTHER);
  if (plan !== null && sha256(plan) !== about['plan']) say('plan.json', null, OTHER);
  const hashes = Object.fromEntries([...told].map(([id, frozen]) => [id, sha256(frozen)]));
  if (sha256(canonicalJson(hashes)) !== about['told'])
    say('told/', null, {
      zh: '告知各镇的内容与封签不符',
      en: 'What towns were told is not what was sealed with the result',
    });
  const scoring = read('scoring.json');
  const stated = scoring === null ? null : parse<{ aggregation: Aggregation }>(scoring);
  for (const { path } of stated ? findDifferences(stated.aggregation, input.aggregation) : [])
    say('scoring.json', `aggregation.${path}`, OTHER);
  checkSheets(manifest, sealed, read, say);
}

/** Every sheet of the result lies there by itself, and no other. */
function checkSheets({ towns }: Manifest, { input }: SealedResult, read: Read, say: Say): void {
  const left = new Map(input.sheets.map((sheet) => [sheet.id, sheet]));
  for (const { id, sheets } of towns)
    for (const file of sheets) {
      const text = read(file);
      const sheet =
        text === null ? null : (parse<{ sheet: SealedResult['input']['sheets'][number] }>(text)?.sheet ?? null);
      if (!sheet) continue;
      const counted = left.get(sheet.id);
      left.delete(sheet.id);
      if (counted?.town !== id) say(file, null, { zh: '结果里没有这份评分表', en: 'The result knows no such sheet' });
      else for (const { path } of findDifferences(sheet, counted)) say(file, `sheet.${path}`, OTHER);
    }
  for (const { id, town } of left.values())
    say('sheets/', id, {
      zh: `${townName(towns, town)}：少一份评分表`,
      en: `${townName(towns, town)}: one of its sheets is missing`,
    });
}

function checkTown(town: PackedTown, { read, events, told, rubric, plan }: Material, say: Say): void {
  const text = told.get(town.id);
  if (text === undefined || town.told === null) return;
  const file = town.told;
  const result = parse<ToldResult>(text);
  if (!result || canonicalJson(result) !== text) {
    say(file, null, { zh: '结果读不出来', en: 'The result cannot be read' });
    return;
  }
  const recorded = events.filter(({ action, subjectId }) => action === 'result-published' && subjectId === town.id);
  if (!recorded.some((event) => (parse<{ hash?: string }>(event.after)?.hash ?? null) === sha256(text)))
    say(file, null, {
      zh: '操作记录里没有这份结果的校验码',
      en: 'The record of events does not hold the hash of this result',
    });
  if (rubric !== null && sha256(rubric) !== result.rubricHash) say('rubric.json', null, OTHER);
  if (plan !== null && sha256(plan) !== result.planHash) say('plan.json', null, OTHER);
  const again = recompute(rubric, result);
  if (!again) say(file, null, { zh: '按所存评分算不出结果', en: 'No result follows from its sheets' });
  else
    for (const { path, stated, computed } of findDifferences(
      { total: result.total, grade: result.grade, dimensions: result.dimensions },
      again,
    ))
      say(file, path, {
        zh: `记为 ${show(stated)}，重算为 ${show(computed)}`,
        en: `It is stated as ${show(stated)} and computed as ${show(computed)}`,
      });
  const sheets = town.sheets.map((name) => ({ name, text: read(name) }));
  const judgements = result.judgements.map((judgement) => canonicalJson(judgement));
  for (const [place, sheet] of sheets.entries()) {
    const judgement = sheet.text === null ? null : parse<{ judgement: SubmittedSheet }>(sheet.text)?.judgement;
    if (judgement && canonicalJson(judgement) !== judgements[place]) say(sheet.name, null, OTHER);
  }
  if (sheets.length !== judgements.length)
    say('sheets/', town.name, { zh: '评分表的份数不同', en: 'The number of sheets is another' });
}

function recompute(rubric: string | null, { judgements, profile }: ToldResult) {
  try {
    const outcome = composeResult(JSON.parse(rubric ?? '') as Rubric, judgements, profile);
    if (!outcome.ok) return null;
    const { total, grade, dimensions } = outcome.result;
    return { total, grade, dimensions };
  } catch {
    return null;
  }
}

/** The report whose text is noted is the one that the result names. */
function checkText(town: PackedTown, told: string | undefined, { files }: Manifest, read: Read, say: Say): void {
  const result = told === undefined ? null : parse<ToldResult>(told);
  const base = town.told?.replace(/^told\//u, 'texts/') ?? null;
  if (!result?.report || base === null) return;
  const text = files.some(({ name }) => name === base) ? read(base) : null;
  const report = text === null ? null : parse<{ report: { sha256: string } }>(text);
  if (report?.report.sha256 !== result.report.sha256)
    say(base, 'report', { zh: '所读报告与结果里的不是同一份', en: 'The report is not the one that the result names' });
}

const OTHER: Bilingual = { zh: '与结果所依据的不同', en: 'It is not what the result follows from' };

/** A value of the record's event about something; null where it is not told. */
function onRecord(
  events: readonly ChainedEvent[],
  action: string,
  subjectId: string | null,
  key: string,
): string | null {
  const event = events.find((one) => one.action === action && one.subjectId === subjectId);
  const value = event ? parse<Record<string, unknown>>(event.after)?.[key] : null;
  return typeof value === 'string' ? value : null;
}

/** A path with the town's name where it goes through one. */
function describePath(path: string, sealed: string): string {
  const result = parse<SealedResult>(sealed);
  const [, list, place] = /^(?:outcome|input)\.(towns|sheets)\.(\d+)\./u.exec(path) ?? [];
  if (!result || list === undefined) return path;
  const row =
    list === 'sheets'
      ? result.input.sheets[Number(place)]
      : path.startsWith('outcome')
        ? result.outcome.towns[Number(place)]
        : result.input.towns[Number(place)];
  const id = row && ('town' in row ? row.town : row.id);
  const name = id === undefined ? undefined : result.about[`town ${id}`];
  return name === undefined ? path : `${path} (${name})`;
}

function townName(towns: readonly PackedTown[], id: string): string {
  return towns.find((town) => town.id === id)?.name ?? id;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what it looks for
function parse<Value>(text: string): Value | null {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}

function show(value: unknown): string {
  return value === undefined ? '—' : canonicalJson(value);
}
