import { defaultPlan, defaultRubric } from '@fazhi/rubric-files';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  DeletedTextRun,
  InsertedTextRun,
} from 'docx';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { buildDoc } from '../test-files/build-doc.js';
import { buildPdf, layOut } from '../test-files/build-pdf.js';
import { describeFileProblem } from './files/describe-file-problem.js';
import { describeReadNotice } from './files/describe-read-notice.js';
import { readReport } from './read-report.js';
import { toSourceOffset } from './text/offset-map.js';

const basis = { rubric: defaultRubric(), plan: defaultPlan() };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const REPORT =
  '石桥镇2022年度法治政府建设情况报告\n2022年，情况如下：\n一、主要工作\n召开法治建设专题会议4次。\n二、存在的问题\n人手不足。';

async function readOk(bytes: Uint8Array, fileName: string) {
  const outcome = await readReport(bytes, fileName, basis);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome;
}

describe('plain text', () => {
  it('maps the reading back to the file’s own text and survives structuredClone', async () => {
    const outcome = structuredClone(await readOk(bytesOf(`\ufeff  ${REPORT.replace('4', '４')}`), 'a.txt'));
    const [figure] = outcome.reading.figures;
    if (!figure) throw new Error('no figure');
    const { text, map } = outcome.source;
    expect(text.slice(toSourceOffset(map, figure.start), toSourceOffset(map, figure.end))).toContain('４次');
  });

  it('reads UTF-16 and GB18030', async () => {
    const wide = Buffer.from(`\ufeff${REPORT}`, 'utf16le');
    expect((await readOk(wide, 'a.txt')).notices).toEqual([{ code: 'decoded-as', encoding: 'utf-16le' }]);
    // 石桥镇 in GB18030, and ASCII
    const chinese = Uint8Array.from([0xca, 0xaf, 0xc7, 0xc5, 0xd5, 0xf2, 0x32, 0x30, 0x32, 0x32]);
    const outcome = await readOk(chinese, 'a.txt');
    expect(outcome.source.text).toBe('石桥镇2022');
    expect(outcome.notices).toEqual([{ code: 'decoded-as', encoding: 'gb18030' }]);
  });
});

describe('web pages', () => {
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>云岭县人民政府</title><style>p{color:red}</style><script>var x="一、脚本";</script></head>
<body><div class="nav"><a href="/">首页</a> <a>政务公开</a> <a>互动交流</a></div>
<div class="position">您的位置：首页 &gt; 政务公开 &gt; 石桥镇</div>
<table><tr><td>索引号：</td><td>YL01/2023-1</td><td>公开日期：</td><td>2023-02-01</td></tr><tr><td>发文日期：</td><td>2023-01-06</td></tr></table>
<h1>石桥镇2022年度法治政府建设情况报告</h1><div>字号：大 中 小 打印 关闭</div>
<div class="TRS_Editor"><p>2022年，石桥镇坚持依法行政。&nbsp;现将情况报告如下：</p>
<p><strong>一、主要工作</strong></p><p>&emsp;&emsp;召开法治建设专题会议&nbsp;4&nbsp;次，发放资料<b>1.2</b>万份。</p>
<table><tr><td>受理纠纷</td><td>126件</td></tr></table>
<ol><li>学法6次。</li><li>培训2次。</li></ol>
<p>二、存在的问题</p><p>人手不足。</p></div>
<div>扫一扫在手机打开当前页</div><div class="footer">版权所有 云岭县人民政府办公室 备案号12345678</div></body></html>`;

  it('keeps the article and the dates around it', async () => {
    const { reading, source } = await readOk(bytesOf(page), 'a.html');
    expect(source.format).toBe('html');
    expect(reading.text).toBe(
      [
        '石桥镇2022年度法治政府建设情况报告',
        '2022年，石桥镇坚持依法行政。现将情况报告如下：',
        '一、主要工作',
        '召开法治建设专题会议4次，发放资料1.2万份。',
        '受理纠纷126件',
        '1.学法6次。',
        '2.培训2次。',
        '二、存在的问题',
        '人手不足。',
      ].join('\n'),
    );
    expect(reading.metadata).toMatchObject({
      town: '石桥镇',
      year: 2022,
      publishedOn: '2023-02-01',
      issuedOn: '2023-01-06',
    });
    expect(reading.figures.map(({ value }) => value)).toContain(12_000);
  });

  it('names a page nested a hundred thousand deep', async () => {
    const deep = `<html><body>${'<div>'.repeat(100_000)}法治${'</div>'.repeat(100_000)}</body></html>`;
    expect(await readReport(bytesOf(deep), 'a.html', basis)).toEqual({
      ok: false,
      problem: { code: 'too-complex', format: 'html' },
    });
  });

  it('reads the same page saved as one file, whatever its encoding', async () => {
    const { reading } = await readOk(bytesOf(page), 'a.html');
    const quoted = [...bytesOf(page)]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
      )
      .join('')
      .replace(/[^\n]{70}(?!=|.=)/g, '$&=\r\n');
    const bodies = [
      `Content-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}`,
      `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n')}`,
    ];
    for (const body of bodies) {
      const archive = [
        'From: <Saved by Blink>',
        'Subject: =?utf-8?Q?x?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x--y"',
        '',
        '',
        '----x--y',
        `Content-Type: text/html; charset=utf-8\r\n${body}`,
        '----x--y',
        'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
        '----x--y--',
      ].join('\r\n');
      const outcome = await readOk(Buffer.from(archive, 'latin1'), 'a.mht');
      expect(outcome.source.format).toBe('mht');
      expect(outcome.notices).toEqual([]);
      expect(outcome.reading).toEqual(reading);
    }
  });
});

describe('a name that says otherwise', () => {
  const page = bytesOf(`<html><body><p>${REPORT.replaceAll('\n', '</p><p>')}</p></body></html>`);
  test.each([
    ['a.doc', 'html', page],
    ['a.docx', 'txt', bytesOf(REPORT)],
    ['a.pdf', 'txt', bytesOf(REPORT)],
    ['a.txt', 'doc', buildDoc(REPORT.replaceAll('\n', '\r'))],
    ['a.docx', 'doc', buildDoc(REPORT.replaceAll('\n', '\r'))],
    [
      'a.doc',
      'rtf',
      bytesOf(
        `{\\rtf1\\uc0 ${Array.from(REPORT)
          .map((char) => (char === '\n' ? '\\par ' : `\\u${String(char.charCodeAt(0))} `))
          .join('')}}`,
      ),
    ],
    ['a.doc', 'pdf', buildPdf([layOut(REPORT.split('\n'))])],
  ] as const)('%s that is %s is read, and told', async (name, format, bytes) => {
    const { notices, source, reading } = await readOk(bytes, name);
    expect(source.format).toBe(format);
    expect(notices).toEqual([{ code: 'ending-mismatch', ending: name.slice(1), found: format }]);
    expect(describeReadNotice(notices[0] ?? { code: 'traditional-script' }, 'zh')).toMatch(/已按实际内容读取。$/);
    expect(reading.metadata).toMatchObject({ town: '石桥镇', year: 2022 });
    expect(reading.figures.map(({ value }) => value)).toEqual([4]);
  });

  it.each(['报告.2022', '报告', '报告.final'])('%s says nothing', async (name) => {
    expect((await readOk(bytesOf(REPORT), name)).notices).toEqual([]);
  });
});

describe('traditional script', () => {
  it('is read as simplified and kept as filed', async () => {
    const traditional =
      '石橋鎮2022年度法治政府建設情況報告\n2022年，情況如下：\n一、主要工作\n召開法治建設專題會議4次。\n二、存在的問題\n人手不足。';
    const { reading, notices } = await readOk(bytesOf(traditional), 'a.txt');
    const simplified = await readOk(bytesOf(REPORT), 'a.txt');
    expect(reading.text).toBe(traditional);
    expect(notices).toEqual([{ code: 'traditional-script' }]);
    expect(reading.metadata).toEqual({ ...simplified.reading.metadata, title: '石橋鎮2022年度法治政府建設情況報告' });
    expect(reading.sections.map(({ heading }) => heading)).toEqual(['一、主要工作', '二、存在的問題']);
    expect(reading.evidence.map(({ start, end, indicator }) => [start, end, indicator])).toEqual(
      simplified.reading.evidence.map(({ start, end, indicator }) => [start, end, indicator]),
    );
  });
});

describe('Word files', () => {
  async function build(children: (Paragraph | Table)[]): Promise<Uint8Array> {
    const levels = [
      { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
      { level: 1, format: LevelFormat.DECIMAL, text: '（%2）', alignment: AlignmentType.START },
    ];
    return Packer.toBuffer(
      new Document({ numbering: { config: [{ reference: 'list', levels }] }, sections: [{ children }] }),
    );
  }

  it('keeps automatic numbers, tables and accepted changes', async () => {
    const numbered = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'list', level } });
    const bytes = await build([
      new Paragraph('石桥镇2022年度法治政府建设情况报告'),
      numbered('主要工作'),
      numbered('学法。', 1),
      numbered('普法。', 1),
      new Paragraph({
        children: [
          new TextRun('召开法治建设专题会议'),
          new DeletedTextRun({ text: '9', id: 1, author: 'a', date: '2022-01-01' }),
          new InsertedTextRun({ text: '4', id: 2, author: 'a', date: '2022-01-01' }),
          new TextRun('次。'),
        ],
      }),
      numbered('存在的问题'),
      new Table({
        rows: [
          new TableRow({
            children: [
              new TableCell({ children: [new Paragraph('纠纷')] }),
              new TableCell({ children: [new Paragraph('126件')] }),
            ],
          }),
        ],
      }),
    ]);
    const { reading, source } = await readOk(bytes, 'a.docx');
    expect(source.format).toBe('docx');
    expect(source.text).toBe(
      '石桥镇2022年度法治政府建设情况报告\n一、主要工作\n（1）学法。\n（2）普法。\n召开法治建设专题会议4次。\n二、存在的问题\n纠纷 126件',
    );
    expect(reading.sections.map(({ heading }) => heading)).toEqual(['一、主要工作', '二、存在的问题']);
  });

  it('stops at a part that unpacks to far more than a report', async () => {
    const zip = new JSZip();
    zip.file('[Content_Types].xml', '<Types/>');
    zip.file('word/document.xml', `<w:document><w:body>${' '.repeat(40 * 1024 * 1024)}</w:body></w:document>`);
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    expect(await readReport(bytes, 'a.docx', basis)).toMatchObject({
      ok: false,
      problem: { code: 'too-large', unpacked: true },
    });
  });

  it('names a truncated file', async () => {
    const bytes = await build([new Paragraph('法治')]);
    for (const length of [20, 200, bytes.length >> 1, bytes.length - 10]) {
      expect(await readReport(bytes.slice(0, length), 'a.docx', basis)).toMatchObject({
        ok: false,
        problem: { code: 'corrupt', format: 'docx' },
      });
    }
  });
});

describe('files that cannot be read', () => {
  const zipOf = async (name: string): Promise<Uint8Array> =>
    new JSZip().file(name, 'x').generateAsync({ type: 'uint8array' });

  test.each([
    ['nothing', 'a.txt', new Uint8Array(), { code: 'empty' }],
    ['white space', 'a.txt', bytesOf(' \n\u3000'), { code: 'no-text', format: 'txt' }],
    [
      'a page of pictures',
      'a.html',
      bytesOf('<html><body><img src="a.png"></body></html>'),
      { code: 'no-text', format: 'html' },
    ],
    ['a PDF', 'a.pdf', bytesOf('%PDF-1.7 …'), { code: 'corrupt', format: 'pdf' }],
    ['a PDF called .docx', 'a.docx', bytesOf('%PDF-1.7 …'), { code: 'corrupt', format: 'pdf' }],
    [
      'an old Word file',
      'a.doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('WordDocument', 'utf16le')]),
      { code: 'corrupt', format: 'doc' },
    ],
    [
      'a picture',
      'a.png',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      { code: 'unsupported-format', found: 'image' },
    ],
    [
      'a picture called .txt',
      'a.txt',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      { code: 'ending-mismatch', ending: '.txt', found: 'image' },
    ],
    ['a damaged Word file', 'a.docx', Uint8Array.of(1, 0, 2, 0, 3), { code: 'corrupt', format: 'docx' }],
    ['a page nested too deep', 'a.html', bytesOf('<div>'.repeat(5000)), { code: 'too-complex', format: 'html' }],
    ['too long a text', 'a.txt', bytesOf('法'.repeat(400_001)), { code: 'too-long' }],
    ['bytes', 'a.txt', Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256), { code: 'not-text' }],
    ['too much', 'a.txt', new Uint8Array(21 * 1024 * 1024).fill(97), { code: 'too-large', unpacked: false }],
  ])('%s', async (_, fileName, bytes, problem) => {
    expect(await readReport(bytes, fileName, basis)).toMatchObject({ ok: false, problem });
  });

  test.each([
    ['word/x.xml', 'a.zip', 'zip'],
    ['xl/workbook.xml', 'a.xlsx', 'xlsx'],
    ['ppt/presentation.xml', 'a.pptx', 'pptx'],
    ['OFD.xml', 'a.ofd', 'ofd'],
  ])('an archive with %s', async (entry, fileName, found) => {
    expect(await readReport(await zipOf(entry), fileName, basis)).toMatchObject({
      ok: false,
      problem: { code: 'unsupported-format', found },
    });
  });

  it('never throws, whatever the bytes, and says every problem in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', 'PK\u0003\u0004', '<html>', '%PDF-'),
        fc.constantFrom('a.txt', 'a.html', 'a.docx', 'a', 'a.doc'),
        async (tail, head, name) => {
          const outcome = await readReport(Uint8Array.from([...bytesOf(head), ...tail]), name, basis);
          if (outcome.ok) return;
          expect(describeFileProblem(outcome.problem, 'zh')).toMatch(/[。]$/);
          expect(describeFileProblem(outcome.problem, 'en')).toMatch(/\.$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});
