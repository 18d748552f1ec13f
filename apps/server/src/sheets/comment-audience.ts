/** Who reads a comment: the town, after publication; or the county's own people only. */
export type CommentAudience = 'town' | 'internal';
