import JsZip from 'jszip';

/** What an Office file says: its parts by path, and the text of each with entities resolved. */
export async function readOffice(bytes: Uint8Array): Promise<{
  readonly parts: readonly string[];
  readonly xml: (path: string) => Promise<string>;
  readonly text: (path: RegExp) => Promise<string>;
}> {
  const zip = await JsZip.loadAsync(bytes);
  const parts = Object.keys(zip.files);
  const xml = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  return {
    parts,
    xml,
    text: async (path) => {
      const texts = await Promise.all(parts.filter((part) => path.test(part)).map(xml));
      return texts
        .flatMap((each) =>
          [...each.matchAll(/<(?:[aw]:t|c:v)(?: [^>]*)?>([^<]*)</gu)].map(([, said = '']) => resolve(said)),
        )
        .join('\n');
    },
  };
}

function resolve(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
