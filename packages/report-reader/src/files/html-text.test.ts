import { describe, expect, test } from 'vitest';
import { readHtmlText } from './html-text.js';

const LINES = [
  '石桥镇2022年法治政府建设年度报告',
  '2022年，石桥镇坚持依法行政，扎实推进法治政府建设各项工作，现将有关情况报告如下：',
  '一、主要工作',
  '（一）加强领导。全年召开法治建设专题会议4次，党委理论学习中心组学法6次。',
  '二、存在的问题',
  '执法力量不足，普法形式单一，工作人员的业务能力有待进一步提高。',
];
const [TITLE, ...BODY] = LINES as [string, ...string[]];
const PARAGRAPHS = BODY.map((line) => `<p style="text-indent:2em">${line}</p>`).join('\n');

/** Pages as the publishing systems of county governments build them. */
const PAGES: readonly (readonly [name: string, html: string])[] = [
  [
    'information disclosure with a table of facts and breadcrumbs',
    `<html><head><title>${TITLE}_云岭县人民政府</title><meta name="PubDate" content="2023-01-09 10:00"></head><body>
<div id="header"><ul class="menu"><li><a href="/">首页</a></li><li><a>走进云岭</a></li><li><a>政务公开</a></li></ul></div>
<div class="dqwz">当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>石桥镇</a></div>
<div class="xxgk-table"><table><tr><td>索引号</td><td>YL-2023-0001</td><td>发布机构</td><td>石桥镇</td></tr><tr><td>发布日期</td><td>2023-01-09</td><td>有效性</td><td>有效</td></tr></table></div>
<h1 class="title">${TITLE}</h1><div class="info"><span>来源：石桥镇</span><span>浏览次数：123</span><span>字体：[大 中 小]</span></div>
<div id="zoom">${PARAGRAPHS}</div>
<div class="share">分享到：微信 微博</div><div class="prevnext">上一篇：石桥镇预算公开<br>下一篇：石桥镇公示</div>
<div class="footer"><p>主办：云岭县人民政府办公室</p><p>备案号12345 网站标识码 1234567890</p></div></body></html>`,
  ],
  [
    'the title again in the article',
    `<html><body><div class="main"><h2>${TITLE}</h2><div class="laiyuan">发布时间：2023-01-09 来源：石桥镇</div><div class="TRS_Editor"><p align="center"><b>${TITLE}</b></p>${PARAGRAPHS}</div></div>
<div class="foot">版权所有：云岭县人民政府</div></body></html>`,
  ],
  [
    'a page laid out in tables',
    `<html><body><table width="100%"><tr><td><a>首页</a> | <a>机构</a> | <a>政策</a></td></tr><tr><td><table><tr><td align="center"><h1>${TITLE}</h1></td></tr><tr><td>日期：2023-01-09 【字体：大 中 小】【打印】【关闭】</td></tr><tr><td class="bt_content">${PARAGRAPHS}</td></tr></table></td></tr><tr><td>版权所有 云岭县人民政府 电话：0000-1234567</td></tr></table></body></html>`,
  ],
  [
    'a list of other articles beside it',
    `<html><body><div class="left"><ul>${Array.from({ length: 30 }, (_, at) => `<li><a>关于公开第${String(at)}号文件的通知</a></li>`).join('')}</ul></div>
<div class="right"><div class="article"><h1>${TITLE}</h1><p class="date">发布日期：2023-01-09</p><div class="content">${PARAGRAPHS}</div></div></div></body></html>`,
  ],
  [
    'a page saved by Word',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>x</title><style><!-- p.MsoNormal {margin:0} --></style><!--[if gte mso 9]><xml><o:Author>a</o:Author></xml><![endif]--><meta name="PubDate" content="2023-01-09"></head><body lang=ZH-CN><div class=WordSection1><p class=MsoTitle>${TITLE}<o:p></o:p></p>${PARAGRAPHS}</div></body></html>`,
  ],
];

describe('pages of publishing systems', () => {
  test.each(PAGES)('%s', (_, html) => {
    const { text, facts } = readHtmlText(html);
    expect(text.split('\n')).toEqual(LINES);
    expect(facts.join('\n')).toContain('2023-01-09');
  });
});
