import type { Bilingual } from '@fazhi/domain';

export const HELP: Bilingual = {
  zh: `用法：
  fazhi read 文件或文件夹… [--json]                 研读报告：基本信息、核查、数据、依据、不足、打算、建议档次
  fazhi score 文件或文件夹… [--format table|json|csv]  按报告建议分排序（只反映报告写出了多少依据，不是考评结果）
  fazhi verify 结果包.zip… [--json]                 核对封存结果包：重算全部结果，指出改动过的每一处（不联网）

选项：
  --rubric 文件   评分标准（YAML），缺省用自带标准
  --plan 文件     年度计划（YAML），缺省用自带示例
  --workers N     用几个线程读，缺省与处理器核数相同
  --lang zh|en    语言，缺省看系统环境，再缺省为中文

可读 .docx、.doc、.wps、.rtf、有文字层的 .pdf、.txt（UTF-8、UTF-16、GB18030、Big5）、.html、.mht。JSON 中分值以百分之一分为单位，位置以 UTF-16 码元计。
退出码：0 正常；1 有文件读不了（其余照读），或者结果包与封存时不同；2 用法不对；130 被 Ctrl+C 停止（JSON 仍是完整的数组）。
`,
  en: `Usage:
  fazhi read FILE|FOLDER… [--json]                 read reports: what they are, completeness, figures, evidence, shortcomings, next steps, suggested levels
  fazhi score FILE|FOLDER… [--format table|json|csv] rank by suggested points (how much each report proves; not a result)
  fazhi verify PACKAGE.zip… [--json]               verify sealed packages: compute all results again and name every change (no network)

Options:
  --rubric FILE   rubric (YAML); the one that ships where absent
  --plan FILE     plan of the year (YAML); the example that ships where absent
  --workers N     threads to read with; as many as processor cores where absent
  --lang zh|en    language; the environment's where absent, else Chinese

Reads .docx, .doc, .wps, .rtf, .pdf with text, .txt (UTF-8, UTF-16, GB18030, Big5), .html and .mht. In JSON, points are hundredths and places are UTF-16 code units.
Exit codes: 0 fine; 1 a file could not be read (the others were) or a package is not as it was sealed; 2 wrong use; 130 stopped by Ctrl+C (JSON is a whole array all the same).
`,
};
