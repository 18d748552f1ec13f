import type { Bilingual } from '@fazhi/domain';
import { isSendable } from './entry-draft';
import type { QueueView } from './save-queue';

export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'retrying' }
  | { readonly kind: 'conflict'; readonly indicators: readonly string[] }
  | { readonly kind: 'refused'; readonly message: Bilingual }
  | { readonly kind: 'held'; readonly indicators: readonly string[] };

/** Where the sheet stands, the worst first. */
export function saveStatus(view: QueueView): SaveStatus {
  const entries = [...view.entries];
  const conflicts = entries.filter(([, entry]) => entry.trouble?.kind === 'conflict').map(([id]) => id);
  if (conflicts.length > 0) return { kind: 'conflict', indicators: conflicts };
  for (const [, entry] of entries)
    if (entry.trouble?.kind === 'refused') return { kind: 'refused', message: entry.trouble.message };
  if (entries.some(([, entry]) => entry.trouble?.kind === 'retrying')) return { kind: 'retrying' };
  const unsaved = entries.filter(([, entry]) => entry.isUnsaved);
  const held = unsaved.filter(([, entry]) => !isSendable(entry.draft)).map(([id]) => id);
  if (unsaved.length > held.length) return { kind: 'saving' };
  if (held.length > 0) return { kind: 'held', indicators: held };
  return { kind: 'saved', at: view.lastSavedAt };
}
