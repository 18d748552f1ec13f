import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** Puts the program into the page itself: one file that opens from any disk. */
const inOneFile: Plugin = {
  name: 'in-one-file',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const page of Object.values(bundle)) {
      if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
      page.source = String(page.source).replace(
        /<script type="module"[^>]* src="[^"]*?([^"/]+)"><\/script>/u,
        (_tag, name: string) => {
          const [file, chunk] = Object.entries(bundle).find(([path]) => path.endsWith(name)) ?? [];
          if (file === undefined || chunk?.type !== 'chunk') throw new Error(`No program ${name}`);
          Reflect.deleteProperty(bundle, file);
          return `<script type="module">${chunk.code.replaceAll('</script', '<\\/script')}</script>`;
        },
      );
    }
  },
};

export default defineConfig({
  root: 'page',
  base: './',
  logLevel: 'warn',
  plugins: [inOneFile],
  build: { target: 'chrome109', outDir: '../dist/page', emptyOutDir: true, modulePreload: false },
});
