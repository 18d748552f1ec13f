import type { Reading } from '@fazhi/domain';

/** A `Reading` as it lies in the database: one stored before reports were checked has neither checklist nor flags. */
export type StoredReading = Omit<Reading, 'completeness' | 'flags'> & Partial<Pick<Reading, 'completeness' | 'flags'>>;
