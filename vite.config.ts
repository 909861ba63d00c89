import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `__NONCE__` is replaced by the server in each answer: styles made in the browser carry it. */
export default defineConfig({
  root: folder('./src/web'),
  html: { cspNonce: '__NONCE__' },
  plugins: [react()],
  build: {
    outDir: folder('./dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: address for a small file would be refused by the content security policy for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1100,
    reportCompressedSize: false,
  },
  server: {
    port: 4310,
    proxy: { '/api': { target: process.env.MAILLAGE_API ?? 'http://127.0.0.1:4300', changeOrigin: false } },
  },
})
