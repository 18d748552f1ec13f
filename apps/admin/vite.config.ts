import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['FAZHI_SERVER'] ?? 'http://localhost:4000';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'chrome109',
    // read by first-load.mjs
    manifest: true,
    cssTarget: 'chrome109',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: 'apollo', test: /node_modules[\\/](@apollo|graphql|rxjs|@wry|optimism)[\\/]/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': server, '/files': server, '/exports': server },
  },
});
