import { isOrdinaryWord, trimPlaceName } from '../metadata/place-names.js';
import type { FlagSource } from './flag-source.js';
import { clauseAround, sentenceAround } from './passage-around.js';
import type { Passage } from './passage-around.js';
import type { Slip } from './slip.js';

const NAME = '[一-龥]{2,6}?(?:街道|镇|乡)';
/** What only a town that acts stands before. An institution will not do: verbs stand before 镇党委 and 镇政府 as well (完善镇党委议事规则). */
const ACTS =
  '(?:将(?!要求|其)|坚持|始终|高度重视|认真(?:落实|贯彻|履行)|积极(?:推进|开展|探索)|深入(?:推进|开展|贯彻)|扎实|切实|严格(?:落实|执行|按照)|紧紧围绕|共(?:召开|开展|组织|排查|受理|化解)|成立了?|召开|全年|干部职工|群众对)';
const WHEN = '(?:20\\d{2}年(?:度|以来)?[，,]?|今年以来[，,]?|一年来[，,]?)?';
const ACTOR = new RegExp(`^${WHEN}(${NAME})${ACTS}`);
const SIGNATURE = new RegExp(`^(${NAME})(?:人民政府|办事处|党工委|党委)$`);
/** Where it is worth looking at all. */
const PROBE = new RegExp(`(?:街道|镇|乡)(?:${ACTS}|(?:人民政府|办事处|党工委|党委)$)|(?:定|订|发|台)了?《`, 'gm');
const OWN_DOCUMENT = new RegExp(`(?:制定|制订|印发|出台|修订|下发)了?《(${NAME})`);
/** Neighbours, joint work, higher levels, the past, and a person's former post. */
const TOGETHER =
  /[与和同跟]|联合|邻|毗|协作|协同|交界|接壤|互|跨|来我|到我|赴|观摩|考察|交流|移交|转来|转办|借鉴|学习(?:借鉴|考察)|原|撤并|合并|并入|等|分别|兄弟/;
/** Anywhere in the sentence: it tells of another town on purpose. */
const ABOUT_OTHERS = /联合|邻|交界|接壤|观摩|考察|交流|借鉴|经验|推广|两镇|两乡|各镇|各乡/;
/** Characters of verbs and of ordinary words for towns; a name that has one is let go rather than accused. */
const NO_NAME =
  /[打造挥提升促推发展依托组范优抓动创建设服务走覆盖各全本我该此每其他某辖所在为对把被让使向由从这那沿街]|[城集场村街乡市]$|^(?:支持|指导|协助|帮助|要求|督促|鼓励|带领|引导|代表|率领|配合|确保)/;

/** Another town that acts in this town's report: its name was left in when the text was borrowed. */
export function findOtherPlaces({ text, metadata: { town, county }, body }: FlagSource): Slip[] {
  if (town === null) return [];
  const own = town.replace(/(?:街道|镇|乡)$/, '');
  const isOther = (name: string): boolean => {
    const stem = name.replace(/(?:街道|镇|乡)$/, '');
    if (stem.includes(own) || own.includes(stem) || (county !== null && stem.startsWith(county))) return false;
    return trimPlaceName(stem) === stem && !isOrdinaryWord(name) && !NO_NAME.test(stem);
  };
  return [...text.slice(body.start).matchAll(PROBE)].flatMap(({ index }): Slip[] => {
    const at = body.start + index;
    const clause = clauseAround(text, at);
    const found = findActor(clause);
    if (found === null || !isOther(found.name) || ABOUT_OTHERS.test(sentenceAround(text, at).text)) return [];
    return [
      {
        kind: 'other-place',
        start: clause.start + found.at,
        end: clause.end,
        reason: {
          zh: `报告是${town}的，这里写的是${found.name}，可能是照搬别处材料没有改净`,
          en: `The report is ${town}'s, but here ${found.name} acts; the text may be borrowed`,
        },
      },
    ];
  });
}

function findActor({ text }: Passage): { readonly name: string; readonly at: number } | null {
  const actor = ACTOR.exec(text) ?? SIGNATURE.exec(text);
  const found = actor ?? OWN_DOCUMENT.exec(text);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const around = actor ? text : text.slice(0, found.index);
  if (TOGETHER.test(around.replace(name, ''))) return null;
  return { name, at: found.index + found[0].indexOf(name) };
}
