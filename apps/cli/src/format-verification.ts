import { formatPoints } from '@fazhi/domain';
import type { Language } from '@fazhi/domain';
import type { PackageVerification } from '@fazhi/sealed-package';

/** What verifying a package found, in lines: the verdict, every problem with its place, and what the package says it is. */
export function formatVerification(
  path: string,
  { ok, problems, about, ranking }: PackageVerification,
  language: Language,
): string {
  const zh = language === 'zh';
  const lines = ok
    ? [zh ? `${path}：与封存时一字节不差，全部结果重算相符` : `${path}: every byte is as it was sealed, and every result was computed again`] // prettier-ignore
    : [zh ? `${path}：与封存时不同，发现 ${String(problems.length)} 处` : `${path}: not as it was sealed, ${String(problems.length)} found`]; // prettier-ignore
  for (const { file, item, offset, text } of problems) {
    const place = [
      file ?? (zh ? '压缩包' : 'the zip'),
      item,
      offset === null ? null : zh ? `包内第 ${String(offset)} 字节` : `byte ${String(offset)} of the zip`,
    ];
    lines.push(`  ${place.filter((part) => part !== null).join(' · ')}${zh ? '：' : ': '}${text[language]}`);
  }
  if (about) {
    lines.push(
      zh
        ? `${about.county} ${String(about.year)}，封存于 ${about.madeAt}，评分表 ${String(about.sheets)} 份，操作记录 ${String(about.events.count)} 条（可见 ${String(about.events.told)} 条）`
        : `${about.county} ${String(about.year)}, made ${about.madeAt}, ${String(about.sheets)} sheets, ${String(about.events.count)} events (${String(about.events.told)} told)`,
      zh
        ? `校验码 ${about.code}（请与操作记录或会议材料上的核对）`
        : `code ${about.code} (compare it with the one on record)`,
    );
    if (about.seal !== null) lines.push(`${zh ? '结果封签' : 'seal of the result'} ${about.seal}`);
  }
  if (ok) for (const { rank, name, total } of ranking) lines.push(`  ${String(rank)}\t${name}\t${formatPoints(total)}`);
  return `${lines.join('\n')}\n`;
}
