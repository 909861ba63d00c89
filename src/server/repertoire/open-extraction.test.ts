import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { writeStoredZip } from '../files/zip.ts'
import { dayOfName, openExtraction } from './open-extraction.ts'

const folder = mkdtempSync(join(tmpdir(), 'extraction-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = `Identifiant PP|Nom\n${'9991|Été|\n'.repeat(200_000)}`
const NAME = 'PS_LibreAcces_Personne_activite_202610080712.txt'
const write = (name: string, bytes: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const readWhole = async (path: string) => {
  const { name, chunks, progress } = await openExtraction(path)
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return { name, text: Buffer.concat(parts).toString('utf8'), progress: progress() }
}

/** An archive of one deflated entry, with sizes after the data, as streaming writers make. */
const deflated = (name: string, text: string): Buffer => {
  const [content, body, path] = [Buffer.from(text), deflateRawSync(text), Buffer.from(name)]
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(content), 0)
  sizes.writeUInt32LE(body.length, 4)
  sizes.writeUInt32LE(content.length, 8)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 6)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(path.length, 26)
  const after = Buffer.concat([Buffer.from([0x50, 0x4b, 7, 8]), sizes])
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 8)
  central.writeUInt16LE(8, 10)
  sizes.copy(central, 16)
  central.writeUInt16LE(path.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + path.length, 12)
  end.writeUInt32LE(30 + path.length + body.length + 16, 16)
  return Buffer.concat([local, path, body, after, central, path, end])
}

test('a text file', async () => {
  expect(await readWhole(write(NAME, TEXT))).toEqual({ name: NAME, text: TEXT, progress: 1 })
})

test('the file of people and activities in an archive of three', async () => {
  const archive = writeStoredZip([
    { name: 'PS_LibreAcces_SavoirFaire_202610080712.txt', content: Buffer.from('autre') },
    { name: NAME, content: Buffer.from(TEXT) },
    { name: 'PS_LibreAcces_Dipl_AutExerc_202610080712.txt', content: Buffer.from('autre') },
  ])
  expect(await readWhole(write('trois.zip', archive))).toEqual({ name: NAME, text: TEXT, progress: 1 })
})

test('an archive that is compressed, whatever its only text is called', async () => {
  const read = await readWhole(write('un.zip', deflated('extraction.txt', TEXT)))
  expect(read).toEqual({ name: 'extraction.txt', text: TEXT, progress: 1 })
})

test('what cannot be read is told', async () => {
  const whole = deflated(NAME, TEXT)
  await expect(readWhole(join(folder, 'rien.txt'))).rejects.toThrow('il n’existe pas')
  await expect(readWhole(folder)).rejects.toThrow('c’est un dossier')
  await expect(readWhole(write('coupe.zip', whole.subarray(0, whole.length - 100)))).rejects.toThrow('abîmée')
  const spoiled = Buffer.from(whole)
  spoiled.fill(0xff, 400, 700)
  await expect(readWhole(write('gate.zip', spoiled))).rejects.toThrow('abîmée')
  const others = writeStoredZip([{ name: 'LISEZMOI.pdf', content: Buffer.from('x') }])
  await expect(readWhole(write('sans.zip', others))).rejects.toThrow('ne contient pas')
})

test('the day is in the name', () => {
  expect(dayOfName(NAME)).toBe('2026-10-08')
  expect(dayOfName('ps-libreacces-20261008.zip')).toBe('2026-10-08')
  expect(dayOfName('ps-libreacces-personne-activite.txt')).toBeNull()
  expect(dayOfName('PS_20261399.txt')).toBeNull()
  expect(dayOfName('PS_999202610081234567.txt')).toBeNull()
})
