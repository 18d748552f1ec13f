import './utc.js';
import path from 'node:path';
import { takeBackup } from './backups/take-backup.js';
import { commandSettings } from './command-settings.js';
import { FriendlyError } from './friendly-error.js';
import { say } from './say.js';

// Backs the installation up while it runs, into a folder named as the only argument. Exit: 0 done, 1 not done, 2 wrong settings.
const settings = commandSettings();
const target = path.resolve(process.argv[2] ?? path.join(settings.dataFolder, 'backups'));
try {
  const { folder, manifest } = await takeBackup({
    place: settings.database,
    dataFolder: settings.dataFolder,
    target,
    now: new Date(),
    progress: (done, all) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${String(done)} / ${String(all)}`);
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = manifest.files.reduce((sum, file) => sum + file.size, 0);
  const size = (bytes / 1024 / 1024).toFixed(1);
  say(
    `已备份到 ${folder}：${String(manifest.tables.length)} 张表 ${String(rows)} 行，${String(manifest.files.length - 1)} 个文件，共 ${size} MB`,
    `Backed up to ${folder}: ${String(manifest.tables.length)} tables with ${String(rows)} rows, ${String(manifest.files.length - 1)} files, ${size} MB`,
  );
  say('请把它另存到别的磁盘上', 'Keep it on another disk');
} catch (error) {
  if (error instanceof FriendlyError) say(error.text.zh, error.text.en);
  else {
    const why = error instanceof Error ? error.message : String(error);
    say(`备份没有成功：${why}`, `The backup failed: ${why}`);
  }
  process.exit(1);
}
