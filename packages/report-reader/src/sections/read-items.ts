import type { Section, Span } from '@fazhi/domain';
import { parseListMark } from './parse-heading.js';
import type { Zone } from './split-zones.js';

const LONGEST = 1500;
const ITEM =
  /(?:^|[\n。；;：:，,]|将(?=一[是要]))\s?(?=(?:[一二三四五六七八九十]{1,3}(?:是|要)|第[一二三四五六七八九十][，,、]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|其[一二三四五六][，,是]|首先[，,]|其次[，,]|再次[，,]|最后[，,]|一方面[，,]?|另一方面[，,]?))/g;
const OPENING =
  /(?:如下|有|是|方面|表现(?:在|为)?|问题|不足|工作|重点|做好|以下)[:：]?$|^(?:虽然|尽管|在.{0,30}(?:成绩|成效|进展))|(?:主要表现|具体表现|主要有|主要是)/;

/**
 * The items that a report's problems or plans are listed as, one span each: its subsections where there are any, else the numbered
 * items of its paragraphs, else its paragraphs.
 */
export function readItems(
  text: string,
  kind: 'problems' | 'plan',
  sections: readonly Section[],
  zones: readonly Zone[],
): Span[] {
  const items: Span[] = [];
  const visit = (section: Section): void => {
    if (section.depth > 1 && section.kind === kind && isLead(text, section)) {
      items.push(cap(trim(text, clip(section, kind, zones))));
      return;
    }
    section.sections.forEach(visit);
  };
  // Beside items that are subsections, what else the same section holds is its lead-in or close.
  const settled = sections.filter((section) => {
    const before = items.length;
    visit(section);
    return items.length > before;
  });
  let at = 0;
  for (const zone of zones) {
    if (zone.kind !== kind) continue;
    while (at < settled.length && (settled[at]?.end ?? 0) < zone.end) at += 1;
    if ((settled[at]?.start ?? Number.POSITIVE_INFINITY) <= zone.start) continue;
    items.push(...splitZone(text, zone));
  }
  return items.filter(({ start, end }) => end - start >= 4).sort((a, b) => a.start - b.start);
}

/** A subsection ends where its text turns to another kind: "…不足。\n下步打算：…". */
function clip({ start, end }: Span, kind: Zone['kind'], zones: readonly Zone[]): Span {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[middle]?.start ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  while (low < zones.length && zones[low]?.kind === kind) low += 1;
  return { start, end: Math.min(end, zones[low]?.start ?? end) };
}

/** A subsection that only announces a list (（三）存在的问题。一是…二是…) is no item: its list is. */
function isLead(text: string, { start, end, heading }: Section): boolean {
  const announces = /(?:问题|不足|原因|打算|安排|计划|措施|如下)[。：:]?$/.test(heading) && heading.length <= 16;
  return !announces || [...text.slice(start + heading.length, end).matchAll(ITEM)].length < 2;
}

function splitZone(text: string, zone: Zone): Span[] {
  const written = text.slice(zone.start, zone.end);
  const starts = [...written.matchAll(ITEM)].map((found) => found.index + found[0].length);
  if (starts.length >= 2 || (starts.length === 1 && parseListMark(written.slice(starts[0])) !== null)) {
    return starts.map((start, at) =>
      cap(trim(text, { start: zone.start + start, end: zone.start + (starts[at + 1] ?? endOfItem(written, start)) })),
    );
  }
  return splitParagraphs(text, zone, written);
}

function endOfItem(written: string, start: number): number {
  const line = written.indexOf('\n', start);
  return line < 0 ? written.length : line;
}

function splitParagraphs(text: string, zone: Zone, written: string): Span[] {
  const items: Span[] = [];
  let start = 0;
  for (const line of written.split('\n')) {
    const parts = splitSeries(line, zone.kind);
    const isOpening = OPENING.test(line.trim()) || /如下|表现在/.test(line.slice(-12));
    if (line.trim().length >= 8 && (parts.length > 1 || !isOpening)) {
      for (const part of parts) {
        items.push(cap(trim(text, { start: zone.start + start + part.start, end: zone.start + start + part.end })));
      }
    }
    start += line.length + 1;
  }
  return items;
}

const SHORTCOMING = /有待|不够|不足|不高|不强|不多|不到位|不规范|薄弱|单一|欠缺|缺乏|偏少|偏低|滞后|尚未|没有|少$/;

const LEAD_IN = /^.{0,80}?(?:[:：]|主要(?:是|有|表现在|体现在)[:：]?|(?:差距|不足|问题|短板|薄弱环节)[，,])/;
const PLANNED =
  /^(?:继续|进一步|加强|加大|强化|深化|推进|完善|健全|落实|开展|提升|抓好|严格|持续|着力|巩固|创新|优化|全面|扎实|深入|不断|切实|坚持)/;

/** Shortcomings in one sentence behind a lead-in ("主要是…有待拓展，…有待提高", "差距：…；…；…"), or plans that semicolons part. */
function splitSeries(line: string, kind: Zone['kind']): Span[] {
  const whole = [{ start: 0, end: line.length }];
  if (kind === 'plan') return splitPlans(line) ?? splitRepeated(line) ?? whole;
  const lead = LEAD_IN.exec(line);
  if (kind !== 'problems' || !lead) return whole;
  const from = lead[0].length;
  const stop = line.indexOf('。', from);
  const end = stop < 0 ? line.length : stop;
  const parts = cutAt(line, from, end, '；');
  if (parts.length >= 2) return parts.flatMap((part) => splitShortcomings(line, part, true) ?? [part]);
  return splitShortcomings(line, { start: from, end }, false) ?? whole;
}

/** Shortcomings parted by commas; what names none belongs to the next, or at the end to the last. Null where it is no such list. */
function splitShortcomings(line: string, span: Span, isStrict: boolean): Span[] | null {
  const parts = cutAt(line, span.start, span.end, '，');
  const isShort = (part: Span): boolean => SHORTCOMING.test(line.slice(part.start, part.end));
  const count = parts.filter(isShort).length;
  if (count < 2 || count < parts.length * (isStrict ? 1 : 2 / 3)) return null;
  const items: Span[] = [];
  let begun: number | undefined;
  for (const part of parts) {
    const last = items.at(-1);
    begun ??= part.start;
    if (isShort(part)) {
      items.push({ start: begun, end: part.end });
      begun = undefined;
    } else if (part === parts.at(-1) && last) items[items.length - 1] = { ...last, end: part.end };
  }
  return items;
}

/** Plans parted by commas that begin with the same word: "着力…，年内…，着力…，着力…". */
const REPEATED = /(?:^|[，；将])(着力|继续|持续|进一步|加快|切实|努力|坚持|抓好|深化|推进|强化|做好)/g;
const FEWEST_REPEATED = 3;

function splitRepeated(line: string): Span[] | null {
  const stop = line.indexOf('。');
  if (stop >= 0 && stop < line.length - 1) return null;
  const found = [...line.matchAll(REPEATED)];
  const words = found.map(([, word]) => word);
  const word = words.find((one) => words.filter((other) => other === one).length >= FEWEST_REPEATED);
  if (word === undefined) return null;
  const starts = found.filter((one) => one[1] === word).map((one) => one.index + one[0].length - word.length);
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? line.length }));
}

function splitPlans(line: string): Span[] | null {
  const stop = line.indexOf('。');
  if (stop >= 0 && stop < line.length - 1) return null;
  const parts = cutAt(line, 0, stop < 0 ? line.length : stop, '；');
  const isSeries = parts.slice(1).every(({ start, end }) => PLANNED.test(line.slice(start, end).trim()));
  return parts.length >= 2 && isSeries ? parts : null;
}

function cutAt(line: string, from: number, to: number, mark: string): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && line.charAt(at) !== mark && !(mark === '；' && line.charAt(at) === ';')) continue;
    if (at - start >= 4) parts.push({ start, end: at });
    start = at + 1;
  }
  return parts;
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s，,；;：:。]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s，,；;]/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function cap({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + LONGEST) };
}
