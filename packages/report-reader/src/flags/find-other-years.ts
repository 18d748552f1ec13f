import type { FlagSource } from './flag-source.js';
import type { Slip } from './slip.js';

/** What a town did in a year that the clause begins with; a comparison, a base or a carried-over matter begins otherwise. */
const OWN_WORK =
  /^(20\d{2})年(?:度)?[，,]?(?:(?:我|全|本)?(?:镇|乡|街道)(?!人民代表)|党委|党工委|共|全年|制发|未(?:制定|出台|发生)|召开|开展|组织|[一-龥]{2,6}(?:镇|乡|街道)(?:共|召开|开展|组织|坚持|紧紧|认真|深入|扎实|全年))/;
const UNTIL = /^截[至止](?:到)?(20\d{2})年(?:\d{1,2}月|底|末)/;
const COMPARED =
  /比|较|同比|同期|增|减|下降|上升|提高到|以来|反馈|遗留|承诺|结转|年底前|起[，,]|今年|本年|当年|目前|如今|现在|命名|获评|被评|成立以来|持续|至今|连续/;

const PLANS = /打算|计划|安排|重点工作|重点任务|工作重点|思路/;
const ACCOUNTS = /主要|工作情况|基本情况|开展情况|举措|做法|成效|总结|问题|不足/;
const LOOKS_BACK = /整改|反馈|承诺|落实.{0,8}意见|问题|不足|回头看|督察|安排|计划|打算/;

/** Statements of this year's work that bear an earlier year, and plans made for the year reported on. */
export function findOtherYears(source: FlagSource): Slip[] {
  const { year, title } = source.metadata;
  if (year === null || title?.includes(String(year)) !== true) return [];
  return [...inDeeds(source, year), ...inHeadings(source, year)];
}

function inDeeds({ deeds }: FlagSource, year: number): Slip[] {
  return deeds.flatMap(({ start, end, text }): Slip[] => {
    const found = OWN_WORK.exec(text) ?? UNTIL.exec(text);
    const named = Number(found?.[1]);
    if (!found || named >= year || named < year - 3 || COMPARED.test(text) || text.includes(`${year}年`)) return [];
    return [
      {
        kind: 'other-year',
        start,
        end: Math.min(end, start + 60),
        reason: {
          zh: `报告写的是 ${year} 年，这里的工作却写成 ${named} 年，可能是沿用旧稿`,
          en: `The report is on ${year}, yet this work is dated ${named}; it may be left from an old draft`,
        },
      },
    ];
  });
}

/** "三、2025年重点工作" after the problems of 2025, and "一、2024年主要工作" in the report on 2025. */
function inHeadings({ sections }: FlagSource, year: number): Slip[] {
  return sections.flatMap(({ kind, start, heading }): Slip[] => {
    const years = [...heading.matchAll(/20\d{2}(?=年)/g)].map(([digits]) => Number(digits));
    const [named] = years;
    if (named === undefined || years.length > 1) return [];
    const isPlan = kind === 'plan' && named === year && PLANS.test(heading) && !ACCOUNTS.test(heading);
    const isAccount = kind === 'measures' && named === year - 1 && ACCOUNTS.test(heading) && !LOOKS_BACK.test(heading);
    if (!isPlan && !isAccount) return [];
    return [
      {
        kind: 'other-year',
        start,
        end: start + heading.length,
        reason: isPlan
          ? {
              zh: `这一部分是下一年安排，标题却仍写 ${year} 年`,
              en: `This part plans the next year, yet its heading still says ${year}`,
            }
          : {
              zh: `报告写的是 ${year} 年，这一部分的标题却写 ${named} 年`,
              en: `The report is on ${year}, yet the heading of this part says ${named}`,
            },
      },
    ];
  });
}
