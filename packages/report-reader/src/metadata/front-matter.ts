import type { Span } from '@fazhi/domain';

const FACT =
  /(?:发布|公开|发文|成文|印发|生成|更新|发表)(?:日期|时间)|索\s?引\s?号|主题分类|发文机[关构]|发布机构|信息(?:分类|来源|名称)|内容分类|公开(?:方式|范围|类别|形式)|有效性|文章?来源|体裁分类|责任部门|浏览次数|点击数|时效性|效力状态|制发机构|关键词|主题词|公开目录/;
const CRUMB = /(?:当前|现在|您的?).{0,6}位置|首页.{0,3}[>》»\-/]|[>»].{1,20}[>»]/;
const BYLINE =
  /^(?:来源|作者|时间|日期|发布时间|编辑|签发人|签批|联系人|联系电话|字体|字号|浏览|分享|点击|信息来源|文\s{0,6}号|标\s{0,6}题|名\s{0,6}称|【)/;

/** "2022-04-26 07:52 来源: …": when a page was published, and by whom. */
export const DATED =
  /^(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s+\d{1,2}[:：]\d{2}|\s*(?:来源|作者|浏览|发布|编辑|字号))/;

/** Whether a line belongs to the page around a report (metadata table, breadcrumb, byline), not to the report. */
function isPageFact(line: string): boolean {
  if (line.length > 160) return false;
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  if (/^[一-龥]{1,12}[〔[［(（【]\s?20\d{2}\s?[〕\]］)）】]\s?(?:第\s?)?\d{1,4}\s?号$/.test(line)) return true;
  if (DATED.test(line)) return true;
  return FACT.test(line) || CRUMB.test(line) || (line.length <= 60 && BYLINE.test(line));
}

/** The leading lines of a text that belong to the page around the report; only those before its first long line. */
export function findPageFacts(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const facts = new Set<number>();
  for (const [at, { start, end }] of lines.entries()) {
    if (at > 40) break;
    const line = text.slice(start, end);
    if (isPageFact(line)) facts.add(at);
    else if (line.length > 80 || line.startsWith('一、')) break;
  }
  return facts;
}
