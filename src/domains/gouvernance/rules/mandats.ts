/** Mandates: where each stands, when it should end, and what about an instance does not fit its statutes. */
import { Temporal } from '../../../kernel/time.ts'
import { FONCTIONS, type Fonction, type ReglesInstance } from '../../../referentials/modeles-statuts/regles.ts'
import { isRunning, type Mandat } from './electeurs.ts'

export const ETATS_MANDAT = ['a-venir', 'en-cours', 'echu', 'fini'] as const
export type EtatMandat = (typeof ETATS_MANDAT)[number]
export const MOTIFS_FIN = [
  'terme',
  'demission',
  'deces',
  'radiation',
  'remplacement',
  'perte-de-qualite',
  'revocation',
  'erreur',
] as const
export type MotifFin = (typeof MOTIFS_FIN)[number]

type Dates = Pick<Mandat, 'debut' | 'echeance' | 'fin'>

/** `echu`: past its term, and nobody was elected since. */
export const etatMandat = ({ debut, echeance, fin }: Dates, jour: string): EtatMandat => {
  if (fin !== null && fin <= jour) return 'fini'
  if (debut > jour) return 'a-venir'
  return echeance !== null && echeance <= jour ? 'echu' : 'en-cours'
}

/** The term that the statutes give to a mandate that begins that day. */
export const echeanceOf = (debut: string, mois: number | null): string | null =>
  mois === null ? null : Temporal.PlainDate.from(debut).add({ months: mois }).toString()

/** The nearest term of those that run: one that is past comes first. */
export const prochaineEcheance = (mandats: readonly Mandat[], jour: string): string | null =>
  mandats
    .filter((one) => isRunning(one, jour))
    .flatMap(({ echeance }) => echeance ?? [])
    .toSorted()[0] ?? null

/** Offices in the order in which people name them, then by name. */
export const byFonction = (a: { fonction: Fonction; nom: string }, b: { fonction: Fonction; nom: string }): number =>
  FONCTIONS.indexOf(a.fonction) - FONCTIONS.indexOf(b.fonction) || a.nom.localeCompare(b.nom, 'fr')

/** How many mandates in a row the same person had in the same function, this one included: each begins where one ended. */
export const countConsecutifs = (mandats: readonly Mandat[], mandat: Mandat): number => {
  const before = mandats.find(
    (one) =>
      one.id !== mandat.id &&
      one.personne === mandat.personne &&
      one.instanceId === mandat.instanceId &&
      one.fonction === mandat.fonction &&
      one.fin === mandat.debut,
  )
  return before && before.debut < mandat.debut ? 1 + countConsecutifs(mandats, before) : 1
}

export type Avertissement =
  | { code: 'mandats-echus'; nombre: number; depuis: string; restent: boolean }
  | { code: 'trop-consecutifs'; personne: string; fonction: Fonction; nombre: number; plafond: number }
  | { code: 'trop-de-fonctions'; fonction: Fonction; nombre: number; plafond: number }
  | { code: 'fonction-vacante'; fonction: Fonction }
  | { code: 'trop-de-sieges'; collegeId: string; nombre: number; plafond: number }
  | { code: 'sieges-vacants'; collegeId: string; nombre: number }
  | { code: 'hors-de'; personne: string; instanceId: string }

type Instance = { id: string; regles: Pick<ReglesInstance, 'composition' | 'mandats'> }
export type Tableau = {
  jour: string
  instance: Instance
  /** Every mandate of the CPTS. */
  mandats: readonly Mandat[]
  collegeOf: ReadonlyMap<string, string>
}

const warnTerms = ({ jour, instance, mandats }: Tableau, running: readonly Mandat[]): Avertissement[] => {
  const rules = instance.regles.mandats
  const late = running.flatMap(({ echeance }) => (echeance !== null && echeance <= jour ? [echeance] : [])).toSorted()
  const echus: Avertissement[] =
    late.length > 0
      ? [{ code: 'mandats-echus', nombre: late.length, depuis: late[0]!, restent: rules?.jusquAuRemplacement ?? false }]
      : []
  if (!rules || rules.consecutifs === null) return echus
  const plafond = rules.consecutifs
  return [
    ...echus,
    ...running.flatMap((one): Avertissement[] => {
      const nombre = countConsecutifs(mandats, one)
      if (nombre <= plafond) return []
      return [{ code: 'trop-consecutifs', personne: one.personne, fonction: one.fonction, nombre, plafond }]
    }),
  ]
}

/** A simple member is missed by nobody; an office that the statutes name is. */
const warnFonctions = ({ instance }: Tableau, running: readonly Mandat[]): Avertissement[] =>
  (instance.regles.mandats?.fonctions ?? []).flatMap(({ fonction, nombre: plafond }): Avertissement[] => {
    const nombre = running.filter((one) => one.fonction === fonction).length
    if (nombre > plafond) return [{ code: 'trop-de-fonctions', fonction, nombre, plafond }]
    return nombre === 0 && fonction !== 'membre' && running.length > 0 ? [{ code: 'fonction-vacante', fonction }] : []
  })

const warnSieges = ({ instance, collegeOf }: Tableau, running: readonly Mandat[]): Avertissement[] => {
  if (instance.regles.composition.genre !== 'mandats' || running.length === 0) return []
  const sitting = new Map(running.map((one) => [one.personne, one.collegeId ?? collegeOf.get(one.personne)]))
  return instance.regles.composition.colleges.flatMap(({ college, sieges }): Avertissement[] => {
    if (sieges === null) return []
    const nombre = [...sitting.values()].filter((one) => one === college).length
    if (nombre > sieges) return [{ code: 'trop-de-sieges', collegeId: college, nombre, plafond: sieges }]
    return nombre < sieges ? [{ code: 'sieges-vacants', collegeId: college, nombre: sieges - nombre }] : []
  })
}

const warnParmi = ({ jour, instance, mandats }: Tableau, running: readonly Mandat[]): Avertissement[] => {
  const { parmi } = instance.regles.composition
  if (parmi === null) return []
  const inside = new Set(
    mandats.filter((one) => one.instanceId === parmi && isRunning(one, jour)).map(({ personne }) => personne),
  )
  return [...new Set(running.map(({ personne }) => personne))]
    .filter((personne) => !inside.has(personne))
    .map((personne) => ({ code: 'hors-de', personne, instanceId: parmi }))
}

/** What does not fit the statutes of that day. It forbids nothing: people decide, and are told. */
export const warnInstance = (tableau: Tableau): Avertissement[] => {
  const running = tableau.mandats.filter(
    (one) => one.instanceId === tableau.instance.id && isRunning(one, tableau.jour),
  )
  return [
    ...warnTerms(tableau, running),
    ...warnFonctions(tableau, running),
    ...warnSieges(tableau, running),
    ...warnParmi(tableau, running),
  ]
}
