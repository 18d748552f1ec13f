import type { Bilingual, Claim, ProposedItem } from '@fazhi/domain';
import type { OutsideItemView } from './department-view.js';

type Column = 'town' | 'item' | 'times' | 'rank' | 'days' | 'part' | 'basis' | 'matter';

const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  town: ['乡镇（街道）', '乡镇(街道)', '乡镇街道', '镇、乡、街道', '乡镇', '单位', 'town'],
  item: ['事项', '项目', '编号', 'item'],
  times: ['次数', '件数', '数量', 'times'],
  rank: ['级别', 'rank'],
  days: ['迟报工作日', '工作日', 'working days'],
  part: ['程度', 'part'],
  basis: ['依据', '文号', '依据（文号或原文）', 'basis'],
  matter: ['事由', '同一事项', 'matter'],
};
const RANKS: Readonly<Record<string, string>> = {
  国家级: 'national',
  国家: 'national',
  省级: 'provincial',
  省: 'provincial',
  市级: 'city',
  市: 'city',
  县级: 'county',
  县: 'county',
};
const PARTS: readonly string[] = ['部分', '不全', 'partial', 'part'];

interface TableRow {
  /** As the row names it; it is one of the towns. */
  readonly town: string;
  readonly proposed: ProposedItem;
  readonly at: Bilingual;
}

/** Reads a table of bonuses, deductions and vetoes whose first row names the columns; whatever is not understood is a problem, not a loss. */
export function readDepartmentTable(
  [header = [], ...lines]: readonly (readonly string[])[],
  towns: readonly string[],
  items: readonly OutsideItemView[],
): { readonly rows: readonly TableRow[]; readonly problems: readonly Bilingual[] } {
  const problems: Bilingual[] = [];
  const places = new Map<Column, number>();
  for (const [place, name] of header.entries()) {
    if (name === '') continue;
    const column = (Object.keys(HEADERS) as Column[]).find((one) => HEADERS[one].includes(name.toLowerCase()));
    if (column) places.set(column, place);
    else problems.push({ zh: `不认识“${name}”这一列`, en: `The column “${name}” is not known` });
  }
  for (const column of ['town', 'item', 'basis'] as const)
    if (!places.has(column)) {
      const name = HEADERS[column][0] ?? '';
      problems.push({ zh: `缺少“${name}”这一列`, en: `The column “${name}” is missing` });
    }
  if (problems.length > 0) return { rows: [], problems };
  const rows = lines.flatMap((cells, index): TableRow[] => {
    const cell = (column: Column) => cells[places.get(column) ?? -1] ?? '';
    const number = String(index + 2);
    const at = { zh: `第 ${number} 行`, en: `Row ${number}` };
    const complain = (zh: string, en: string): TableRow[] => {
      problems.push({ zh: `${at.zh}：${zh}`, en: `${at.en}: ${en}` });
      return [];
    };
    const town = cell('town');
    if (!towns.includes(town)) return complain(`本轮考评没有“${town}”`, `no town “${town}” in this round`);
    const named = cell('item');
    const item = items.find(({ id, zh, en }) => [id, zh, en].includes(named));
    if (!item) return complain(`评分标准没有“${named}”这一项`, `the rubric has no item “${named}”`);
    const claim = readClaim(item, cell);
    if (!claim)
      return complain(
        `“${item.zh}”的次数或级别看不懂`,
        `how often, or of what rank “${item.en}” is, is not understood`,
      );
    const matter = cell('matter');
    const proposed = { item: item.id, basis: cell('basis'), matter: matter === '' ? null : matter, claim };
    return [{ town, proposed, at }];
  });
  return { rows, problems };
}

function readClaim(item: OutsideItemView, cell: (column: Column) => string): Claim | null {
  switch (item.kind) {
    case 'each': {
      const times = countOf(cell('times') === '' ? '1' : cell('times'));
      return times === null ? null : { kind: 'times', times };
    }
    case 'ladder': {
      const rank = RANKS[cell('rank')] ?? cell('rank').toLowerCase();
      return item.ranks.some((one) => one.rank === rank) ? { kind: 'rank', rank } : null;
    }
    case 'missing':
      return PARTS.includes(cell('part').toLowerCase()) ? { kind: 'partial' } : { kind: 'missing' };
    case 'late': {
      const workingDays = countOf(cell('days'));
      return workingDays === null ? null : { kind: 'late', workingDays };
    }
    case 'return':
    case 'veto':
      return { kind: 'holds' };
  }
}

function countOf(text: string): number | null {
  return /^[1-9]\d{0,3}$/u.test(text) ? Number(text) : null;
}
