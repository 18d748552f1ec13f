import { canonicalJson } from '@fazhi/domain';
import type { Bilingual } from '@fazhi/domain';
import { codeOf, MANIFEST } from './manifest.js';
import type { Manifest, PackedTown } from './manifest.js';
import { sha256 } from './sha256.js';
import { layZip } from './zip-layout.js';
import type { PackedFile } from './zip-layout.js';

/** What a package is made from. Texts are canonical JSON unless said otherwise. */
export interface PackageContents {
  readonly county: string;
  readonly year: number;
  readonly madeAt: string;
  readonly rubric: string;
  readonly plan: string;
  /** How sheets were made into results: a county's aggregation and uncertainty, or the rule of each town's own result. */
  readonly scoring: string;
  /** The county's sealed result, byte for byte, with the id of its version; null where towns' were published one by one. */
  readonly result: { readonly versionId: string; readonly sealed: string } | null;
  /** In the county's official order. */
  readonly towns: readonly TownContents[];
  /** The record of events, one a line with its end: whole, or no more than its place in the chain where it is no matter of this county's. */
  readonly events: string;
  /** The page that verifies a package without a network; null where it is left out. */
  readonly page: string | null;
}

interface TownContents {
  readonly id: string;
  readonly name: string;
  /** What the town was told, byte for byte; null where it has no result. */
  readonly told: string | null;
  /** Which report was read, and the hash of the text that the reader found in it; null where there was none. */
  readonly text: string | null;
  readonly sheets: readonly string[];
}

/** A package and the code that it is known by. */
export interface SealedPackage {
  readonly bytes: Uint8Array;
  readonly code: string;
}

/** Packs a published result with everything that it follows from. The same contents give the same bytes. */
export function packResult(contents: PackageContents): SealedPackage {
  const { county, year, madeAt, result } = contents;
  const files = new Map<string, string>([
    ['read-me.txt', readMe(contents)],
    ...(contents.page === null ? [] : ([['verifier.html', contents.page]] as const)),
    ['rubric.json', contents.rubric],
    ['plan.json', contents.plan],
    ['scoring.json', contents.scoring],
    ...(result ? ([['result.json', result.sealed]] as const) : []),
  ]);
  const towns = contents.towns.map(({ id, name, told, text, sheets }, place): PackedTown => {
    const label = `${String(place + 1).padStart(3, '0')} ${fileSafe(name)}`;
    const add = (file: string, content: string): string => {
      files.set(file, content);
      return file;
    };
    if (text !== null) add(`texts/${label}.json`, text);
    return {
      id,
      name,
      told: told === null ? null : add(`told/${label}.json`, told),
      sheets: sheets.map((sheet, index) => add(`sheets/${label} ${String(index + 1)}.json`, sheet)),
    };
  });
  files.set('events.jsonl', contents.events);
  const packed = [...files].map(([name, text]): PackedFile => ({ name, bytes: new TextEncoder().encode(text) }));
  const body = {
    format: 'fazhi-package/1' as const,
    kind: result ? ('county' as const) : ('towns' as const),
    county,
    year,
    madeAt,
    versionId: result?.versionId ?? null,
    towns,
    files: packed.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
  };
  const manifest: Manifest = { ...body, code: codeOf(body) };
  const bytes = layZip([{ name: MANIFEST, bytes: new TextEncoder().encode(canonicalJson(manifest)) }, ...packed]);
  return { bytes, code: manifest.code };
}

/** Without signs that a file system would take for its own. */
function fileSafe(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 60);
}

function readMe({ county, year }: PackageContents): string {
  const text: Bilingual = {
    zh: `${county} ${String(year)} 年度法治政府建设考评 封存结果包

verifier.html  打开后把本压缩包整个拖进去（不联网），重算全部结果，改动过的地方逐处指出
rubric.json    评分标准      plan.json  年度计划      scoring.json  计分办法
result.json    全县结果（逐镇公布的年度没有这一项）
told/          告知各镇的内容      sheets/  评分表      texts/  所读报告及其文字的校验码
events.jsonl   操作记录（校验链；不属本县的只留链上的位置）
manifest.json  以上各项的校验码；最后的 code 是本包的校验码，请与操作记录或会议材料上的核对`,
    en: `${county} ${String(year)}: sealed result of the assessment of law-based governance

verifier.html  open it and drop this whole zip onto it (no network): it computes all results again and names every change
rubric.json    the rubric      plan.json  the year's plan      scoring.json  how sheets became results
result.json    the county's result (absent where towns' were published one by one)
told/          what towns were told      sheets/  score sheets      texts/  the reports read, and hashes of their texts
events.jsonl   the record of events, chained by hash (of other counties' only the place in the chain)
manifest.json  hashes of all these; its code stands for the package: compare it with the one on record or on the meeting's papers`,
  };
  return `${text.zh}\n\n${text.en}\n`;
}
