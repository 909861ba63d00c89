import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readZip } from '../files/zip.ts'
import { assembleEnvoi, listPieces, zip } from './index.ts'
import { readPdf } from './testing-pdf.ts'

const envoi = {
  titre: 'Projet de santé soumis',
  auteur: 'CPTS du Bassin',
  destinataire: 'ARS, délégation départementale',
  date: '2026-11-24',
  dateLisible: '24 novembre 2026',
}
const pieces = [
  { titre: 'Projet de santé', extension: 'pdf' as const, contenu: Buffer.from('un') },
  { titre: 'Charte : « l’œuvre » ../../x', extension: 'docx' as const, contenu: Buffer.alloc(1_500_000, 7) },
]
const open = (bytes: Buffer) => {
  const read = readZip(bytes, { inflated: 10_000_000, entries: 10 }, () => true)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

describe('the archive to send', () => {
  test('numbers its files in plain letters', () => {
    expect(listPieces(pieces).map(({ nom }) => nom)).toEqual(['01-projet-de-sante.pdf', '02-charte-l-oeuvre-x.docx'])
  })
  test('holds them whole, with a list that says their sizes and hashes', async () => {
    const made = await assembleEnvoi(envoi, pieces)
    if (!made.ok) throw new Error(made.refusal.code)
    const files = open(made.value.contenu)
    expect(files.map(({ name }) => name)).toEqual([
      '00-bordereau.pdf',
      '01-projet-de-sante.pdf',
      '02-charte-l-oeuvre-x.docx',
    ])
    expect(files[2]!.content.equals(pieces[1]!.contenu)).toBe(true)
    const text = (await readPdf(files[0]!.content)).text.replaceAll(/\s/g, '')
    for (const { content } of files.slice(1)) expect(text).toContain(createHash('sha256').update(content).digest('hex'))
    expect(text).toContain('1,5Mo')
    expect(text).toContain('ARS,délégationdépartementale')
  })
  test('is the same twice, and says that its names are UTF-8', () => {
    const files = [{ nom: 'é.pdf', contenu: Buffer.from('a') }]
    expect(zip(files).equals(zip(files))).toBe(true)
    expect(zip(files).readUInt16LE(6) & 0x0800).toBe(0x0800)
  })
})
