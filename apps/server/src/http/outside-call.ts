import type { Request } from 'express';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';

const OUTSIDE_CALL = refuse('forbidden', {
  zh: '请求缺少 x-fazhi-request 标头',
  en: 'The request lacks the x-fazhi-request header',
});

/** Refuses what another site's form could send: it cannot set this header. */
export function refuseOutsideCall(request: Request): Refusal | null {
  return request.get('x-fazhi-request') === '1' ? null : OUTSIDE_CALL;
}
