import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root: here,
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The Content-Security-Policy allows fonts and images from files only, no data: addresses.
    assetsInlineLimit: 0,
    // Preloading needs no polyfill in the browsers that run this; the polyfill would be an inline script.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
            { name: 'components', test: /node_modules[\\/](@mantine|@floating-ui|@tabler|react-remove-scroll|react-number-format)[\\/]/ },
            // Zod's configuration stands in the chunk of Zod itself, so that it holds before any schema is made.
            { name: 'chat', test: /node_modules[\\/](ai|@ai-sdk|zod|@tanstack)[\\/]|zod-without-eval/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
