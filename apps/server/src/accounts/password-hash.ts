import { hash, verify } from '@node-rs/argon2';

// OWASP's recommendation for argon2id (the library's default variant): 19 MiB, two passes
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

let hashOfNobody: Promise<string> | undefined;

/** Compares in the same time whether or not there is an account to compare with. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await hashOfNobody), password);
  return passwordHash !== null && matches;
}
