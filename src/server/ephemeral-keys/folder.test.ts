import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openKeys } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-cles-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keys = openKeys(folder)
const cptsId = newId()

test('a key is made once, read again, destroyed for good', async () => {
  const name = newId()
  const made = await keys.make(cptsId, name)
  expect(made).toHaveLength(32)
  expect(await keys.make(cptsId, name)).toEqual(made)
  expect(await openKeys(folder).read(cptsId, name)).toEqual(made)
  expect(await keys.list(cptsId, new Date(Date.now() + 60_000))).toEqual([name])
  expect(await keys.list(cptsId, new Date(Date.now() - 60_000))).toEqual([])
  expect(statSync(join(folder, cptsId, name)).mode & 0o777).toBe(0o600)
  await keys.destroy(cptsId, name)
  await keys.destroy(cptsId, name)
  expect(await keys.read(cptsId, name)).toBeNull()
  expect(readdirSync(join(folder, cptsId))).toEqual([])
})

test('another CPTS has other keys, and one that was half written is none', async () => {
  const name = newId()
  const made = await keys.make(cptsId, name)
  expect(await keys.read(newId(), name)).toBeNull()
  expect(await keys.list(newId(), new Date())).toEqual([])
  writeFileSync(join(folder, cptsId, name), made.subarray(0, 7))
  expect(await keys.read(cptsId, name)).toBeNull()
  expect(await keys.make(cptsId, name)).not.toEqual(made)
})

test('a name that leads elsewhere is refused', async () => {
  await expect(keys.read('..', newId())).rejects.toThrow(TypeError)
  await expect(keys.destroy(cptsId, '../../secrets/x')).rejects.toThrow(TypeError)
})
