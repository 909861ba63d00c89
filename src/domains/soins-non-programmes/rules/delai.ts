/**
 * The delay of a request: start of the accepted appointment − creation of the request, in elapsed hours.
 * Denominator: closed requests, less those sent to the 15 or to the SAS, duplicates and withdrawn ones. Closed without
 * an appointment is « not answered ». Whether the appointment was kept is counted apart.
 */
import { hoursBetween, type Instant } from '../../../kernel/time.ts'
import type { CauseCloture, MotifGarde, StatutDemande, StatutRendezVous } from './vocabulary.ts'

export type DemandeComptee = {
  creeeLe: Instant
  statut: StatutDemande
  cause: CauseCloture | null
  motif: MotifGarde
  /** INSEE code. */
  commune: string
  communeNom: string
  /** The accepted appointment, if any. */
  rendezVous: { debut: Instant; statut: StatutRendezVous } | null
}

const OUT_OF_SCOPE: ReadonlySet<CauseCloture> = new Set(['orientee-15', 'orientee-sas', 'doublon', 'retiree'])

/** Whether a cause says that no appointment of ours was wanted. */
export const isOutOfScope = (cause: CauseCloture | null): boolean => cause !== null && OUT_OF_SCOPE.has(cause)

/** Whether a request belongs to the denominator. */
export const isCounted = (demande: DemandeComptee): boolean =>
  demande.statut === 'close' && !isOutOfScope(demande.cause)

/** Null: not answered. */
export const delayOf = (demande: DemandeComptee): number | null =>
  demande.rendezVous && demande.rendezVous.statut !== 'annule'
    ? hoursBetween(demande.creeeLe, demande.rendezVous.debut)
    : null

/** Half of the values are at most this one; null when there is none. The lower middle and upper middle are averaged. */
export const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export type MesureDelais = {
  demandes: number
  /** Not closed yet: they count nowhere else. */
  enCours: number
  /** Closed, and out of the denominator. */
  ecartees: number
  denominateur: number
  sous24h: number
  sous48h: number
  auDela: number
  sansReponse: number
  /** Of answered requests, hours. */
  delaiMedian: number | null
  honores: number
  absents: number
}

export const measureDelays = (demandes: readonly DemandeComptee[]): MesureDelais => {
  const counted = demandes.filter(isCounted)
  const delays = counted.map(delayOf)
  const answered = delays.filter((delay) => delay !== null)
  const enCours = demandes.filter((d) => d.statut !== 'close').length
  const ended = (statut: StatutRendezVous) => counted.filter((d) => d.rendezVous?.statut === statut).length
  return {
    demandes: demandes.length,
    enCours,
    ecartees: demandes.length - enCours - counted.length,
    denominateur: counted.length,
    sous24h: answered.filter((delay) => delay <= 24).length,
    sous48h: answered.filter((delay) => delay <= 48).length,
    auDela: answered.filter((delay) => delay > 48).length,
    sansReponse: counted.length - answered.length,
    delaiMedian: medianOf(answered),
    honores: ended('honore'),
    absents: ended('absent'),
  }
}
