import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TownProfile } from '@fazhi/domain';
import { parse } from 'yaml';

/** The sample county as its file describes it. */
export interface SampleCounty {
  readonly name: string;
  readonly years: readonly number[];
  /** In the county's official order. */
  readonly towns: readonly SampleTown[];
}

interface SampleTown {
  /** In Latin letters, for the login name. */
  readonly id: string;
  readonly name: string;
  readonly rounds: ReadonlyMap<number, { readonly profile: TownProfile; readonly file: string | null }>;
}

interface CountyFile {
  readonly name: string;
  readonly rounds: readonly { readonly year: number }[];
  readonly towns: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: TownProfile['type'];
    readonly rounds: Readonly<Record<string, Omit<TownProfile, 'type'> & { readonly file?: string }>>;
  }[];
}

/** Reads county.yaml, which ships with the server and is trusted. */
export async function readCountyFile(folder: string): Promise<SampleCounty> {
  const county = parse(await readFile(path.join(folder, 'county.yaml'), 'utf8')) as CountyFile;
  return {
    name: county.name,
    years: county.rounds.map(({ year }) => year),
    towns: county.towns.map(({ id, name, type, rounds }) => ({
      id,
      name,
      rounds: new Map(
        Object.entries(rounds).map(([year, { file, ...facts }]) => [
          Number(year),
          { profile: { type, ...facts }, file: file ?? null },
        ]),
      ),
    })),
  };
}
