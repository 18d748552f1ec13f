import { sha256 } from '../sha256.js';

/** What a row of an offline sheet is: an indicator of a town's year, and the version of the entry that it was written from (0: none). */
export interface RowIdentity {
  readonly townYearId: string;
  readonly indicator: string;
  readonly version: number;
}

/** As it stands in the hidden column, with a check against slips and copied rows; what its owner may do is asked anew in any case. */
export function writeIdentity(row: RowIdentity, accountId: string): string {
  return [row.townYearId, row.indicator, String(row.version), checkOf(row, accountId)].join('|');
}

/** Null where it was changed, or is of a sheet that was written for somebody else. */
export function readIdentity(text: string, accountId: string): RowIdentity | null {
  const [townYearId = '', indicator = '', version = '', check] = text.split('|');
  if (!/^\d{1,9}$/u.test(version)) return null;
  const row = { townYearId, indicator, version: Number(version) };
  return check === checkOf(row, accountId) ? row : null;
}

function checkOf({ townYearId, indicator, version }: RowIdentity, accountId: string): string {
  return sha256(`offline ${accountId} ${townYearId} ${indicator} ${String(version)}`).slice(0, 16);
}
