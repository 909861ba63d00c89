import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { throwAwayInMemory } from './scripts/memory-folder.ts'
import { isGroup, isInBrowser, patternsOf } from './scripts/test-groups.ts'

throwAwayInMemory()
const asked = process.env.MAILLAGE_TEST_GROUP
const group = isGroup(asked) ? asked : undefined
const { include, exclude } = patternsOf(group)
const inBrowser = isInBrowser(group)
// This version is seen beside the browsers, in the time that they leave: more slowly, and one file after the other.
const isBeside = Boolean(process.env.MAILLAGE_TEST_BASE)

export default defineConfig({
  test: {
    include,
    exclude: ['node_modules/**', 'var/**', 'dist/**', ...exclude],
    globalSetup: inBrowser ? ['e2e/setup.ts'] : ['src/server/database/testing-setup.ts'],
    reporters: ['default', './scripts/counts-reporter.ts'],
    testTimeout: inBrowser ? 90_000 : isBeside ? 180_000 : 60_000,
    hookTimeout: inBrowser || isBeside ? 180_000 : 90_000,
    // One browser and one server for all the journeys: they follow each other.
    fileParallelism: !inBrowser,
    // By itself vitest leaves a core for its watch mode: half of a machine of two, while a test mostly waits for its base.
    maxWorkers: inBrowser || isBeside || group === 'server' ? 1 : Math.min(4, availableParallelism()),
    // The rooms are read once by a worker, not once a file: half of the processor's time. A file sets the keys that it needs.
    isolate: group !== 'unit' && group !== 'database',
    maxConcurrency: 2,
    teardownTimeout: 30_000,
  },
})
