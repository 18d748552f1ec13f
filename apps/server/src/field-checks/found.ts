/** What was found on the spot of what the report says. */
export type Found = 'found' | 'partly' | 'not-found';
