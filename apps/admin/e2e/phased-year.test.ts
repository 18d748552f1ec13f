// @vitest-environment node
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseOption } from './choose-option.js';
import { namePanel } from './county/appeal.js';
import { assignTowns, type Desks } from './county/assign-towns.js';
import { drawChecks } from './county/check-towns.js';
import { fileReports } from './county/file-reports.js';
import { foundCounty, type County, type CountyTown } from './county/found-county.js';
import { moderateTowns, setScoring } from './county/moderate-towns.js';
import { moveTo } from './county/move-to.js';
import { prepareRound } from './county/prepare-round.js';
import { askToMend } from './county/rectify.js';
import { scoreTowns } from './county/score-towns.js';
import { fitsTheGlass } from './fits-the-glass.js';
import { keepHouse } from './keep-house.js';
import { PHONE } from './open-house.js';
import { takePhotograph } from './take-photograph.js';
import { tellStory } from './tell-story.js';

/* From the visit to the last thing mended: what people do with their hands in a year with phases, three towns of seven having filed. */
const SHORTCOMING = '补建信访台账';
const QUOTE = '共排查矛盾纠纷264件';

let county: County;
let desks: Desks;
let town: CountyTown;
let absent: readonly string[];
let lead: Page;
let clerk: Page;
/** What the town was told last, in the words of its page. */
let told: string;
const house = keepHouse(async ({ server }) => {
  county = await foundCounty(server);
  const [first, second, third, ...others] = county.towns;
  if (!first || !second || !third) throw new Error('The county has seven towns');
  town = third;
  absent = others.map(({ townYearId }) => townYearId);
  await prepareRound(county);
  await setScoring(county);
  await moveTo(county, 'FILING');
  await fileReports(
    county,
    others.map(({ name }) => name),
  );
  await moveTo(county, 'DESK_REVIEW');
  desks = await assignTowns(county);
  await scoreTowns(county, desks, absent);
  await moveTo(county, 'FIELD_CHECK');
  await drawChecks(county, [town.townYearId]);
});
tellStory();

const round = (path: string): string => `${house.server.url}/rounds/${county.roundId}${path}`;
const ofTown = (path: string): string => round(`/towns/${town.townYearId}${path}`);
const saved = (item: Locator): Promise<void> =>
  item.locator('[data-testid="check-save"][data-save="saved"]').filter({ hasText: '已保存' }).waitFor();

/** What a town's page says, without what stands only on the lead's. */
const wordsOfFeedback = async (page: Page): Promise<string> => {
  await page.getByTestId('feedback-head').waitFor();
  // where a space falls at a line's end depends on the glass, and is no word
  const lines = (await page.locator('main').innerText()).split('\n').map((line) => line.replaceAll(/\s+/gu, ''));
  return lines.filter((line) => line !== '' && !/这一页。$|去申诉$/u.test(line)).join('\n');
};

/** Without the lines that say when, and whether it is final. */
const onlyOfResult = (words: string): string =>
  words
    .replace(/^.*(?:告知|发布|初步结果，发布前可能变动。|反馈函（.*）|结果校验码.*)$/gmu, '')
    .replaceAll(/\n+/gu, '\n');

async function moveOn(lead: Page, phase: string): Promise<void> {
  await lead.goto(round('/schedule'));
  await lead.getByRole('button', { name: `进入“${phase}”` }).click();
  await lead
    .getByRole('dialog')
    .getByRole('button', { name: `转到“${phase}”` })
    .click();
  await lead.getByTestId('active-phase').filter({ hasText: phase }).waitFor();
}

test(
  'a field check on a telephone: nothing is lost by leaving and coming back, and it counts',
  { timeout: 120_000 },
  async () => {
    const visitor = await house.signIn(desks.get(town.townYearId)?.[0] ?? '', PHONE);
    await visitor.goto(round('/field-checks'));
    await visitor.getByTestId(`check-row-${town.name}`).getByRole('link', { name: town.name }).click();
    const items = visitor.locator('section[data-testid^="check-"]');
    await items.first().waitFor();
    const count = await items.count();
    const first = items.first();
    await first.getByRole('radio', { name: '部分属实' }).click();
    await first.getByRole('radio', { name: '2 档' }).click();
    await first.getByLabel('记录').fill('台账缺两页，其余相符');
    const buffer = await takePhotograph(visitor);
    await first.getByTestId('proof-camera').setInputFiles({ name: '台账.jpg', mimeType: 'image/jpeg', buffer });
    await first.getByTestId('proof-台账.jpg').waitFor();
    await saved(first);
    await visitor.getByText(`已查 1 / ${String(count)} 项`).waitFor();

    const isAsLeft = async (note: string): Promise<void> => {
      await first.getByTestId('proof-台账.jpg').waitFor();
      expect(await first.getByRole('radio', { name: '部分属实' }).getAttribute('aria-checked')).toBe('true');
      expect(await first.getByRole('radio', { name: '2 档' }).getAttribute('aria-checked')).toBe('true');
      expect(await first.getByLabel('记录').inputValue()).toBe(note);
    };
    await visitor.reload();
    await isAsLeft('台账缺两页，其余相符');
    await first.getByLabel('记录').fill('台账缺两页，当场补齐');
    await saved(first);
    // to the list and back without loading the page anew, and written on
    await visitor.getByRole('link', { name: '全部核查表' }).click();
    await visitor.getByTestId(`check-row-${town.name}`).getByRole('link', { name: town.name }).click();
    await isAsLeft('台账缺两页，当场补齐');
    await first.getByRole('radio', { name: '3 档' }).click();
    await saved(first);

    for (let place = 1; place < count; place += 1) {
      await items.nth(place).getByRole('radio', { name: '属实', exact: true }).click();
      await items.nth(place).getByRole('radio', { name: '3 档' }).click();
      await saved(items.nth(place));
    }
    await visitor.getByLabel('核查日期').fill(new Date().toISOString().slice(0, 10));
    await visitor.getByLabel('核查人员').fill('沈玉兰、何立平');
    await visitor.getByLabel('被查单位签字人').fill('王建军');
    await visitor.getByLabel('职务').fill('司法所长');
    await saved(visitor.getByRole('region', { name: '核查与签字' }));
    expect(await fitsTheGlass(visitor)).toBe(true);
    await visitor.getByRole('button', { name: '提交核查表' }).click();
    await visitor.getByText('核查表已经提交').waitFor();
    expect(house.trouble).toEqual([]);
  },
);

test(
  'prepared and told: the lead sees beforehand to the word what the town then sees',
  { timeout: 120_000 },
  async () => {
    await moveTo(county, 'MODERATION');
    await moderateTowns(county, absent);
    lead = await house.signIn('county-lead');
    await lead.goto(round('/results'));
    await lead.getByTestId('prepare-results').waitFor();
    for (const box of await lead.getByRole('checkbox', { name: '本年不出结果' }).all()) await box.check();
    await lead.getByTestId('prepare-results').click();
    await lead.getByTestId('result-step').filter({ hasText: '各镇还看不到' }).waitFor();
    await lead.getByRole('link', { name: town.name }).click();
    await lead.getByText(`${town.name}还看不到`).waitFor();
    told = await wordsOfFeedback(lead);
    expect(told).not.toContain('沈玉兰');

    await moveOn(lead, '初步结果与申诉');
    clerk = await house.signIn(town.loginName, PHONE);
    await clerk.getByText('还没有发布。发布后在这里看总分和理由。').first().waitFor();
    await lead.goto(round('/results'));
    await lead.getByTestId('announce-results').click();
    await lead.getByTestId('result-step').filter({ hasText: '初步结果已经告知' }).waitFor();
    await clerk.reload();
    await clerk.getByRole('link', { name: '看初步结果' }).click();
    expect(await wordsOfFeedback(clerk)).toBe(told);

    expect(house.trouble).toEqual([]);
  },
);

test('a town appeals on its telephone, and the result follows the panel', { timeout: 120_000 }, async () => {
  await namePanel(county);
  clerk = await house.signIn(town.loginName, PHONE);
  await clerk.getByRole('link', { name: '查看和提出申诉' }).click();
  await clerk.getByLabel('哪项指标').selectOption('L1');
  await clerk.getByLabel('申诉理由').fill('专题会议的纪要已经补齐。');
  await clerk.getByRole('button', { name: '下一步：附上依据' }).click();
  const appeal = clerk.getByTestId('appeal-L1');
  await appeal.getByText('还没有提交，县里看不到').waitFor();
  await appeal.getByLabel('报告里的原话').fill(QUOTE);
  const buffer = await takePhotograph(clerk);
  await appeal.getByTestId('proof-camera').setInputFiles({ name: '纪要.jpg', mimeType: 'image/jpeg', buffer });
  await appeal.getByTestId('proof-纪要.jpg').waitFor();
  expect(await appeal.getByLabel('报告里的原话').inputValue()).toBe(QUOTE);
  await appeal.getByRole('button', { name: '提交申诉' }).click();
  await appeal.and(clerk.locator('[data-state="SUBMITTED"]')).waitFor();
  expect(await appeal.innerText()).toContain(QUOTE);
  expect(await fitsTheGlass(clerk)).toBe(true);

  // who scored the town does not judge its appeal
  const scorer = await house.signIn(desks.get(town.townYearId)?.[0] ?? '');
  await scorer.goto(round('/appeals'));
  await scorer.getByText('没有要您复核的申诉。').waitFor();
  expect(await scorer.getByTestId('appeal-L1').count()).toBe(0);
  const judge = await house.signIn(
    county.assessors.find((who) => desks.get(town.townYearId)?.includes(who) === false) ?? '',
  );
  await judge.goto(round('/appeals'));
  await judge.getByTestId('proof-纪要.jpg').waitFor();
  await chooseOption(judge, judge.getByLabel('复核结论'), '4');
  await judge.getByLabel('理由（镇里会看到）').fill('调阅纪要，会议次数属实。');
  await judge.getByRole('button', { name: '作出决定' }).click();
  await judge.getByText('复核决定：改为 4 档').waitFor();
  await clerk.reload();
  await clerk.getByText('调阅纪要，会议次数属实。').waitFor();

  await lead.goto(round('/results'));
  await lead.getByTestId('result-step').filter({ hasText: '请重新生成' }).waitFor();
  await lead.getByTestId('prepare-reason').fill('申诉复核后重算');
  // who stays without a result is not asked a second time
  await lead.getByTestId('prepare-results').click();
  await lead.getByTestId('announce-results').click();
  await lead.getByTestId('result-step').filter({ hasText: '初步结果已经告知' }).waitFor();
  await clerk.goto(ofTown('/feedback'));
  const said = await wordsOfFeedback(clerk);
  expect(said).not.toBe(told);
  told = said;
  expect(house.trouble).toEqual([]);
});

test('approved with its resolution, published once and for all', { timeout: 120_000 }, async () => {
  await moveOn(lead, '审定');
  await lead.goto(round('/results'));
  await lead.getByLabel('会议', { exact: true }).fill('县委全面依法治县委员会第六次会议');
  await lead.locator('.result-approve').getByLabel('日期').fill(new Date().toISOString().slice(0, 10));
  await lead.locator('.result-approve').getByLabel('文号').fill('望法委〔2027〕3 号');
  await lead
    .getByTestId('resolution-file')
    .setInputFiles({ name: '审定意见.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 审定意见') });
  await lead.getByTestId('approve-results').click();
  await lead.getByRole('link', { name: '审定意见.pdf' }).waitFor();
  await moveOn(lead, '公示');
  await moveOn(lead, '发布');
  await lead.goto(round('/results'));
  await lead.getByTestId('publish-results').click();
  // the town's page is its own until somebody has said so twice
  await lead.getByRole('dialog').getByText('不能再收回').waitFor();
  await clerk.goto(`${house.server.url}/years`);
  await clerk.getByRole('link', { name: '初步结果（告知后可看）' }).waitFor();
  await lead
    .getByRole('dialog')
    .getByRole('button', { name: /^发布全部结果/u })
    .click();
  await lead.getByTestId('result-step').filter({ hasText: '发布。' }).waitFor();
  expect(await lead.getByTestId('prepare-results').count()).toBe(0);
  await clerk.reload();
  await clerk.getByRole('link', { name: '看反馈和理由' }).click();
  // what was told is what is published, but for the words that it is provisional
  expect(onlyOfResult(await wordsOfFeedback(clerk))).toBe(onlyOfResult(told));
  await clerk.goto(`${house.server.url}/years`);
  await clerk.getByRole('link', { name: '看申诉和决定' }).click();
  await clerk.getByText('调阅纪要，会议次数属实。').waitFor();
  expect(house.trouble).toEqual([]);
});

test('a shortcoming mended with a photograph as proof, and struck off', { timeout: 120_000 }, async () => {
  await moveTo(county, 'RECTIFICATION');
  await askToMend(county, town, [SHORTCOMING]);
  await clerk.goto(`${house.server.url}/years`);
  await clerk.getByRole('link', { name: '去整改' }).click();
  const item = clerk.getByTestId(`mend-${SHORTCOMING}`);
  await item.getByLabel('整改情况').fill('台账已补建，见照片。');
  const buffer = await takePhotograph(clerk);
  await item.getByTestId('proof-camera').setInputFiles({ name: '新台账.jpg', mimeType: 'image/jpeg', buffer });
  await item.getByTestId('proof-新台账.jpg').waitFor();
  expect(await item.getByLabel('整改情况').inputValue()).toBe('台账已补建，见照片。');
  await item.getByRole('button', { name: '提交整改情况' }).click();
  await item.and(clerk.locator('[data-state="SUBMITTED"]')).waitFor();
  expect(await fitsTheGlass(clerk)).toBe(true);

  await lead.goto(round('/rectification'));
  await lead.getByTestId(`mend-row-${town.name}`).getByRole('link', { name: town.name }).click();
  const review = lead.getByTestId(`mend-${SHORTCOMING}`);
  await review.getByText('台账已补建，见照片。').waitFor();
  // the photograph is there, not only its name
  await lead.waitForFunction(() => (document.querySelector<HTMLImageElement>('.proofs img')?.naturalWidth ?? 0) > 0);
  await review.getByRole('button', { name: '销号' }).click();
  await review.and(lead.locator('[data-state="STRUCK_OFF"]')).waitFor();
  await clerk.reload();
  await item.and(clerk.locator('[data-state="STRUCK_OFF"]')).waitFor();
  expect(house.trouble).toEqual([]);
});
