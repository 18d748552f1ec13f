import { parseArgs } from 'node:util';
import type { Bilingual, Language } from '@fazhi/domain';

const FORMATS = ['table', 'json', 'csv'] as const;

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help'; readonly language: Language }
  | {
      readonly name: 'verify';
      readonly language: Language;
      readonly files: readonly string[];
      readonly json: boolean;
    }
  | {
      readonly name: 'read';
      readonly language: Language;
      readonly files: readonly string[];
      readonly json: boolean;
      readonly rubric: string | null;
      readonly plan: string | null;
      /** Threads to read with; null for what does best here. */
      readonly workers: number | null;
    }
  | {
      readonly name: 'score';
      readonly language: Language;
      readonly files: readonly string[];
      readonly format: (typeof FORMATS)[number];
      readonly rubric: string | null;
      readonly plan: string | null;
      readonly workers: number | null;
    };

/** Wrong use of the command line, with what to do instead. */
export class WrongUse extends Error {
  constructor(
    readonly language: Language,
    readonly text: Bilingual,
  ) {
    super(text.en);
  }
}

/**
 * Reads the words after `fazhi`.
 * @param fallback the language where `--lang` is absent
 * @throws WrongUse
 */
export function parseCommand(words: readonly string[], fallback: Language): Command {
  const { values, positionals } = parseWords(words, fallback);
  const language = languageAsked(values.lang, fallback);
  const [name, ...files] = positionals;
  if (values.help || name === undefined || name === 'help') return { name: 'help', language };
  if (name !== 'read' && name !== 'score' && name !== 'verify')
    throw new WrongUse(language, {
      zh: `没有“${name}”这个命令，可用：read、score、verify`,
      en: `There is no command “${name}”; use read, score or verify`,
    });
  if (name === 'verify') {
    if (files.length === 0)
      throw new WrongUse(language, { zh: '请在 verify 后写上结果包', en: 'Name the packages after verify' });
    return { name, language, files, json: values.json ?? false };
  }
  if (files.length === 0)
    throw new WrongUse(language, { zh: `请在 ${name} 后写上报告文件`, en: `Name the report files after ${name}` });
  const workers = workersAsked(values.workers, language);
  const shared = { language, files, rubric: values.rubric ?? null, plan: values.plan ?? null, workers };
  if (name === 'read') {
    if (values.format !== undefined)
      throw new WrongUse(language, { zh: 'read 没有 --format，可用 --json', en: 'read takes --json, not --format' });
    return { name, ...shared, json: values.json ?? false };
  }
  const format = values.json ? 'json' : (values.format ?? 'table');
  if (!isFormat(format))
    throw new WrongUse(language, {
      zh: `--format 只能是 ${FORMATS.join('、')}`,
      en: `--format must be one of ${FORMATS.join(', ')}`,
    });
  return { name, ...shared, format };
}

function parseWords(words: readonly string[], fallback: Language) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        format: { type: 'string' },
        rubric: { type: 'string' },
        plan: { type: 'string' },
        workers: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new WrongUse(fallback, { zh: `参数不对：${detail}`, en: `Wrong option: ${detail}` });
  }
}

function languageAsked(asked: string | undefined, fallback: Language): Language {
  if (asked === undefined) return fallback;
  if (asked === 'zh' || asked === 'en') return asked;
  throw new WrongUse(fallback, { zh: '--lang 只能是 zh 或 en', en: '--lang must be zh or en' });
}

function workersAsked(asked: string | undefined, language: Language): number | null {
  if (asked === undefined) return null;
  if (/^[1-9]\d?$/.test(asked)) return Number(asked);
  throw new WrongUse(language, { zh: '--workers 是 1 到 99 的整数', en: '--workers is a whole number from 1 to 99' });
}

const isFormat = (format: string): format is (typeof FORMATS)[number] =>
  (FORMATS as readonly string[]).includes(format);
