const SPAN = /(?:19|20)\d{2}\s?年?\s?[—–\-~～至到]{1,2}\s?(?:19|20)\d{2}\s?年?/g;
const YEAR = /(20\d{2})\s?年(?:度)?|([二][〇零○]{1}[一二三四五六七八九〇零○]{2})\s?年(?:度)?/g;

/**
 * The year that a report is on: from its title, else the sentence that says what is reported (现将2022年…报告如下), else the year its
 * text names most outside other documents' names, else its file name, else the year before it was signed or published.
 */
export function findYear(sources: {
  readonly title: string;
  readonly body: string;
  readonly fileName: string;
  readonly date: string | null;
}): number | null {
  const opening = /(?:现将|现就).{0,60}?如下/.exec(sources.body.slice(0, 3000))?.[0] ?? '';
  return (
    firstYear(sources.title) ??
    firstYear(opening) ??
    commonYear(sources.body) ??
    firstYear(sources.fileName.replace(/(20\d{2})(?!\d|年)/g, '$1年')) ??
    yearBefore(sources.date)
  );
}

function firstYear(text: string): number | null {
  return yearsOf(text)[0] ?? null;
}

function yearsOf(text: string): number[] {
  const plain = text
    .replace(SPAN, '')
    .replace(/《[^》]{0,80}》/g, '')
    .replace(/[〔[［(（]20\d{2}[〕\]］)）]/g, '');
  return [...plain.matchAll(YEAR)].map((found) => {
    if (found[1] !== undefined) return Number(found[1]);
    const digits = Array.from(found[2] ?? '', (char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char)));
    return Number(digits.join(''));
  });
}

/** The year named most; the earlier half of the text decides a tie, since plans for the next year come last. */
function commonYear(body: string): number | null {
  const votes = new Map<number, number>();
  for (const [at, year] of yearsOf(body).entries()) votes.set(year, (votes.get(year) ?? 0) + 1 + (at < 3 ? 0.5 : 0));
  let best: number | null = null;
  for (const [year, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = year;
  return best;
}

/** Reports are signed from November of their own year on. */
function yearBefore(date: string | null): number | null {
  if (date === null) return null;
  const [year, month] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return null;
  return month >= 11 ? year : year - 1;
}
