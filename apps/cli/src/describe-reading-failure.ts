import type { Bilingual } from '@fazhi/domain';

/** Why a reading was given up although the file itself could be opened: the reader's fault, or more time or memory than any report needs. */
export function describeReadingFailure(failure: 'slow' | 'large' | 'failed'): Bilingual {
  return REASONS[failure];
}

const REASONS: Readonly<Record<'slow' | 'large' | 'failed', Bilingual>> = {
  slow: {
    zh: '读了 60 秒还没有读完，已跳过；请另存为 .txt 再试',
    en: 'took more than 60 seconds and was skipped; save it as .txt and try again',
  },
  large: {
    zh: '展开后过大，已跳过；请另存为 .txt 再试',
    en: 'is too large once unpacked and was skipped; save it as .txt and try again',
  },
  failed: { zh: '研读时出错，已跳过', en: 'failed while it was read and was skipped' },
};
