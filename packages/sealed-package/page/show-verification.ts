import { formatPoints } from '@fazhi/domain';
import type { PackageVerification } from '../src/verify-package.js';

/** What verifying found, as elements: the verdict, every problem with its place, what the package is, and the ranking that was computed again. */
export function showVerification(
  fileName: string,
  { ok, problems, about, ranking }: PackageVerification,
): readonly Node[] {
  const verdict = element('p', { class: `verdict ${ok ? 'good' : 'bad'}`, 'data-ok': String(ok) }, [
    ok
      ? `✓ ${fileName}：与封存时一字节不差，全部结果重算相符。`
      : `✗ ${fileName}：与封存时不同，发现 ${String(problems.length)} 处。`,
    element('br'),
    element('span', { class: 'english' }, [
      ok
        ? 'Every byte is as it was sealed, and every result was computed again.'
        : `It is not as it was sealed: ${String(problems.length)} found.`,
    ]),
  ]);
  return [verdict, ...(ok ? [] : [problemTable(problems)]), ...(about ? [aboutList(about)] : []), ...(ok && ranking.length > 0 ? [rankingTable(ranking)] : [])]; // prettier-ignore
}

function problemTable(problems: PackageVerification['problems']): Node {
  return table(
    ['文件 File', '哪一项 Item', '位置 Byte', '情况 What'],
    problems.map(({ file, item, offset, text }) => [
      file ?? '压缩包 the zip',
      item ?? '—',
      offset === null ? '—' : String(offset),
      `${text.zh} ${text.en}`,
    ]),
    'problems',
  );
}

function aboutList(about: NonNullable<PackageVerification['about']>): Node {
  const rows: readonly (readonly [string, string])[] = [
    ['考评 Round', `${about.county} ${String(about.year)}`],
    ['封存时间 Made', about.madeAt],
    ['校验码 Code', `${about.code}（请与操作记录或会议材料上的核对 compare it with the one on record）`],
    ...(about.seal === null ? [] : ([['结果封签 Seal', about.seal]] as const)),
    ['评分表 Sheets', String(about.sheets)],
    ['操作记录 Events', `${String(about.events.count)}（可见 told ${String(about.events.told)}）`],
  ];
  return element(
    'dl',
    {},
    rows.flatMap(([name, value]) => [element('dt', {}, [name]), element('dd', {}, [value])]),
  );
}

function rankingTable(ranking: PackageVerification['ranking']): Node {
  return table(
    ['名次 Rank', '单位 Town', '总分 Total'],
    ranking.map(({ rank, name, total }) => [String(rank), name, formatPoints(total)]),
    'ranking',
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[], id: string): Node {
  return element('table', { id }, [
    element('thead', {}, [
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, [head])),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.map((row) =>
        element(
          'tr',
          {},
          row.map((cell) => element('td', {}, [cell])),
        ),
      ),
    ),
  ]);
}

/** Texts go in as texts: a package's names are never markup. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
