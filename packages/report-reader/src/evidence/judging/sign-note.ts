import type { SIGNS } from './signs.js';

/** Takes note of a sign by its name, and of how strong it is. */
export type SignNote = (name: (typeof SIGNS)[number], value: number | boolean) => void;
