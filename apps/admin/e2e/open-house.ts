import type { Browser, Page } from 'playwright-core';
import { keepTrouble } from './keep-trouble.js';
import { launchBrowser } from './launch-browser.js';
import { startServer, type RunningServer } from './start-server.js';

/** Sizes of the glass that people have before them. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The built server and a browser before it. */
export interface House {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** What pages threw since the house was opened; a test that ends well ends with none. */
  readonly trouble: readonly string[];
  /** A page of somebody new: cookies and language of their own. */
  readonly newPage: (size?: Size) => Promise<Page>;
  /** A new page, signed in and past the door. */
  readonly signIn: (loginName: string, size?: Size) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Opens both; one patience for every step, so that no test states times of its own. */
export async function openHouse(): Promise<House> {
  const server = await startServer();
  const browser = await launchBrowser();
  const trouble: string[] = [];
  const newPage = async (size: Size = DESK): Promise<Page> => {
    const context = await browser.newContext({
      viewport: size,
      hasTouch: size.width === PHONE.width,
      acceptDownloads: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => trouble.push(error.message));
    keepTrouble(page);
    return page;
  };
  return {
    server,
    browser,
    trouble,
    newPage,
    signIn: async (loginName, size) => {
      const page = await newPage(size);
      await enter(page, server, loginName);
      await page.getByTestId('account-menu').waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** Fills in the door's two fields and goes in. */
export async function enter(page: Page, { url, password }: RunningServer, loginName: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('账号名').fill(loginName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}
