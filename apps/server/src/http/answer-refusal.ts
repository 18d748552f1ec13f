import type { Response } from 'express';
import type { Refusal, RefusalCode } from '../refusals/refusal.js';

const STATUS: Partial<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  'wrong-password': 403,
  'already-published': 409,
  'name-taken': 409,
  'wrong-phase': 409,
  'changed-meanwhile': 409,
};

/** A refusal outside GraphQL: the same code and words as inside it. */
export function answerRefusal(response: Response, { code, message }: Refusal, status = STATUS[code] ?? 400): void {
  response.status(status).json({ code: code.toUpperCase().replaceAll('-', '_'), message });
}
