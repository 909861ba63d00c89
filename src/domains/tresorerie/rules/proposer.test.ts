import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Attendu, type LigneLibre, proposer } from './proposer.ts'
import { makeReference } from './reference.ts'

const attendu = (number: number, nom: string, resteCentimes = 3000): Attendu => ({
  id: `a${number}`,
  reference: makeReference(`C2026${String(number).padStart(5, '0')}`),
  resteCentimes,
  noms: [nom],
})
const line = (libelle: string, resteCentimes = 3000, id = 'l'): LigneLibre => ({
  id,
  jour: '2026-04-02',
  libelle,
  reference: '',
  resteCentimes,
})
const one = (libelle: string, attendus: Attendu[], cents?: number) => proposer([line(libelle, cents)], attendus)[0]!

const tramontane = attendu(1, 'Tramontane Salomé')
const genet = attendu(2, 'Genêt')

test('the reference that the payer copied is sure, for what is due or a part of it', () => {
  const said = `VIR SEPA ${tramontane.reference}`
  expect(one(said, [tramontane, genet])).toMatchObject({
    sure: true,
    candidats: [{ attenduId: 'a1', raison: 'reference', centimes: 3000 }],
  })
  expect(one(said, [tramontane], 1000)).toMatchObject({ sure: true, candidats: [{ centimes: 1000 }] })
})

test('more than what is due is never matched in silence', () => {
  expect(one(`VIR ${tramontane.reference}`, [tramontane], 5000)).toMatchObject({
    sure: false,
    candidats: [{ raison: 'reference-montant', centimes: 3000 }],
  })
})

test('two references in one label wait for somebody', () => {
  const found = one(`VIR ${tramontane.reference} ${genet.reference}`, [tramontane, genet], 6000)
  expect(found.sure).toBe(false)
  expect(found.candidats.map(({ attenduId }) => attenduId)).toEqual(['a1', 'a2'])
})

test('what an earlier line pays is no longer due to the next', () => {
  const both = proposer([line(tramontane.reference, 3000, 'l1'), line(tramontane.reference, 3000, 'l2')], [tramontane])
  expect(both[0]).toMatchObject({ sure: true })
  expect(both[1]).toEqual({ ligneId: 'l2', sure: false, candidats: [] })
})

test('a name and the amount are proposed, never sure; accents and case do not matter', () => {
  expect(one('VIR RECU DE MME SALOME TRAMONTANE', [tramontane, genet])).toEqual({
    ligneId: 'l',
    sure: false,
    candidats: [{ attenduId: 'a1', raison: 'nom-et-montant', centimes: 3000 }],
  })
  expect(one('VIR GENET AURELE', [genet], 1500)).toMatchObject({ candidats: [{ raison: 'nom', centimes: 1500 }] })
})

test('namesakes are all proposed', () => {
  expect(one('VIR GENET', [genet, attendu(3, 'Genêt')]).candidats).toHaveLength(2)
})

test('a first name tells namesakes apart, where the label bears it', () => {
  const people = [
    { ...attendu(2, 'Genêt'), prenom: 'Aurèle' },
    { ...attendu(3, 'Genêt'), prenom: 'Jean-Paul' },
  ]
  const said = (label: string) => one(label, people).candidats.map(({ attenduId }) => attenduId)
  expect(said('VIR AURELE GENET')).toEqual(['a2'])
  expect(said('VIR GENET JEAN PAUL')).toEqual(['a3'])
  expect(said('VIR M GENET')).toEqual(['a2', 'a3'])
})

test('a part of a word is no name, and what is paid is no longer proposed', () => {
  expect(one('VIR GENETTE', [genet]).candidats).toEqual([])
  expect(one('VIR GENET', [attendu(2, 'Genêt', 0)]).candidats).toEqual([])
})

test('whatever the lines, sure matches never exceed a line nor what is due', () => {
  const people = [attendu(1, 'Un', 3000), attendu(2, 'Deux', 5000), attendu(3, 'Trois', 100)]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 6000 })), { maxLength: 20 }),
      (paid) => {
        const lines = paid.map(([who, cents], i) => line(people[who]!.reference, cents, `l${i}`))
        const sums = new Map<string, number>()
        for (const [i, { sure, candidats }] of proposer(lines, people).entries()) {
          if (!sure) continue
          expect(candidats).toHaveLength(1)
          const { attenduId, centimes } = candidats[0]!
          expect(centimes).toBeLessThanOrEqual(lines[i]!.resteCentimes)
          sums.set(attenduId, (sums.get(attenduId) ?? 0) + centimes)
        }
        for (const { id, resteCentimes } of people) expect(sums.get(id) ?? 0).toBeLessThanOrEqual(resteCentimes)
      },
    ),
  )
})
