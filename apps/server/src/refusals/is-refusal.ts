import type { Refusal } from './refusal.js';

export function isRefusal(value: object): value is Refusal {
  return '__typename' in value && value.__typename === 'Refusal';
}
