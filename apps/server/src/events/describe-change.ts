import { formatPoints, type Bilingual } from '@fazhi/domain';
import { PHASE_NAMES } from '../phases/phase-names.js';
import { FIELD_WORDS } from './field-words.js';

/** One field of what was recorded, before and after, as people read it; null where there was nothing. */
export interface ChangeLine {
  readonly label: Bilingual;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
}

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

const VALUE: Bilingual = { zh: '内容', en: 'Value' };
const word = (zh: string, en: string): Bilingual => ({ zh, en });
const sayTwice = (text: string): Bilingual => word(text, text);
/** Codes that stand in the record for something that has a name. */
const CODES: Readonly<Record<string, Bilingual>> = {
  ...PHASE_NAMES,
  level: word('已评档', 'level'),
  'not-scored': word('未评', 'not scored'),
  'not-applicable': word('不适用', 'not applicable'),
  'cannot-judge': word('无法判断', 'cannot judge'),
  town: word('镇', 'town'),
  internal: word('仅考评员', 'internal'),
  none: word('未处理', 'none'),
  accepted: word('采纳', 'accepted'),
  rejected: word('不采纳', 'rejected'),
  lead: word('考评负责人', 'lead'),
  assessor: word('考评员', 'assessor'),
  viewer: word('领导', 'viewer'),
  auditor: word('审计员', 'auditor'),
  administrator: word('系统管理员', 'administrator'),
  found: word('属实', 'as reported'),
  partly: word('部分属实', 'in part'),
  'not-found': word('未见', 'not found'),
  open: word('待整改', 'open'),
  submitted: word('已提交', 'submitted'),
  'struck-off': word('已销号', 'struck off'),
  'sent-back': word('已退回', 'sent back'),
  reopened: word('重新打开', 'reopened'),
  withdrawn: word('已撤销', 'withdrawn'),
  draft: word('草稿', 'draft'),
  upheld: word('维持', 'upheld'),
  changed: word('改变', 'changed'),
  asked: word('待答复', 'asked'),
  agreed: word('同意', 'agreed'),
  declined: word('不同意', 'declined'),
  excellent: word('优秀', 'excellent'),
  good: word('良好', 'good'),
  qualified: word('合格', 'qualified'),
  unqualified: word('不合格', 'unqualified'),
  'mean-of-sheets': word('各评分表平均', 'mean of the sheets'),
  'county-decision': word('县里定档', 'the county’s decision'),
  photo: word('照片', 'photograph'),
  document: word('文件', 'file'),
  figure: word('数据', 'figure'),
  appeal: word('申诉', 'appeal'),
  reading: word('研读中', 'being read'),
  filed: word('已归档', 'filed'),
  superseded: word('被新版代替', 'superseded'),
  discarded: word('已弃用', 'set aside'),
  'needs-decision': word('待确认', 'to be decided'),
  'year-differs': word('年份不同', 'another year'),
  'same-file-filed': word('同一份文件已上报', 'the same file was filed'),
};

/**
 * What changed, field by field, and only what did.
 * @param names what stands for an id that the record holds, such as a town's of its year
 */
export function describeChange(
  before: string,
  after: string,
  names: ReadonlyMap<string, string> = new Map(),
): readonly ChangeLine[] {
  const [was, is] = [JSON.parse(before) as Json, JSON.parse(after) as Json];
  const say = (key: string, value: Json) => inWords(key, value, names);
  if (!isObject(was) && !isObject(is))
    return was === null && is === null ? [] : [{ label: VALUE, before: say('', was), after: say('', is) }];
  const [old, fresh] = [isObject(was) ? was : {}, isObject(is) ? is : {}];
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
    .filter((key) => JSON.stringify(old[key] ?? null) !== JSON.stringify(fresh[key] ?? null))
    .map((key) => ({
      label: FIELD_WORDS[key] ?? { zh: key, en: key },
      before: say(key, old[key] ?? null),
      after: say(key, fresh[key] ?? null),
    }));
}

function inWords(key: string, value: Json, names: ReadonlyMap<string, string>): Bilingual | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? word('是', 'yes') : word('否', 'no');
  if (typeof value === 'number') return sayTwice(key === 'total' ? formatPoints(value) : String(value));
  if (typeof value === 'string') return CODES[value] ?? sayTwice(names.get(value) ?? value);
  if (!isObject(value))
    return join(
      value.map((one) => inWords(key, one, names)),
      '、',
      ', ',
    );
  return join(
    Object.entries(value).map(([inside, inner]) => {
      const said = inWords(inside, inner, names);
      const label = FIELD_WORDS[inside] ?? { zh: inside, en: inside };
      return said && word(`${label.zh} ${said.zh}`, `${label.en} ${said.en}`);
    }),
    '，',
    ', ',
  );
}

function join(parts: readonly (Bilingual | null)[], zh: string, en: string): Bilingual | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : word(said.map((part) => part.zh).join(zh), said.map((part) => part.en).join(en));
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
