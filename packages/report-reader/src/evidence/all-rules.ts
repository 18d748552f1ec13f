import type { KindRule } from './kind-rule.js';
import { decisionMakingRules } from './kinds/decision-making.js';
import { disputeResolutionRules } from './kinds/dispute-resolution.js';
import { enforcementRules } from './kinds/enforcement.js';
import { leadershipRules } from './kinds/leadership.js';
import { publicityRules } from './kinds/publicity.js';

/** All rules of all kinds that the reader knows. */
export const allRules: readonly KindRule[] = [
  ...leadershipRules,
  ...decisionMakingRules,
  ...enforcementRules,
  ...publicityRules,
  ...disputeResolutionRules,
];
