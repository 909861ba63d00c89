import { expect, test } from 'vitest'
import type { FicheResume } from '../../contract.ts'
import { layOutCalendar } from './calendar-layout.ts'

const fiche = (id: string, rest: Partial<FicheResume>): FicheResume => ({
  id,
  titre: id,
  missions: [],
  etat: 'en-cours',
  debut: null,
  fin: null,
  communes: [],
  referents: [],
  partenaires: [],
  taches: [],
  jalons: [],
  budgetCentimes: 0,
  manques: 0,
  archiveeLe: null,
  partageeLe: null,
  ...rest,
})

test('the frame holds every date and today; rows follow their beginning; undated fiches are counted', () => {
  const layout = layOutCalendar(
    [
      fiche('later', { debut: '2026-06-01', fin: '2026-12-31' }),
      fiche('sooner', {
        jalons: [{ id: 'j', libelle: 'Adoption', prevuLe: '2026-03-01', atteintLe: '2026-03-04' }],
        taches: [
          { id: 't', libelle: 'Réunir', echeance: '2026-02-01', faiteLe: null },
          { id: 'u', libelle: 'Sans date', echeance: null, faiteLe: null },
        ],
      }),
      fiche('never', {}),
    ],
    '2026-11-24',
  )
  expect(layout.undated).toBe(1)
  expect(layout.rows.map(({ fiche: { id } }) => id)).toEqual(['sooner', 'later'])
  const [sooner] = layout.rows
  expect(sooner!.taches.map(({ id }) => id)).toEqual(['t'])
  expect(sooner!.bar).toEqual({ from: sooner!.taches[0]!.at, to: sooner!.jalons[0]!.at })
  for (const { at } of [...layout.ticks, ...sooner!.jalons]) expect(at >= 0 && at <= 1).toBe(true)
  expect(layout.today).toBeGreaterThan(sooner!.jalons[0]!.at)
  expect(layout.ticks.map(({ word }) => word)).toEqual([
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
    '2027',
  ])
})

test('over many months, a word a quarter', () => {
  const { ticks } = layOutCalendar([fiche('long', { debut: '2025-01-15', fin: '2027-01-15' })], '2026-01-01')
  expect(ticks.map(({ key }) => key)).toEqual([
    '2025-04',
    '2025-07',
    '2025-10',
    '2026-01',
    '2026-04',
    '2026-07',
    '2026-10',
    '2027-01',
  ])
})
