import type { EventEntity } from './event.entity.js';
import type { EventView } from './event-view.js';

/** What happened, short: for an entry its level before and after, else the reason given. */
export function presentEvent(event: EventEntity): EventView {
  const { number, at, actorName, action, subject, reason } = event;
  const detail =
    action === 'entry-set' || action === 'entry-undone'
      ? `${describeEntry(event.before)} → ${describeEntry(event.after)}`
      : (reason ?? '');
  return { id: String(number), at, actor: actorName, action, subject, detail };
}

function describeEntry(json: string): string {
  const entry = JSON.parse(json) as { state: string; level: number | null; comment: string } | null;
  if (!entry || entry.state === 'not-scored') return '—';
  const judged =
    entry.state === 'level' ? String(entry.level) : entry.state === 'not-applicable' ? '不适用' : '无法判断';
  return entry.comment.trim() === '' ? judged : `${judged} “${entry.comment.trim()}”`;
}
