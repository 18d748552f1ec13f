import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Suggestion } from '@fazhi/domain';
import { In } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { hashPassword } from '../accounts/password-hash.js';
import { CountyEntity } from '../counties/county.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import type { Actor } from '../permissions/actor.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { RoundEntity } from '../rounds/round.entity.js';
import { TownYearEntity } from '../rounds/town-year.entity.js';
import { sha256 } from '../sha256.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import type { PreparedParts } from '../start-server.js';
import type { Surroundings } from '../surroundings.js';
import { inventEntry } from './invent-entry.js';
import type { SampleCounty } from './read-county-file.js';
import type { SampleAccount } from './sample-accounts.js';
import { SAMPLE_PUBLISHED, SAMPLE_SHEETS } from './sample-schedule.js';
import type { SampleSheet } from './sample-schedule.js';

export interface SampleLoad {
  readonly county: SampleCounty;
  readonly accounts: readonly SampleAccount[];
  readonly folder: string;
  readonly password: string;
  readonly surroundings: Surroundings;
  readonly say: (line: string) => void;
}

/**
 * Fills an installation with the sample county the way people would: accounts, rounds, files that are stored, read and filed, sheets,
 * published results. Each step looks whether it was done before, so a start that was cut off goes on where it stopped.
 */
export async function loadSampleCounty(parts: PreparedParts, load: SampleLoad): Promise<void> {
  const { say, county } = load;
  say(`载入样例县：${county.name}…… / loading the sample county …`);
  await createCounty(parts, county);
  await createAccounts(parts, load);
  const lead = await findActor(parts, 'lead');
  for (const year of county.years) await openRound(parts, county, lead, year);
  say('  研读报告…… / reading the reports …');
  const count = await fileReports(parts, load);
  await decideDoubtful(parts, lead);
  say(`  已研读 ${String(count)} 份报告 / ${String(count)} reports read`);
  for (const sheet of SAMPLE_SHEETS) await fillSheet(parts, county, sheet);
  for (const { year, towns } of SAMPLE_PUBLISHED) {
    for (const place of towns) await publish(parts, county, lead, year, place);
  }
  say('  评分表和结果已就绪 / sheets and results are in place');
}

async function createCounty({ database, services }: PreparedParts, county: SampleCounty): Promise<void> {
  if (await database.read.existsBy(CountyEntity, { name: county.name })) return;
  const created = await services.counties.create(null, {
    name: county.name,
    towns: county.towns.map(({ name }) => name),
  });
  if (isRefusal(created)) throw new Error(`The sample county was refused: ${created.message.en}`);
}

async function createAccounts(
  { database }: PreparedParts,
  { county, accounts, password, surroundings }: SampleLoad,
): Promise<void> {
  const { id: countyId } = await database.read.findOneByOrFail(CountyEntity, { name: county.name });
  const towns = await database.read.findBy(TownEntity, { countyId });
  const hashes = await Promise.all(accounts.map(() => hashPassword(password)));
  await database.write(async (manager) => {
    for (const [place, { loginName, displayName, role, town }] of accounts.entries()) {
      if (await manager.existsBy(AccountEntity, { loginName })) {
        await manager.update(AccountEntity, { loginName }, { passwordHash: hashes[place] ?? null });
        continue;
      }
      await manager.insert(AccountEntity, {
        id: surroundings.newId(),
        loginName,
        displayName,
        role,
        countyId: role === 'administrator' ? null : countyId,
        townId: towns.find(({ name }) => name === town)?.id ?? null,
        passwordHash: hashes[place] ?? null,
        createdAt: surroundings.now(),
      });
    }
  });
}

async function findActor({ database }: PreparedParts, loginName: string): Promise<Actor> {
  const {
    id: accountId,
    displayName,
    role,
    countyId,
    townId,
  } = await database.read.findOneByOrFail(AccountEntity, { loginName });
  return { accountId, displayName, role, countyId, townId };
}

async function openRound(
  { database, services }: PreparedParts,
  county: SampleCounty,
  lead: Actor,
  year: number,
): Promise<void> {
  const countyId = lead.countyId ?? '';
  if (await database.read.existsBy(RoundEntity, { countyId, year })) return;
  const towns = await database.read.findBy(TownEntity, { countyId });
  const profiles = new Map(
    county.towns.flatMap(({ name, rounds }) => {
      const town = towns.find((row) => row.name === name);
      const round = rounds.get(year);
      return town && round ? [[town.id, round.profile]] : [];
    }),
  );
  const opened = await services.rounds.open(lead, year, profiles);
  if (isRefusal(opened)) throw new Error(`The sample round was refused: ${opened.message.en}`);
}

/** Each town files its own. @returns how many reports there are now */
async function fileReports(parts: PreparedParts, { county, folder }: SampleLoad): Promise<number> {
  const { database, services, files, queue } = parts;
  for (const { id, rounds } of county.towns) {
    const town = await findActor(parts, id);
    for (const [year, { file }] of rounds) {
      if (file === null) continue;
      const round = await database.read.findOneByOrFail(RoundEntity, { countyId: town.countyId ?? '', year });
      const kept = await files.keep(createReadStream(path.join(folder, file)));
      if (!kept) throw new Error(`The sample report ${file} could not be kept`);
      if (await database.read.existsBy(ReportEntity, { roundId: round.id, sha256: kept.sha256 })) continue;
      const received = await services.reports.receive(town, round.id, file, kept);
      if (typeof received !== 'string')
        throw new Error(`The sample report ${file} was refused: ${received.message.en}`);
    }
  }
  await queue.idle();
  return database.read.countBy(ReportEntity, { state: In(['filed', 'needs-decision']) });
}

/** Some sample reports hide their town or year on purpose; the lead files them where they belong. */
async function decideDoubtful({ database, services }: PreparedParts, lead: Actor): Promise<void> {
  const doubtful = await database.read.findBy(ReportEntity, { state: 'needs-decision' });
  for (const { id, roundId, filingTownId } of doubtful) {
    if (filingTownId === null) continue;
    const townYear = await database.read.findOneByOrFail(TownYearEntity, { roundId, townId: filingTownId });
    await services.reports.decide(lead, id, townYear.id);
  }
}

async function findTownYear(
  { database }: PreparedParts,
  county: SampleCounty,
  year: number,
  place: number,
): Promise<TownYearEntity> {
  const name = county.towns[place]?.name ?? '';
  return database.read.findOneByOrFail(TownYearEntity, {
    round: { year, county: { name: county.name } },
    town: { name },
  });
}

async function fillSheet(
  parts: PreparedParts,
  county: SampleCounty,
  { year, town, assessor, settled }: SampleSheet,
): Promise<void> {
  const { database, services } = parts;
  const townYear = await findTownYear(parts, county, year, town);
  const actor = await findActor(parts, assessor);
  const reading = await database.read.findOneBy(ReadingEntity, { report: { townYearId: townYear.id, state: 'filed' } });
  if (
    !reading?.suggestions ||
    (await database.read.existsBy(SheetEntity, { townYearId: townYear.id, accountId: actor.accountId }))
  )
    return;
  const round = await services.rounds.find(actor, townYear.roundId);
  const suggestions = (JSON.parse(reading.suggestions) as Suggestion[]).filter(
    ({ rule }) => rule.id !== 'not-applicable',
  );
  // a sheet comes whole or not at all
  await database.write(async () => {
    for (const suggestion of suggestions.slice(0, settled ?? suggestions.length)) {
      const name = round?.rubric.indicators.find(({ id }) => id === suggestion.indicator);
      const digest = sha256([assessor, county.towns[town]?.name, year, suggestion.indicator].join('/'));
      const entry = inventEntry(suggestion, { zh: name?.zh ?? '', en: name?.en ?? '' }, digest);
      const saved = await services.entries.set(actor, { ...entry, townYearId: townYear.id, expectedVersion: 0 });
      if (saved.__typename !== 'EntrySaved') throw new Error(`A sample entry on ${suggestion.indicator} was not saved`);
    }
    if (settled !== null) return;
    const submitted = await services.sheets.submit(actor, townYear.id);
    if (submitted.__typename !== 'SheetSubmitted') throw new Error('A sample sheet could not be handed in');
  });
}

async function publish(
  parts: PreparedParts,
  county: SampleCounty,
  lead: Actor,
  year: number,
  place: number,
): Promise<void> {
  const townYear = await findTownYear(parts, county, year, place);
  const published = await parts.services.results.publish(lead, townYear.id);
  if (isRefusal(published) && !['already-published', 'no-report', 'not-submitted'].includes(published.code))
    throw new Error(`A sample result was refused: ${published.message.en}`);
}
