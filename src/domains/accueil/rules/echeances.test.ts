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
  preuves: null,
  activites: null,
  suites: null,
  cotisations: null,
  hds: null,
  projet: null,
  gouvernance: null,
  mesSeances: null,
  dialogue: null,
  finances: null,
  adhesions: null,
  repertoire: null,
  medecinTraitant: [],
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
        registre: { actes: 0, premier: null, derniere: null, rupture: null, defauts: 0 },
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

  it('ask to sign today what was held, and tell the nearest follow-up of the month', () => {
    expect(
      find({
        activites: { nombre: 1, depuis: day('2026-11-20') },
        suites: { nombre: 4, prochaine: day('2026-12-01') },
      }),
    ).toEqual([
      ['activites-a-signer', '2026-11-24'],
      ['suites-a-donner', '2026-12-01'],
    ])
    expect(find({ suites: { nombre: 1, prochaine: day('2026-10-01') } })).toEqual([['suites-a-donner', '2026-11-24']])
    expect(find({ suites: { nombre: 1, prochaine: day('2027-02-01') } })).toEqual([])
    expect(find({ suites: { nombre: 1, prochaine: null } })).toEqual([])
  })

  it('tell proofs that are no longer what they were before asking to verify again, and those that came', () => {
    const registre = { actes: 5, premier: day('2026-01-01'), derniere: day('2026-11-23'), rupture: null, defauts: 2 }
    expect(find({ registre })).toEqual([['preuves-en-defaut', '2026-11-24']])
    expect(find({ registre: { ...registre, rupture: 3 } })).toEqual([['registre-rompu', '2026-11-24']])
    expect(find({ preuves: { nombre: 1, acteId: 'x' } })).toEqual([['preuves-a-regarder', '2026-11-24']])
  })

  it('warn of the certificate of the host ninety days before, not ninety-one', () => {
    const hds = (expireLe: string) => find({ hds: { hebergeur: 'H', expireLe: day(expireLe) } }).length
    expect([hds('2027-02-22'), hds('2027-02-23'), hds('2026-01-01')]).toEqual([1, 0, 1])
  })

  it('ask for a verification of the registre every month, and at once when it is broken', () => {
    const registre = (derniere: string | null, rupture: number | null = null) =>
      find({
        registre: {
          actes: 9,
          premier: day('2026-10-01'),
          derniere: derniere === null ? null : day(derniere),
          rupture,
          defauts: 0,
        },
      })
    expect(registre(null)).toEqual([['registre-a-verifier', '2026-11-24']])
    expect(registre('2026-10-30')).toEqual([['registre-a-verifier', '2026-11-29']])
    expect(registre('2026-11-20')).toEqual([])
    expect(registre('2026-11-20', 4)).toEqual([['registre-rompu', '2026-11-24']])
  })

  it('put what the life of the CPTS asks for among the others, by date', () => {
    const dit = { titre: 'T', raison: 'R.', verbe: 'V', vers: '/projet/vie' }
    const projet = [
      { code: 'contrat-a-renouveler' as const, le: day('2027-01-10'), provenance: null, dit },
      { code: 'missions-a-demarrer' as const, le: day('2026-11-20'), provenance: null, dit },
    ]
    expect(find({ projet, cotisations: { nombre: 3, centimes: 9000, annee: 2026 } })).toEqual([
      ['missions-a-demarrer', '2026-11-20'],
      ['cotisations-a-encaisser', '2026-12-31'],
      ['contrat-a-renouveler', '2027-01-10'],
    ])
  })

  it('press within three days', () => {
    expect([isPressing(today, day('2026-11-27')), isPressing(today, day('2026-11-28'))]).toEqual([true, false])
  })
})
