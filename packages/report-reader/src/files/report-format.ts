/** The formats that the reader reads. */
export type ReportFormat = 'txt' | 'html' | 'docx';
