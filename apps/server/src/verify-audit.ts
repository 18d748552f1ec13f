import './utc.js';
import { commandSettings } from './command-settings.js';
import { EventEntity } from './events/event.entity.js';
import { findBrokenLink } from './events/find-broken-link.js';
import { existingDatabase } from './existing-database.js';
import { sha256 } from './sha256.js';
import { say } from './say.js';

// Checks the record of the data folder's database, reading only. Exit: 0 whole, 1 broken, 2 nothing to check.
const database = await existingDatabase(commandSettings());
const events = await database.manager.find(EventEntity, { order: { number: 'ASC' } });
await database.destroy();
const broken = findBrokenLink(events, sha256);
if (broken === null) {
  const last = events.at(-1)?.hash ?? '—';
  say(
    `记录完整：${String(events.length)} 条，末条校验码 ${last}`,
    `The record is whole: ${String(events.length)} events, last hash ${last}`,
  );
  process.exit(0);
}
const event = events.find(({ number }) => number === broken);
say(
  `记录在第 ${String(broken)} 条断开${event ? `：${event.at.toISOString()} ${event.actorName} ${event.action} ${event.subject}` : '：这一条不见了'}`,
  `The record is broken at event ${String(broken)}${event ? `: ${event.at.toISOString()} ${event.actorName} ${event.action} ${event.subject}` : ': it is gone'}`,
);
process.exit(1);
