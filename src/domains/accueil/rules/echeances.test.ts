import { describe, expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { findEcheances, isPressing, type Known } from './echeances.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const nothing: Known = {
  today,
  territoire: null,
  membres: null,
  demandes: null,
  rendezVous: null,
  creneaux: null,
  registre: null,
  cotisations: null,
  hds: null,
  projetDepose: null,
  signatureAci: null,
}
const find = (known: Partial<Known>) =>
  findEcheances({ ...nothing, ...known }).map(({ code, le }) => [code, le.toString()])

describe('duties', () => {
  it('are none when nothing is known or all is done', () => {
    expect(find({})).toEqual([])
    expect(
      find({
        territoire: { dessine: true },
        membres: { nombre: 12 },
        demandes: { nombre: 0, enRetard: 0, prochaine: today },
        creneaux: { offerts: 40, besoin: 40, fixe: true },
        registre: { actes: 0, premier: null, derniere: null, rupture: null },
      }),
    ).toEqual([])
  })

  it('start with the territory and the members', () => {
    expect(find({ territoire: { dessine: false }, membres: { nombre: 0 } })).toEqual([
      ['territoire-a-dessiner', '2026-11-24'],
      ['membres-a-importer', '2026-11-24'],
    ])
  })

  it('come by date; a passed date is today', () => {
    expect(
      find({
        creneaux: { offerts: 34, besoin: 40, fixe: true },
        demandes: { nombre: 2, enRetard: 1, prochaine: day('2026-11-23') },
        cotisations: { nombre: 3, centimes: 9000, annee: 2026 },
        hds: { hebergeur: 'Hébergeur', expireLe: day('2026-12-01') },
      }),
    ).toEqual([
      ['demandes-sans-reponse', '2026-11-24'],
      ['creneaux-a-trouver', '2026-11-27'],
      ['certificat-hds', '2026-12-01'],
      ['cotisations-a-encaisser', '2026-12-31'],
    ])
  })

  it('warn of the certificate of the host ninety days before, not ninety-one', () => {
    const hds = (expireLe: string) => find({ hds: { hebergeur: 'H', expireLe: day(expireLe) } }).length
    expect([hds('2027-02-22'), hds('2027-02-23'), hds('2026-01-01')]).toEqual([1, 0, 1])
  })

  it('ask for a verification of the registre every month, and at once when it is broken', () => {
    const registre = (derniere: string | null, rupture: number | null = null) =>
      find({
        registre: { actes: 9, premier: day('2026-10-01'), derniere: derniere === null ? null : day(derniere), rupture },
      })
    expect(registre(null)).toEqual([['registre-a-verifier', '2026-11-24']])
    expect(registre('2026-10-30')).toEqual([['registre-a-verifier', '2026-11-29']])
    expect(registre('2026-11-20')).toEqual([])
    expect(registre('2026-11-20', 4)).toEqual([['registre-rompu', '2026-11-24']])
  })

  it('follow the delays of the contract from its signature', () => {
    const found = findEcheances({ ...nothing, signatureAci: day('2025-03-03') })
    expect(found).toEqual([
      expect.objectContaining({ code: 'missions-a-deployer', missions: ['parcours', 'prevention'], mois: 24 }),
    ])
    expect(found[0]!.le.toString()).toBe('2027-03-03')
    expect(found[0]!.provenance?.statut).toBe('confirme')
    expect(find({ signatureAci: day('2026-08-31') })).toEqual([['missions-a-demarrer', '2027-02-28']])
    expect(find({ signatureAci: day('2022-01-10') })).toEqual([['contrat-a-renouveler', '2027-01-10']])
    expect(find({ projetDepose: day('2026-10-15') })).toEqual([['ars-sans-opposition', '2026-12-15']])
  })

  it('press within three days', () => {
    expect([isPressing(today, day('2026-11-27')), isPressing(today, day('2026-11-28'))]).toEqual([true, false])
  })
})
