import { describe, expect, it } from 'vitest'
import { slotsFor, supplyMeter } from '../../../analysis/sizing/index.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Choix, type Faits, prepare } from './dimensionnement.ts'
import { hypothesesOf, sayBesoin, sayFourchette } from './dire-dimensionnement.ts'

const ZONE = 'Europe/Paris'
const NOW = Temporal.Instant.from('2026-11-26T09:00:00Z')
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).toInstant()
const monday = (weeksAgo: number) => Temporal.PlainDate.from('2026-11-23').subtract({ weeks: weeksAgo })
const CHOIX: Choix = { rayonKm: null, repartition: 'actuelle', evolution: 1 }
const DIT = { ...CHOIX, cible: 0.9 }

/** Every week, `many` requests on Tuesday at nine in each commune, slots on Tuesday at fourteen. */
const faits = (more: Partial<Faits> & { weeks?: number; many?: number; offered?: number } = {}): Faits => {
  const { weeks = 30, many = 6, offered = 4, ...rest } = more
  const week = (ago: number, hour: number, n: number, commune: string) =>
    Array.from({ length: n }, (_, k) => ({
      when: at(`${monday(ago).add({ days: 1 })}T${String(hour).padStart(2, '0')}:${String(k * 3).padStart(2, '0')}`),
      commune,
    }))
  const past = Array.from({ length: weeks }, (_, k) => k + 1)
  return {
    demandes: past
      .flatMap((ago) => [...week(ago, 9, many, '34301'), ...week(ago, 10, many, '34157')])
      .map(({ when, commune }) => ({ le: when, commune })),
    creneaux: past
      .flatMap((ago) => week(ago, 14, offered, '34301'))
      .map(({ when, commune }) => ({ debut: when, commune })),
    points: new Map([
      ['34301', { lon: 3.69, lat: 43.4 }],
      ['34157', { lon: 3.6, lat: 43.43 }],
    ]),
    feries: new Set(),
    zone: ZONE,
    now: NOW,
    ...rest,
  }
}
const needed = (of: Faits, choix: Partial<Choix> = {}) => {
  const { problem } = prepare(of, { ...CHOIX, ...choix })
  return slotsFor(supplyMeter(problem!), 0.9, 200)
}

describe('what is known of the past', () => {
  it('is read by whole weeks: the one that is not over does not count', () => {
    const running = [{ le: NOW, commune: '34301' }]
    const known = faits()
    expect(prepare({ ...known, demandes: [...known.demandes, ...running] }, CHOIX).passe).toEqual({
      semaines: 30,
      demandes: 360,
      creneauxParSemaine: 4,
    })
  })

  it('goes back a year, not more', () => {
    expect(prepare(faits({ weeks: 80 }), CHOIX).passe).toMatchObject({ semaines: 52, demandes: 624 })
  })

  it('is too short under eight weeks or a hundred requests, and says so', () => {
    for (const few of [faits({ weeks: 7, many: 20 }), faits({ many: 1 }), faits({ demandes: [] })]) {
      const { problem, passe } = prepare(few, CHOIX)
      expect(problem).toBeNull()
      expect(sayBesoin(null, DIT, passe)).toMatch(/^Il faut au moins 8 semaines et 100 demandes/)
    }
    const short = { semaines: 3, demandes: 40, creneauxParSemaine: 0 }
    expect(sayBesoin(null, DIT, short)).toMatch(/\u00a0; la CPTS a noté 40\u00a0demandes en 3\u00a0semaines\.$/)
    expect(sayBesoin(null, DIT, { ...short, semaines: 0, demandes: 0 })).toMatch(/la CPTS n’en a encore noté aucune\.$/)
  })
})

describe('how many slots', () => {
  it('as many as requests, where slots stand today', () => {
    const { likely } = needed(faits())
    expect(likely).toBeGreaterThanOrEqual(10)
    expect(likely).toBeLessThanOrEqual(12)
  })

  it('none is enough for a commune out of reach', () => {
    // Eight kilometres between the two: half of the requests reach no slot.
    expect(needed(faits(), { rayonKm: 3 }).likely).toBeNull()
    expect(needed(faits(), { rayonKm: 15 }).likely).not.toBeNull()
  })

  it('a visit at home or a teleconsultation is for everybody', () => {
    const known = faits()
    expect(
      needed({ ...known, creneaux: known.creneaux.map((one) => ({ ...one, commune: null })) }, { rayonKm: 3 }).likely,
    ).not.toBeNull()
  })

  it('without slots of the past they are laid as people ask', () => {
    const { problem, repartition } = prepare(faits({ creneaux: [] }), CHOIX)
    expect(repartition).toBe('demandes')
    // Tuesday, at the open hour that follows the calls, in both communes.
    expect([...problem!.pattern.hour]).toEqual([34, 35])
    expect(needed(faits({ creneaux: [] }), { rayonKm: 3 }).likely).toBeLessThanOrEqual(14)
  })

  it('a point that is unknown hides no slot', () => {
    expect(needed(faits({ points: new Map() }), { rayonKm: 3 }).likely).not.toBeNull()
  })

  it('holidays have no slot', () => {
    const tuesdays = Array.from({ length: 60 }, (_, k) => monday(3).add({ weeks: k, days: 1 }).toString())
    expect(needed(faits({ feries: new Set(tuesdays) })).likely).toBeNull()
  })
})

describe('what it says', () => {
  const passe = { semaines: 52, demandes: 3000, creneauxParSemaine: 61.6 }
  const besoin = { probable: 74, bas: 70, haut: 81, maximum: 240 }
  it('the number, what is missing, and between which', () => {
    expect(sayBesoin(besoin, DIT, passe)).toBe(
      'Il faut 74\u00a0créneaux par semaine pour que 90\u00a0% des demandes soient vues sous 48\u00a0h\u00a0; la CPTS en offre 62, il en manque 12.',
    )
    expect(sayBesoin({ ...besoin, probable: 60 }, DIT, passe)).toContain('c’est assez')
    expect(sayBesoin(besoin, DIT, { ...passe, creneauxParSemaine: 0 })).toContain('aucun n’est offert')
    expect(sayBesoin({ ...besoin, probable: null }, DIT, passe)).toContain('Même 240\u00a0créneaux')
    expect(sayFourchette(besoin)).toBe('De 70 les années favorables à 81 pour tenir presque toutes les années.')
    expect(sayFourchette({ ...besoin, haut: null })).toContain('plus de 240')
    expect(sayFourchette({ ...besoin, bas: null })).toContain('plus de 240')
  })

  it('what it supposes', () => {
    expect(hypothesesOf(DIT, passe)).toHaveLength(5)
    expect(hypothesesOf({ ...DIT, rayonKm: 15, repartition: 'demandes' }, passe).join(' ')).toContain('15\u00a0km')
  })
})
