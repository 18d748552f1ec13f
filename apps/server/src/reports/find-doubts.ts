import type { ReportMetadata } from '@fazhi/domain';
import type { StoredDoubt } from './filing-doubt.js';

/** What is known when a report has been read and must find its town. */
export interface FilingQuestion {
  readonly metadata: Pick<ReportMetadata, 'town' | 'county' | 'year'>;
  readonly year: number;
  readonly county: string;
  readonly towns: readonly {
    readonly townYearId: string;
    readonly townId: string;
    readonly name: string;
    readonly hasReport: boolean;
  }[];
  /** The town that filed it for itself; null where the county filed it. */
  readonly filingTownId: string | null;
  /** Whether the same bytes were filed before, and whether the filing town may know. */
  readonly sameFile: 'no' | 'by-the-same' | 'elsewhere';
}

export interface FilingAnswer {
  /** The town that the reader recognised, where it is one of the round's. */
  readonly townYearId: string | null;
  /** Empty: it stands without anybody's decision. */
  readonly doubts: readonly StoredDoubt[];
}

/** Says whose report it is, and what a person must look at before it stands. */
export function findDoubts({ metadata, year, county, towns, filingTownId, sameFile }: FilingQuestion): FilingAnswer {
  const doubts: StoredDoubt[] = [];
  const recognised =
    metadata.town === null || !isSamePlace(metadata.county, county) ? undefined : findTown(metadata.town, towns);
  if (metadata.town === null) doubts.push('town-not-recognised');
  else if (!recognised) doubts.push('town-not-in-round');
  if (filingTownId !== null && recognised && recognised.townId !== filingTownId) doubts.push('town-differs');
  if (metadata.year === null) doubts.push('year-not-recognised');
  else if (metadata.year !== year) doubts.push('year-differs');
  if (sameFile !== 'no')
    doubts.push(sameFile === 'elsewhere' && filingTownId !== null ? 'same-file-filed-elsewhere' : 'same-file-filed');
  if (recognised?.hasReport && (filingTownId === null || recognised.townId === filingTownId))
    doubts.push('another-report-filed');
  return { townYearId: recognised?.townYearId ?? null, doubts };
}

function findTown(name: string, towns: FilingQuestion['towns']): FilingQuestion['towns'][number] | undefined {
  const written = name.replace(/\s+/gu, '').replace(/(人民政府|办事处|党工委|党委)$/u, '');
  return towns.find((town) => town.name === written) ?? towns.find((town) => written.endsWith(town.name));
}

/** A report that names no county, or the same one with more or less around it (江源市云岭县, 云岭), is not another county's. */
function isSamePlace(written: string | null, county: string): boolean {
  if (written === null) return true;
  const name = written.replace(/\s+/gu, '');
  return name.endsWith(county) || county.startsWith(name) || county.endsWith(name);
}
