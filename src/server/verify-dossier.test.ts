import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatEmpreinte } from '../domains/dialogue/contract.ts'
import { FEUILLE, makeSigner, seal, spoil, zipOf } from '../domains/dialogue/samples-archive.ts'
import { verifyDossier } from './verify-dossier.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-verify-'))
const keep = (nom: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, nom), bytes)
  return join(folder, nom)
}
let archive: string
let cle: string
beforeAll(async () => {
  const made = await seal({}, makeSigner())
  archive = keep('dossier.zip', zipOf(made.entrees))
  cle = formatEmpreinte(made.manifeste.cle.empreinte)
  keep('modifie.zip', zipOf(spoil(made.entrees, 'dossier.pdf', (text) => `${text}.`)))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (path: string, options = {}) => {
  const said: string[] = []
  const holds = await verifyDossier(path, options, (line) => said.push(line))
  return { holds, said }
}

test('says which file it is, its key and its registre, and concludes with regard to the key', async () => {
  const { holds, said } = await run(archive, { key: cle })
  expect(holds).toBe(true)
  expect(said[0]).toBe(
    'CPTS du Lez, année de contrat 2 (du 15\u00a0avril 2025 au 14\u00a0avril 2026), version 1, code K7QF3-M2P9X',
  )
  expect(said).toContain(`Empreinte de la clé\u00a0: ${cle}`)
  expect(said.at(-1)).toBe(`Authentique par rapport à la clé ${cle}, celle que vous avez donnée.`)
  expect((await run(archive, { key: keep('cle.txt', `${cle}\n`) })).holds).toBe(true)
  expect((await run(archive)).said.at(-1)).toContain('Comparez cette empreinte avec celle du récépissé')
})

test('another key, a changed file: a sentence, and a code of failure', async () => {
  const other = await run(archive, { key: 'ab'.repeat(32) })
  expect(other.holds).toBe(false)
  expect(other.said.at(-1)).toBe('Non authentique\u00a0: 1\u00a0défaut.')
  const spoilt = await run(join(folder, 'modifie.zip'), { key: cle })
  expect(spoilt.holds).toBe(false)
  expect(spoilt.said).toContain(
    'Défaut\u00a0: «\u00a0dossier.pdf\u00a0» n’a pas la taille que dit le manifeste\u00a0: il a été modifié.',
  )
})

test('a paper that stayed at the CPTS is recognised', async () => {
  const feuille = keep('feuille.pdf', FEUILLE)
  expect((await run(archive, { piece: [feuille] })).said).toContain(
    `${feuille}\u00a0: pièce citée par le dossier, à l’octet près.`,
  )
  expect((await run(archive, { piece: [keep('autre.pdf', 'autre')] })).holds).toBe(false)
  expect((await run(join(folder, 'modifie.zip'), { piece: [feuille] })).said.join()).toContain('n’est pas citée')
})

test('a path or a key that says nothing is told in one sentence', async () => {
  await expect(run(join(folder, 'absent.zip'))).rejects.toThrow('ne se lit pas\u00a0: il n’existe pas.')
  await expect(run(folder)).rejects.toThrow('ne se lit pas\u00a0: c’est un dossier.')
  await expect(run(archive, { key: 'abc' })).rejects.toThrow('--key attend l’empreinte de la clé')
})
