import { tmpdir } from 'node:os'
import { afterEach, expect, test, vi } from 'vitest'
import { throwAwayInMemory } from './memory-folder.ts'

afterEach(() => vi.unstubAllEnvs())

test('who gives TMPDIR is obeyed', () => {
  vi.stubEnv('TMPDIR', '/var/tmp')
  throwAwayInMemory()
  expect(tmpdir()).toBe('/var/tmp')
})

test.each([
  ['has no room', 1000],
  ['has room', 16 * 2 ** 30],
])('a machine that %s', (_, bytes) => {
  vi.stubEnv('TMPDIR', undefined)
  vi.spyOn(process, 'availableMemory').mockReturnValue(bytes)
  const before = tmpdir()
  throwAwayInMemory()
  expect([before, '/dev/shm']).toContain(tmpdir())
  if (bytes === 1000) expect(tmpdir()).toBe(before)
})
