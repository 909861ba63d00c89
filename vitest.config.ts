import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['src/server/database/testing-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 90_000,
  },
})
