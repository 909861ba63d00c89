import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { completeLock, entryOf, type Lock, missingEntries } from './lock-entries.ts'

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as Lock

describe('package-lock.json serves every platform and every registry', () => {
  test('no optional dependency lacks its entry (node scripts/complete-lock.ts)', () => {
    expect(missingEntries(lock)).toEqual([])
  })
  test('no entry names the address of a registry', () => {
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  })
})

describe('completing a lock', () => {
  test('the name of a package tells its platform', () => {
    expect(entryOf({ name: '@x/cli-linux-arm64-musl', version: '1.0.0' })).toEqual({
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    })
    expect(entryOf({ name: '@x/binding-win32-ia32-msvc', version: '1.0.0' })).toMatchObject({
      os: ['win32'],
      cpu: ['ia32'],
    })
    expect(entryOf({ name: '@x/binding-android-arm-eabi', version: '1.0.0' })).toMatchObject({
      os: ['android'],
      cpu: ['arm'],
    })
  })
  test('a missing entry is added once, a nested one is left alone', () => {
    const small: Lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0', optionalDependencies: { 'b-linux-x64': '^2.0.0', c: '1.0.0' } },
        'node_modules/a/node_modules/c': { version: '1.0.0' },
      },
    }
    expect(missingEntries(small)).toEqual([{ name: 'b-linux-x64', version: '2.0.0' }])
    expect(missingEntries(completeLock(small))).toEqual([])
  })
})
