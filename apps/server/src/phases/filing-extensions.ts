import { MoreThan } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Surroundings } from '../surroundings.js';
import { FilingExtensionEntity } from './filing-extension.entity.js';

/** Who may file though filing is over. */
export class FilingExtensions {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  /** Whether the town has been given longer, and the time has not run out. */
  async isRunning(roundId: string, townId: string | null): Promise<boolean> {
    if (townId === null) return false;
    const until = MoreThan(this.surroundings.now());
    return this.database.read.existsBy(FilingExtensionEntity, { until, townYear: { roundId, townId } });
  }
}
