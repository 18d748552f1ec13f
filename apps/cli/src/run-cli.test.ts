import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languageOf } from './language.js';
import { runCli } from './run-cli.js';

const REPORT = `青山镇2024年度法治政府建设工作报告
2024年，青山镇扎实推进法治政府建设。
一、主要举措和成效
（一）加强组织领导。镇党委召开法治建设专题会议4次。
（二）开展普法宣传。全年开展普法宣传活动26场次，发放资料3000余份。
二、存在的问题
一是普法形式单一。二是执法力量不足。
三、下一步打算
（一）创新普法形式。
`;
const files: Readonly<Record<string, string>> = { 'a/青山镇.txt': REPORT, 'empty.txt': '', 'bad.yaml': 'id: 1' };

async function fazhi(...words: string[]) {
  let out = '';
  let errors = '';
  const code = await runCli(words, 'zh', {
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) return Promise.reject(Object.assign(new Error('no file'), { code: 'ENOENT' }));
      return Promise.resolve(new TextEncoder().encode(text));
    },
    print: (text) => (out += text),
    complain: (text) => (errors += text),
  });
  return { code, out, errors };
}

interface ReadingJson {
  readonly id: string;
  readonly text: string;
  readonly metadata: { readonly town: string; readonly year: number };
  readonly evidence: readonly {
    readonly indicator: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
  readonly suggestions: readonly {
    readonly indicator: string;
    readonly level: number | null;
    readonly points: number | null;
    readonly evidence: readonly number[];
  }[];
}

describe('read', () => {
  test('prints one JSON array; quotes stand where their offsets say, suggestions point at evidence', async () => {
    const { code, out, errors } = await fazhi('read', 'a/青山镇.txt', '--json');
    expect([code, errors]).toEqual([0, '']);
    const [reading] = JSON.parse(out) as readonly ReadingJson[];
    expect(reading).toMatchObject({ id: '青山镇', metadata: { town: '青山镇', year: 2024 } });
    expect(reading?.evidence.length).toBeGreaterThan(0);
    for (const { start, end, quote } of reading?.evidence ?? []) expect(reading?.text.slice(start, end)).toBe(quote);
    expect(reading?.suggestions).toHaveLength(25);
    for (const { indicator, evidence } of reading?.suggestions ?? [])
      for (const number of evidence) expect(reading?.evidence[number]?.indicator).toBe(indicator);
    expect(reading?.suggestions.find(({ indicator }) => indicator === 'P2')).toMatchObject({ level: 4, points: 500 });
  });

  test('prints a summary for people in either language', async () => {
    expect((await fazhi('read', 'a/青山镇.txt')).out).toContain(
      'P2  4 档  普法活动与覆盖面：普法宣传活动 26 场次，达到目标 ≥ 12 场次',
    );
    expect((await fazhi('read', 'a/青山镇.txt', '--lang', 'en')).out).toContain('P2  level 4');
  });

  test('reads the others when one cannot be read, and says so with exit code 1', async () => {
    const { code, out, errors } = await fazhi('read', 'missing.txt', 'empty.txt', 'a/青山镇.txt', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(errors).toMatch(/missing\.txt：没有这个文件.*\nempty\.txt：.+\n/);
    expect((await fazhi('read', 'missing.txt', '--lang', 'en')).errors).toContain('there is no such file');
  });
});

describe('score', () => {
  test('prints a table, JSON or CSV of suggested points', async () => {
    expect((await fazhi('score', 'a/青山镇.txt')).out).toMatch(/青山镇 +│ 2024/);
    const [first] = JSON.parse((await fazhi('score', 'a/青山镇.txt', '--format', 'json')).out) as readonly {
      total: number;
      dimensions: readonly { points: number }[];
    }[];
    expect(first?.dimensions.reduce((sum, { points }) => sum + points, 0)).toBe(first?.total);
    expect((await fazhi('score', 'a/青山镇.txt', '--format', 'csv')).out).toMatch(/^\uFEFF名次,乡镇（街道）,总分/);
  });
});

describe('wrong use', () => {
  test.each([
    [['frobnicate'], '没有“frobnicate”这个命令'],
    [['read'], '请在 read 后写上报告文件'],
    [['score', 'x', '--format', 'pdf'], '--format 只能是'],
    [['read', 'x', '--format', 'csv'], 'read 没有 --format'],
    [['read', 'x', '--colour'], '参数不对'],
    [['read', 'x', '--lang', 'fr'], '--lang 只能是'],
    [['score', 'x', '--rubric', 'missing.yaml'], '打不开 missing.yaml'],
    [['score', 'x', '--rubric', 'bad.yaml'], 'bad.yaml 有'],
  ])('%j exits with 2 and says what to do', async (words, sentence) => {
    const { code, out, errors } = await fazhi(...words);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toContain(sentence);
  });

  test('help exits with 0', async () => {
    expect(await fazhi()).toMatchObject({ code: 0, errors: '' });
    expect((await fazhi('--help', '--lang', 'en')).out).toContain('Usage:');
  });
});

test.each([
  [{}, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', FAZHI_LANG: 'en' }, 'en'],
])('the environment %j asks for %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});

const real = fileURLToPath(new URL('../../../../shared/reports/', import.meta.url));
describe.skipIf(!existsSync(real))('real reports (skipped: no ../shared/reports beside the project)', () => {
  test('every one is read', async () => {
    const paths = readdirSync(real).map((name) => `${real}${name}`);
    let out = '';
    const code = await runCli(['read', ...paths, '--json'], 'zh', {
      readFile: (path) => Promise.resolve(new Uint8Array(readFileSync(path))),
      print: (text) => (out += text),
      complain: () => undefined,
    });
    expect(code).toBe(0);
    expect((JSON.parse(out) as readonly ReadingJson[]).map(({ id }) => `${id}.txt`)).toEqual(
      paths.map((path) => basename(path)),
    );
  });
});
