import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { packResult } from '@fazhi/sealed-package';
import { describe, expect, test } from 'vitest';
import { languageOf } from './language.js';
import { readFile } from './read-file.js';
import { runCli } from './run-cli.js';
import type { Terminal } from './terminal.js';

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
const files: Readonly<Record<string, string>> = {
  'a/青山镇.txt': REPORT,
  'empty.txt': '',
  'bad.yaml': 'id: 1',
  'b/.DS_Store': 'x',
  'b/~$云溪镇.docx': 'x',
  'b/云溪镇.txt': REPORT.replaceAll('青山镇', '云溪镇').replace('3000余份', 'XX份'),
  'b/石桥镇.txt': REPORT.replaceAll('青山镇', '石桥镇'),
};

const fazhi = (...words: string[]) => run(words);

const openText = (path: string): Promise<Uint8Array> => {
  const text = files[path];
  if (text === undefined) return Promise.reject(Object.assign(new Error('no file'), { code: 'ENOENT' }));
  return Promise.resolve(new TextEncoder().encode(text));
};

async function run(words: readonly string[], more: Partial<Terminal> = {}) {
  let out = '';
  let errors = '';
  const code = await runCli(words, 'zh', {
    readFile: openText,
    listFolder: (path) => {
      const inside = Object.keys(files).filter((file) => file.startsWith(`${path}/`));
      return Promise.resolve(inside.length > 0 ? inside.sort() : null);
    },
    print: (text) => {
      out += text;
    },
    complain: (text) => {
      errors += text;
    },
    columns: null,
    now: () => 0,
    threads: null,
    stop: new AbortController().signal,
    ...more,
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

describe('completeness and flags', () => {
  test('stand in the JSON with their quotes', async () => {
    const [reading] = JSON.parse((await fazhi('read', 'b/云溪镇.txt', '--json')).out) as readonly {
      readonly text: string;
      readonly completeness: readonly { readonly item: string; readonly state: string }[];
      readonly flags: readonly {
        readonly kind: string;
        readonly start: number;
        readonly end: number;
        readonly quote: string;
      }[];
    }[];
    expect(reading?.completeness.map(({ item }) => item)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8']);
    expect(reading?.flags).toMatchObject([{ kind: 'placeholder', quote: '发放资料XX份' }]);
    for (const { start, end, quote } of reading?.flags ?? []) expect(reading?.text.slice(start, end)).toBe(quote);
  });

  test('stand in the summary', async () => {
    const { out } = await fazhi('read', 'b/云溪镇.txt');
    expect(out).toContain('C3  不全  存在的不足和原因：不足 2 条，未见原因');
    expect(out).toContain('“发放资料XX份” “XX份”是没有填写的空白');
    expect((await fazhi('read', 'b/云溪镇.txt', '--lang', 'en')).out).toContain('C4  missing');
  });
});

describe('what was odd about a file', () => {
  const odd = { readFile: () => Promise.resolve(Buffer.from(`\ufeff${REPORT}`, 'utf16le')) };

  test('stands in the summary, in either language', async () => {
    const { out } = await run(['read', '青山镇.doc'], odd);
    expect(out).toContain('  注意：文件名以 .doc 结尾，内容其实是');
    expect(out).toContain('  注意：文字按 UTF-16 编码读取。');
    expect((await run(['read', '青山镇.txt', '--lang', 'en'], odd)).out).toContain(
      '  Note: The text was read as UTF-16.',
    );
    expect((await fazhi('read', 'a/青山镇.txt')).out).not.toContain('注意：');
  });

  test('is told beside a ranking, which holds the town all the same', async () => {
    const { out, errors, code } = await run(['score', '青山镇.doc', '--format', 'csv'], odd);
    expect(errors).toContain('青山镇.doc：文件名以 .doc 结尾，内容其实是');
    expect(errors).toContain('青山镇.doc：文字按 UTF-16 编码读取。');
    expect(out).toContain('青山镇');
    expect(out).not.toContain('UTF-16');
    expect(code).toBe(0);
    expect((await run(['score', '青山镇.txt', '--lang', 'en'], odd)).errors).toBe(
      '青山镇.txt: The text was read as UTF-16.\n',
    );
    expect((await fazhi('score', 'a/青山镇.txt')).errors).toBe('');
  });

  test('stands in the JSON', async () => {
    const [reading] = JSON.parse((await run(['read', '青山镇.txt', '--json'], odd)).out) as readonly object[];
    expect(reading).toMatchObject({
      notices: [{ code: 'decoded-as', zh: '文字按 UTF-16 编码读取。', en: 'The text was read as UTF-16.' }],
    });
  });
});

describe('many files', () => {
  const many = Array.from({ length: 60 }, (_, at) => `${at % 2 === 0 ? 'a/青山镇' : 'b/云溪镇'}.txt`);
  const ids = (out: string) => (JSON.parse(out) as readonly { readonly id: string }[]).map(({ id }) => id);

  test('a folder stands for its files, without what systems leave there', async () => {
    expect(ids((await fazhi('read', 'b', 'a/青山镇.txt', '--json')).out)).toEqual(['云溪镇', '石桥镇', '青山镇']);
  });

  test('come in the order asked although later ones are ready first, with few under way', async () => {
    let underWay = 0;
    let most = 0;
    const open: NonNullable<Terminal['threads']>['open'] = (setup, count) => {
      const read = async (path: string) => {
        underWay += 1;
        most = Math.max(most, underWay);
        const outcome = await readFile(path, setup, openText);
        await new Promise((wait) => setTimeout(wait, path.startsWith('a') ? 3 : 0));
        underWay -= 1;
        return outcome;
      };
      return { read, ahead: count * 2, close: () => Promise.resolve() };
    };
    const { out, code } = await run(['read', ...many, '--json', '--workers', '3'], { threads: { open, count: 2 } });
    expect(code).toBe(0);
    expect(ids(out)).toEqual(many.map((path) => basename(path, '.txt')));
    expect(most).toBeLessThanOrEqual(6);
  });

  test('tell how far they have come: counts in a file, a bar in a terminal', async () => {
    let time = 0;
    const now = () => (time += 1000);
    expect((await run(['read', ...many, '--json'], { now })).errors).toMatch(/^(?:已读 \d+\/60 份\n)+$/);
    expect((await run(['read', ...many.slice(0, 9), '--json'], { now })).errors).toBe('');
    const { errors } = await run(['read', ...many, '--json'], { now, columns: 80 });
    expect(errors).toContain('█░');
    expect(errors.endsWith('\r\u001b[K')).toBe(true);
    expect((await run(['score', ...many, '--format', 'json'], { now, columns: 80 })).errors).toContain('30/60 份 50%');
  });

  test('stopped by the person, leave a whole array and say how far they came', async () => {
    const controller = new AbortController();
    let printed = 0;
    let out = '';
    const { code, errors } = await run(['read', ...many, '--json'], {
      stop: controller.signal,
      print: (text) => {
        out += text;
        printed += 1;
        if (printed === 4) controller.abort();
      },
    });
    expect(code).toBe(130);
    expect(ids(out)).toHaveLength(3);
    expect(errors).toBe('已停止：60 份中处理了 3 份\n');
    expect((await run(['score', ...many], { stop: AbortSignal.abort() })).out).toBe('');
  });

  const built = fileURLToPath(new URL('../dist/main.js', import.meta.url));
  test.skipIf(!existsSync(built))('are read by threads, where a bad one costs only itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fazhi-cli-'));
    try {
      for (let at = 10; at < 40; at += 1) writeFileSync(join(folder, `${at}.txt`), at === 20 ? '' : REPORT);
      const child = spawn(process.execPath, [built, 'read', folder, '--json', '--workers', '2', '--lang', 'en']);
      const [out, errors, code] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'exit').then(([status]) => status as number),
      ]);
      expect(code).toBe(1);
      expect(errors).toMatch(/^\S+20\.txt: .+\n$/);
      expect(ids(out)).toEqual(Array.from({ length: 30 }, (_, at) => String(at + 10)).filter((id) => id !== '20'));
    } finally {
      rmSync(folder, { recursive: true });
    }
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
    [['read', 'x', '--workers', '0'], '--workers 是 1 到 99 的整数'],
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
    const { code, out } = await run(['read', ...paths, '--json'], {
      readFile: (path) => Promise.resolve(new Uint8Array(readFileSync(path))),
    });
    expect(code).toBe(0);
    expect((JSON.parse(out) as readonly ReadingJson[]).map(({ id }) => `${id}.txt`)).toEqual(
      paths.map((path) => basename(path)),
    );
  });
});

describe('verify', () => {
  const { bytes, code } = packResult({
    county: '甲县',
    year: 2025,
    madeAt: '2026-01-02T03:04:05.000Z',
    rubric: '{}',
    plan: '{}',
    scoring: '{}',
    result: null,
    towns: [],
    events: '',
    page: null,
  });
  const readFile = (path: string) => {
    const damaged = bytes.slice();
    if (path === 'changed.zip') damaged[damaged.length - 1] = 7;
    return path === 'no.zip'
      ? Promise.reject(Object.assign(new Error('no'), { code: 'ENOENT' }))
      : Promise.resolve(damaged);
  };

  test('a package that holds, in both languages and for programs', async () => {
    const zh = await run(['verify', 'true.zip'], { readFile });
    expect([zh.code, zh.out]).toEqual([0, expect.stringMatching(new RegExp(`一字节不差[^]*${code}`, 'u'))]);
    const en = await run(['verify', 'true.zip', '--lang', 'en'], { readFile });
    expect(en.out).toContain('every byte is as it was sealed');
    const json = JSON.parse((await run(['verify', 'true.zip', '--json'], { readFile })).out) as { ok: boolean };
    expect(json.ok).toBe(true);
  });

  test('a changed byte and a missing file end with 1, a package without a name with 2', async () => {
    const changed = await run(['verify', 'changed.zip', 'true.zip'], { readFile });
    expect([changed.code, changed.out]).toEqual([
      1,
      expect.stringContaining(`包内第 ${String(bytes.length - 1)} 字节`),
    ]);
    expect(changed.out).toContain('一字节不差');
    const missing = await run(['verify', 'no.zip'], { readFile });
    expect([missing.code, missing.errors]).toEqual([1, expect.stringContaining('没有这个文件')]);
    expect((await run(['verify'])).code).toBe(2);
  });
});
