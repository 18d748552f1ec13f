import type { Database } from '../database/database.js';
import { SettingEntity } from '../database/setting.entity.js';
import { FriendlyError } from '../friendly-error.js';
import { SAMPLE_SETTING } from './sample-setting.js';

/** Real work must not begin on invented data with accounts whose password lies in a file. */
export async function refuseSampleData(database: Database): Promise<void> {
  if (!(await database.read.existsBy(SettingEntity, { key: SAMPLE_SETTING }))) return;
  throw new FriendlyError({
    zh: '这个数据文件夹里是样例县和样例账号，不能用于正式运行。请用 FAZHI_DATA 指定一个新的文件夹',
    en: 'This data folder holds the sample county and its accounts and cannot be used in production. Name a new folder with FAZHI_DATA',
  });
}
