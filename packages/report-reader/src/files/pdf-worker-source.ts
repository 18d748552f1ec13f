/**
 * What a PDF's own thread runs, as JavaScript text: it must start the same from the sources as from the build. It answers each message
 * `{ bytes, mostPages, mostCharacters }` with `{ pages }`, `{ tooMany }` or `{ failed }` (an error's name).
 */
export const PDF_WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
// A damaged file leaves promises behind that nobody waits for; what could be read is still good.
process.on('unhandledRejection', () => {});

async function readPage(pdfjs, page, mostCharacters) {
  const viewport = page.getViewport({ scale: 1 });
  const items = [];
  let characters = 0;
  for (const item of (await page.getTextContent()).items) {
    if (typeof item.str !== 'string' || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = pdfjs.Util.transform(viewport.transform, item.transform);
    // Text at an angle is a watermark.
    if (![a, b, c, d, x, y, item.width].every(Number.isFinite) || Math.abs(b) > 0.1 * Math.abs(a)) continue;
    characters += item.str.length;
    if (characters > mostCharacters) break;
    items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || 1 });
  }
  page.cleanup();
  return { height: viewport.height, items };
}

async function read({ bytes, mostPages, mostCharacters }) {
  const pdfjs = await import(workerData.library);
  const task = pdfjs.getDocument({
    data: bytes,
    // Fonts that are not in the file: which character a code means stands in these tables.
    cMapUrl: workerData.characterMaps,
    cMapPacked: true,
    standardFontDataUrl: workerData.fonts,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) return { tooMany: document.numPages };
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(pdfjs, await document.getPage(number), mostCharacters));
    return { pages };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

parentPort.on('message', (request) => {
  read(request).then(
    (answer) => parentPort.postMessage(answer),
    (error) => parentPort.postMessage({ failed: String(error && error.name) }),
  );
});
`;
