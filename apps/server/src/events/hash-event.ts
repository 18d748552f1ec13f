import { hashEvent as hashChained } from '@fazhi/sealed-package';
import type { EventEntity } from './event.entity.js';

/** The hash that chains an event to the one before it. */
export function hashEvent(event: Omit<EventEntity, 'hash'>, hash: (text: string) => string): string {
  return hashChained({ ...event, at: event.at.toISOString() }, hash);
}
