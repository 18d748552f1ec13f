import { InitialSchema1764000000000 } from './migrations/1764000000000-initial-schema.js';
import { Phases1765000000000 } from './migrations/1765000000000-phases.js';
import { AccountLife1765100000000 } from './migrations/1765100000000-account-life.js';
import { Archive1766000000000 } from './migrations/1766000000000-archive.js';
import { Filings1766000000100 } from './migrations/1766000000100-filings.js';
import { Assignment1767000000000 } from './migrations/1767000000000-assignment.js';
import { SheetHistory1767000000100 } from './migrations/1767000000100-sheet-history.js';
import { Discussions1767000000200 } from './migrations/1767000000200-discussions.js';
import { CountyResults1768000000000 } from './migrations/1768000000000-county-results.js';
import { Publication1768000000100 } from './migrations/1768000000100-publication.js';
import { Rectification1769000000000 } from './migrations/1769000000000-rectification.js';
import { FieldChecks1769000000100 } from './migrations/1769000000100-field-checks.js';
import { Appeals1769000000200 } from './migrations/1769000000200-appeals.js';
import { OwnEvidence1769500000000 } from './migrations/1769500000000-own-evidence.js';
import { CommentPhrases1769500000100 } from './migrations/1769500000100-comment-phrases.js';
import { Letters1769800000000 } from './migrations/1769800000000-letters.js';
import { Practices1769800000100 } from './migrations/1769800000100-practices.js';

/** Every step of the schema, in order; each runs on SQLite and on PostgreSQL. */
export const MIGRATIONS = [
  InitialSchema1764000000000,
  Phases1765000000000,
  AccountLife1765100000000,
  Archive1766000000000,
  Filings1766000000100,
  Assignment1767000000000,
  SheetHistory1767000000100,
  Discussions1767000000200,
  CountyResults1768000000000,
  Publication1768000000100,
  Rectification1769000000000,
  FieldChecks1769000000100,
  Appeals1769000000200,
  OwnEvidence1769500000000,
  CommentPhrases1769500000100,
  Letters1769800000000,
  Practices1769800000100,
];
