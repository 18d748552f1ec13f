import type { Bilingual } from '@fazhi/domain';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { AssignableView } from './assignment-view.js';

/** A town's row of a table: who is to score it. */
interface AssignmentRow {
  readonly townYearId: string;
  readonly accountIds: readonly string[];
}

export interface AssignmentsRead {
  readonly rows: readonly AssignmentRow[];
  /** Everything wrong with the table; nothing may be taken over while there is any. */
  readonly problems: readonly Bilingual[];
}

const TOWN_HEADERS = ['乡镇（街道）', '乡镇(街道)', '乡镇街道', '镇、乡、街道', '乡镇', '单位', '名称', 'town'];
const ASSESSOR_HEADER = /^(?:考评员|评分人|assessors?)\s*\d*$/u;
const BETWEEN_NAMES = /[、，,；;\n]/u;

/**
 * Reads a table of towns and who scores each: a column of towns, and one or more of assessors, several names in a cell where people write them so.
 * People are found by their name, or where two have the same by their login name. An empty row leaves its town without anybody.
 */
export function readAssignments(
  [header = [], ...lines]: readonly (readonly string[])[],
  towns: readonly TownInRound[],
  assessors: readonly AssignableView[],
): AssignmentsRead {
  const problems: Bilingual[] = [];
  const plain = header.map((name) => name.toLowerCase());
  const townPlace = plain.findIndex((name) => TOWN_HEADERS.includes(name));
  const places = plain.flatMap((name, place) => (ASSESSOR_HEADER.test(name) ? [place] : []));
  for (const [place, name] of header.entries())
    if (name !== '' && place !== townPlace && !places.includes(place))
      problems.push({ zh: `不认识“${name}”这一列`, en: `The column “${name}” is not known` });
  if (townPlace < 0) problems.push({ zh: '没有写明乡镇（街道）名称的一列', en: 'No column names the towns' });
  if (places.length === 0) problems.push({ zh: '没有写明考评员的一列', en: 'No column names the assessors' });
  if (townPlace < 0 || places.length === 0) return { rows: [], problems };
  const rows: AssignmentRow[] = [];
  for (const [number, cells] of lines.entries()) {
    const name = cells[townPlace] ?? '';
    const at = { zh: `第 ${String(number + 2)} 行“${name}”`, en: `Row ${String(number + 2)}, “${name}”` };
    const say = (zh: string, en: string) => problems.push({ zh: `${at.zh}：${zh}`, en: `${at.en}: ${en}` });
    const townYearId = towns.find(({ town }) => town.name === name)?.id;
    if (townYearId === undefined) {
      say('本轮考评没有这个单位', 'no such town in this round');
      continue;
    }
    if (rows.some((row) => row.townYearId === townYearId)) {
      say('写了两次', 'is there twice');
      continue;
    }
    const accountIds: string[] = [];
    for (const word of places.flatMap((place) => (cells[place] ?? '').split(BETWEEN_NAMES)).map((one) => one.trim())) {
      if (word === '') continue;
      const found = findPeople(word, assessors);
      const [accountId] = found;
      if (accountId === undefined) say(`没有考评员“${word}”`, `there is no assessor “${word}”`);
      else if (found.length > 1)
        say(`“${word}”有重名，请写账号名`, `several are called “${word}”; write the login name`);
      else if (accountIds.includes(accountId)) say(`“${word}”写了两次`, `“${word}” is there twice`);
      else accountIds.push(accountId);
    }
    rows.push({ townYearId, accountIds });
  }
  return { rows, problems };
}

function findPeople(word: string, assessors: readonly AssignableView[]): readonly string[] {
  const byLogin = assessors.filter(({ loginName }) => loginName === word.toLowerCase());
  const found = byLogin.length > 0 ? byLogin : assessors.filter(({ name }) => name === word);
  return found.map(({ accountId }) => accountId);
}
