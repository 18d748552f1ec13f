import { UNIT_PATTERN } from '../numbers/units.js';
import type { FlagSource } from './flag-source.js';
import { matchSlips } from './match-slips.js';
import type { SlipPattern } from './match-slips.js';
import type { Slip } from './slip.js';

/** After one of these, XX hides a person's name (村民王XX), which is good manners. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

const reason = (words: string) => ({
  zh: `“${words}”是没有填写的空白，应填实际内容`,
  en: `“${words}” is a blank that was never filled in`,
});

const PATTERNS: readonly SlipPattern[] = [
  {
    kind: 'placeholder',
    pattern: /(?<![\dA-Za-z])(?:20(?:[xX×]{2}|[*＊]{2}|_{2,}|＿{2})|二[〇零○](?:[xX×*]{2}|××))年?/g,
    reason,
  },
  {
    kind: 'placeholder',
    pattern: new RegExp(`(?<![\\dA-Za-z×*＊.%)）])[xX×*＊]{1,6}[余多]?(?:${UNIT_PATTERN})`, 'g'),
    reason,
    unless: (words) => /^[xX×]页|^[xX×]把/.test(words),
  },
  {
    kind: 'placeholder',
    pattern: /(?<![\dA-Za-z×])(?:[xX]{2,6}|×{2,6})(?=[一-龥])|(?<=[一-龥])(?:[xX]{2,6}|×{2,6})(?![\dA-Za-z×])/g,
    reason,
    unless: (_, before) =>
      SURNAMES.includes(before.at(-1) ?? ' ') && !/[乡镇村县市在为由向]$/.test(before.slice(0, -1)),
  },
  {
    kind: 'placeholder',
    pattern: /(?<=[一-龥\d])_{2,}|(?<!_)_{2,}(?=[一-龥\d])|(?<=[一-龥\d])＿{2,}|(?<!＿)＿{2,}(?=[一-龥\d])/g,
    reason,
  },
  {
    kind: 'placeholder',
    pattern:
      /[（(【[](?:待补充?|待填写?|待核实?|待更新|此处(?:填写?|补充|插入)|请(?:填写|补充|插入)|填写|具体数据)[^（()）\n]{0,10}[）)】\]]/g,
    reason,
  },
  { kind: 'placeholder', pattern: new RegExp(`[（(]\\s?[）)](?=[余多]?(?:${UNIT_PATTERN}))`, 'g'), reason },
  {
    kind: 'placeholder',
    pattern: /某某(?:镇|乡|街道|县|市|区|村)|(?<![一二三四五六七八九〇○])○{2,4}(?=[镇乡村县市区年月次件份])/g,
    reason,
  },
];

/** Most reports hold none of these characters. */
const PROBE = /[xX×*＊_＿○]|某某|[（(【[]\s?(?:[）)]|待|此处|请|填|具体)/;

/** Blanks of a template that were never filled in: XX次, *份, 20xx年, ____, （待补）. */
export function findPlaceholders({ text }: FlagSource): Slip[] {
  if (!PROBE.test(text)) return [];
  const found = matchSlips(text, PATTERNS);
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
}
