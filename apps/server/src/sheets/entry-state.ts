/** What this server's sheets can say of an indicator, which is scored by levels. The domain knows more; they come when screens can enter them. */
export type EntryState = 'not-scored' | 'level' | 'not-applicable' | 'cannot-judge';
