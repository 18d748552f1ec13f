/** `draft`: not handed in yet · `upheld`: the result stays · `changed`: another level holds. */
export type AppealState = 'draft' | 'submitted' | 'upheld' | 'changed' | 'withdrawn';

/** How it reached the county: handed in here, or entered by the lead from a letter, a call or a visit. */
export type AppealChannel = 'town' | 'letter' | 'telephone' | 'in-person';
