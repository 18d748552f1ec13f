/** What the assessor did with the machine's suggestion. */
export type SuggestionAction = 'none' | 'accepted' | 'rejected';
