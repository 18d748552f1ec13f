import { canonicalJson } from '@fazhi/domain';
import { In } from 'typeorm';
import { AccountEntity } from '../../accounts/account.entity.js';
import { EventEntity } from '../../events/event.entity.js';
import { findBrokenLink } from '../../events/find-broken-link.js';
import { sha256 } from '../../sha256.js';
import { SheetEntryEntity } from '../../sheets/sheet-entry.entity.js';
import { entry, SET_ENTRY } from '../fill-in-sheet.js';
import type { TestClient } from '../test-client.js';
import type { TestServer } from '../test-server.js';
import type { TwoCounties } from '../two-counties.js';
import { replayEntries } from './replay-entries.js';

/** How hard. */
export interface TortureWanted {
  /** Windows that each of them has open on the same sheets. */
  readonly windows: number;
  /** Milliseconds after which nobody writes any more; or so many writes for each window, whichever comes first. */
  readonly time: number;
  readonly writes: number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

export interface TortureOutcome {
  readonly acknowledged: number;
  readonly conflicts: number;
  /** Whatever is wrong, in words; empty where nothing was lost. */
  readonly problems: readonly string[];
}

interface Answer {
  readonly setEntry: {
    readonly __typename: string;
    readonly code?: string;
    readonly entry?: { readonly version: number; readonly comment: string };
    readonly current?: { readonly version: number };
  };
}

const INDICATORS = ['L1', 'L2', 'D1', 'E1'] as const;

/**
 * Many assessors at once, each with several windows on the same sheets, over real GraphQL: every acknowledged save is in the final state or
 * was overwritten by a later acknowledged version, and replaying the record rebuilds every entry exactly.
 */
export async function runTorture(
  server: TestServer,
  { townYears }: TwoCounties,
  accounts: readonly { readonly id: string; readonly signIn: () => Promise<TestClient> }[],
  wanted: TortureWanted,
): Promise<TortureOutcome> {
  const towns = [townYears.青石镇, townYears.白水乡];
  /** By account, town, indicator and version: the one save that was acknowledged. */
  const acknowledged = new Map<string, string>();
  const problems: string[] = [];
  let conflicts = 0;
  const until = Date.now() + wanted.time;

  const work = async (id: string, client: TestClient, window: string): Promise<void> => {
    const seen = new Map<string, number>();
    for (let n = 0; n < wanted.writes && Date.now() < until; n += 1) {
      const town = towns[Math.floor(wanted.random() * towns.length)] ?? '';
      const indicator = INDICATORS[Math.floor(wanted.random() * INDICATORS.length)] ?? 'L1';
      const key = `${id} ${town} ${indicator}`;
      const comment = `${id}-${window}-${String(n)}`;
      const { setEntry } = await client.ask<Answer>(
        SET_ENTRY,
        entry(town, indicator, {
          level: Math.floor(wanted.random() * 5),
          comment,
          expectedVersion: seen.get(key) ?? 0,
        }),
      );
      if (setEntry.__typename === 'EntrySaved' && setEntry.entry) {
        const { version } = setEntry.entry;
        seen.set(key, version);
        const place = `${key} ${String(version)}`;
        const other = acknowledged.get(place);
        if (other !== undefined) problems.push(`${place} was acknowledged twice: ${other} and ${comment}`);
        acknowledged.set(place, comment);
      } else if (setEntry.__typename === 'EntryConflict' && setEntry.current) {
        conflicts += 1;
        seen.set(key, setEntry.current.version);
      } else problems.push(`${key}: ${setEntry.code ?? setEntry.__typename}`);
    }
  };
  await Promise.all(
    // the same account may stand here more than once: on several servers
    accounts.map(async ({ id, signIn }, place) => {
      const client = await signIn();
      await Promise.all(
        Array.from({ length: wanted.windows }, (_, window) => work(id, client, `${String(place)}.${String(window)}`)),
      );
    }),
  );
  problems.push(...(await findLosses(server, acknowledged)));
  return { acknowledged: acknowledged.size, conflicts, problems };
}

async function findLosses(server: TestServer, acknowledged: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const { read } = server.database;
  const problems: string[] = [];
  const rows = await read.find(SheetEntryEntity, { relations: { sheet: true } });
  const final = new Map(
    rows.map((row) => [`${row.sheet?.accountId ?? ''} ${row.sheet?.townYearId ?? ''} ${row.indicator}`, row]),
  );
  for (const [place, comment] of acknowledged) {
    const [account = '', town = '', indicator = '', version = ''] = place.split(' ');
    const key = `${account} ${town} ${indicator}`;
    const row = final.get(key);
    if (!row || row.version < Number(version)) problems.push(`${place} (${comment}) is gone`);
    else if (row.version === Number(version) && row.comment !== comment)
      problems.push(`${place}: ${comment} was acknowledged, ${row.comment} stands`);
    else
      for (let later = Number(version) + 1; later <= row.version; later += 1)
        if (!acknowledged.has(`${key} ${String(later)}`))
          problems.push(`${key}: nobody was told of version ${String(later)}`);
  }
  const events = await read.find(EventEntity, { order: { number: 'ASC' } });
  const broken = findBrokenLink(events, sha256);
  if (broken !== null) problems.push(`The record is broken at ${String(broken)}`);
  const replayed = replayEntries(events);
  if (replayed.size !== final.size)
    problems.push(`The record knows ${String(replayed.size)} entries of ${String(final.size)}`);
  for (const [key, { state, level, basis, comment, audience, suggestionAction }] of final) {
    const stands = canonicalJson({ state, level, basis, comment, audience, suggestionAction });
    const said = canonicalJson(replayed.get(key) ?? null);
    if (said !== stands) problems.push(`${key}: the record says ${said}, ${stands} stands`);
  }
  return problems;
}

/** So many assessors of 甲县 more. */
export async function addAssessors(
  server: TestServer,
  count: number,
  passwordHash: string,
): Promise<readonly string[]> {
  const { countyId } = await server.database.read.findOneByOrFail(AccountEntity, { id: 'lead' });
  const ids = Array.from({ length: count }, (_, place) => `torturer${String(place + 1)}`);
  await server.database.write(async (manager) => {
    for (const id of ids)
      await manager.insert(AccountEntity, {
        id,
        loginName: id,
        displayName: id,
        role: 'assessor',
        countyId,
        townId: null,
        passwordHash,
        createdAt: new Date(),
      });
  });
  const found = await server.database.read.countBy(AccountEntity, { id: In(ids) });
  if (found !== count) throw new Error(`${String(found)} of ${String(count)} assessors are there`);
  return ids;
}
