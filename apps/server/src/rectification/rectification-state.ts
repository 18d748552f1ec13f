/** `open`: the town's turn for the first time · `sent-back`, `reopened`: its turn again · `withdrawn`: put down by mistake. */
export type RectificationState = 'open' | 'submitted' | 'struck-off' | 'sent-back' | 'reopened' | 'withdrawn';

/** From where an item comes: the report's own words, a low level, an incomplete report, the field check, or the lead's hand. */
export type RectificationOrigin = 'problem' | 'level' | 'completeness' | 'field-check' | 'hand';

/** What the county does with an item that was handed in or struck off. */
export type RectificationDecision = 'strike-off' | 'send-back' | 'reopen';

/** States in which the town writes. */
export const TOWNS_TURN: readonly RectificationState[] = ['open', 'sent-back', 'reopened'];
