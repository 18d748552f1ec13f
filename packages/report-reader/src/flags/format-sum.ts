import type { Bilingual } from '@fazhi/domain';

/** Says which parts do not make up which whole. */
export function formatSum(parts: readonly number[], whole: number): Bilingual {
  const sum = Math.round(parts.reduce((total, value) => total + value, 0) * 100) / 100;
  return {
    zh: `分项合计 ${parts.join('＋')}＝${sum}，与总数 ${whole} 不符`,
    en: `The parts add up to ${parts.join(' + ')} = ${sum}, not ${whole}`,
  };
}
