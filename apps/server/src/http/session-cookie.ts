import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'fazhi_session';

export function readSessionToken(request: Request): string | null {
  return parseCookie(request.headers.cookie ?? '')[NAME] ?? null;
}

/** @param token null: signed out, the browser forgets it */
export function sendSessionToken(response: Response, token: string | null, secure: boolean): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: NAME,
      value: token ?? '',
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure,
      ...(token === null ? { maxAge: 0 } : {}),
    }),
  );
}
