import { namesEndingIn } from './names-ending-in.js';
import { trimPlaceName } from './place-names.js';

const PROVINCE_LEVEL = /^(?:.{2,3}省|.{2,5}自治区|北京市|上海市|天津市|重庆市)/;
const UNIT = /[县区旗](?=人民政府|委|政府|司法局|法院|纪委|20\d{2}年|法治政府)/g;
const NO_UNIT =
  /社区|辖区|(?:^|主|老|新|中心|县)城区|园区|片区|小区|景区|地区|山区|校区|灾区|林区|库区|厂区|街区|学区|禁区|专区|开发区|全县|全区|我县|我区|各县|各区|市区|县区|郊区|营区|小区|网格区|功能区|示范区|中心区|特区|住宅区|矿区|牧区|服务区|责任区|功能|自治区/;

/**
 * The county-level unit (县、区、旗 or county-level 市) above a town, by its own name without the province or prefecture, where the text
 * puts it before the town's name, or before 人民政府 or 司法局; else null.
 */
export function findCounty(texts: readonly string[], town: string | null): string | null {
  for (const text of texts) {
    const found = findBeforeTown(text, town);
    if (found !== null) return found;
  }
  return findByOffice(texts.join('\n'));
}

function findBeforeTown(text: string, town: string | null): string | null {
  if (town === null) return null;
  const own = town.replace(/(?:街道|镇|乡)$/, '');
  for (let at = text.indexOf(town); at >= 0; at = text.indexOf(town, at + 1)) {
    const before = text.slice(Math.max(0, at - 16), at);
    const chain = /[一-龥]+$/.exec(before)?.[0] ?? '';
    const unit = lastUnit(chain);
    if (unit !== null && !unit.startsWith(own)) return unit;
  }
  return null;
}

/** The unit that a run of ideographs ends with: 区 or 县 as it stands; 市 unless it is one of the four that are provinces. */
function lastUnit(chain: string): string | null {
  const found = /^(.*?)(县|区|旗|市)$/.exec(chain);
  if (!found) return null;
  const suffix = found[2] ?? '';
  const stem = found[1] ?? '';
  const parts = stem.split(/(?<=省|市|州|盟|自治区|地区)/);
  const own = trimPlaceName(parts.at(-1) ?? '');
  const name = own + suffix;
  if (own.length < 1 || own.length > 12 || NO_UNIT.test(name) || PROVINCE_LEVEL.test(name)) return null;
  return own.length === 1 && suffix !== '县' && suffix !== '区' ? null : name;
}

/** Words that stand before a county's office in running text and are no part of its name. */
const VERB_BEFORE =
  /邀请|按照|配合|协调|联系|联合|会同|完成|半年|报送|争取|接受|主动|积极|提请|申请|参加|通过|贯彻|落实|根据|提交|函告|移送|抄送|迎接|获得|收到|[与和同向由请经从在按给把为以到对被让及县委]$/;

function findByOffice(text: string): string | null {
  const votes = new Map<string, number>();
  for (const { name: words, index } of namesEndingIn(text, UNIT, 2, 8)) {
    const name = lastUnit(words);
    if (name === null || name.length < 3 || VERB_BEFORE.test(name.slice(0, -1))) continue;
    const before = text.charAt(index - 1);
    const isAlone = before === '' || /[^一-龥]|共/.test(before) || words !== name;
    votes.set(name, (votes.get(name) ?? 0) + (isAlone ? 2 : 1));
  }
  let best: string | null = null;
  for (const [name, count] of votes) if (count >= 2 && (best === null || count > (votes.get(best) ?? 0))) best = name;
  return best;
}
