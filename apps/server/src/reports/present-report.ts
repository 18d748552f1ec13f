import type { Actor } from '../permissions/actor.js';
import type { FilingDoubt, StoredDoubt } from './filing-doubt.js';
import type { ReportEntity } from './report.entity.js';
import type { ReportView } from './report-view.js';

/**
 * A report as this actor may see it. A town learns nobody's name at the county and nothing about another town's files.
 * The account that filed it and the proposed town must have been loaded with it.
 */
export function presentReport(report: ReportEntity, county: string, actor: Actor): ReportView {
  const { id, fileName, fileSize, filedAt, version, state, problem, townYearId, metadata } = report;
  const isTown = actor.role === 'town';
  const filedBy = isTown && report.filingTownId !== actor.townId ? county : (report.filedBy?.displayName ?? county);
  const showsProposal = !isTown || report.proposedTownYear?.townId === actor.townId;
  return {
    id,
    fileName,
    fileSize,
    filedAt,
    filedBy,
    version,
    state,
    doubts: report.doubts.flatMap((doubt) => presentDoubt(doubt, isTown)),
    problem,
    proposedTownYearId: showsProposal ? report.proposedTownYearId : null,
    townYearId,
    metadata,
  };
}

function presentDoubt(doubt: StoredDoubt, isTown: boolean): FilingDoubt[] {
  if (doubt !== 'same-file-filed-elsewhere') return [doubt];
  return isTown ? [] : ['same-file-filed'];
}
