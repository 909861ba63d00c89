import { describe, expect, it } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { rooms } from '../../web/rooms.ts'
import { sayDevoir } from './labels-devoirs.ts'
import { sayDepot, sayVersion } from './labels-versions.ts'
import { sayCompte, sayCompteur } from './labels-vie.ts'
import { CODES_DEVOIR, type Devoir } from './rules/devoirs.ts'

const paths = rooms.flatMap(({ routes }) => routes.map(({ path }) => path))
const facts = {
  le: Temporal.PlainDate.from('2026-11-24'),
  provenance: null,
  version: null,
  envoyeLe: '2026-10-01',
  recuLe: '2026-10-05',
  depuis: '2026-12-06',
  etape: 'association',
  missions: ['acces', 'crise'],
  mois: 6,
  signature: '2026-03-03',
}
const said = CODES_DEVOIR.flatMap((code) =>
  [null, 1, 3].map((version) => ({ code, version, ...sayDevoir({ ...facts, version, code } as unknown as Devoir) })),
)

describe('duties of the projet', () => {
  it.each(said)('$code, version $version, leads to a screen that exists and is said in full', (one) => {
    expect(paths).toContain(one.vers)
    for (const text of [one.titre, one.raison, one.verbe]) expect(text).not.toMatch(/undefined|NaN|null|\s$|'/)
    expect(one.raison).toMatch(/\.$/)
  })

  it('name a later version', () => {
    const devoir = { ...facts, code: 'ars-sans-opposition', version: 2 } as unknown as Devoir
    expect(sayDevoir(devoir).titre).toBe('La version 2 du projet de santé sera réputée validée')
  })
})

describe('counters and versions', () => {
  it('are said in words', () => {
    const counter = { genre: 'demarrage', mission: 'acces', version: null } as const
    expect(sayCompteur(counter)).toBe('Accès aux soins\u00a0: démarrer')
    const dates = { ...counter, depuis: '2026-03-03', mois: 6, echeance: '2026-09-03' }
    expect(sayCompte({ ...dates, faitLe: null, jours: 12, etat: 'a-venir' })).toBe('dans 12\u00a0jours')
    expect(sayCompte({ ...dates, faitLe: null, jours: -1, etat: 'en-retard' })).toBe('en retard de 1\u00a0jour')
    expect(sayCompte({ ...dates, faitLe: '2026-09-05', jours: -2, etat: 'fait-en-retard' })).toBe(
      'fait le 5\u00a0septembre 2026, 2\u00a0jours après',
    )
    expect([sayVersion('initial', 1), sayVersion('initial', 2), sayVersion('avenant', 1)]).toEqual([
      'Projet initial',
      'Projet initial, envoi n°\u00a02',
      'Avenant n°\u00a01',
    ])
  })

  it('say where a filing stands', () => {
    const filed = {
      etat: 'figee' as const,
      depot: 'delai-en-cours' as const,
      envoyeLe: '2026-10-01',
      recuLe: '2026-10-05',
      dernierJour: '2026-12-05',
      reponse: null,
      reponseLe: null,
      motif: null,
      jours: 11,
    }
    expect(sayDepot(filed)).toBe(
      'Reçu par l’ARS le 5\u00a0octobre 2026. Elle peut s’opposer jusqu’au 5\u00a0décembre 2026 compris, dans 11\u00a0jours.',
    )
    const objected = { ...filed, depot: 'oppose' as const, reponseLe: '2026-11-02', motif: 'territoire' as const }
    expect(sayDepot(objected)).toContain('le territoire n’est pas pertinent.')
  })
})
