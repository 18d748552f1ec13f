/** Where a final entry was decided: in moderation, or on a town's appeal. */
export type DecisionOrigin = 'moderation' | 'appeal';
