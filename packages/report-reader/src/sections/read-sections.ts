import type { Section, SectionKind, Span } from '@fazhi/domain';
import { splitLines } from '../text/lines.js';
import { buildTree } from './build-tree.js';
import type { SectionDraft } from './build-tree.js';
import { findHeadings } from './find-headings.js';
import { readHeadingKind } from './section-kind.js';
import { inheritKind, splitBody } from './split-zones.js';
import type { Zone } from './split-zones.js';

/** A report's structure: its section tree, and its body text cut into zones of one kind each. */
export interface ReportStructure {
  readonly sections: readonly Section[];
  readonly zones: readonly Zone[];
}

/** Reads the section tree of a report's body and what each stretch of it is about. `year`: the year reported on. */
export function readSections(text: string, body: Span, year: number | null): ReportStructure {
  const lines = splitLines(text.slice(body.start, body.end)).map(({ start, end }) => ({
    start: start + body.start,
    end: end + body.start,
  }));
  const roots = buildTree(findHeadings(text, lines), body.end);
  const zones: Zone[] = [
    ...readPreamble(text, { start: body.start, end: roots[0]?.start ?? body.end }, roots.length === 0, year),
  ];
  const sections: Section[] = [];
  let before: SectionKind | null = null;
  for (const [at, root] of roots.entries()) {
    const kind = readRootKind(text, root, before, at === roots.length - 1, year);
    const from = zones.length;
    const section = readSection(text, root, kind, year, zones);
    const settled = kind === 'joined' ? settleJoined(zones.slice(from)) : section.kind;
    before = settled;
    sections.push({ ...section, kind: settled });
  }
  return { sections, zones };
}

function readPreamble(text: string, span: Span, isWhole: boolean, year: number | null): Zone[] {
  if (isWhole) return splitBody(text, span, 'measures', year);
  const opening = text.slice(span.start, span.end);
  const marker = /(?:报告|汇报|总结|情况|工作|介绍|说明)?如下\s?[:：。.]?/.exec(opening);
  const cut = marker
    ? marker.index + marker[0].length
    : opening.length > 600
      ? (/[。\n]/.exec(opening)?.index ?? -1) + 1
      : opening.length;
  const rest = span.start + cut;
  return [
    ...splitBody(text, { start: span.start, end: rest }, 'preamble', year),
    ...splitBody(text, { start: rest, end: span.end }, 'measures', year),
  ];
}

function readRootKind(
  text: string,
  root: SectionDraft,
  before: SectionKind | null,
  isLast: boolean,
  year: number | null,
): SectionKind | 'joined' {
  const heading = text.slice(root.start, root.headingEnd);
  const own = readHeadingKind(heading, year);
  if (own === 'plan' && !isLast && before === null && !namesFuture(heading, year)) return 'measures';
  if (own !== null) return own;
  // After the problems a heading such as 2025年重点工作 speaks of the coming year, whatever year it names.
  if (before === 'problems' && /重点|安排|计划|打算|任务/.test(heading)) return 'plan';
  if (
    (before === 'problems' || before === 'plan') &&
    isLast &&
    /^.{0,4}(?:工作)?(?:措施|对策|建议|目标|任务|重点|意见)/.test(heading.slice(2))
  )
    return 'plan';
  return 'measures';
}

function namesFuture(heading: string, year: number | null): boolean {
  const named = /(20\d{2})年/.exec(heading);
  return /下一?步|明年|今后|打算/.test(heading) || (named !== null && year !== null && Number(named[1]) > year);
}

function readSection(
  text: string,
  draft: SectionDraft,
  kind: SectionKind | 'joined',
  year: number | null,
  zones: Zone[],
): Section {
  const body = { start: findBodyStart(text, draft), end: draft.ownEnd };
  zones.push(...splitBody(text, body, tellsOfTheYear(text, draft, kind) ? 'measures' : kind, year));
  let inherited = kind;
  const sections = draft.sections.map((child) => {
    const own = inheritKind(child, inherited === 'joined' ? 'joined' : kind, text, year);
    // Among joined items, once the plans have begun they go on.
    if (kind === 'joined' && own === 'plan') inherited = 'plan';
    return readSection(text, child, inherited === 'plan' && kind === 'joined' ? 'plan' : own, year, zones);
  });
  return {
    start: draft.start,
    end: trimEnd(text, draft.end),
    heading: text.slice(draft.start, draft.headingEnd),
    kind: kind === 'joined' ? 'problems' : kind,
    depth: draft.depth,
    sections,
  };
}

/** An opening section such as 基本情况 is none of the statutory contents, but holds the year's work as well. */
function tellsOfTheYear(text: string, { start, headingEnd }: SectionDraft, kind: SectionKind | 'joined'): boolean {
  return kind === 'other' && /(?:基本|总体|工作|辖区)(?:情况|概况)/.test(text.slice(start, headingEnd));
}

const DEED_IN_HEADING =
  /\d[余多]?万?[余多]?(?:[次件名份场起条人项家个户处元期批套本块幅台辆宗例册%]|人次)|开展.{2,20}(?:行动|斗争|专项)|未(?:制定|发生|出现)|无(?:行政|重大)|^.{0,6}(?:成立|召开|聘请|印发|举办)/;

/** Where a section's body begins: behind its heading, unless the numbered line is itself the statement. */
function findBodyStart(text: string, { start, headingEnd, ownEnd, sections, depth }: SectionDraft): number {
  if (depth === 1) return headingEnd;
  const heading = text.slice(start, headingEnd);
  const isWhole = sections.length === 0 && !/[\p{L}\p{N}]/u.test(text.slice(headingEnd, ownEnd));
  // A heading cut at a comma or out of a long sentence belongs to that sentence.
  const isCut = /[，,]/.test(text.charAt(headingEnd)) || /[^。；;：:！？!?\s]/.test(text.charAt(headingEnd));
  return isWhole || isCut || DEED_IN_HEADING.test(heading) ? start : headingEnd;
}

/** A heading that joins problems and plans takes what fills most of its text. */
function settleJoined(zones: readonly Zone[]): SectionKind {
  const length = (kind: Zone['kind']): number =>
    zones.filter((zone) => zone.kind === kind).reduce((sum, { start, end }) => sum + end - start, 0);
  return length('plan') > length('problems') ? 'plan' : 'problems';
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}
