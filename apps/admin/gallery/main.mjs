// npm run gallery: pictures of every page. Vite reads the TypeScript that the browser tests share with it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./make-gallery.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
await module.makeGallery();
