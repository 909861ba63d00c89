/**
 * The life of a CPTS, stage by stage. What was sent to the ARS stands in the versions of the projet: where there is one,
 * it gives the dates of the stages « projet » and « valide », and nobody writes them twice.
 */
import { Temporal } from '../../../kernel/time.ts'
import { type CodeEtape, DELAI_ARS, ETAPES, type Mission, type MotifOpposition } from '../../../referentials/index.ts'

export type Day = Temporal.PlainDate
export const ISSUES = ['favorable', 'defavorable', 'tacite'] as const
export type Issue = (typeof ISSUES)[number]
export const REPONSES = ['validee', 'opposition', 'tacite'] as const
export type Reponse = (typeof REPONSES)[number]

export type Etape = {
  code: CodeEtape
  prevuLe: string | null
  envoyeLe: string | null
  recuLe: string | null
  decideLe: string | null
  issue: Issue | null
  motif: MotifOpposition | null
  note: string
}
/** A version that was sent, and what the ARS answered. */
export type Depot = {
  id: string
  numero: number
  nature: 'initial' | 'avenant'
  envoyeLe: string
  recuLe: string | null
  reponse: Reponse | null
  reponseLe: string | null
  motif: MotifOpposition | null
}
export type MissionMenee = { mission: Mission; demarreeLe: string | null; deployeeLe: string | null }
export type Vie = {
  etapes: Record<CodeEtape, Etape>
  /** Sent versions, the first one first. */
  depots: readonly Depot[]
  missions: readonly MissionMenee[]
}

const NOTHING = { prevuLe: null, envoyeLe: null, recuLe: null, decideLe: null, issue: null, motif: null, note: '' }
const ISSUE_OF: Record<Reponse, Issue> = { validee: 'favorable', opposition: 'defavorable', tacite: 'tacite' }

/** The initial projet that counts: the last one sent, since an objection asks for another. */
export const initialDepot = (depots: readonly Depot[]): Depot | undefined =>
  depots.findLast(({ nature }) => nature === 'initial')

export const joinVie = (rows: readonly Etape[], depots: readonly Depot[], missions: readonly MissionMenee[]): Vie => {
  const written = new Map(rows.map((row) => [row.code, row]))
  const etapes = Object.fromEntries(
    ETAPES.map((code) => [code, written.get(code) ?? { code, ...NOTHING }]),
  ) as Vie['etapes']
  const depot = initialDepot(depots)
  if (depot) {
    etapes.projet = { ...etapes.projet, envoyeLe: depot.envoyeLe, recuLe: depot.recuLe }
    etapes.valide = {
      ...etapes.valide,
      decideLe: depot.reponseLe,
      issue: depot.reponse && ISSUE_OF[depot.reponse],
      motif: depot.motif,
    }
  }
  return { etapes, depots, missions }
}

const day = (text: string): Day => Temporal.PlainDate.from(text)
const isBefore = (a: Day, b: Day) => Temporal.PlainDate.compare(a, b) < 0

/**
 * The last day on which the ARS may object. CSP L1434-12 gives two months; we count them from date to date, that day
 * included: received on 31 December, the last day is 28 February, or the 29th of a leap year.
 */
export const lastDayOfArs = (recuLe: string): Day => day(recuLe).add({ months: DELAI_ARS.mois })

export type EtatDepot = 'envoye' | 'delai-en-cours' | 'repute-valide' | 'valide' | 'oppose'
/** Where a filing stands today. Without an answer it is deemed validated the day after the last one. */
export const etatDepot = (
  { recuLe, reponse }: { recuLe: string | null; reponse: Issue | Reponse | null },
  today: Day,
): EtatDepot => {
  if (reponse === 'opposition' || reponse === 'defavorable') return 'oppose'
  if (reponse !== null) return 'valide'
  if (recuLe === null) return 'envoye'
  return isBefore(lastDayOfArs(recuLe), today) ? 'repute-valide' : 'delai-en-cours'
}

/** The day when the projet became valid, answered or deemed; null until then. */
export const valideLe = ({ etapes }: Vie, today: Day): string | null => {
  const { projet, valide } = etapes
  if (valide.issue === 'defavorable') return null
  if (valide.decideLe !== null && valide.issue !== null) return valide.decideLe
  if (projet.recuLe === null || etatDepot({ recuLe: projet.recuLe, reponse: null }, today) !== 'repute-valide')
    return null
  return lastDayOfArs(projet.recuLe).add({ days: 1 }).toString()
}

const past = (text: string | null, today: Day): string | null =>
  text !== null && !isBefore(today, day(text)) ? text : null

const firstOf = (days: readonly (string | null)[]): string | null =>
  days.filter((one): one is string => one !== null).sort()[0] ?? null

/** The day when a stage was reached, as far as it is known; null: not yet, or nobody wrote it. */
export const reachedOn = (vie: Vie, code: CodeEtape, today: Day): string | null => {
  const etape = vie.etapes[code]
  switch (code) {
    case 'lettre-intention':
      return etape.issue === 'defavorable' ? null : past(etape.decideLe, today)
    case 'projet':
      return past(etape.envoyeLe ?? etape.recuLe, today)
    case 'valide':
      return past(valideLe(vie, today), today)
    case 'missions':
      return past(firstOf([etape.decideLe, ...vie.missions.map(({ demarreeLe }) => demarreeLe)]), today)
    default:
      return past(etape.decideLe, today)
  }
}

/** The furthest stage reached: what the CPTS says of itself everywhere. */
export const etapeAtteinte = (vie: Vie, today: Day): CodeEtape =>
  ETAPES.findLast((code) => reachedOn(vie, code, today) !== null) ?? 'emergence'

export type EtatEtape = 'faite' | 'en-cours' | 'a-venir' | 'refusee'
/** A stage that a later one proves is done, even when its own date was never written. */
export const etatEtape = (vie: Vie, code: CodeEtape, today: Day): EtatEtape => {
  const reached = ETAPES.indexOf(etapeAtteinte(vie, today))
  const rank = ETAPES.indexOf(code)
  const isRefused = vie.etapes[code].issue === 'defavorable'
  if (rank < reached || reachedOn(vie, code, today) !== null) return 'faite'
  if (isRefused) return 'refusee'
  return rank === reached + 1 || vie.etapes[code].envoyeLe !== null || rank === 0 ? 'en-cours' : 'a-venir'
}
