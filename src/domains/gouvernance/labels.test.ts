import { describe, expect, it, test } from 'vitest'
import { MODELES_STATUTS } from '../../referentials/modeles-statuts/index.ts'
import { rooms } from '../../web/rooms.ts'
import { sayCorps } from './labels.ts'
import { sayDevoir } from './labels-devoirs.ts'
import { CHAPITRES, sayMajorite, sayMandats, sayProcurations, sayQuorum, sayRegles } from './labels-regles.ts'
import { echeancesOf } from './rules/echeances.ts'

const noms = { college: (id: string) => id, instance: (id: string) => id }

describe('rules as sentences', () => {
  it.each(MODELES_STATUTS)('of the model $code are whole and typeset', ({ instances, regles }) => {
    const said = [
      ...instances.flatMap((one) => sayRegles(one.regles, noms)),
      ...CHAPITRES.map(({ dire }) => dire(regles)),
    ]
    for (const sentence of said) {
      expect(sentence).toMatch(/^[«A-ZÀÉ].*\.$/)
      expect(sentence).not.toMatch(/undefined|null|NaN| [:;!?]|« |'| {2}/)
    }
  })

  it('tell what differs', () => {
    const part = { num: 1, den: 3, strict: false }
    expect(sayQuorum({ part, base: 'voix', representes: false, seconde: { jours: 15, part: null } })).toBe(
      'Quorum\u00a0: un tiers des voix, présentes. À défaut, seconde réunion au moins 15\u00a0jours après, sans quorum.',
    )
    expect(sayMajorite({ genre: 'absolue', part: null, base: 'exprimes', abstentions: true, partage: 'rejet' })).toBe(
      'Majorité absolue\u00a0: plus de la moitié des voix exprimées, abstentions comprises. À égalité, la proposition est rejetée.',
    )
    expect(sayProcurations({ plafond: 3, memeCollege: true })).toBe(
      'Trois procurations au plus par personne présente, dans le même collège.',
    )
    expect(
      sayMandats({
        mois: 18,
        consecutifs: 1,
        renouvellement: 'moitie',
        jusquAuRemplacement: false,
        fonctions: [{ fonction: 'copresidence', nombre: 3 }],
      }),
    ).toBe('Mandats de 18\u00a0mois, renouvelés par moitié, un de suite au plus. Fonctions\u00a0: coprésidence (3).')
    expect(sayCorps({ membres: 3, voix: 0, sansVoix: 3 })).toBe('3\u00a0membres, sans voix délibérative')
  })
})

test('duties come at their time, are said in full and lead to a screen that exists', () => {
  const mandat = (echeance: string | null, fin: string | null = null) => ({ debut: '2024-01-01', echeance, fin })
  const mandats = [
    mandat('2026-11-24'),
    mandat('2026-10-01'),
    mandat('2026-10-01', '2026-10-02'),
    mandat('2027-02-22'),
    mandat('2027-02-23'),
    mandat(null),
  ]
  const found = echeancesOf({ statuts: true, mandats }, '2026-11-24')
  expect(found).toEqual([
    { code: 'mandats-echus', le: '2026-11-24', nombre: 2, depuis: '2026-10-01' },
    { code: 'mandats-a-renouveler', le: '2027-02-22', nombre: 1 },
  ])
  const all = [...found, ...echeancesOf({ statuts: false, mandats }, '2026-11-24')]
  const paths = rooms.flatMap(({ routes }) => routes.map(({ path }) => path as string))
  for (const { titre, raison, verbe, vers } of all.map(sayDevoir)) {
    for (const text of [titre, raison, verbe]) expect(text).not.toMatch(/undefined|NaN|null|\s$|'/)
    expect(raison).toMatch(/\.$/)
    expect(paths).toContain(vers)
  }
})
