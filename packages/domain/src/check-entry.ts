import type { Bilingual } from './bilingual.js';
import type { Indicator } from './rubric.js';
import { ruleOf } from './rules/rule-of.js';
import type { Rule } from './rules/rule.js';
import type { SheetEntry } from './score-sheet.js';

/**
 * Says why an entry cannot be scored by its indicator's rule [SE3]: another rule's kind of entry, a value that is no number from 0 up, an item
 * that the rule does not have.
 * @returns null for an entry that fits; those that bring no points always fit
 */
export function checkEntry(indicator: Indicator, entry: SheetEntry): Bilingual | null {
  const rule = ruleOf(indicator);
  switch (entry.state) {
    case 'not-scored':
    case 'not-applicable':
    case 'cannot-judge':
      return null;
    case 'level':
      return rule.kind === 'levels' ? null : WRONG_KIND[rule.kind];
    case 'measured':
      if (rule.kind !== 'shortfall' && rule.kind !== 'rate') return WRONG_KIND[rule.kind];
      return Number.isFinite(entry.value) && entry.value >= 0 ? null : NO_VALUE;
    case 'checked':
      if (rule.kind !== 'checklist') return WRONG_KIND[rule.kind];
      return unknownItem(rule.items, entry.missing);
    case 'counted':
      if (rule.kind !== 'events') return WRONG_KIND[rule.kind];
      return Object.values(entry.counts).every((times) => Number.isSafeInteger(times) && times >= 0)
        ? unknownItem(rule.items, Object.keys(entry.counts))
        : NO_COUNT;
  }
}

const WRONG_KIND: Readonly<Record<Rule['kind'], Bilingual>> = {
  levels: { zh: '该指标按档次评分', en: 'This indicator is scored by levels' },
  shortfall: { zh: '该指标按完成数评分，请填数值', en: 'This indicator is scored by a number: enter the value' },
  checklist: {
    zh: '该指标按清单评分，请勾选缺项',
    en: 'This indicator is scored by a checklist: mark what is missing',
  },
  rate: { zh: '该指标按比率评分，请填数值', en: 'This indicator is scored by a rate: enter the value' },
  events: { zh: '该指标按发生次数评分，请填次数', en: 'This indicator is scored by occurrences: enter how many' },
};

const NO_VALUE: Bilingual = { zh: '数值须为不小于 0 的数', en: 'The value must be a number from 0 up' };
const NO_COUNT: Bilingual = { zh: '次数须为不小于 0 的整数', en: 'Occurrences must be whole numbers from 0 up' };

function unknownItem(items: readonly { readonly id: string }[], named: readonly string[]): Bilingual | null {
  const known = new Set(items.map(({ id }) => id));
  const stray = named.find((id) => !known.has(id));
  return stray === undefined ? null : { zh: `规则中没有“${stray}”`, en: `The rule has no “${stray}”` };
}
