import './utc.js';
import path from 'node:path';
import { restoreBackup } from './backups/restore-backup.js';
import { commandSettings } from './command-settings.js';
import { FriendlyError } from './friendly-error.js';
import { say } from './say.js';

// Puts the backup that the only argument names into the empty place of the settings. Exit: 0 done and equal, 1 not done, 2 wrong settings.
const settings = commandSettings();
const backup = process.argv[2];
if (backup === undefined) {
  say('用法：npm run restore -- 备份文件夹', 'Usage: npm run restore -- the backup’s folder');
  process.exit(2);
}
try {
  const manifest = await restoreBackup({
    backup: path.resolve(backup),
    place: settings.database,
    dataFolder: settings.dataFolder,
  });
  say(
    `已恢复 ${manifest.takenAt} 的备份，逐表逐文件核对相同。现在可以 npm start`,
    `The backup of ${manifest.takenAt} is restored and equal, table by table and file by file. Now npm start`,
  );
} catch (error) {
  if (error instanceof FriendlyError) say(error.text.zh, error.text.en);
  else {
    const why = error instanceof Error ? error.message : String(error);
    say(`没有恢复成：${why}`, `Nothing usable was restored: ${why}`);
  }
  process.exit(1);
}
