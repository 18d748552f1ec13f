import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountEntity } from '../accounts/account.entity.js';
import { EventEntity } from '../events/event.entity.js';
import { makeJpeg, makePng, segmentOf } from '../testing/make-images.js';
import { makeZip } from '../testing/make-zip.js';
import { reportText } from '../testing/report-text.js';
import type { TestClient } from '../testing/test-client.js';
import { startTestServer } from '../testing/test-server.js';
import type { TestServer } from '../testing/test-server.js';
import { createTwoCounties, PASSWORD } from '../testing/two-counties.js';
import type { LoginName, TwoCounties } from '../testing/two-counties.js';
import { ArchiveItemEntity } from './archive-item.entity.js';

let server: TestServer;
let world: TwoCounties;

beforeAll(async () => {
  server = await startTestServer();
  world = await createTwoCounties(server);
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.remove();
});

const POSITION = '30.6586N 104.0647E';
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const ITEM =
  'id year indicator kind note happenedOn figure unit fileName fileSize hasThumbnail keepsPosition addedBy attachedAt deletedAt carriedFromYear isCarriedOver version';
const ARCHIVE = `query ($year: Int) { archive(year: $year) { year years canAttach indicators { id } items { ${ITEM} } deleted { ${ITEM} } } }`;
const SAVED = `{ __typename ... on ArchiveItemSaved { item { ${ITEM} } } ... on Refusal { code message { zh en } } }`;
const OPERATIONS = {
  update: `mutation ($id: ID!, $version: Int = 1, $input: ArchiveItemInput = { year: 2025, indicator: "L1", note: "改", happenedOn: "2025-05-01" }) { saved: updateArchiveItem(id: $id, expectedVersion: $version, input: $input) ${SAVED} }`,
  delete: `mutation ($id: ID!) { saved: deleteArchiveItem(id: $id) ${SAVED} }`,
  restore: `mutation ($id: ID!) { saved: restoreArchiveItem(id: $id) ${SAVED} }`,
  attach: `mutation ($id: ID!) { saved: attachArchiveItem(id: $id, isAttached: true) ${SAVED} }`,
  detach: `mutation ($id: ID!) { saved: attachArchiveItem(id: $id, isAttached: false) ${SAVED} }`,
  carryOver: `mutation ($id: ID!) { saved: carryOverArchiveItem(id: $id) ${SAVED} }`,
} as const;

interface Item {
  readonly id: string;
  readonly indicator: string | null;
  readonly note: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Saved {
  saved: { __typename: string; item?: Item; code?: string; message?: { zh: string } };
}
interface ArchiveAnswer {
  archive: { year: number; years: number[]; canAttach: boolean; items: Item[]; deleted: Item[] } | null;
}

async function upload(
  client: TestClient,
  content: Buffer | string,
  more: {
    readonly name?: string;
    readonly fields?: Record<string, string>;
    readonly thumbnail?: Buffer;
    readonly query?: string;
    readonly headers?: Record<string, string>;
  } = {},
): Promise<{ status: number; id: string; code?: string; message?: { zh: string; en: string } }> {
  const form = new FormData();
  const fields = { year: '2025', indicator: 'L1', note: '专题学习', happenedOn: '2025-03-14', ...more.fields };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set(
    'file',
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
    more.name ?? '签到.jpg',
  );
  if (more.thumbnail) form.set('thumbnail', new Blob([new Uint8Array(more.thumbnail)]), 'thumbnail');
  const response = await client.fetch(`/files/archive${more.query ?? ''}`, {
    method: 'POST',
    body: form,
    headers: more.headers ?? { 'x-fazhi-request': '1' },
  });
  const { itemId, ...body } = (await response.json()) as { itemId?: string; code?: string; message?: never };
  return { status: response.status, id: itemId ?? '', ...body };
}

const bytesOf = async (client: TestClient, place: string) =>
  Buffer.from(await (await client.fetch(`/files/archive/${place}`)).arrayBuffer());
const change = async (client: TestClient, what: keyof typeof OPERATIONS, id: string, more = {}) =>
  (await client.ask<Saved>(OPERATIONS[what], { id, ...more })).saved;
const archiveOf = async (client: TestClient, year = 2025) =>
  (await client.ask<ArchiveAnswer>(ARCHIVE, { year })).archive;

describe('what comes in', () => {
  test('a photograph without its position, with its small picture, and shown by the browser as a picture only', async () => {
    const town = await world.as('qingshi');
    const photo = makeJpeg({ exif: { orientation: 6, note: POSITION }, segments: [segmentOf(0xfe, 'in')] });
    const thumbnail = makeJpeg({ width: 480, height: 360, segments: [segmentOf(0xfe, POSITION)] });
    const { status, id } = await upload(town, photo, { thumbnail });
    expect(status).toBe(201);
    const kept = await bytesOf(town, id);
    expect(kept.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(kept.toString('latin1')).not.toContain(POSITION);
    expect((await archiveOf(town))?.items.find((item) => item.id === id)).toMatchObject({
      kind: 'PHOTO',
      indicator: 'L1',
      note: '专题学习',
      happenedOn: '2025-03-14',
      fileName: '签到.jpg',
      fileSize: kept.length,
      hasThumbnail: true,
      keepsPosition: false,
      addedBy: '姓名-qingshi',
    });

    const asFile = await town.fetch(`/files/archive/${id}`);
    expect(asFile.headers.get('content-disposition')).toMatch(/^attachment; /u);
    expect(asFile.headers.get('content-type')).toBe('application/octet-stream');
    for (const place of ['image', 'thumbnail']) {
      const answer = await town.fetch(`/files/archive/${id}/${place}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('content-disposition')).toBe('inline');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
      expect(await answer.text()).not.toContain(POSITION);
    }
  });

  test('the position stays only where the town says so', async () => {
    const town = await world.as('qingshi');
    const photo = makeJpeg({ exif: { orientation: 1, note: `${POSITION} kept` } });
    const { id } = await upload(town, photo, { query: '?position=keep' });
    expect(await bytesOf(town, id)).toEqual(photo);
    expect((await archiveOf(town))?.items.find((item) => item.id === id)?.['keepsPosition']).toBe(true);
  });

  test('a document as it is, never shown as a page', async () => {
    const town = await world.as('qingshi');
    const bytes = Buffer.from(
      makeZip([
        ['[Content_Types].xml', Buffer.from('<Types/>')],
        ['word/document.xml', Buffer.from('<w:document/>')],
      ]),
    );
    const { id } = await upload(town, bytes, { name: '会议纪要.html', fields: { indicator: '' } });
    expect(await bytesOf(town, id)).toEqual(bytes);
    const { headers } = await town.fetch(`/files/archive/${id}`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /u);
    expect((await town.fetch(`/files/archive/${id}/image`)).status).toBe(404);
    expect((await archiveOf(town))?.items.find((item) => item.id === id)).toMatchObject({
      kind: 'DOCUMENT',
      indicator: null,
      hasThumbnail: false,
    });
  });

  test.each([
    ['an SVG that calls itself a photograph', Buffer.from('<svg onload="alert(1)"/>'), '运行程序'],
    ['a web page', Buffer.from('<!doctype html><script>1</script>'), '运行程序'],
    ['a HEIC', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'JPEG'],
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), '认不出'],
    ['half a photograph', makeJpeg().subarray(0, 100), '不完整'],
    ['nothing', Buffer.alloc(0), '空的'],
    [
      'a photograph of 16 MB',
      makeJpeg({ segments: Array<Buffer>(250).fill(segmentOf(0xfe, Buffer.alloc(65_000))) }),
      '15 MB',
    ],
  ])('%s is refused in words and leaves nothing behind', async (_, bytes, words) => {
    const before = await server.database.read.count(ArchiveItemEntity);
    const answer = await upload(await world.as('qingshi'), bytes, { name: '照片.jpg' });
    expect(answer.status).toBe(400);
    expect(answer.message?.zh).toContain(words);
    expect(await server.database.read.count(ArchiveItemEntity)).toBe(before);
    expect(await readdir(path.join(server.folder, 'incoming'))).toEqual([]);
  });

  test('a document over 20 MB is refused, also one that does not say its size beforehand', async () => {
    const town = await world.as('qingshi');
    expect((await upload(town, Buffer.alloc(21 * 1024 * 1024, 'a'))).status).toBe(413);
    const chunks = [
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n',
      ...Array<string>(21).fill('a'.repeat(1024 * 1024)),
      '\r\n--x--\r\n',
    ];
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(chunk));
      },
    });
    const streamed = await town.fetch('/files/archive', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'x-fazhi-request': '1', 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect([streamed.status, await streamed.text()]).toEqual([400, expect.stringContaining('20 MB')]);
    const broken = await town.fetch('/files/archive', {
      method: 'POST',
      headers: { 'x-fazhi-request': '1', 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf',
    });
    expect(broken.status).toBe(400);
    expect(await readdir(path.join(server.folder, 'incoming'))).toEqual([]);
  });

  test.each([
    ['a PNG', makePng()],
    ['too large a JPEG', makeJpeg({ width: 481 })],
    ['a text', Buffer.from('small')],
    [
      'more bytes than a small picture has',
      makeJpeg({ segments: Array<Buffer>(6).fill(segmentOf(0xfe, Buffer.alloc(65_000))) }),
    ],
  ])('%s is no small picture, and the evidence is kept without', async (mark, thumbnail) => {
    const town = await world.as('qingshi');
    const { status, id } = await upload(town, `文字 ${mark}`, { thumbnail, name: '说明.txt' });
    expect(status).toBe(201);
    expect((await town.fetch(`/files/archive/${id}/thumbnail`)).status).toBe(404);
  });

  test('an upload that is tried again adds nothing', async () => {
    const town = await world.as('baishui');
    const first = await upload(town, '同一份文件', { name: 'a.txt' });
    const again = await upload(town, '同一份文件', { name: 'a.txt' });
    expect(again).toEqual(first);
    expect((await archiveOf(town))?.items).toHaveLength(1);
  });

  test.each([
    ['no date', { happenedOn: '' }],
    ['a day that is none', { happenedOn: '2025-02-30' }],
    ['a day to come', { happenedOn: '2999-01-01' }],
    ['no year', { year: '' }],
    ['an indicator that is none', { indicator: 'Z9' }],
    ['too long a note', { note: '长'.repeat(501) }],
  ])('%s is refused', async (_, fields) => {
    expect((await upload(await world.as('qingshi'), '文字', { fields })).code).toBe('INVALID_INPUT');
  });

  test('who may add', async () => {
    for (const who of ['lead', 'assessor1', 'admin'] as const)
      expect((await upload(await world.as(who), '文字')).status).toBe(403);
    expect((await upload(server.client(), '文字')).status).toBe(401);
    expect((await upload(await world.as('qingshi'), '文字', { headers: {} })).status).toBe(403);
  });
});

describe('what becomes of it', () => {
  test('a change says which version it saw, and a stale one loses nothing', async () => {
    const town = await world.as('hongyan');
    const { id } = await upload(town, '红岩街道的文件');
    const input = { year: 2025, indicator: 'D1', note: '改过', happenedOn: '2025-04-01' };
    expect(await change(town, 'update', id, { version: 1, input })).toMatchObject({
      item: { note: '改过', version: 2 },
    });
    expect(await change(town, 'update', id, { version: 1, input: { ...input, note: '晚了' } })).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    expect((await archiveOf(town))?.items.find((item) => item.id === id)).toMatchObject({
      note: '改过',
      indicator: 'D1',
    });
  });

  test('what was deleted can be had back, file and all', async () => {
    const town = await world.as('hongyan');
    const { id } = await upload(town, '要删的文件');
    expect(await change(town, 'delete', id)).toMatchObject({ __typename: 'ArchiveItemSaved' });
    const gone = await archiveOf(town);
    expect(gone?.items.some((item) => item.id === id)).toBe(false);
    expect(gone?.deleted.map((item) => item.id)).toEqual([id]);
    expect(await change(town, 'restore', id)).toMatchObject({ item: { deletedAt: null } });
    expect((await bytesOf(town, id)).toString()).toBe('要删的文件');
  });

  test('figures are kept without a file', async () => {
    const town = await world.as('hongyan');
    const add = async (figure: string) =>
      (
        await town.ask<Saved>(
          `mutation ($input: ArchiveItemInput!) { saved: addArchiveFigure(input: $input) ${SAVED} }`,
          { input: { year: 2025, indicator: 'R3', note: '信访', happenedOn: '2025-06-30', figure, unit: '件' } },
        )
      ).saved;
    expect(await add('120/165')).toMatchObject({
      item: { kind: 'FIGURE', figure: '120/165', unit: '件', fileName: null },
    });
    for (const wrong of ['', '很多', '1.2.3', '=1+1'])
      expect(await add(wrong)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('it stands for the next year without being filed again', async () => {
    const town = await world.as('hongyan');
    const { id } = await upload(town, '长期有效的制度', { fields: { indicator: 'L2', note: '制度' } });
    const first = await change(town, 'carryOver', id);
    expect(first).toMatchObject({ item: { year: 2026, indicator: 'L2', note: '制度', carriedFromYear: 2025 } });
    expect((await change(town, 'carryOver', id)).item?.id).toBe(first.item?.id);
    expect((await archiveOf(town))?.items.find((item) => item.id === id)?.['isCarriedOver']).toBe(true);
    expect((await archiveOf(town, 2026))?.items.map((item) => item.id)).toEqual([first.item?.id]);
    await change(town, 'delete', id);
    expect((await bytesOf(town, first.item?.id ?? '')).toString()).toBe('长期有效的制度');
    await change(town, 'restore', id);
  });

  test('it belongs to the town: the next clerk finds everything', async () => {
    const { read, write } = server.database;
    const { role, countyId, townId, passwordHash, createdAt } = await read.findOneByOrFail(AccountEntity, {
      id: 'hongyan',
    });
    const displayName = '接手的人';
    await write((manager) =>
      manager.insert(AccountEntity, {
        id: 'next',
        loginName: 'next',
        displayName,
        role,
        countyId,
        townId,
        passwordHash,
        createdAt,
      }),
    );
    const next = server.client();
    await next.signIn('next', PASSWORD);
    const before = await archiveOf(await world.as('hongyan'));
    expect(await archiveOf(next)).toEqual(before);
    const [first] = before?.items ?? [];
    expect(await change(next, 'delete', first?.id ?? '')).toMatchObject({ __typename: 'ArchiveItemSaved' });
    expect(await change(next, 'restore', first?.id ?? '')).toMatchObject({ __typename: 'ArchiveItemSaved' });
  });

  test('the whole archive leaves as a folder, without what was deleted', async () => {
    const town = await world.as('hongyan');
    const deleted = await upload(town, '不要了', { name: '不要了.txt' });
    await change(town, 'delete', deleted.id);
    const answer = await town.fetch('/exports/archive.zip');
    expect(answer.headers.get('content-type')).toBe('application/zip');
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    for (const expected of ['目录.csv', '2025/L2', '2026/L2', '长期有效的制度', '120/165'])
      expect(text).toContain(expected);
    expect(text).not.toContain('不要了');
    const oneYear = await (await town.fetch('/exports/archive.zip?year=2026&lang=en')).text();
    expect(oneYear).toContain('index.csv');
    expect(oneYear).not.toContain('2025/');
    expect((await (await world.as('lead')).fetch('/exports/archive.zip')).status).toBe(404);
    expect((await server.client().fetch('/exports/archive.zip')).status).toBe(401);
  });
});

describe('with the report', () => {
  const ATTACHMENTS = `query ($id: ID!) { townYear(id: $id) { attachments { ${ITEM} } } }`;
  interface Attached {
    townYear: { attachments: Item[] } | null;
  }
  let shared: string;
  let own: string;
  beforeAll(async () => {
    const town = await world.as('baishui');
    shared = (
      await upload(town, makeJpeg({ width: 99 }), { thumbnail: makeJpeg({ width: 9 }), fields: { note: '附报的' } })
    ).id;
    own = (await upload(town, '白水乡自己留的', { fields: { note: '白水乡自己留的话' }, name: '自留.txt' })).id;
  });

  test('nobody but the town sees anything before it is attached', async () => {
    for (const who of ['lead', 'assessor1'] as const) {
      const client = await world.as(who);
      expect(await client.ask<Attached>(ATTACHMENTS, { id: world.townYears.白水乡 })).toEqual({
        townYear: { attachments: [] },
      });
      expect((await client.fetch(`/files/archive/${shared}`)).status).toBe(404);
    }
  });

  test('those who assess see what was attached, and that only', async () => {
    const town = await world.as('baishui');
    expect(await change(town, 'attach', shared)).toMatchObject({ __typename: 'ArchiveItemSaved' });
    for (const who of ['lead', 'assessor1', 'baishui'] as const) {
      const client = await world.as(who);
      const { townYear } = await client.ask<Attached>(ATTACHMENTS, { id: world.townYears.白水乡 });
      expect(townYear?.attachments.map((item) => [item.id, item.note])).toEqual([[shared, '附报的']]);
      for (const place of ['', '/image', '/thumbnail'])
        expect((await client.fetch(`/files/archive/${shared}${place}`)).status).toBe(200);
      expect((await client.fetch(`/files/archive/${own}`)).status).toBe(who === 'baishui' ? 200 : 404);
    }
    const lead = await world.as('lead');
    const { events } = await lead.ask<{ events: { action: string }[] }>(
      'query ($id: ID!) { events(townYearId: $id) { action subject detail } }',
      { id: world.townYears.白水乡 },
    );
    expect(events.map(({ action }) => action)).toEqual(['archive-attached']);
    expect(JSON.stringify(events)).not.toContain('自留');
  });

  test('what is attached cannot be deleted, and taken off it is the town’s alone again', async () => {
    const town = await world.as('baishui');
    expect(await change(town, 'delete', shared)).toMatchObject({ code: 'INVALID_INPUT' });
    await change(town, 'detach', shared);
    expect((await (await world.as('assessor1')).fetch(`/files/archive/${shared}`)).status).toBe(404);
    await change(town, 'attach', shared);
  });

  test.each<LoginName>(['qingshi', 'huangtu', 'lead2', 'assessor9', 'admin'])(
    '%s gets for 白水乡’s evidence what an id that does not exist gets',
    async (who) => {
      const client = await world.as(who);
      for (const id of [shared, own]) {
        for (const query of Object.values(OPERATIONS))
          expect(await client.post(query, { id })).toEqual(await client.post(query, { id: NOWHERE }));
        for (const place of ['', '/image', '/thumbnail']) {
          const [real, nothing] = await Promise.all(
            [id, NOWHERE].map((one) => client.fetch(`/files/archive/${one}${place}`)),
          );
          expect([real?.status, await real?.text()]).toEqual([404, await nothing?.text()]);
        }
      }
      expect(await client.post(ATTACHMENTS, { id: world.townYears.白水乡 })).toEqual(
        await client.post(ATTACHMENTS, { id: NOWHERE }),
      );
      const everything = [
        await client.post(ARCHIVE, { year: 2025 }),
        await (await client.fetch('/exports/archive.zip')).text(),
        await client.post(`{ rounds { towns { attachments { ${ITEM} } } } }`),
      ];
      expect(JSON.stringify(everything)).not.toMatch(/附报的|自己留的|baishui/u);
    },
  );

  test('those who assess in the county change nothing of it', async () => {
    for (const who of ['lead', 'assessor1'] as const)
      for (const query of Object.values(OPERATIONS))
        expect((await (await world.as(who)).ask<Saved>(query, { id: shared })).saved.code).toBe('FORBIDDEN');
  });

  test('two worlds that differ in another town’s archive answer a town byte for byte alike', async () => {
    const town = await world.as('qingshi');
    const ask = async () =>
      JSON.stringify([
        await town.post(ARCHIVE, { year: 2025 }),
        await town.post(ARCHIVE, { year: 2024 }),
        await town.post(`{ rounds { towns { id attachments { ${ITEM} } } } }`),
      ]);
    const before = await ask();
    const other = await world.as('hongyan');
    const { id } = await upload(other, '多出来的一份', { fields: { year: '2024' } });
    await change(other, 'attach', id);
    expect(await ask()).toBe(before);
  });

  test('after publication the report’s evidence stays as it is', async () => {
    const { fillInSheet } = await import('../testing/fill-in-sheet.js');
    const town = await world.as('baishui');
    const lead = await world.as('lead');
    const id = world.townYears.白水乡;
    await town.upload(world.roundId, '白水.txt', reportText('白水乡'));
    await server.queue.idle();
    await fillInSheet(await world.as('assessor1'), id, 3);
    await lead.ask('mutation ($id: ID!) { publishResult(townYearId: $id) { __typename } }', { id });
    for (const what of ['detach', 'update', 'delete'] as const)
      expect((await change(town, what, shared)).code).toBe('ALREADY_PUBLISHED');
    expect((await change(town, 'attach', own)).code).toBe('ALREADY_PUBLISHED');
    expect((await archiveOf(town))?.canAttach).toBe(false);
    expect((await upload(town, '来年用', { fields: { year: '2026' } })).status).toBe(201);
  });
});

test('every step is on record, and tells nobody what a town keeps for itself', async () => {
  const events = await server.database.read.find(EventEntity);
  expect(JSON.stringify(events)).toContain('附报的');
  expect(JSON.stringify(events)).not.toMatch(/自己留的|自留/u);
  const actions = new Set(events.map(({ action }) => action).filter((action) => action.startsWith('archive-')));
  expect([...actions].sort()).toEqual([
    'archive-added',
    'archive-attached',
    'archive-carried-over',
    'archive-changed',
    'archive-deleted',
    'archive-detached',
    'archive-restored',
  ]);
});
