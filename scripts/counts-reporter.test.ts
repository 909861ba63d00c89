import { expect, test } from 'vitest'
import { countModules } from './counts-reporter.ts'

const module = (states: string[], errors: unknown[] = []) => ({
  children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
  errors: () => errors,
})

test('a test that did not run, a file that does not load and an error outside of tests are failures', () => {
  expect(countModules([module(['passed', 'failed', 'skipped']), module([], [new Error('broken')])], 1)).toEqual({
    passed: 1,
    failed: 4,
  })
})
