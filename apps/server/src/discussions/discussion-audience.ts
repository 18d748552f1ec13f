/** Who reads a discussion beside whoever started it and the lead: those who score the town, nobody, or the town once its result is published. */
export type DiscussionAudience = 'assessors' | 'lead' | 'town';
