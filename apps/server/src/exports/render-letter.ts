import type { PaperOptions, TownPaper } from '@fazhi/exports';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { gatherLetter } from './gather-meeting.js';
import type { PaperPool } from './paper-pool.js';

export type LetterOptions = Pick<PaperOptions, 'language' | 'issue'> & { readonly paper: TownPaper };

/**
 * Makes one town's letter of its published result; it names no other town and nobody who assesses. Null where nothing was published. Whoever may have
 * it is asked before.
 */
export async function renderLetter(
  read: EntityManager,
  pool: PaperPool,
  town: TownInRound,
  given: LetterOptions,
  now: Date,
): Promise<{ readonly bytes: Uint8Array; readonly options: PaperOptions; readonly frozen: string } | null> {
  const material = await gatherLetter(read, town);
  const frozen = material?.towns[0]?.frozen ?? null;
  if (!material || frozen === null) return null;
  const countyId = town.round.county.id;
  const towns = await read.find(TownEntity, { select: { id: true, name: true }, where: { countyId } });
  const options: PaperOptions = {
    ...given,
    order: 'official',
    isAnonymous: false,
    hasMark: false,
    hidden: {
      towns: towns.filter(({ id }) => id !== town.town.id).map(({ name }) => name),
      people: await findAssessorNames(read, countyId),
    },
  };
  return { bytes: await pool.render({ material, options, now }), options, frozen };
}

/** Names of everybody in the county who assesses: no paper but the sheet to sign holds one, also where a comment does. */
export async function findAssessorNames(read: EntityManager, countyId: string): Promise<readonly string[]> {
  const people = await read.find(AccountEntity, {
    select: { id: true, displayName: true },
    where: { countyId, role: In(['lead', 'assessor']) },
  });
  return people.map(({ displayName }) => displayName);
}
