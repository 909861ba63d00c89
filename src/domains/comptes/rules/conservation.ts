/**
 * How long things are kept. Proposals for a data protection officer to confirm: each CPTS may change them within the
 * bounds, in its settings. The bounds hold whatever the settings say.
 */
export const DUREES = {
  /** Months for which the fiche of a member and the access of a person are kept after their end. */
  membreMois: { reglage: 'conservationMembreMois', defaut: 12, min: 6, max: 36 },
  /** Years for which names of presences are kept in the registre, when nothing was paid for them. */
  presencesAnnees: { reglage: 'conservationPresencesAnnees', defaut: 3, min: 3, max: 10 },
  /** Months of the audit trail. The base itself refuses to cut it before a year. */
  journalMois: { reglage: 'conservationJournalMois', defaut: 12, min: 12, max: 36 },
  courrielsJours: { reglage: 'conservationCourrielsJours', defaut: 30, min: 7, max: 90 },
  /** Days for which an invitation or a signed link that is over is still listed. */
  liensJours: { reglage: 'conservationLiensJours', defaut: 30, min: 7, max: 90 },
  /** Days for which the answers of a poll on dates are kept after its end. */
  sondagesJours: { reglage: 'conservationSondagesJours', defaut: 90, min: 7, max: 365 },
  /** Months for which the calls of the desk are kept in their log. */
  appelsMois: { reglage: 'conservationAppelsMois', defaut: 12, min: 3, max: 36 },
} as const satisfies Record<string, { reglage: string; defaut: number; min: number; max: number }>
export type Duree = keyof typeof DUREES
export type Conservation = Record<Duree, number>

/** Presences that were paid are evidence of the accounts: as long as these, by law. */
export const PRESENCES_PAYEES_ANNEES = 10

const NAMES = Object.keys(DUREES) as Duree[]

const isWithin = (value: unknown, { min, max }: { min: number; max: number }): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max

/** What the settings of a CPTS say, and the proposal where they say nothing that holds. */
export const conservationOf = (reglages: Readonly<Record<string, unknown>>): Conservation => {
  const entries = NAMES.map((name) => {
    const { reglage, defaut } = DUREES[name]
    const value = reglages[reglage]
    return [name, isWithin(value, DUREES[name]) ? value : defaut]
  })
  return Object.fromEntries(entries) as Conservation
}

/** The first duration that settings give outside its bounds; null, or nothing, takes the proposal back. */
export const outOfBounds = (reglages: Readonly<Record<string, unknown>>): Duree | undefined =>
  NAMES.find((name) => {
    const value = reglages[DUREES[name].reglage]
    return value !== undefined && value !== null && !isWithin(value, DUREES[name])
  })
