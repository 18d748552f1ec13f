import type { DiscussionAudience } from './discussion-audience.js';

/** As what somebody speaks, as the reader may know it: a town hears the county. */
export type DiscussionVoice = 'lead' | 'assessor' | 'county';

export interface DiscussionMessageView {
  readonly id: string;
  readonly voice: DiscussionVoice;
  readonly isMine: boolean;
  /** For the lead alone. */
  readonly author: string | null;
  readonly text: string;
  readonly writtenAt: Date;
}

export interface DiscussionView {
  readonly id: string;
  readonly townYearId: string;
  readonly indicator: string;
  readonly audience: DiscussionAudience;
  /** In the order in which they were written. */
  readonly messages: readonly DiscussionMessageView[];
}
