// @vitest-environment node
import { expect, test } from 'vitest';
import { fitsTheGlass } from './fits-the-glass.js';
import { PHONE } from './open-house.js';
import { keepHouse } from './keep-house.js';

/* What a town writes beside its report, and a new version that changes a sentence under an assessor's hands. */
const house = keepHouse();

test('self-assessment, the lead’s word, and a new version on the desk', { timeout: 120_000 }, async () => {
  // 橹湾街道: assessor1 is half through with it
  const town = await house.signIn('luwan', PHONE);
  await town.getByTestId('year-2025').getByRole('link', { name: '报送说明' }).click();
  await town.getByTestId('filing-status').and(town.locator('[data-state="FILED"]')).waitFor();
  const [, roundId = '', townYearId = ''] = /rounds\/([^/]+)\/towns\/([^/]+)/.exec(town.url()) ?? [];
  await town.getByLabel('报告已经过保密审查').check();
  await town.getByLabel('公开链接').fill('http://example.gov.cn');
  await town.getByRole('button', { name: '保存' }).click();
  await town.getByText('公开链接要以 https:// 开头').waitFor();
  await town.getByLabel('公开链接').fill('https://www.example.gov.cn/report.html');
  await town.getByRole('button', { name: '保存' }).click();

  const claim = town.getByTestId('claim-L1');
  await claim.getByRole('button', { name: '填写 L1 的自评' }).click();
  await claim.getByLabel('自评档次').selectOption('3');
  await claim.getByLabel('依据在报告的哪一部分').selectOption({ index: 1 });
  await claim.getByLabel('哪一句').selectOption({ index: 1 });
  await claim.getByRole('button', { name: '保存' }).click();
  await claim.getByText('自评 3 档').waitFor();
  expect(await fitsTheGlass(town)).toBe(true);

  const lead = await house.signIn('lead');
  await lead.goto(`${house.server.url}/rounds/${roundId}/towns/${townYearId}/filing`);
  await lead.getByLabel('退回补正的理由').fill('请补第三部分');
  await lead.getByRole('button', { name: '退回补正' }).click();
  await lead.getByTestId('filing-status').and(lead.locator('[data-state="RETURNED"]')).waitFor();

  // the town files again with one more sentence; the lead confirms that it takes the old one's place
  const text = await town.evaluate(async (id) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query ($id: ID!) { townYear(id: $id) { report { reading { text } } } }',
        variables: { id },
      }),
    });
    const { data } = (await response.json()) as { data: { townYear: { report: { reading: { text: string } } } } };
    return data.townYear.report.reading.text;
  }, townYearId);
  await town.goto(`${house.server.url}/rounds/${roundId}/reports`);
  await town.getByTestId('file-input').setInputFiles({
    name: '补正.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text.replace('。', '。补正时加上的一句。')),
  });
  await town.getByTestId('file-line-补正.txt').getByText('已收到，等考评负责人确认。').waitFor();
  await lead.goto(`${house.server.url}/rounds/${roundId}/reports`);
  await lead.getByTestId('file-line-补正.txt').getByRole('button', { name: /^归入/ }).click();
  await lead.getByTestId('file-line-补正.txt').and(lead.locator('[data-state="FILED"]')).waitFor();

  const assessor = await house.signIn('assessor1');
  await assessor.goto(`${house.server.url}/rounds/${roundId}/towns/${townYearId}/assess?indicator=L1`);
  await assessor.getByTestId('town-claim').getByText('3 档（参考，不计分）').waitFor();
  await assessor.getByTestId('new-version').getByRole('button', { name: '看改动' }).click();
  const dialog = assessor.getByRole('dialog');
  await dialog.locator('ins', { hasText: '补正时加上的一句。' }).waitFor();
  expect(await assessor.getByTestId('sheet-progress').innerText()).toMatch(/^13\//u);
  expect(house.trouble).toEqual([]);
});
