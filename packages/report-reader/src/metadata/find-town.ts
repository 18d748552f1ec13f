import { namesEndingIn } from './names-ending-in.js';
import { isOrdinaryWord, trimPlaceName } from './place-names.js';

const SUFFIX =
  /(?:街道|镇(?!长|域|村|级|区|直|党|委|街|属|机关|干部|人大|司法|综|上|内|情|辖)|乡(?!村|镇|长|域|级|贤|党|委|情|干部|人大|亲|土|愁|直|机关))/g;

/** Ideographs before the suffix that are looked at: a name has fewer, what stands before it is cut off. */
const LONGEST = 12;

interface Candidate {
  readonly name: string;
  readonly weight: number;
}

/**
 * The town (镇、乡、街道) that a report is by. Each place where a name stands gives it weight: the title most, then the letterhead and
 * signature, then "…人民政府", then the body by frequency, then the file name. Null where nothing looks like a town's name.
 */
export function findTown(sources: {
  readonly title: string;
  readonly head: string;
  readonly body: string;
  readonly signature: string;
  readonly fileName: string;
}): string | null {
  const votes = new Map<string, number>();
  const vote = ({ name, weight }: Candidate): void => void votes.set(name, (votes.get(name) ?? 0) + weight);
  for (const name of readTownNames(sources.title)) vote({ name, weight: 40 });
  for (const name of readTownNames(sources.signature)) vote({ name, weight: 20 });
  for (const name of readTownNames(sources.head)) vote({ name, weight: 10 });
  for (const name of readTownNames(sources.body)) vote({ name, weight: 2 });
  for (const name of readTownNames(sources.fileName)) vote({ name, weight: 3 });
  let best: string | null = null;
  for (const [name, weight] of votes) if (best === null || weight > (votes.get(best) ?? 0)) best = name;
  return best;
}

/** Every name in a text that can be a town's, as often as it stands there. */
function readTownNames(text: string): string[] {
  const names: string[] = [];
  for (const { name: word, end } of namesEndingIn(text, SUFFIX, 1, LONGEST)) {
    const suffix = word.endsWith('街道') ? '街道' : word.slice(-1);
    const own = trimPlaceName(word.slice(0, word.length - suffix.length));
    const name = own + suffix;
    if (own.length < 1 || own.length > 7 || isOrdinaryWord(name)) continue;
    if (own.length === 1 && !/^(?:人民政府|办事处|党)/.test(text.slice(end, end + 4))) continue;
    names.push(name);
  }
  return names;
}
