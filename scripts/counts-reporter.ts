/**
 * Counts what ran, for `npm test` to add up. A file that does not load, an error outside of any test and a test that
 * did not run all count as failed. Beside vitest's own reporter, which shows the failures.
 */
import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export type Counts = { passed: number; failed: number }

export const countModules = (
  modules: readonly {
    children: { allTests(): Iterable<{ result(): { state: string } }> }
    errors(): readonly unknown[]
  }[],
  unhandled: number,
): Counts => {
  const counts = { passed: 0, failed: unhandled }
  for (const module of modules) {
    for (const test of module.children.allTests()) counts[test.result().state === 'passed' ? 'passed' : 'failed']++
    if (module.errors().length > 0) counts.failed++
  }
  return counts
}

export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    const counts = countModules(modules, errors.length)
    const file = process.env.MAILLAGE_TEST_COUNTS
    if (file) writeFileSync(file, JSON.stringify(counts))
    else process.on('exit', () => console.log(`\n${counts.passed} passed, ${counts.failed} failed`))
  }
}
