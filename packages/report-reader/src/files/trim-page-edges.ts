const FOOTER =
  /^(?:©|版权所有|(?:主办|承办|协办|技术支持)(?:单位)?\s?[：:]|(?:网站标识码|备案[序编]?号|网站地图|联系我们|您是第|总访问量|分享到)|[\u4e00-\u9fff]?ICP备|.{0,4}公网安备|上一[篇条]|下一[篇条]|相关(?:链接|文章|阅读|附件)|扫一扫|无障碍)/;
const MOST_FOOTER = 20;
const LONGEST_FOOTER = 100;
/** A title repeats within the first lines or not at all. */
const HEAD = 8;
const SHORTEST_TITLE = 6;

/** The lines of an article without the page's foot below it and without its title a second time. */
export function trimPageEdges(lines: readonly string[]): string[] {
  let end = lines.length;
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - MOST_FOOTER); at -= 1)
    if (FOOTER.test(lines[at] ?? '') && (lines[at] ?? '').length <= LONGEST_FOOTER) end = at;
  const bare = lines.slice(0, HEAD).map((line) => line.replace(/\s+/g, ''));
  return lines.slice(0, end).filter((_, at) => {
    const line = bare[at];
    return line === undefined || line.length < SHORTEST_TITLE || bare.indexOf(line) === at;
  });
}
