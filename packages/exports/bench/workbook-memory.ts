// node workbook-memory.js TOWNS: writes that many towns' workbook to nowhere; prints MB before and at the peak, and the file's bytes.
import { sampleMeeting } from '../src/test/sample-meeting.js';
import { streamWorkbook } from '../src/workbook/meeting-workbook.js';
import { Sink } from './sink.js';

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

const result = sampleMeeting({ towns: Number(process.argv[2]) });
const before = process.memoryUsage().rss;
const sink = new Sink();
await streamWorkbook(
  result,
  { language: 'zh', order: 'rank', isAnonymous: false },
  new Date('2026-02-01T00:00:00Z'),
  sink,
);
process.stdout.write(
  `${String(megabytes(before))} ${String(megabytes(process.resourceUsage().maxRSS * 1024))} ${String(sink.bytes)}\n`,
);
