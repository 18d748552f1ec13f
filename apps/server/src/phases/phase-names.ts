import type { Bilingual } from '@fazhi/domain';
import type { Phase } from './phase.js';

/** What people call the phases, for messages. */
export const PHASE_NAMES: Readonly<Record<Phase, Bilingual>> = {
  preparation: { zh: '筹备', en: 'preparation' },
  filing: { zh: '报送与自评', en: 'filing and self-assessment' },
  'desk-review': { zh: '书面审核', en: 'desk review' },
  'field-check': { zh: '实地核查', en: 'field check' },
  moderation: { zh: '合议', en: 'moderation' },
  provisional: { zh: '初步结果与申诉', en: 'provisional results and appeals' },
  approval: { zh: '审定', en: 'approval' },
  'public-notice': { zh: '公示', en: 'public notice' },
  publication: { zh: '发布', en: 'publication' },
  rectification: { zh: '整改', en: 'rectification' },
  closed: { zh: '办结', en: 'closed' },
};
