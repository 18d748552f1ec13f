import { chooseOption } from './choose-option.js';
// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fitsTheGlass } from './fits-the-glass.js';
import { enter, PHONE } from './open-house.js';
import { reportsToFile } from './reports-to-file.js';
import { tellStory } from './tell-story.js';
import { keepHouse } from './keep-house.js';

/*
 * The main job in a real browser, from an empty county to a town reading its feedback. Each test goes on where the one before it ended.
 */
const YEAR = 2025;
const COUNTY = '试点县';
const COMMENTS = ['专题会议次数以会议记录为准，请补报记录。', '执法培训写得具体，请附签到表。'] as const;
const INDICATORS = 25;

const reports = reportsToFile();
const [first, second] = reports;
if (!first || !second) throw new Error('The test needs two reports');

const house = keepHouse();
let lead: Page;
let town: Page;

/** Makes an account in the administrator's pages and returns the link for its first password. */
async function invite(
  admin: Page,
  loginName: string,
  displayName: string,
  role: string,
  townName?: string,
): Promise<string> {
  await admin.getByRole('button', { name: '新建账号' }).click();
  const dialog = admin.getByRole('dialog', { name: '新建账号' });
  await dialog.getByLabel('账号名').fill(loginName);
  await dialog.getByLabel('姓名或单位').fill(displayName);
  await pick(admin, '身份', role);
  await pick(admin, '县区', COUNTY);
  if (townName !== undefined) await pick(admin, '镇、乡、街道', townName);
  await dialog.getByRole('button', { name: '建好并取得链接' }).click();
  const link = await admin.getByTestId('invitation-link').inputValue();
  await admin.getByRole('button', { name: '我已经复制好' }).click();
  return link;
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  const dialog = page.getByRole('dialog').last();
  await chooseOption(page, dialog.getByLabel(label), option);
}

async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('新密码', { exact: true }).fill(house.server.password);
  await page.getByLabel('再输一遍新密码').fill(house.server.password);
  await page.getByRole('button', { name: '设好密码并进入' }).click();
}

async function focusIndicator(page: Page, indicator: string): Promise<void> {
  await page.getByTestId(`dimension-${indicator.charAt(0)}`).click();
  await page.getByTestId(`indicator-${indicator}`).click();
}

const saved = (page: Page) =>
  page
    .getByTestId('save-state')
    .filter({ hasText: /^已保存/ })
    .waitFor();
const graphql = (page: Page, query: string) =>
  page.evaluate(async (text) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text }),
    });
    return (await response.json()) as { data: Record<string, unknown> | null };
  }, query);

let leadLink: string;
let townLink: string;

tellStory();

describe('from file to feedback', { timeout: 120_000 }, () => {
  test('the administrator makes a county and invites a lead and a town', async () => {
    const admin = await house.newPage();
    await enter(admin, house.server, 'admin');
    await admin.getByRole('link', { name: '县区' }).click();
    await admin.getByRole('button', { name: '新建县区' }).click();
    await admin.getByLabel('县区名称').fill(COUNTY);
    await admin.getByLabel('镇、乡、街道名单').fill(reports.map((report) => report.town).join('\n'));
    await admin.getByRole('button', { name: `新建，共 ${String(reports.length)} 个` }).click();
    await admin.getByTestId(`county-${COUNTY}`).waitFor();
    await admin.getByRole('link', { name: '账号' }).click();
    leadLink = await invite(admin, 'pilot-lead', '陈明', '考评负责人');
    townLink = await invite(admin, 'pilot-town', `${first.town}司法所`, '镇用户', first.town);
  });

  test('the lead opens the year and files the reports', async () => {
    lead = await house.newPage();
    await setPassword(lead, leadLink);
    await lead.getByRole('button', { name: '开启年度' }).first().click();
    const dialog = lead.getByRole('dialog');
    const year = dialog.getByRole('spinbutton');
    if ((await year.count()) > 0) await year.fill(String(YEAR));
    await dialog.getByRole('button', { name: /开启 \d+ 年度考评/ }).click();
    await lead.getByTestId(`town-row-${first.town}`).waitFor();
    await lead.getByRole('link', { name: '上报', exact: true }).click();
    await lead.getByTestId('file-input').setInputFiles(reports.map((report) => report.path));
    for (const report of reports) {
      const line = lead.getByTestId(`file-line-${basename(report.path)}`);
      const decide = line.getByRole('button', { name: /^归入/ });
      const filed = line.and(lead.locator('[data-state="FILED"]'));
      await decide.or(filed).first().waitFor();
      if (await decide.isVisible()) {
        // a report of another county's is nobody's here until a person says whose
        if (await decide.isDisabled()) {
          await chooseOption(lead, line.getByLabel('归入哪个镇'), report.town);
        }
        await decide.click();
      }
      await filed.waitFor();
    }
    expect(await lead.getByTestId(/^file-line-/).count()).toBe(reports.length);
  });

  test('a file that cannot be read says why and blocks nothing', async () => {
    await lead
      .getByTestId('file-input')
      .setInputFiles({ name: '报告照片.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') });
    const line = lead.getByTestId('file-line-报告照片.png');
    await line.getByText(/图片/).last().waitFor();
    expect(await line.innerText()).toMatch(/docx|Word/);
  });

  test('the lead reads the evidence, settles every indicator by keyboard, and adjusts two with comments', async () => {
    await lead.getByRole('link', { name: '本年考评' }).click();
    await lead.getByTestId(`town-row-${first.town}`).getByRole('link', { name: /评分/ }).click();
    await lead.getByRole('region', { name: '报告全文' }).waitFor();
    const report = lead.getByRole('region', { name: '报告全文' });

    await focusIndicator(lead, 'P2');
    await lead.keyboard.press('e');
    const quote = report.locator('.evidence-current').first();
    await quote.waitFor();

    await focusIndicator(lead, 'L1');
    const progress = lead.getByTestId('sheet-progress');
    for (let done = 0; done < INDICATORS; done += 1) {
      if (done > 0) await lead.keyboard.press('n');
      const accept = lead.getByTestId('suggestion').getByRole('button', { name: /^采纳建议/ });
      if ((await accept.count()) > 0) {
        await lead.keyboard.press('s');
        await lead.keyboard.press('Enter');
      } else await lead.keyboard.press('0');
      await progress.filter({ hasText: `${String(done + 1)}/${String(INDICATORS)}` }).waitFor();
    }

    for (const [place, indicator, level] of [
      [0, 'L1', '1'],
      [1, 'E1', '2'],
    ] as const) {
      await focusIndicator(lead, indicator);
      await lead.keyboard.press(level);
      await lead.getByTestId(`level-${level}`).and(lead.locator('[aria-checked="true"]')).waitFor();
      await lead.getByRole('textbox', { name: '评语' }).fill(COMMENTS[place]);
      await lead.keyboard.press('Escape');
    }
    await saved(lead);
  });

  test('what was typed is there after opening the page anew', async () => {
    await lead.reload();
    await lead
      .getByTestId('sheet-progress')
      .filter({ hasText: `${String(INDICATORS)}/${String(INDICATORS)}` })
      .waitFor();
    await focusIndicator(lead, 'L1');
    expect(await lead.getByTestId('level-1').getAttribute('aria-checked')).toBe('true');
    expect(await lead.getByRole('textbox', { name: '评语' }).inputValue()).toBe(COMMENTS[0]);
  });

  test('a level set just before moving on is stored, though the network is slow', async () => {
    await lead.getByRole('button', { name: '下一个镇' }).click();
    await lead.getByRole('heading', { name: second.town }).waitFor();
    await lead.getByTestId('indicator-L1').waitFor();
    await lead.route('**/graphql', async (route) => {
      if ((route.request().postData() ?? '').includes('SetEntry'))
        await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await lead.getByRole('region', { name: '报告全文' }).focus();
    await lead.keyboard.press('2');
    await lead.keyboard.press('k');
    await lead.getByRole('heading', { name: first.town }).waitFor();
    await lead.unroute('**/graphql');
    const { data } = await graphql(lead, '{ rounds { towns { town { name } myProgress { settled } } } }');
    const [round] = data?.['rounds'] as readonly {
      towns: readonly { town: { name: string }; myProgress: { settled: number } }[];
    }[];
    expect(round?.towns.find((one) => one.town.name === second.town)?.myProgress.settled).toBe(1);
  });

  test('the lead submits and publishes', async () => {
    await lead.getByRole('button', { name: /^提交/ }).click();
    // a click while the dialog still grows into its place goes past the button on a slow machine
    await lead.getByRole('dialog').waitFor();
    await lead.waitForTimeout(600);
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: /提\s?交/ })
      .click();
    await lead.getByText('已提交，只读').first().waitFor();
    await lead.getByRole('button', { name: '发布结果' }).click();
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^发布${first.town}：`) })
      .click();
    await lead.getByText('已发布').first().waitFor();
  });

  test('the ranking shows the town and opens again as a workbook and as CSV', async () => {
    await lead.getByRole('link', { name: '排名', exact: true }).click();
    const row = lead.getByTestId(`rank-row-${first.town}`);
    await row.waitFor();
    const shown = await row.innerText();

    const [xlsx] = await Promise.all([lead.waitForEvent('download'), lead.getByTestId('export-xlsx').click()]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await xlsx.path());
    const cells = workbook.worksheets[0]?.getRow(4).values as readonly unknown[];
    expect(cells.slice(1, 3)).toEqual([1, first.town]);
    expect(shown).toContain(Number(cells[3]).toFixed(2));

    const [csv] = await Promise.all([lead.waitForEvent('download'), lead.getByTestId('export-csv').click()]);
    expect(await readFile(await csv.path(), 'utf8')).toContain(`\r\n1,${first.town},${Number(cells[3]).toFixed(2)},`);
  });

  test('the town reads its level, quotation and comment', async () => {
    town = await house.newPage(PHONE);
    await setPassword(town, townLink);
    await town.getByRole('link', { name: '看反馈和理由' }).click();
    await town.getByTestId('feedback-head').waitFor();
    const words = await town.locator('main').innerText();
    for (const comment of COMMENTS) expect(words).toContain(comment);
    expect(words).not.toContain('陈明');
    expect(await town.getByTestId('feedback-L1').innerText()).toContain('到下一档还需');
    expect(await fitsTheGlass(town)).toBe(true);
  });

  test('the town is refused another town’s data, as if it did not exist', async () => {
    const towns = await graphql(lead, '{ rounds { towns { id town { name } report { id } } } }');
    const [round] = towns.data?.['rounds'] as readonly {
      towns: readonly { id: string; town: { name: string }; report: { id: string } | null }[];
    }[];
    const other = round?.towns.find((one) => one.town.name === second.town);
    if (!other?.report) throw new Error('the second town has filed');
    const asked = (id: string, report: string) =>
      graphql(
        town,
        `{ feedback(townYearId: "${id}") { total } townYear(id: "${id}") { id } report(id: "${report}") { fileName } mySheet(townYearId: "${id}") { townYearId } events(townYearId: "${id}") { id } }`,
      );
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const refused = await asked(other.id, other.report.id);
    expect(JSON.stringify(refused).replaceAll(other.id, nowhere).replaceAll(other.report.id, nowhere)).toBe(
      JSON.stringify(await asked(nowhere, nowhere)),
    );
    expect(JSON.stringify(refused)).not.toContain(second.town);

    const file = await town.evaluate(async (id) => (await fetch(`/files/reports/${id}`)).status, other.report.id);
    expect(file).toBe(404);
    await town.goto(
      `${new URL(town.url()).origin}${new URL(town.url()).pathname.replace(/towns\/[^/]+/, `towns/${other.id}`)}`,
    );
    await town.locator('main').waitFor();
    await town.waitForLoadState('networkidle');
    expect(await town.locator('main').innerText()).not.toContain(second.town);
  });

  test('English is one click away, and no page threw an error', async () => {
    await lead.getByTestId('switch-language').click();
    await lead.getByRole('link', { name: 'Ranking', exact: true }).waitFor();
    expect(house.trouble).toEqual([]);
  });
});
