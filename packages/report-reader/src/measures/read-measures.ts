import type { Measure, MeasureStatement, Plan } from '@fazhi/domain';
import type { Count } from '../figures/read-counts.js';
import type { Clause, Sentence } from '../text/clauses.js';
import { knownMeasures, sentenceTopics } from './known-measures.js';
import type { CountRule, MeasureReader } from './measure-reader.js';
import { readByName } from './unknown-measure.js';
import { yearlyTimes } from './yearly-times.js';

interface Compiled {
  readonly measure: Measure;
  readonly reader: MeasureReader;
  readonly topic: RegExp | null;
  readonly rules: readonly { readonly rule: CountRule; readonly what: RegExp; readonly unless: RegExp | null }[];
}

const compiled = new WeakMap<Plan, readonly Compiled[]>();

/** The numbers that the plan's measures may use. One number serves a measure once; 每季度一次 becomes 4 where the plan accepts it. */
export function readMeasures(sentences: readonly Sentence[], counts: readonly Count[], plan: Plan): MeasureStatement[] {
  const readers = compilePlan(plan);
  const statements: MeasureStatement[] = [];
  const byClause = new Map<Clause, Count[]>();
  for (const count of counts) byClause.set(count.clause, [...(byClause.get(count.clause) ?? []), count]);
  for (const count of counts) {
    const sentence = sentences[count.clause.sentence];
    if (!sentence) continue;
    for (const one of readers) {
      const statement =
        count.role === 'base'
          ? readAllVillages(one, count, sentence)
          : (readWholeGroup(one, count, sentence) ?? readCount(one, count, sentence, byClause.get(count.clause) ?? []));
      statements.push(...statement);
    }
  }
  for (const one of readers) statements.push(...readUncounted(one, sentences, counts));
  return statements.sort((a, b) => a.start - b.start || a.measure.localeCompare(b.measure));
}

function readCount(one: Compiled, count: Count, sentence: Sentence, counts: readonly Count[]): MeasureStatement[] {
  const { measure, topic, rules } = one;
  if (topic && !topic.test(sentence.text)) return [];
  if (count.role === 'frequency' && measure.frequency !== 'accept') return [];
  const words = nearWords(count, counts);
  // 全年共28次: where the clause names nothing, the words before it in the sentence decide.
  for (const text of isBare(words) ? [words, `${wordsBefore(sentence, count)}${words}`] : [words]) {
    for (const { rule, what, unless } of rules) {
      if (rule.units.length > 0 && !rule.units.includes(count.unit)) continue;
      if (!what.test(text) || unless?.test(text) === true) continue;
      const value =
        count.role === 'frequency'
          ? yearlyTimes(sentence.text.slice(0, count.number.start - sentence.start), count.value)
          : count.value;
      if (value === null) return [];
      const { start, end, approximate, isTotal } = count;
      return [{ measure: measure.id, role: rule.role, value, approximate, isTotal, start, end }];
    }
  }
  return [];
}

/** The words that a number counts: from the number before it (or the clause's start) to a little behind it. */
function nearWords(count: Count, counts: readonly Count[]): string {
  const { clause, number } = count;
  const before = counts.filter((other) => other.number.end <= number.start).at(-1);
  const from = before ? before.number.end - clause.start : 0;
  const after = clause.text.slice(number.end - clause.start).split(/[、，]/)[0] ?? '';
  const lead = clause.text.slice(from, number.start - clause.start);
  const text = `${lead}${after.slice(0, 24)}`;
  return count.unit === '%' ? `${text}%` : text;
}

function wordsBefore(sentence: Sentence, { clause, number }: Count): string {
  const at = sentence.clauses.indexOf(clause);
  const previous = sentence.clauses[at - 1]?.text ?? '';
  return `${previous}，${clause.text.slice(0, number.start - clause.start)}`;
}

/** Whether the words name no subject of their own: 全年共, 已, 累计开展. */
function isBare(words: string): boolean {
  return (
    words.replace(
      /全年|累计|合计|总计|今年|以来|共|已|开展|组织|举办|召开|完成|达|到|了|有|的|各类|活动|次|场|会议|其中|成功/g,
      '',
    ).length <= 2
  );
}

/** "10名执法人员全部取得执法证": all of the group that the number counts. */
function readWholeGroup({ measure, reader }: Compiled, count: Count, sentence: Sentence): MeasureStatement[] | null {
  const { wholeGroup } = reader;
  if (!wholeGroup?.units.includes(count.unit)) return null;
  if (!new RegExp(wholeGroup.after).test(sentence.text.slice(count.number.end - sentence.start))) return null;
  const { start, end, value, approximate } = count;
  const statement = { measure: measure.id, value, approximate, isTotal: true, start, end };
  return [
    { ...statement, role: 'numerator' },
    { ...statement, role: 'denominator' },
  ];
}

function readAllVillages({ measure, reader }: Compiled, count: Count, sentence: Sentence): MeasureStatement[] {
  if (reader.allVillages === undefined || count.unit !== '个') return [];
  const after = sentence.text.slice(count.number.end - sentence.start);
  const isPart = new RegExp(reader.allVillages.part).test(after);
  if (!isPart && !new RegExp(reader.allVillages.what).test(after)) return [];
  const { start, end, value, approximate } = count;
  const statement = { measure: measure.id, value, approximate, isTotal: true, start, end };
  if (isPart) return [{ ...statement, role: 'denominator' }];
  return [
    { ...statement, role: 'numerator' },
    { ...statement, role: 'denominator' },
  ];
}

/** An adviser or firm that is named, with no number beside it, counts as one. */
function readUncounted(
  { measure, reader }: Compiled,
  sentences: readonly Sentence[],
  counts: readonly Count[],
): MeasureStatement[] {
  if (!reader.oneWhere) return [];
  const what = new RegExp(reader.oneWhere.what);
  const unless = new RegExp(reader.oneWhere.unless);
  const withNumber = new Set(counts.map(({ clause }) => clause));
  for (const sentence of sentences) {
    for (const clause of sentence.clauses) {
      if (withNumber.has(clause) || !what.test(clause.text) || unless.test(clause.text)) continue;
      return [
        {
          measure: measure.id,
          role: 'value',
          value: 1,
          approximate: false,
          isTotal: false,
          start: clause.start,
          end: clause.end,
        },
      ];
    }
  }
  return [];
}

function compilePlan(plan: Plan): readonly Compiled[] {
  const known = compiled.get(plan);
  if (known) return known;
  const made = plan.measures.map((measure): Compiled => {
    const reader = knownMeasures.find((one) => one.measure === measure.id) ?? readByName(measure);
    const topic = sentenceTopics[reader.measure];
    return {
      measure,
      reader,
      topic: topic === undefined ? null : new RegExp(topic),
      rules: reader.rules.map((rule) => ({
        rule,
        what: new RegExp(rule.what.join('|')),
        unless: rule.unless ? new RegExp(rule.unless.join('|')) : null,
      })),
    };
  });
  compiled.set(plan, made);
  return made;
}
