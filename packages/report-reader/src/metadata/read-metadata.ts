import type { ReportMetadata, Span } from '@fazhi/domain';
import { findCounty } from './find-county.js';
import { findClosing, findSignature } from './find-signature.js';
import type { FoundSignature } from './find-signature.js';
import { findStatedTitle, findTitle } from './find-title.js';
import { DATED, findPageFacts } from './front-matter.js';
import { findTown } from './find-town.js';
import { findYear } from './find-year.js';
import { readDates } from './read-dates.js';

/** A report's metadata, and where its body lies between the title and the signature. */
export interface FoundMetadata {
  readonly metadata: ReportMetadata;
  readonly body: Span;
}

const DOCUMENT_NUMBER = /[一-龥]{1,12}[〔[［(（【]\s?20\d{2}\s?[〕\]］)）】]\s?(?:第\s?)?\d{1,4}\s?号/;
const PUBLISHED = /(?:发布|公开|发表)(?:日期|时间)|^(?:时间|日期)/;
const ISSUED = /(?:成文|发文|印发|生成)(?:日期|时间)/;

/**
 * What a report says about itself, from its title, letterhead, body, signature and the facts around it (`facts`: lines such as
 * "发布日期：2023-01-05"); its file name as the last resort.
 */
export function readMetadata(
  text: string,
  lines: readonly Span[],
  fileName: string,
  facts: readonly string[],
): FoundMetadata {
  const pageFacts = findPageFacts(text, lines);
  const title = findTitle(text, lines, pageFacts);
  const headEnd = title?.start ?? 0;
  const bodyStart = findBodyStart(lines, title?.lastLine ?? -1, pageFacts);
  const signature = findSignature(text, lines, bodyStart);
  const head = text.slice(0, Math.max(headEnd, bodyStart));
  const body = text.slice(bodyStart, signature.start);
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const around = [...facts, ...[...pageFacts].map((at) => sliceLine(text, lines[at]))];
  const titleText = title?.title ?? findStatedTitle(around) ?? '';
  const town = findTown({ title: titleText, head, body, signature: signature.text, fileName: stem });
  const publishedOn = readFactDate(around, PUBLISHED) ?? readFactDate(around, DATED);
  const issuedOn = signature.issuedOn ?? readFactDate(around, ISSUED);
  return {
    metadata: {
      title: titleText === '' ? null : titleText,
      town,
      county: findCounty([titleText, head, signature.text, body, facts.join('\n'), stem], town),
      year: findYear({ title: titleText, body, fileName: stem, date: issuedOn ?? publishedOn }),
      issuedOn,
      publishedOn,
      documentNumber: findDocumentNumber(head, around),
    },
    body: { start: bodyStart, end: findClosing(text, lines, lastOffset(text, signature, bodyStart)) },
  };
}

function findBodyStart(lines: readonly Span[], titleLine: number, pageFacts: ReadonlySet<number>): number {
  let at = titleLine + 1;
  while (pageFacts.has(at)) at += 1;
  return lines[at]?.start ?? lines[0]?.start ?? 0;
}

function lastOffset(text: string, signature: FoundSignature, bodyStart: number): number {
  return signature.start > bodyStart ? signature.start : text.length;
}

function sliceLine(text: string, line: Span | undefined): string {
  return line ? text.slice(line.start, line.end) : '';
}

/** The first date that stands behind a label of the given kind; a label alone on its line finds its date in the next. */
function readFactDate(facts: readonly string[], label: RegExp): string | null {
  for (const fact of facts) {
    const at = label.exec(fact);
    if (!at) continue;
    const date = readDates(fact.slice(at.index, at.index + 60))[0];
    if (date) return date.date;
  }
  return null;
}

function findDocumentNumber(head: string, facts: readonly string[]): string | null {
  for (const text of [head, ...facts]) {
    const found = DOCUMENT_NUMBER.exec(text);
    if (found) return found[0].replace(/^(?:发文字号|文号)/, '');
  }
  return null;
}
