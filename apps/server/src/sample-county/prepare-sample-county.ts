import { hashPassword } from '../accounts/password-hash.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { SettingEntity } from '../database/setting.entity.js';
import type { PreparedParts } from '../start-server.js';
import type { Surroundings } from '../surroundings.js';
import { loadSampleCounty } from './load-sample-county.js';
import { readCountyFile } from './read-county-file.js';
import { listSampleAccounts } from './sample-accounts.js';
import { makePassword, readPassword, writePassword } from './sample-password.js';
import { SAMPLE_SETTING } from './sample-setting.js';

export interface SampleOptions {
  /** With county.yaml and the reports. */
  readonly folder: string;
  readonly dataFolder: string;
  /** Instead of a random one. */
  readonly password: string | null;
  readonly surroundings: Surroundings;
  readonly say: (line: string) => void;
}

/** Loads the sample county into an empty installation, or goes on where an earlier start was cut off. Leaves other installations alone. */
export async function prepareSampleCounty(parts: PreparedParts, options: SampleOptions): Promise<void> {
  const { database } = parts;
  const { dataFolder, surroundings, say } = options;
  const setting = await database.read.findOneBy(SettingEntity, { key: SAMPLE_SETTING });
  if (!setting && (await database.read.existsBy(AccountEntity, {}))) return;
  const county = await readCountyFile(options.folder);
  const accounts = listSampleAccounts(county);
  const known = await readPassword(dataFolder);
  const password = options.password ?? known ?? makePassword(surroundings.newToken());
  if (!setting)
    await database.write((manager) => manager.insert(SettingEntity, { key: SAMPLE_SETTING, value: 'loading' }));
  if (setting?.value !== 'loaded') {
    await loadSampleCounty(parts, { county, accounts, folder: options.folder, password, surroundings, say });
    await database.write((manager) => manager.update(SettingEntity, { key: SAMPLE_SETTING }, { value: 'loaded' }));
  } else if (password !== known) {
    const passwordHash = await hashPassword(password);
    await database.write(async (manager) => {
      for (const { loginName } of accounts) await manager.update(AccountEntity, { loginName }, { passwordHash });
    });
  }
  if (password !== known) await writePassword(dataFolder, password, accounts);
}
