import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writePain } from '../src/domains/indemnites/rules/pain.ts'
import { SAMPLE_IBANS } from '../src/domains/indemnites/samples.ts'
import { checkAgainst } from './check-pain.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-pain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'lot.xml')
writeFileSync(
  file,
  writePain({
    message: 'LOT-1-ESSAI',
    creeLe: '2026-11-24T09:00:00Z',
    executionLe: '2026-11-26',
    debiteur: { nom: 'CPTS d’essai', iban: SAMPLE_IBANS[0] },
    virements: [
      { reference: 'L1V1', nom: 'Salomé Tramontane', iban: SAMPLE_IBANS[1], centimes: 12_345, libelle: 'Indemnités' },
    ],
  }),
)

it('says what is missing rather than that the file is right', () => {
  expect(checkAgainst(undefined, undefined)).toMatchObject({
    conforme: false,
    phrase: expect.stringContaining('Usage'),
  })
  expect(checkAgainst(file, join(folder, 'absent.xsd'))).toMatchObject({
    conforme: false,
    phrase: expect.stringContaining('introuvable'),
  })
  const wrong = join(folder, 'autre.xsd')
  writeFileSync(wrong, '<schema/>')
  expect(checkAgainst(file, wrong).conforme).toBe(false)
})

// The official schema is supplied by who has it: MAILLAGE_PAIN_XSD=pain.001.001.09.xsd.
const xsd = process.env.MAILLAGE_PAIN_XSD
if (xsd)
  it('the payment file follows the official schema', () => {
    expect(checkAgainst(file, xsd)).toMatchObject({ conforme: true })
  })
