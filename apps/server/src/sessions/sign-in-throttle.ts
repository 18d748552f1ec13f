import { LessThanOrEqual } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Surroundings } from '../surroundings.js';
import { SignInAttemptEntity } from './sign-in-attempt.entity.js';

const WINDOW = 15 * 60_000;
const ALLOWED = 5;

/** Counts failed attempts by login name: five in fifteen minutes, then a pause. Kept in the database, so that a restart forgives nobody. */
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  /** Counts an attempt before it is tried, so that many at once cannot slip through. @returns false where it must wait */
  async begin(loginName: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      const at = this.surroundings.now();
      await manager.delete(SignInAttemptEntity, { at: LessThanOrEqual(new Date(at.getTime() - WINDOW)) });
      if ((await manager.countBy(SignInAttemptEntity, { loginName })) >= ALLOWED) return false;
      await manager.insert(SignInAttemptEntity, { id: this.surroundings.newId(), loginName, at });
      return true;
    });
  }

  /** A success wipes the slate. */
  async succeed(loginName: string): Promise<void> {
    await this.database.write((manager) => manager.delete(SignInAttemptEntity, { loginName }));
  }
}
