import { describe, expect, it } from 'vitest';
import { buildDoc, buildOle } from '../../test-files/build-doc.js';
import { extractText } from './extract-text.js';

const LINES = ['石桥镇2022年度法治政府建设情况报告', '一、主要工作', '召开“专题会议”4次。'];
const TEXT = `${LINES.join('\r')}\r`;

describe('old Word files', () => {
  it.each(['a.doc', 'a.wps'])('%s', async (name) => {
    expect(await extractText(buildDoc(TEXT), name)).toEqual({
      format: 'doc',
      text: TEXT.replaceAll('\r', '\n'),
      facts: [],
      notices: [],
    });
  });

  it('leaves deleted text out', async () => {
    expect(await extractText(buildDoc(TEXT, { deleted: '主要' }), 'a.doc')).toMatchObject({
      text: expect.stringContaining('一、工作') as string,
    });
  });

  it('names a password', async () => {
    expect(await extractText(buildDoc(TEXT, { flags: 0x0300 }), 'a.doc')).toEqual({ code: 'encrypted', format: 'doc' });
  });

  it('names an office file that is no Word file, whatever it is called', async () => {
    const works = buildOle([['MatOST', Buffer.alloc(4096)]]);
    expect(await extractText(works, 'a.wps')).toEqual({ code: 'unsupported-format', found: 'ole' });
    expect(await extractText(works, 'a.docx')).toEqual({ code: 'ending-mismatch', ending: '.docx', found: 'ole' });
  });

  it('names a chain of sectors that runs in circles', async () => {
    const bytes = Buffer.from(buildDoc(TEXT));
    bytes.writeInt32LE(2, 512 + 5 * 4);
    expect(await extractText(bytes, 'a.doc')).toEqual({ code: 'corrupt', format: 'doc' });
  });

  it('names a truncated file', async () => {
    const bytes = buildDoc(TEXT);
    for (const length of [1600, 3000, bytes.length - 3000])
      expect(await extractText(bytes.slice(0, length), 'a.doc')).toEqual({ code: 'corrupt', format: 'doc' });
  });
});
