export type { ReadBasis } from './read-basis.js';
export type { ReadNotice, ReadOutcome, ReportSource } from './read-outcome.js';
export type { OffsetMap } from './text/offset-map.js';
export type { FileProblem, ForeignFormat } from './files/file-problem.js';
export type { ReportFormat } from './files/report-format.js';
export { describeFileProblem } from './files/describe-file-problem.js';
export { readReport } from './read-report.js';
export { readText } from './read-text.js';
export { toSourceOffset } from './text/offset-map.js';
