const PROBLEM_WORDS =
  /有待|有所欠缺|欠缺|不够|不足|不高|不强|不多|不深|不全|不到位|不平衡|不均|不健全|不完善|不规范|不充分|不明显|不及时|不适应|不扎实|不细|不严|不实|薄弱|滞后|缺乏|缺少|短缺|偏低|偏少|偏弱|较低|较少|较弱|单一|差距|困难|淡薄|形式化|仍(?:然|需|有|存在)|尚未|还存在|存在.{0,10}(?:问题|现象|差距|短板)|不能|难以|难度|参差不齐|重视不|流于形式/;
const PLAN_WORDS =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.是]{0,2})?\s?(?:要|将|进一步|继续|持续|不断|切实|全面|着力|加强|加大|强化|完善|健全|推进|推动|深化|提升|提高|抓好|落实|严格|开展|坚持|创新|优化|建立|巩固|扩大|突出|规范|狠抓|加快|做好|充分)/;
const PLAN_ANYWHERE =
  /下一?步|明年|今后|(?:我[镇乡]|街道|我街道|我们)将|将(?:进一步|继续|持续|坚持|以|深入|严格|加强|从)|打算|计划(?:于|在|开展)/;

/** How a sentence reads: naming a shortcoming, promising work, or neither. */
export function readMood(sentence: string): 'problem' | 'plan' | null {
  const starts = PLAN_WORDS.test(sentence);
  const problem = PROBLEM_WORDS.test(sentence);
  if (problem && !starts) return 'problem';
  if (PLAN_ANYWHERE.test(sentence)) return 'plan';
  if (problem && /(?:不够|不足|不高|不强|有待|薄弱|欠缺|不到位|滞后|缺乏)/.test(sentence.slice(-24))) return 'problem';
  return starts ? 'plan' : null;
}
