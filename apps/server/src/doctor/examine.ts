import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Bilingual } from '@fazhi/domain';
import type { DataSource } from 'typeorm';
import { hashFile } from '../backups/hash-file.js';
import { listFiles } from '../backups/list-files.js';
import { verifyStoredResults } from '../county-results/verify-stored-results.js';
import { MIGRATIONS } from '../database/migrations.js';
import { EventEntity } from '../events/event.entity.js';
import { findBrokenLink } from '../events/find-broken-link.js';
import { sha256 } from '../sha256.js';
import { findNamedFiles } from './find-named-files.js';
import type { Finding } from './finding.js';

const RESTORE: Bilingual = {
  zh: '停止服务，把数据文件夹整个另存一份，再用最近一次完好的备份恢复：npm run restore',
  en: 'Stop the server, keep a copy of the whole data folder, and restore the newest whole backup: npm run restore',
};
const KEEP: Bilingual = {
  zh: '不要继续评分；保留现场，把数据文件夹另存一份，请审计人员核对',
  en: 'Do not go on scoring: keep a copy of the data folder as it is and have it audited',
};

/**
 * Looks whether tables, files, record and results fit together, reading only.
 * @returns one finding an examination, in the order in which they were made; the first that is not well may make later ones impossible
 */
export async function examine(dataSource: DataSource, dataFolder: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const add = (what: Bilingual, text: Bilingual | null, advice: Bilingual) => {
    findings.push({ what, problem: text === null ? null : { text, advice } });
    return text === null;
  };
  if (dataSource.options.type === 'sqlite') {
    const said = await dataSource.query<{ integrity_check: string }[]>('PRAGMA integrity_check');
    const first = said[0]?.integrity_check ?? '';
    const isWhole = add(
      { zh: '数据库文件完好', en: 'The database file is sound' },
      first === 'ok' ? null : { zh: first, en: first },
      RESTORE,
    );
    if (!isWhole) return findings;
    const orphans = await dataSource.query<{ table: string; parent: string }[]>('PRAGMA foreign_key_check');
    const [orphan] = orphans;
    const said2 = orphan === undefined ? '' : `${orphan.table} → ${orphan.parent}: ${String(orphans.length)}`;
    add(
      { zh: '各表互相对得上', en: 'The tables fit together' },
      orphan === undefined ? null : { zh: said2, en: said2 },
      RESTORE,
    );
  }
  const done = await dataSource.query<{ name: string }[]>('SELECT name FROM migration');
  const known = MIGRATIONS.map(({ name }) => name);
  const newer = done.filter(({ name }) => !known.includes(name));
  const older = known.filter((name) => !done.some((one) => one.name === name));
  add(
    { zh: '数据库版本与程序相同', en: 'The database is of this program’s version' },
    newer.length > 0
      ? { zh: '数据库来自更新的程序', en: 'The database was made by a newer program' }
      : older.length > 0
        ? { zh: `还差 ${String(older.length)} 步升级`, en: `It lacks ${String(older.length)} upgrades` }
        : null,
    newer.length > 0
      ? { zh: '请更新程序', en: 'Update the program' }
      : { zh: '启动一次服务即可升级，升级前会自动备份', en: 'Start the server once: it upgrades, and backs up before' },
  );
  if (newer.length > 0 || older.length > 0) return findings;

  await examineFiles(dataSource, dataFolder, add);

  const events = await dataSource.manager.find(EventEntity, { order: { number: 'ASC' } });
  const broken = findBrokenLink(events, sha256);
  add(
    {
      zh: `操作记录连成一条，共 ${String(events.length)} 条`,
      en: `The record is one chain of ${String(events.length)} events`,
    },
    broken === null ? null : { zh: `在第 ${String(broken)} 条断开`, en: `It is broken at event ${String(broken)}` },
    KEEP,
  );
  const results = await verifyStoredResults(dataSource.manager);
  add(
    {
      zh: `结果可由记录算回：全县 ${String(results.counties)} 版，单位 ${String(results.towns)} 份`,
      en: `Results can be computed again: ${String(results.counties)} of counties, ${String(results.towns)} of towns`,
    },
    results.problem,
    KEEP,
  );
  return findings;
}

async function examineFiles(
  dataSource: DataSource,
  dataFolder: string,
  add: (what: Bilingual, text: Bilingual | null, advice: Bilingual) => boolean,
): Promise<void> {
  const named = [...(await findNamedFiles(dataSource.manager))];
  const pathOf = (name: string) => path.join(dataFolder, 'files', name.slice(0, 2), name);
  const missing = named.filter((name) => !existsSync(pathOf(name)));
  add(
    {
      zh: `记录里的文件都在，共 ${String(named.length)} 个`,
      en: `Every file of the records is there: ${String(named.length)}`,
    },
    missing.length === 0
      ? null
      : {
          zh: `缺少 ${String(missing.length)} 个，例如 ${missing[0] ?? ''}`,
          en: `${String(missing.length)} are missing, such as ${missing[0] ?? ''}`,
        },
    RESTORE,
  );
  const changed: string[] = [];
  const kept = await listFiles(path.join(dataFolder, 'files'));
  for (const file of kept) {
    const is = await hashFile(path.join(dataFolder, 'files', ...file.split('/')));
    if (is.sha256 !== path.posix.basename(file)) changed.push(file);
  }
  add(
    { zh: `文件内容没有变过，共 ${String(kept.length)} 个`, en: `No file has changed: ${String(kept.length)}` },
    changed.length === 0
      ? null
      : {
          zh: `${String(changed.length)} 个与名字不符，例如 ${changed[0] ?? ''}`,
          en: `${String(changed.length)} are not what their names say, such as ${changed[0] ?? ''}`,
        },
    RESTORE,
  );
}
