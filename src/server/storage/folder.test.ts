import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openFolder, type Storage } from './index.ts'

let folder: string
let storage: Storage
const cptsId = newId()
const bytes = new TextEncoder().encode('Compte rendu')
const place = (empreinte: string) => join(folder, cptsId, empreinte.slice(0, 2), empreinte)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-documents-'))
  storage = openFolder(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('keeps bytes once, under their hash, for their owner alone', async () => {
  const both = await Promise.all([storage.put(cptsId, bytes), storage.put(cptsId, bytes)])
  expect(both[0]).toBe(both[1])
  expect(await storage.read(cptsId, both[0]!)).toEqual(Buffer.from(bytes))
  expect(await storage.rehash(cptsId, both[0]!)).toBe(both[0])
  expect(await storage.list(cptsId)).toMatchObject([{ empreinte: both[0], taille: bytes.length }])
  expect(statSync(place(both[0]!)).mode & 0o077).toBe(0)
  expect(readdirSync(join(folder, cptsId, both[0]!.slice(0, 2)))).toEqual([both[0]])
})

test('shares nothing between two CPTS', async () => {
  const empreinte = await storage.put(cptsId, bytes)
  expect(await storage.read(newId(), empreinte)).toBeNull()
})

test('says that bytes were changed or removed, and takes them in again', async () => {
  const empreinte = await storage.put(cptsId, bytes)
  writeFileSync(place(empreinte), 'autre chose')
  expect(await storage.rehash(cptsId, empreinte)).not.toBe(empreinte)
  await storage.put(cptsId, bytes)
  expect(await storage.rehash(cptsId, empreinte)).toBe(empreinte)
  await storage.remove(cptsId, empreinte)
  await storage.remove(cptsId, empreinte)
  expect(await storage.rehash(cptsId, empreinte)).toBeNull()
})

test('cleans what a stopped write left, and nothing that is under way', async () => {
  const empreinte = await storage.put(cptsId, bytes)
  const old = `${place(empreinte)}.a.partiel`
  writeFileSync(old, 'x')
  utimesSync(old, 0, 0)
  writeFileSync(`${place(empreinte)}.b.partiel`, 'x')
  await storage.clean(cptsId, new Date(Date.now() - 60_000))
  const left = readdirSync(join(folder, cptsId, empreinte.slice(0, 2)))
  expect(left.toSorted()).toEqual([empreinte, `${empreinte}.b.partiel`])
  expect((await storage.list(cptsId)).map((one) => one.empreinte)).toEqual([empreinte])
})

test('a name that is no hash never reaches the disk', () => {
  expect(() => storage.read(cptsId, '../../secrets/cle')).toThrow(TypeError)
  expect(() => storage.read('..', 'a'.repeat(64))).toThrow(TypeError)
})
