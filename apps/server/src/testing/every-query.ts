import { getNamedType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';

/** What fields below a query need to be told; an argument that must be given and is not here fails. */
const TOLD: Readonly<Record<string, string>> = { indicator: '"L1"' };

/** A query of the schema with everything that it can give, lists and objects within each other too. */
export interface EveryQuery {
  readonly name: string;
  /** Its arguments by name, with their types as the schema writes them. */
  readonly args: Readonly<Record<string, string>>;
  /** What it gives, whole; empty for plain values. */
  readonly selection: string;
  readonly type: string;
}

/** What another query gives whole is asked for here with its own fields only: that it is to be had this way, too, shows by them. */
const WHOLE_ELSEWHERE: readonly string[] = ['rounds', 'townYear'];

/** All queries of the schema, whole: a field that is added tomorrow is asked for tomorrow. */
export function everyQuery(schema: GraphQLSchema): readonly EveryQuery[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
    name: field.name,
    args: argsOf(field),
    selection: WHOLE_ELSEWHERE.includes(field.name) ? shallowSelection(field.type) : wholeSelection(field.type),
    type: getNamedType(field.type).name,
  }));
}

/** A field of the schema that gives a list of objects or values, and a query for it: of each item everything but lists within it. */
export interface EveryList {
  /** Such as `TownYear.appeals`. */
  readonly name: string;
  /** The query that leads there, and its arguments. */
  readonly query: string;
  readonly args: Readonly<Record<string, string>>;
  /** Fields from the query down to the list. */
  readonly path: readonly string[];
  readonly document: string;
}

/** Where several ways lead to a type, the one through the longest list. */
const HOMES: Readonly<Record<string, string>> = {
  RectificationItem: 'TownYear.rectification',
  Report: 'TownYear.report',
  TownYear: 'Round.towns',
};

/** All lists that a query leads to, each by the shortest way, or by its home's. */
export function everyList(schema: GraphQLSchema): readonly EveryList[] {
  const lists: EveryList[] = [];
  const seen = new Set<string>();
  type Way = readonly [root: GraphQLField<unknown, unknown>, path: readonly string[], type: GraphQLOutputType];
  const query = schema.getQueryType();
  let ways: Way[] = [];
  const visit = (parent: GraphQLObjectType, path: readonly string[], root: GraphQLField<unknown, unknown> | null) => {
    for (const field of Object.values(parent.getFields())) {
      const from = root ?? field;
      const here = root ? [...path, field.name + toldOf(field)] : path;
      if (isList(field.type))
        lists.push({
          name: `${parent.name}.${field.name}`,
          query: from.name,
          args: argsOf(from),
          path: [from.name, ...here.map((step) => step.replace(/\(.*/u, ''))],
          document: documentOf(from, nest(here, shallowSelection(field.type))),
        });
      const home = HOMES[getNamedType(field.type).name] ?? `${parent.name}.${field.name}`;
      if (home === `${parent.name}.${field.name}`) ways.push([from, here, field.type]);
    }
  };
  if (query) visit(query, [], null);
  while (ways.length > 0) {
    const now = ways;
    ways = [];
    for (const [root, path, type] of now) {
      const named = getNamedType(type);
      if (!isObjectType(named) || seen.has(named.name)) continue;
      seen.add(named.name);
      visit(named, path, root);
    }
  }
  return lists;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function argsOf(field: GraphQLField<unknown, unknown>): Record<string, string> {
  return Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
}

function documentOf(field: GraphQLField<unknown, unknown>, selection: string): string {
  const args = Object.entries(argsOf(field));
  const declared = args.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const given = args.map(([name]) => `${name}: $${name}`).join(', ');
  const brackets = (inside: string) => (inside === '' ? '' : `(${inside})`);
  return `query ${brackets(declared)} { ${field.name}${brackets(given)} ${selection} }`;
}

function nest(path: readonly string[], selection: string): string {
  return path.reduceRight((inside, field) => `{ ${field} ${inside} }`, selection);
}

/** The arguments without which a field cannot be asked. */
function toldOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  if (needed.length === 0) return '';
  return `(${needed
    .map((arg) => {
      const told = TOLD[arg.name];
      if (told === undefined) throw new Error(`Nobody says what ${name}(${arg.name}) is to be asked with`);
      return `${arg.name}: ${told}`;
    })
    .join(', ')})`;
}

/** Everything below a type; what would lead in a circle is left out. */
const wholeSelection = (type: GraphQLOutputType): string => selectionOf(type, [], () => false);

/** Everything below a type but the lists of objects within it. */
const shallowSelection = (type: GraphQLOutputType): string =>
  selectionOf(type, [], (field) => isList(field.type) && !isLeafType(getNamedType(field.type)));

function selectionOf(
  type: GraphQLOutputType,
  above: readonly string[],
  isLeft: (field: GraphQLField<unknown, unknown>) => boolean,
): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) throw new Error(`${named.name} is no object`);
  const within = [...above, named.name];
  const fields = Object.values(named.getFields())
    .filter((field) => !within.includes(getNamedType(field.type).name) && !isLeft(field))
    .map((field) => `${field.name}${toldOf(field)} ${selectionOf(field.type, within, isLeft)}`);
  return `{ __typename ${fields.join(' ')} }`;
}
