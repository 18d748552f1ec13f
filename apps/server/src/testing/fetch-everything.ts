import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { AppealEntity } from '../appeals/appeal.entity.js';
import { ArchiveItemEntity } from '../archive/archive-item.entity.js';
import { ResultVersionEntity } from '../county-results/result-version.entity.js';
import { LettersJobEntity } from '../letters/letters-job.entity.js';
import { ProofEntity } from '../proofs/proof.entity.js';
import { ResolutionFileEntity } from '../publication/resolution-file.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import { everyQuery } from './every-query.js';
import type { EveryQuery } from './every-query.js';
import type { TestClient } from './test-client.js';
import type { TestServer } from './test-server.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** What has an id by which something can be asked for or fetched. */
const KINDS = {
  appeal: AppealEntity,
  archive: ArchiveItemEntity,
  letters: LettersJobEntity,
  proof: ProofEntity,
  report: ReportEntity,
  resolution: ResolutionFileEntity,
  round: RoundEntity,
  townYear: TownYearEntity,
  version: ResultVersionEntity,
} as const;
type Kind = keyof typeof KINDS;

/** Whose id an argument is, by its name; `id` is that of the thing that the query is called after. */
const IDS: Readonly<Record<string, Kind>> = {
  appealId: 'appeal',
  roundId: 'round',
  townYearId: 'townYear',
  versionId: 'version',
  'report.id': 'report',
  'resultVersion.id': 'version',
  'round.id': 'round',
  'townYear.id': 'townYear',
};
/** What else queries are asked with. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  basis: ['SUGGESTED', 'SCORED', 'PUBLISHED'],
  days: [5],
  draw: [1],
  filter: [{}],
  from: ['2027-03-01'],
  perTown: [2],
  year: [2025],
};

/** Less than the server's limit, with room for aliases and variables of a query. */
const MOST_WORDS = 3000;
const ROOM_FOR_IDS = 250;

const COUNTY_PAPERS = ['circular.docx', 'minutes.docx', 'signatures.docx', 'results.json'];
/** Every address from which files come, as the routers write it, and what it is fetched with. By hand: a new one without a row fails. */
const FILES: Readonly<Record<string, { readonly of: Kind | null; readonly paths: readonly string[] }>> = {
  '/archive.zip': { of: null, paths: ['/exports/archive.zip'] },
  '/archive/:id': { of: 'archive', paths: ['/files/archive/:id'] },
  '/archive/:id/image': { of: 'archive', paths: ['/files/archive/:id/image'] },
  '/archive/:id/thumbnail': { of: 'archive', paths: ['/files/archive/:id/thumbnail'] },
  '/audit.csv': { of: null, paths: ['/exports/audit.csv'] },
  '/letters/:id.zip': { of: 'letters', paths: ['/exports/letters/:id.zip'] },
  '/proofs/:id': { of: 'proof', paths: ['/files/proofs/:id'] },
  '/proofs/:id/image': { of: 'proof', paths: ['/files/proofs/:id/image'] },
  '/proofs/:id/thumbnail': { of: 'proof', paths: ['/files/proofs/:id/thumbnail'] },
  '/reports/:id': { of: 'report', paths: ['/files/reports/:id'] },
  '/resolutions/:id': { of: 'resolution', paths: ['/files/resolutions/:id'] },
  '/results/:id': { of: 'version', paths: ['/files/results/:id'] },
  '/rounds/:id/:name': {
    of: 'round',
    paths: [
      ...['published', 'prepared'].flatMap((basis) =>
        COUNTY_PAPERS.map((paper) => `/exports/rounds/:id/${paper}?basis=${basis}`),
      ),
      ...['suggested', 'scored', 'published'].map((basis) => `/exports/rounds/:id/ranking.csv?basis=${basis}`),
    ],
  },
  '/rounds/:id/offline-sheet.xlsx': { of: 'round', paths: ['/exports/rounds/:id/offline-sheet.xlsx'] },
  // to make one goes on record, so that whoever may have it changes the record by asking: see its own test
  '/rounds/:id/package.zip': { of: 'round', paths: [] },
  '/towns/:id/:name': { of: 'townYear', paths: ['/exports/towns/:id/letter.docx'] },
  '/verifier.html': { of: null, paths: ['/exports/verifier.html'] },
};

/** The addresses that the routers declare. */
export function declaredFiles(): string[] {
  const folder = fileURLToPath(new URL('../http/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('-router.ts'))
    .flatMap((name) => [...readFileSync(folder + name, 'utf8').matchAll(/router\.get\('([^']+)'/gu)])
    .map(([, address]) => address ?? '');
}

/** The addresses that are fetched. */
export const KNOWN_FILES: readonly string[] = Object.keys(FILES);

/** Answers by what was asked, with the question of the same kind about an id that does not exist. */
export type Answers = ReadonlyMap<string, { readonly answer: string; readonly nowhere: string }>;

type EveryId = Readonly<Record<Kind, readonly string[]>>;

/** Ids of everything that there is in the installation, whoever's it is. */
export async function everyId(server: TestServer): Promise<EveryId> {
  const ids: Partial<Record<Kind, readonly string[]>> = {};
  for (const [kind, entity] of Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][])
    ids[kind] = (await server.database.read.find<{ id: string }>(entity, { order: { id: 'ASC' } })).map(({ id }) => id);
  return ids as EveryId;
}

/**
 * Everything that somebody can fetch: every query of the schema whole, with every id that there is, one that there is not, and every file.
 * @param withFiles false leaves the files out: most of the time goes into making them for whoever may have them all
 * @returns what came back, byte for byte, of files their hash
 */
export async function fetchEverything(
  client: TestClient,
  schema: GraphQLSchema,
  ids: EveryId,
  { withFiles = true } = {},
): Promise<Answers> {
  const answers = new Map<string, { answer: string; nowhere: string }>();
  for (const { document, variables, asked } of questionsOf(schema, ids)) {
    const { data, errors } = await client.post<Record<string, unknown>>(document, variables);
    for (const [place, { question, nowhere }] of asked.entries()) {
      const alias = `q${String(place)}`;
      const failed = errors?.filter((error) => (error as { path?: unknown[] }).path?.[0] === alias);
      answers.set(question, { answer: JSON.stringify([data?.[alias], failed]), nowhere });
    }
    // one failure must not hide what else would have come
    if (!data) throw new Error(JSON.stringify(errors));
  }
  const files = (withFiles ? Object.values(FILES) : []).flatMap(({ of, paths }) =>
    paths.flatMap((path) => (of ? [NOWHERE, ...ids[of]] : ['']).map((id) => ({ path, id }))),
  );
  const fetched = await Promise.all(files.map(({ path, id }) => fetchFile(client, path, id)));
  for (const [place, { path, id }] of files.entries())
    answers.set(`${path} ${id}`, { answer: fetched[place] ?? '', nowhere: `${path} ${NOWHERE}` });
  return answers;
}

interface Asked {
  readonly question: string;
  readonly nowhere: string;
}
interface Questions {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asked: readonly Asked[];
}

/** Every query with every id, as many in one request as one may ask. */
function questionsOf(schema: GraphQLSchema, ids: EveryId): Questions[] {
  return chunk(everyQuery(schema)).map((group) => {
    const asked: Asked[] = [];
    const fields: string[] = [];
    const declared: string[] = [];
    const variables: Record<string, unknown> = {};
    for (const { name, args, selection } of group) {
      const names = Object.keys(args);
      for (const values of product(names.map((arg) => valuesOf(name, arg, ids)))) {
        const place = String(asked.length);
        const nowhere = values.map((value) => (typeof value === 'string' && isId(value) ? NOWHERE : value));
        asked.push({ question: `${name} ${JSON.stringify(values)}`, nowhere: `${name} ${JSON.stringify(nowhere)}` });
        const given = names.map((arg) => `${arg}: $${arg}${place}`).join(', ');
        fields.push(
          `q${place}: ${name}${given === '' ? '' : `(${given})`} ${selection === '' ? '' : `{ ...Of_${name} }`}`,
        );
        for (const [at, arg] of names.entries()) {
          declared.push(`$${arg}${place}: ${args[arg] ?? ''}`);
          variables[`${arg}${place}`] = values[at];
        }
      }
    }
    const fragments = group
      .filter(({ selection }) => selection !== '')
      .map(({ name, type, selection }) => `fragment Of_${name} on ${type} ${selection}`);
    const head = declared.length === 0 ? '' : `(${declared.join(', ')})`;
    return { document: `query ${head} { ${fields.join(' ')} } ${fragments.join(' ')}`, variables, asked };
  });
}

function valuesOf(query: string, arg: string, ids: EveryId): readonly unknown[] {
  const kind = IDS[arg] ?? IDS[`${query}.${arg}`];
  const values = kind ? [NOWHERE, ...ids[kind]] : VALUES[arg];
  if (!values) throw new Error(`Nobody says what ${query}(${arg}) is to be asked with`);
  return values;
}

const isId = (value: string): boolean => value.length === NOWHERE.length && value.includes('-');

/** Queries side by side, few enough that the request stays below what the server reads. */
function chunk(queries: readonly EveryQuery[]): EveryQuery[][] {
  const groups: EveryQuery[][] = [];
  let words = Infinity;
  for (const query of queries) {
    const more = query.selection.split(/\s+/u).length + ROOM_FOR_IDS;
    if (words + more > MOST_WORDS) {
      groups.push([]);
      words = 0;
    }
    groups.at(-1)?.push(query);
    words += more;
  }
  return groups;
}

async function fetchFile(client: TestClient, path: string, id: string): Promise<string> {
  const response = await client.fetch(path.replace(':id', id));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const named = ['content-type', 'content-disposition', 'content-length'].map((name) => response.headers.get(name));
  const content = zipEntries(bytes)?.join('\n') ?? bytes;
  // what was packed at another second may be as long by another byte
  if (typeof content === 'string') named.pop();
  return [response.status, ...named, createHash('sha256').update(content).digest('hex')].join(' ');
}

/** Names, sizes and check sums of what is in a zip (an .xlsx or .docx is one), without when it was made; null where it is none. */
function zipEntries(bytes: Uint8Array): string[] | null {
  const view = Buffer.from(bytes);
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (view.toString('latin1', 0, 2) !== 'PK' || end < 0) return null;
  const entries: string[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const called = view.toString('utf8', at + 46, at + 46 + name);
    if (called !== 'docProps/core.xml')
      entries.push(`${called} ${String(view.readUInt32LE(at + 16))} ${String(view.readUInt32LE(at + 24))}`);
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** What is answered otherwise than before; what did not exist before, otherwise than what does not exist. */
export function findChanged(before: Answers, after: Answers): string[] {
  return [...after].flatMap(([question, { answer, nowhere }]) => {
    const was = before.get(question) ?? before.get(nowhere);
    return was?.answer === answer ? [] : [question];
  });
}

function product(options: readonly (readonly unknown[])[]): unknown[][] {
  return options.reduce<unknown[][]>((rows, values) => rows.flatMap((row) => values.map((one) => [...row, one])), [[]]);
}
