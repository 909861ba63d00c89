/**
 * Public holidays by zone. Eleven days are national; Alsace and Moselle have two more; each overseas territory has the
 * day on which slavery was abolished there.
 */
import { z } from 'zod'
import { Temporal } from '../kernel/time.ts'
import { type Provenance, provenanceSchema } from './provenance.ts'

export const ZONES_FERIEES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
] as const
export type ZoneFeriee = (typeof ZONES_FERIEES)[number]
export type JourFerie = { date: string; nom: string }

const regleSchema = z.object({
  nom: z.string(),
  /** `MM-DD`, or a number of days after Easter Sunday. */
  quand: z.union([z.string().regex(/^\d{2}-\d{2}$/), z.number().int()]),
  zones: z.union([z.literal('toutes'), z.array(z.enum(ZONES_FERIEES))]),
  provenance: provenanceSchema,
})
type Regle = z.infer<typeof regleSchema>

const NATIONAL: Provenance = { source: 'Code du travail, article L3133-1', date: '2016-08-10', statut: 'confirme' }
const LOCAL: Provenance = { source: 'Code du travail, article L3134-13', date: '2008-05-01', statut: 'secondaire' }
const OUTRE_MER: Provenance = { source: 'Code du travail, article L3422-2', date: '2019-05-21', statut: 'confirme' }
/** The text read says 27 May; the 28th has been asked for since 2015 and may have been written since. */
const SAINT_MARTIN: Provenance = { ...OUTRE_MER, statut: 'a-verifier' }

const national = (nom: string, quand: string | number): Regle => ({ nom, quand, zones: 'toutes', provenance: NATIONAL })
const abolition = (zone: ZoneFeriee, quand: string, provenance = OUTRE_MER): Regle => ({
  nom: 'abolition de l’esclavage',
  quand,
  zones: [zone],
  provenance,
})

export const JOURS_FERIES: readonly Regle[] = z.array(regleSchema).parse([
  national('jour de l’An', '01-01'),
  national('lundi de Pâques', 1),
  national('fête du Travail', '05-01'),
  national('victoire de 1945', '05-08'),
  national('Ascension', 39),
  national('lundi de Pentecôte', 50),
  national('fête nationale', '07-14'),
  national('Assomption', '08-15'),
  national('Toussaint', '11-01'),
  national('armistice de 1918', '11-11'),
  national('Noël', '12-25'),
  // By law only in communes with a Protestant church or a shared one; in use almost everywhere in the three départements.
  { nom: 'vendredi saint', quand: -2, zones: ['alsace-moselle'], provenance: LOCAL },
  { nom: 'Saint-Étienne', quand: '12-26', zones: ['alsace-moselle'], provenance: LOCAL },
  abolition('mayotte', '04-27'),
  abolition('martinique', '05-22'),
  abolition('guadeloupe', '05-27'),
  abolition('saint-martin', '05-27', SAINT_MARTIN),
  abolition('guyane', '06-10'),
  abolition('saint-barthelemy', '10-09'),
  abolition('reunion', '12-20'),
])

/** Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876). */
export const easter = (year: number): Temporal.PlainDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const m = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(m / 31), day: (m % 31) + 1 })
}

const dayOf = (rule: Regle, year: number): string =>
  typeof rule.quand === 'number' ? easter(year).add({ days: rule.quand }).toString() : `${year}-${rule.quand}`

const years = new Map<string, JourFerie[]>()
export const holidaysOf = (year: number, zone: ZoneFeriee = 'metropole'): readonly JourFerie[] => {
  const key = `${year} ${zone}`
  const known = years.get(key)
  if (known) return known
  const days = JOURS_FERIES.filter((rule) => rule.zones === 'toutes' || rule.zones.includes(zone))
    .map((rule) => ({ date: dayOf(rule, year), nom: rule.nom }))
    .sort((a, b) => a.date.localeCompare(b.date))
  years.set(key, days)
  return days
}

/** The holiday that falls on a civil day (`YYYY-MM-DD`), if any. Two can fall together: the first by name of rule. */
export const holidayOn = (date: string, zone: ZoneFeriee = 'metropole'): JourFerie | undefined =>
  holidaysOf(Number(date.slice(0, 4)), zone).find((day) => day.date === date)

const BY_DEPARTEMENT: Record<string, ZoneFeriee> = {
  '57': 'alsace-moselle',
  '67': 'alsace-moselle',
  '68': 'alsace-moselle',
  '971': 'guadeloupe',
  '972': 'martinique',
  '973': 'guyane',
  '974': 'reunion',
  '976': 'mayotte',
  '977': 'saint-barthelemy',
  '978': 'saint-martin',
}
export const holidayZoneOf = (departement: string): ZoneFeriee => BY_DEPARTEMENT[departement] ?? 'metropole'

const BY_TIME_ZONE: Record<string, ZoneFeriee> = {
  'Indian/Reunion': 'reunion',
  'America/Martinique': 'martinique',
  'America/Guadeloupe': 'guadeloupe',
  'America/Cayenne': 'guyane',
  'Indian/Mayotte': 'mayotte',
}
/** When only the time zone of a CPTS is known. */
export const holidayZoneOfTimeZone = (zone: string): ZoneFeriee => BY_TIME_ZONE[zone] ?? 'metropole'
