/** The published list of requirements of the SAS names each of them once, and tests that exist. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const rows = readFileSync(join(ROOT, 'docs/exigences-sas.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const found = /^\| (\d+) \| (.+) \| `(.+)` \| (.+) \|$/.exec(line)
    return found ? [{ number: Number(found[1]), file: found[3]!, title: found[4]! }] : []
  })

test('the requirements of the test kit, each once', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 49 }, (_, i) => i + 1))
})

/** Those of the guide that the kit does not number: what leaves, and the single sign-on. */
const others = readFileSync(join(ROOT, 'docs/exigences-sas.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const found = /^\| (\D[^|]+) \| `(.+)` \| (.+) \|$/.exec(line)
    return found ? [{ file: found[2]!, title: found[3]! }] : []
  })

test('each test that is named exists', () => {
  expect(others.length).toBeGreaterThanOrEqual(10)
  const missing = [...rows, ...others].filter(
    ({ file, title }) => !readFileSync(join(ROOT, file), 'utf8').includes(`test('${title}'`),
  )
  expect(missing).toEqual([])
})
