/** The board of « accès aux soins »: delays and slots, by week, commune or motive. */

import { formatShortDate } from '../../../kernel/french.ts'
import type { Instant } from '../../../kernel/time.ts'
import { type DemandeComptee, type MesureDelais, measureDelays } from './delai.ts'
import { sayMotif } from './labels.ts'
import { mondayOf } from './semaines.ts'

export type CreneauCompte = {
  debut: Instant
  fin: Instant
  pris: boolean
  commune: string | null
  communeNom: string | null
}

export const AXES = ['semaine', 'commune', 'motif'] as const
export type Axe = (typeof AXES)[number]

export type MesureCreneaux = {
  offerts: number
  pourvus: number
  /** Offered, ended, and nobody came to hold them. */
  inutilises: number
}
export type LigneTableau = MesureDelais & Partial<MesureCreneaux> & { cle: string; libelle: string }

/** Slots to come are offered or filled, never unused yet. */
export const measureCreneaux = (creneaux: readonly CreneauCompte[], now: Instant): MesureCreneaux => ({
  offerts: creneaux.length,
  pourvus: creneaux.filter((c) => c.pris).length,
  inutilises: creneaux.filter((c) => !c.pris && c.fin.epochMilliseconds <= now.epochMilliseconds).length,
})

const group = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list) list.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** A request belongs to the week of its creation, a slot to the week of its start and the commune of its place. */
export const tabulate = (
  demandes: readonly DemandeComptee[],
  creneaux: readonly CreneauCompte[],
  axe: Axe,
  zone: string,
  now: Instant,
): LigneTableau[] => {
  if (axe === 'motif') {
    return [...group(demandes, (d) => d.motif)]
      .map(([cle, list]) => ({ cle, libelle: sayMotif(list[0]!.motif), ...measureDelays(list) }))
      .sort((a, b) => b.demandes - a.demandes || (a.cle < b.cle ? -1 : 1))
  }
  const requests =
    axe === 'semaine' ? group(demandes, (d) => mondayOf(d.creeeLe, zone).toString()) : group(demandes, (d) => d.commune)
  const slots =
    axe === 'semaine'
      ? group(creneaux, (c) => mondayOf(c.debut, zone).toString())
      : group(creneaux, (c) => c.commune ?? '')
  slots.delete('')
  const lines = [...new Set([...requests.keys(), ...slots.keys()])].map((cle) => ({
    cle,
    libelle: labelOf(axe, requests.get(cle), slots.get(cle), zone),
    ...measureDelays(requests.get(cle) ?? []),
    ...measureCreneaux(slots.get(cle) ?? [], now),
  }))
  return axe === 'semaine'
    ? lines.sort((a, b) => (a.cle < b.cle ? -1 : 1))
    : lines.sort((a, b) => b.demandes - a.demandes || (a.cle < b.cle ? -1 : 1))
}

const labelOf = (
  axe: Axe,
  demandes: readonly DemandeComptee[] | undefined,
  creneaux: readonly CreneauCompte[] | undefined,
  zone: string,
): string => {
  if (axe === 'commune') return demandes?.[0]?.communeNom ?? creneaux?.[0]?.communeNom ?? ''
  const at = demandes?.[0]?.creeeLe ?? creneaux![0]!.debut
  return `semaine du ${formatShortDate(mondayOf(at, zone))}`
}
