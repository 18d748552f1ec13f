/** Why somebody must not score a town: works or worked there, has a relative there, or something else. */
export type ConflictKind = 'own-town' | 'relative' | 'other';
