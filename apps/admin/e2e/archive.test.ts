// @vitest-environment node
import { expect, test } from 'vitest';
import { fitsTheGlass } from './fits-the-glass.js';
import { PHONE } from './open-house.js';
import { takePhotograph } from './take-photograph.js';
import { keepHouse } from './keep-house.js';

/* A town's clerk with a telephone: a photograph kept, attached, deleted and had back; and what the assessor then sees. */
const house = keepHouse();

test('from the telephone to the desk', { timeout: 120_000 }, async () => {
  const town = await house.signIn('wayaoping', PHONE);
  await town.getByRole('link', { name: '依据档案' }).click();
  await town.getByText('还没有依据').waitFor();
  const { rounds } = await town.evaluate(async () => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ rounds { id year towns { id result { total } } } }' }),
    });
    return ((await response.json()) as { data: unknown }).data as {
      rounds: { id: string; year: number; towns: { id: string; result: object | null }[] }[];
    };
  });
  const round = rounds.find((one) => one.towns[0]?.result === null);
  if (!round) throw new Error('the sample county has a year under way');
  await town.goto(`${house.server.url}/archive?year=${String(round.year)}`);

  await town.getByLabel('说明哪项指标').selectOption('L1');
  await town.getByLabel('说明', { exact: true }).fill('四季度专题学法');
  const buffer = await takePhotograph(town);
  await town.getByTestId('evidence-camera').setInputFiles({ name: '签到.jpg', mimeType: 'image/jpeg', buffer });
  const line = town.getByTestId('evidence-签到.jpg').first();
  await line.waitFor();
  const small = line.locator('img');
  await small.scrollIntoViewIfNeeded();
  await town.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.evidence-thumbnail')?.naturalWidth === 480,
  );

  await town
    .getByTestId('evidence-files')
    .setInputFiles({ name: '图.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await town.getByTestId('evidence-upload-图.svg').getByText('网页和 SVG 文件不收').waitFor();

  await line.getByRole('button', { name: '删除' }).click();
  await town.getByRole('button', { name: '撤销删除' }).click();
  await line.waitFor();
  await line.getByRole('button', { name: '附报' }).click();
  await line.getByRole('button', { name: '已附报，取消' }).waitFor();
  expect(await line.getByRole('button', { name: '删除' }).isDisabled()).toBe(true);
  expect(await fitsTheGlass(town)).toBe(true);
  const [zip] = await Promise.all([
    town.waitForEvent('download'),
    town.getByRole('link', { name: '导出全部' }).click(),
  ]);
  expect(zip.suggestedFilename()).toMatch(/依据档案\.zip$/u);

  const lead = await house.signIn('lead');
  await lead.goto(`${house.server.url}/rounds/${round.id}/towns/${round.towns[0]?.id ?? ''}/assess?indicator=L1`);
  const attached = lead.getByTestId('attached-evidence');
  await attached.locator('summary').click();
  await attached.getByText('四季度专题学法').waitFor();
  await lead.waitForFunction(
    () => document.querySelector<HTMLImageElement>('.evidence-thumbnail')?.naturalWidth === 480,
  );

  await town.getByTestId('switch-language').click();
  await town.getByRole('heading', { name: 'Evidence archive' }).waitFor();
  expect(house.trouble).toEqual([]);
});
