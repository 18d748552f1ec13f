import { Packer } from 'docx';
import type { FileChild } from 'docx';
import { issuerOf } from '../circular/issuer.js';
import type { Issue } from '../circular/issuer.js';
import { gap, line, officialDocument, officialSection, titleLines } from '../docx/official-page.js';
import { officialTable, TYPE_AREA } from '../docx/official-table.js';
import type { SigningList } from '../meeting/meeting-record.js';
import type { MeetingResult } from '../meeting/meeting-result.js';

/** Lines for the committee: a county fills in who sits on it. */
const COMMITTEE = ['主任', '副主任', '副主任', '成员', '成员', '成员', '成员', '成员'] as const;
/** Twentieths of a point: room for a hand's signature. */
const ROW = 720;

/** The sheet (签字表) that assessors and committee sign, as .docx: beside each line the hash of what is signed, so that paper and record can be compared. */
export async function signatureSheet(result: MeetingResult, signing: SigningList, issue: Issue): Promise<Uint8Array> {
  const { county, year, standing } = result;
  const issuer = issuerOf(county, issue);
  const { kind, towns, hash } = signing.result;
  const assessors: FileChild[] = [
    ...titleLines(
      `${county}${String(year)}年度`,
      '法治政府建设考评签字表',
      ...(standing === 'provisional' ? ['（结果尚未公布）'] : []),
    ),
    gap(),
    line('一、考评员', 'head'),
    line('本人确认评分表由本人独立作出，内容与校验值（SHA-256）一致。'),
    ...(signing.assessors.length === 0
      ? [line('没有已提交的评分表。')]
      : [
          officialTable({
            widths: [8, 14, 10, 40, 18, 12],
            width: TYPE_AREA,
            head: ['序号', '姓名', '份数', '所签内容校验值', '签字', '日期'],
            rows: signing.assessors.map(({ name, sheets, hash: own }, place) => [
              String(place + 1),
              name,
              `${String(sheets)}份`,
              inLines(own),
              '',
              '',
            ]),
            height: ROW,
          }),
        ]),
  ];
  const committee: FileChild[] = [
    line('二、审定', 'head'),
    line(
      `审定${String(towns)}个单位的考评结果。${kind === 'sealed' ? '结果封存校验值' : '各单位结果的总校验值'}（SHA-256）：`,
    ),
    ...inLines(hash)
      .split('\n')
      .map((text) => line(text)),
    officialTable({
      widths: [7, 15, 22, 32, 24],
      width: TYPE_AREA,
      head: ['序号', '职务', '姓名', '签字', '日期'],
      rows: COMMITTEE.map((post, place) => [String(place + 1), post, '', '', '']),
      height: ROW,
    }),
    line(
      kind === 'sealed'
        ? '校验办法：评分表的校验值，是封存结果里该考评员各份评分表按标识排序后的规范 JSON 的 SHA-256；结果的校验值就是封存文件的封印。用“verify-results”命令或结果包里的核验页可以重新算出。'
        : '校验办法：评分表的校验值，是该考评员各份已提交评分表按标识排序后的规范 JSON 的 SHA-256；总校验值，是各单位结果校验值按官方顺序各占一行连起来的 SHA-256。',
    ),
  ];
  const title = `${county}${String(year)}年度法治政府建设考评签字表`;
  return new Uint8Array(
    await Packer.toBuffer(officialDocument(title, issuer, [officialSection(assessors), officialSection(committee)])),
  );
}

/** A hash in groups of eight, three a line. */
function inLines(hash: string): string {
  return (
    hash
      .match(/.{1,24}/gu)
      ?.map((part) => part.match(/.{1,8}/gu)?.join(' ') ?? '')
      .join('\n') ?? ''
  );
}
