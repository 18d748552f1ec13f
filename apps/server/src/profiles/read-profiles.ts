import type { Bilingual, TownProfile } from '@fazhi/domain';

type Fact = keyof TownProfile;

/** A town's row of a table: the facts that it states. An empty cell states nothing and changes nothing. */
interface ProfileRow {
  readonly town: string;
  readonly facts: Partial<TownProfile>;
}

export interface ProfilesRead {
  readonly rows: readonly ProfileRow[];
  /** Everything wrong with the table; nothing may be taken over while there is any. */
  readonly problems: readonly Bilingual[];
}

const TOWN_HEADERS = ['乡镇（街道）', '乡镇(街道)', '乡镇街道', '镇、乡、街道', '乡镇', '单位', '名称', 'town'];
const HEADERS: Readonly<Record<Fact, readonly string[]>> = {
  type: ['类型', 'type'],
  villages: ['行政村', '村', '村数', '行政村数', 'villages'],
  communities: ['社区', '社区数', 'communities'],
  population: ['人口', '常住人口', 'population'],
  officers: ['行政执法人员', '执法人员', '执法人员数', 'officers', 'enforcement officers'],
  delegatedEnforcement: ['承接赋权', '赋权', '承接下放执法权', 'delegated enforcement'],
  peoplesCongress: ['设人民代表大会', '人民代表大会', '人大', 'people’s congress', "people's congress"],
};
const TYPES: Readonly<Record<string, TownProfile['type']>> = {
  镇: 'town',
  乡: 'township',
  街道: 'subdistrict',
  town: 'town',
  township: 'township',
  subdistrict: 'subdistrict',
};
const ANSWERS: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  yes: true,
  true: true,
  '1': true,
  否: false,
  无: false,
  no: false,
  false: false,
  '0': false,
};

/** Reads a table of profiles whose first row names the columns, in Chinese or English; columns that it does not know are an error, not a loss. */
export function readProfiles(
  [header = [], ...lines]: readonly (readonly string[])[],
  towns: readonly string[],
): ProfilesRead {
  const problems: Bilingual[] = [];
  const columns = header.map((name) => (name === '' ? null : columnOf(name)));
  for (const [place, column] of columns.entries())
    if (column === undefined) {
      const name = header[place] ?? '';
      problems.push({ zh: `不认识“${name}”这一列`, en: `The column “${name}” is not known` });
    }
  const townPlace = columns.indexOf('town');
  if (townPlace < 0) {
    problems.push({ zh: '没有写明乡镇（街道）名称的一列', en: 'No column names the towns' });
    return { rows: [], problems };
  }
  const rows: ProfileRow[] = [];
  for (const [number, cells] of lines.entries()) {
    const town = cells[townPlace] ?? '';
    const at = { zh: `第 ${String(number + 2)} 行“${town}”`, en: `Row ${String(number + 2)}, “${town}”` };
    if (!towns.includes(town)) {
      problems.push({ zh: `${at.zh}：本轮考评没有这个单位`, en: `${at.en}: no such town in this round` });
      continue;
    }
    if (rows.some((row) => row.town === town)) {
      problems.push({ zh: `${at.zh}：写了两次`, en: `${at.en}: is there twice` });
      continue;
    }
    const facts: Partial<Record<Fact, string | number | boolean>> = {};
    for (const [place, column] of columns.entries()) {
      const cell = cells[place] ?? '';
      if (!column || column === 'town' || cell === '') continue;
      const value = readFact(column, cell);
      if (value === null)
        problems.push({ zh: `${at.zh}：看不懂“${cell}”`, en: `${at.en}: “${cell}” is not understood` });
      else facts[column] = value;
    }
    rows.push({ town, facts: facts as Partial<TownProfile> });
  }
  return { rows, problems };
}

function columnOf(name: string): Fact | 'town' | undefined {
  const plain = name.toLowerCase();
  if (TOWN_HEADERS.includes(plain)) return 'town';
  return (Object.keys(HEADERS) as Fact[]).find((fact) => HEADERS[fact].includes(plain));
}

function readFact(fact: Fact, cell: string): string | number | boolean | null {
  const plain = cell.toLowerCase();
  if (fact === 'type') return TYPES[plain] ?? null;
  if (fact === 'delegatedEnforcement' || fact === 'peoplesCongress') return ANSWERS[plain] ?? null;
  const digits = plain.replace(/[,，\s]/gu, '');
  return /^\d{1,9}$/u.test(digits) ? Number(digits) : null;
}
