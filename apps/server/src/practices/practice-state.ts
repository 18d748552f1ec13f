/** `asked`: the town has not answered · `agreed`, `declined`: it has, and may change its mind · `withdrawn`: the county does not want it any more. */
export type PracticeState = 'asked' | 'agreed' | 'declined' | 'withdrawn';
