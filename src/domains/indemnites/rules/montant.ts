/** What a time is worth under a line of the scale, step by step: a treasurer can read why. */
import { formatDuration, NBSP } from '../../../kernel/french.ts'
import { shareOf } from '../../../kernel/money.ts'
import { sayEuros } from './say-euros.ts'
import type { Tarif } from './tarif.ts'

export type Temps = { minutes: number; ouvrees: number }
export type Montant = {
  centimes: number
  /** Minutes that the line counts. */
  comptees: number
  etapes: string[]
}

const HOUR = 60

const counted = ({ horaire }: Tarif, { minutes, ouvrees }: Temps): { comptees: number; etape: string | null } =>
  horaire === 'ouvre' && ouvrees < minutes
    ? {
        comptees: ouvrees,
        etape: `Seul le temps pris sur les heures ouvrées compte${NBSP}: ${formatDuration(ouvrees)} sur ${formatDuration(minutes)}.`,
      }
    : { comptees: minutes, etape: null }

const rawOf = (tarif: Tarif, comptees: number): { centimes: number; etape: string } => {
  if (comptees === 0) return { centimes: 0, etape: 'Aucun temps ne compte.' }
  if (tarif.unite === 'forfait')
    return { centimes: tarif.centimes, etape: `Forfait${NBSP}: ${sayEuros(tarif.centimes)}.` }
  const centimes = shareOf(tarif.centimes, comptees, HOUR)
  return {
    centimes,
    etape: `${formatDuration(comptees)} × ${sayEuros(tarif.centimes)} l’heure = ${sayEuros(centimes)}.`,
  }
}

export const computeMontant = (tarif: Tarif, temps: Temps): Montant => {
  const { comptees, etape } = counted(tarif, temps)
  const raw = rawOf(tarif, comptees)
  const cap = tarif.plafondActeCentimes
  const isCapped = cap !== null && raw.centimes > cap
  return {
    centimes: isCapped ? cap : raw.centimes,
    comptees,
    etapes: [
      ...(etape ? [etape] : []),
      raw.etape,
      ...(isCapped ? [`Plafond du barème pour un acte${NBSP}: ${sayEuros(cap)}.`] : []),
    ],
  }
}
