import type { FeedbackMeasuresQuery, FeedbackQuery } from '../../gql/graphql';

export type PublishedFeedback = NonNullable<FeedbackQuery['feedback']>;
export type FeedbackMeasure = NonNullable<FeedbackMeasuresQuery['round']>['plan']['measures'][number];
