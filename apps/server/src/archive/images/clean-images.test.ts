import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeJpeg, makePng, makeWebp, segmentOf } from '../../testing/make-images.js';
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { cleanWebp } from './clean-webp.js';
import { exifOrientation } from './exif-orientation.js';

const POSITION = '30.6586N 104.0647E';

describe('cleanJpeg', () => {
  test('drops position, camera, comment, other makers’ segments and what stands behind the end', () => {
    const dirty = makeJpeg({
      exif: { orientation: 6, note: POSITION },
      segments: [
        segmentOf(0xe1, `http://ns.adobe.com/xap/1.0/\0${POSITION}`),
        segmentOf(0xe2, `MPF\0${POSITION}`),
        segmentOf(0xed, `Photoshop 3.0\0${POSITION}`),
        segmentOf(0xef, POSITION),
        segmentOf(0xfe, POSITION),
      ],
      behind: makeJpeg({ exif: { orientation: 1, note: POSITION } }),
    });
    expect(dirty.toString('latin1')).toContain(POSITION);
    const clean = cleanJpeg(dirty);
    expect(clean).toMatchObject({ width: 64, height: 48 });
    expect(clean?.bytes.toString('latin1')).not.toContain(POSITION);
    expect(clean?.bytes.includes('GPS')).toBe(false);
  });

  test('keeps colours, pixels and which way up it is', () => {
    const colours = segmentOf(0xe2, 'ICC_PROFILE\0\x01\x01colours');
    const adobe = segmentOf(0xee, 'Adobe\0d\0\0\0\0\x01');
    const plain = makeJpeg({ segments: [colours, adobe] });
    const clean = cleanJpeg(makeJpeg({ exif: { orientation: 6, note: POSITION }, segments: [colours, adobe] }));
    const text = clean?.bytes.toString('latin1') ?? '';
    const exif = text.indexOf('Exif\0\0');
    expect(exifOrientation(clean?.bytes.subarray(exif + 6) ?? Buffer.alloc(0))).toBe(6);
    expect(Buffer.from(text.slice(0, exif - 4) + text.slice(exif - 4 + 36), 'latin1')).toEqual(plain);
    expect(cleanJpeg(plain)?.bytes).toEqual(plain);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i comes through, from either byte order', (orientation) => {
    for (const order of ['II', 'MM'] as const) {
      const clean = cleanJpeg(makeJpeg({ exif: { orientation, note: POSITION, order } }))?.bytes ?? Buffer.alloc(0);
      const exif = clean.indexOf('Exif\0\0');
      expect(exif === -1 ? 1 : exifOrientation(clean.subarray(exif + 6))).toBe(orientation);
      expect(cleanJpeg(clean)?.bytes).toEqual(clean);
    }
  });

  test('stuffed bytes, restarts and several scans are pixels, not ends', () => {
    const scans = [Buffer.from('112233ff0044ffd0ff0055', 'hex'), Buffer.from('aaffd7bb', 'hex')];
    const whole = makeJpeg({ scans });
    expect(cleanJpeg(whole)?.bytes).toEqual(whole);
  });

  test('whatever is cut off is no picture, and no bytes crash it', () => {
    const whole = makeJpeg({ exif: { orientation: 3, note: POSITION } });
    for (let length = 0; length < whole.length; length += 1) expect(cleanJpeg(whole.subarray(0, length))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(whole.length - 1), (noise, at) => {
        const changed = Buffer.from(whole);
        changed.set(noise.subarray(0, whole.length - at), at);
        cleanJpeg(changed);
        cleanJpeg(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), noise]));
      }),
    );
  });
});

describe('cleanPng', () => {
  test('drops texts, times and Exif, keeps pixels', () => {
    const clean = cleanPng(
      makePng([
        ['eXIf', POSITION],
        ['tEXt', `Comment\0${POSITION}`],
        ['iTXt', `XML:com.adobe.xmp\0${POSITION}`],
        ['tIME', '1234567'],
      ]),
    );
    expect(clean?.bytes).toEqual(makePng());
    expect(clean).toMatchObject({ width: 2, height: 1 });
    expect(cleanPng(Buffer.concat([makePng(), Buffer.from(POSITION)]))?.bytes).toEqual(makePng());
  });

  test('a wrong checksum, a missing end or no pixels is no picture', () => {
    const whole = makePng();
    const broken = Buffer.from(whole);
    broken[45] = (broken[45] ?? 0) ^ 1;
    expect(cleanPng(broken)).toBeNull();
    for (let length = 0; length < whole.length; length += 1) expect(cleanPng(whole.subarray(0, length))).toBeNull();
  });
});

describe('cleanWebp', () => {
  test('drops Exif and XMP and says so in its head', () => {
    const clean = cleanWebp(makeWebp({ exif: POSITION }));
    expect(clean?.bytes.includes(POSITION)).toBe(false);
    expect(clean?.bytes.readUInt8(20)).toBe(0);
    expect(clean?.bytes.readUInt32LE(4)).toBe((clean?.bytes.length ?? 0) - 8);
    expect(clean).toMatchObject({ width: 64, height: 48 });
    expect(cleanWebp(makeWebp())?.bytes).toEqual(makeWebp());
  });

  test('whatever is cut off is no picture', () => {
    const whole = makeWebp({ exif: POSITION });
    for (let length = 0; length < whole.length; length += 1) expect(cleanWebp(whole.subarray(0, length))).toBeNull();
  });
});
