import JSZip from 'jszip';
import { describe, expect, it, test } from 'vitest';
import { readDocxText } from './docx-text.js';

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const numbered = (list: string, level: number): string =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${list}"/></w:numPr>`;
const cell = (...paragraphs: string[]): string =>
  `<w:tc>${paragraphs.map((text) => paragraph(run(text))).join('')}</w:tc>`;

async function read(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`);
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml);
  const outcome = await readDocxText(await zip.generateAsync({ type: 'uint8array' }));
  if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem));
  return outcome.text.split('\n');
}

describe('tracked changes', () => {
  test.each([
    [
      'a deletion',
      paragraph(
        `${run('开会')}<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del><w:ins w:id="2">${run('4')}</w:ins>${run('次')}`,
      ),
      ['开会4次'],
    ],
    [
      'a move',
      paragraph(`<w:moveFrom w:id="1">${run('旧')}</w:moveFrom><w:moveTo w:id="2">${run('新')}</w:moveTo>`),
      ['新'],
    ],
    [
      'a deleted paragraph end',
      paragraph(run('召开会议'), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') + paragraph(run('4次')),
      ['召开会议4次'],
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧')}</w:tr><w:tr>${cell('新')}${cell('1件')}</w:tr></w:tbl>`,
      ['新 1件'],
    ],
    [
      'earlier formatting',
      paragraph(
        run('学法'),
        '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
      ),
      ['学法'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await read(body, { 'word/numbering.xml': NUMBERING })).toEqual(lines);
  });
});

describe('what is in a document and not on its page', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
  test.each([
    [
      'a text box, stored twice',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>${run('文')}`,
      ),
      ['框', '文'],
    ],
    [
      'a text box in its old form alone',
      paragraph(`<w:r><mc:AlternateContent><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>`),
      ['框'],
    ],
    [
      'hidden text',
      paragraph(run('看得见') + run('看不见', '<w:vanish/>') + run('也看得见', '<w:vanish w:val="0"/>')),
      ['看得见也看得见'],
    ],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph(run('填好的'))}</w:sdtContent></w:sdt>`,
      ['填好的'],
    ],
    [
      'an empty content control’s prompt',
      paragraph(
        run('镇') +
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`,
      ),
      ['镇'],
    ],
    [
      'a table of contents',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('一、主要工作 1'))}</w:sdtContent></w:sdt>${paragraph(run('一、主要工作'))}`,
      ['一、主要工作'],
    ],
    [
      'a field’s code',
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('3')}`),
      ['3'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await read(body)).toEqual(lines);
  });
});

describe('lines', () => {
  test.each([
    [
      'a soft line break',
      paragraph(`<w:r><w:t>一、加强领导</w:t><w:br/><w:t>今年以来</w:t></w:r>`),
      ['一、加强领导', '今年以来'],
    ],
    [
      'a tab',
      paragraph(`<w:r><w:t>受理</w:t><w:tab/><w:t>6件</w:t></w:r>`, '<w:tabs><w:tab w:val="left"/></w:tabs>'),
      ['受理 6件'],
    ],
    ['a row', `<w:tbl><w:tr>${cell('受理')}${cell('6件')}</w:tr></w:tbl>`, ['受理 6件']],
    [
      'a table that only lays out the page',
      `<w:tbl><w:tr>${cell('一、主要工作', '开会4次。', '二、问题')}</w:tr></w:tbl>`,
      ['一、主要工作', '开会4次。', '二、问题'],
    ],
    [
      'a table in a table',
      `<w:tbl><w:tr><w:tc><w:tbl><w:tr>${cell('甲')}${cell('1件')}</w:tr></w:tbl></w:tc>${cell('乙')}</w:tr></w:tbl>`,
      ['甲 1件 乙'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await read(body)).toEqual(lines);
  });

  it('puts a note after the paragraph that refers to it', async () => {
    const body =
      paragraph(`${run('开会4次')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。')}`) + paragraph(run('完'));
    const footnotes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${paragraph(run('—'))}</w:footnote><w:footnote w:id="2">${paragraph(run('含扩大会议1次。'))}</w:footnote></w:footnotes>`;
    expect(await read(body, { 'word/footnotes.xml': footnotes })).toEqual(['开会4次。', '含扩大会议1次。', '完']);
  });
});

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

describe('automatic numbers', () => {
  it('counts levels, begins them anew, and takes up a list that begins again', async () => {
    const body = [
      ['工作', '1', 0],
      ['学法', '1', 1],
      ['甲', '1', 2],
      ['乙', '1', 2],
      ['丙', '2', 2],
      ['普法', '1', 1],
      ['问题', '1', 0],
      ['少', '1', 1],
      ['圈', '3', 0],
    ] as const;
    expect(
      await read(body.map(([text, list, depth]) => paragraph(run(text), numbered(list, depth))).join(''), {
        'word/numbering.xml': NUMBERING,
      }),
    ).toEqual(['一、工作', '（一）学法', '1.甲', '2.乙', '1.丙', '（二）普法', '二、问题', '（一）少', '①圈']);
  });

  it('numbers headings by their styles, also by those that a style is based on', async () => {
    const styles = `<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Mine"><w:name w:val="我的标题"/><w:basedOn w:val="H1"/></w:style><w:style w:styleId="10"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const body =
      paragraph(run('工作 3'), '<w:pStyle w:val="10"/>') +
      paragraph(run('工作'), '<w:pStyle w:val="H1"/>') +
      paragraph(run('学法'), '<w:pStyle w:val="H2"/>') +
      paragraph(run('问题'), '<w:pStyle w:val="Mine"/>') +
      paragraph(run('附注'), '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await read(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': styles })).toEqual([
      '一、工作',
      '（一）学法',
      '二、问题',
      '附注',
    ]);
  });
});
