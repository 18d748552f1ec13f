import type { CompletenessFinding } from '@fazhi/domain';

/** What a check finds, before it is known which item of the rubric asked for it. */
export type Finding = Omit<CompletenessFinding, 'item'>;
