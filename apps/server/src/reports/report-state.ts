/** Where a filed report stands. */
export type ReportState = 'queued' | 'reading' | 'needs-decision' | 'filed' | 'unreadable' | 'discarded' | 'superseded';
