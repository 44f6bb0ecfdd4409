/** How the screens are built and tested. Nothing here may loosen the content policy of tauri.conf.json. */
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const locales = at('../src-tauri/crates/text/locales');
const manual = at('../docs/manual');
const fonts = at('../src-tauri/crates/report/fonts');

/** The production policy of tauri.conf.json, for `vite preview`; only connect-src differs, for there is no core. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@/': `${at('./src')}/`, '@locales': locales, '@fonts': fonts, '@manual': manual } },
  clearScreen: false,
  // Named in full: a dependency found only in mid-run would be bundled anew, with a second React beside the first.
  optimizeDeps: {
    include: [
      '@fluent/bundle',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      '@tauri-apps/api/core',
      '@tauri-apps/api/event',
      '@tauri-apps/api/mocks',
      'axe-core',
      'lucide-react',
      'react',
      'react-aria-components',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'zustand',
    ],
  },
  server: {
    host: '127.0.0.1',
    port: 1420,
    strictPort: true,
    fs: { allow: [at('.'), locales, fonts, manual] },
  },
  preview: { host: '127.0.0.1', headers: { 'Content-Security-Policy': policy } },
  build: {
    outDir: 'dist',
    target: 'safari16',
    // The policy allows fonts and styles from our own origin only, never as data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: {
          executablePath: process.env.RENKEI_CHROMIUM ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
