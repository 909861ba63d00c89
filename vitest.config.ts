import { defineConfig } from 'vitest/config'
import { isGroup, patternsOf } from './scripts/test-groups.ts'

const asked = process.env.MAILLAGE_TEST_GROUP
const group = isGroup(asked) ? asked : undefined
const { include, exclude } = patternsOf(group)

export default defineConfig({
  test: {
    include,
    exclude: ['node_modules/**', 'var/**', 'dist/**', ...exclude],
    globalSetup: group === 'journeys' ? ['e2e/setup.ts'] : ['src/server/database/testing-setup.ts'],
    reporters: ['default', './scripts/counts-reporter.ts'],
    testTimeout: group === 'journeys' ? 90_000 : 60_000,
    hookTimeout: group === 'journeys' ? 180_000 : 90_000,
    // One browser and one server for all journeys: they follow each other.
    fileParallelism: group !== 'journeys',
    teardownTimeout: 30_000,
  },
})
