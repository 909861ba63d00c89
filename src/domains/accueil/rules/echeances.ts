/**
 * What awaits the people of a CPTS, computed from what is known today. A duty has a date; the law's delays come with
 * their source from src/referentials or from the room that counts them, never from here.
 */
import { Temporal } from '../../../kernel/time.ts'
import type { Provenance } from '../../../referentials/index.ts'
import {
  CODES,
  type Code,
  type CodeAdhesion,
  type CodeDialogue,
  type CodeFinances,
  type CodeGouvernance,
  type CodeMedecinTraitant,
  type CodeProjet,
  type CodeRepertoire,
} from './codes.ts'

export type Day = Temporal.PlainDate

export type Echeance = { code: Code; le: Day; provenance: Provenance | null } & (
  | { code: 'registre-rompu'; acte: number }
  | { code: 'preuves-en-defaut'; nombre: number }
  | { code: 'preuves-a-regarder'; nombre: number; acteId: string }
  | { code: 'territoire-a-dessiner' | 'membres-a-importer' }
  | { code: 'demandes-sans-reponse'; nombre: number; enRetard: number }
  | { code: 'rendez-vous-a-noter'; nombre: number; depuis: Day }
  | { code: 'creneaux-a-trouver'; offerts: number; besoin: number; fixe: boolean }
  | { code: 'activites-a-signer'; nombre: number; depuis: Day }
  | { code: 'suites-a-donner'; nombre: number }
  | { code: 'registre-a-verifier'; derniere: Day | null; actes: number }
  | { code: 'cotisations-a-encaisser'; nombre: number; centimes: number; annee: number }
  | { code: 'certificat-hds'; hebergeur: string }
  | {
      code:
        | CodeProjet
        | CodeGouvernance
        | CodeFinances
        | CodeAdhesion
        | CodeDialogue
        | CodeRepertoire
        | CodeMedecinTraitant
      dit: Dit
    }
)
/** Said whole by the room that knows it. */
export type Dit = { titre: string; raison: string; verbe: string; vers: string }

type Dite<C extends Code> = { code: C; le: Day; provenance: Provenance | null; dit: Dit }

/** What each room says; null where the person may not know it, or where the room has nothing to say. */
export type Known = {
  today: Day
  territoire: { dessine: boolean } | null
  membres: { nombre: number } | null
  /** `prochaine`: the day when the first degree asked runs out. */
  demandes: { nombre: number; enRetard: number; prochaine: Day } | null
  rendezVous: { nombre: number; depuis: Day } | null
  /** Of the week that contains today. `fixe`: the need is a setting, otherwise the mean of the past weeks. */
  creneaux: { offerts: number; besoin: number; fixe: boolean } | null
  /** `defauts`: documents that the last verification found missing or altered. */
  registre: { actes: number; premier: Day | null; derniere: Day | null; rupture: number | null; defauts: number } | null
  /** Documents that came by a link and wait to be kept or put aside; the acte of the oldest. */
  preuves: { nombre: number; acteId: string } | null
  /** `depuis`: the day of the oldest. */
  activites: { nombre: number; depuis: Day } | null
  /** `prochaine`: the nearest day, null when none has one. */
  suites: { nombre: number; prochaine: Day | null } | null
  cotisations: { nombre: number; centimes: number; annee: number } | null
  hds: { hebergeur: string; expireLe: Day } | null
  /** What the life of the CPTS asks for: stages, delays of the ARS and of the contract. */
  projet: readonly Dite<CodeProjet>[] | null
  /** Statutes to record, mandates to renew. */
  gouvernance: readonly Dite<CodeGouvernance>[] | null
  /** Where one is expected oneself: a convocation to answer, a vote that is open. */
  mesSeances: readonly Dite<CodeGouvernance>[] | null
  /** What the money asks for: payments, missions of the contract, envelopes. */
  finances: readonly Dite<CodeFinances>[] | null
  /** The file of a contract year that is closed. */
  dialogue: readonly Dite<CodeDialogue>[] | null
  /** What joining, dues and the bank ask for. */
  adhesions: readonly Dite<CodeAdhesion>[] | null
  /** Changes of the national directory that wait for the coordination. */
  repertoire: readonly Dite<CodeRepertoire>[] | null
  /** Who looks for a médecin traitant, and what doctors said they take. */
  medecinTraitant: readonly Dite<CodeMedecinTraitant>[]
}

const HDS_DAYS = 90
/** The chain is verified once a month: our own rule, no text asks for it. */
const VERIFY_DAYS = 30
const SUITES_DAYS = 30

const HDS: Provenance = { source: 'Code de la santé publique, article L1111-8', date: null, statut: 'a-verifier' }

const daysTo = (today: Day, day: Day): number => today.until(day, { largestUnit: 'days' }).days
const isWithin = (today: Day, day: Day, days: number): boolean => {
  const left = daysTo(today, day)
  return left >= 0 && left <= days
}
const latest = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

const startingDuties = ({ today, territoire, membres }: Known): Echeance[] => {
  const found: Echeance[] = []
  if (territoire && !territoire.dessine) found.push({ code: 'territoire-a-dessiner', le: today, provenance: null })
  if (membres?.nombre === 0) found.push({ code: 'membres-a-importer', le: today, provenance: null })
  return found
}

const careDuties = ({ today, demandes, rendezVous, creneaux }: Known): Echeance[] => {
  const found: Echeance[] = []
  if (demandes && demandes.nombre > 0) {
    const { nombre, enRetard, prochaine } = demandes
    found.push({ code: 'demandes-sans-reponse', le: latest(prochaine, today), provenance: null, nombre, enRetard })
  }
  if (rendezVous && rendezVous.nombre > 0)
    found.push({ code: 'rendez-vous-a-noter', le: today, provenance: null, ...rendezVous })
  if (creneaux && creneaux.offerts < creneaux.besoin) {
    const friday = today.add({ days: Math.max(0, 5 - today.dayOfWeek) })
    found.push({ code: 'creneaux-a-trouver', le: friday, provenance: null, ...creneaux })
  }
  return found
}

const registreDuties = ({ today, registre }: Known): Echeance[] => {
  if (!registre || registre.actes === 0) return []
  if (registre.rupture !== null)
    return [{ code: 'registre-rompu', le: today, provenance: null, acte: registre.rupture }]
  if (registre.defauts > 0)
    return [{ code: 'preuves-en-defaut', le: today, provenance: null, nombre: registre.defauts }]
  const since = registre.derniere ?? registre.premier ?? today
  const le = since.add({ days: VERIFY_DAYS })
  if (daysTo(today, le) > 7) return []
  return [
    {
      code: 'registre-a-verifier',
      le: latest(le, today),
      provenance: null,
      derniere: registre.derniere,
      actes: registre.actes,
    },
  ]
}

/** A meeting is signed while it is remembered: today. */
const activityDuties = ({ today, activites, suites }: Known): Echeance[] => {
  const found: Echeance[] = []
  if (activites) found.push({ code: 'activites-a-signer', le: today, provenance: null, ...activites })
  if (suites?.prochaine && isWithin(today, latest(suites.prochaine, today), SUITES_DAYS))
    found.push({
      code: 'suites-a-donner',
      le: latest(suites.prochaine, today),
      provenance: null,
      nombre: suites.nombre,
    })
  return found
}

const preuveDuties = ({ today, preuves }: Known): Echeance[] =>
  preuves ? [{ code: 'preuves-a-regarder', le: today, provenance: null, ...preuves }] : []

/** Dues are asked for before the year ends. */
const moneyDuties = ({ cotisations }: Known): Echeance[] =>
  cotisations && cotisations.nombre > 0
    ? [
        {
          code: 'cotisations-a-encaisser',
          le: new Temporal.PlainDate(cotisations.annee, 12, 31),
          provenance: null,
          ...cotisations,
        },
      ]
    : []

const hostDuties = ({ today, hds }: Known): Echeance[] =>
  hds && daysTo(today, hds.expireLe) <= HDS_DAYS
    ? [{ code: 'certificat-hds', le: latest(hds.expireLe, today), provenance: HDS, hebergeur: hds.hebergeur }]
    : []

/** By date, then in the order of CODES. */
export const findEcheances = (known: Known): Echeance[] =>
  [
    ...startingDuties(known),
    ...careDuties(known),
    ...activityDuties(known),
    ...registreDuties(known),
    ...preuveDuties(known),
    ...moneyDuties(known),
    ...hostDuties(known),
    ...(known.projet ?? []),
    ...(known.gouvernance ?? []),
    ...(known.mesSeances ?? []),
    ...(known.finances ?? []),
    ...(known.dialogue ?? []),
    ...(known.adhesions ?? []),
    ...(known.repertoire ?? []),
    ...known.medecinTraitant,
  ].sort((a, b) => Temporal.PlainDate.compare(a.le, b.le) || CODES.indexOf(a.code) - CODES.indexOf(b.code))

/** Amber falls only on what is due within three days. */
export const isPressing = (today: Day, le: Day): boolean => daysTo(today, le) <= 3
export const daysLeft = daysTo
