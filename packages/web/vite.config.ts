import { defineConfig } from 'vite';

/**
 * The server answers `script-src 'self'` with Trusted Types, so nothing may be inlined: no asset as a
 * data address, no polyfill script, one stylesheet.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  resolve: { conditions: ['development', 'browser', 'module'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    manifest: true,
    reportCompressedSize: false,
  },
});
