/**
 * What the SAS is shown of a slot, and why one is not shown.
 *
 * Source: ANS, guide d’implémentation « Service d’accès aux soins » 1.2.0, pages « recherche de créneaux » (PS à titre
 * individuel and CPTS) and foire aux questions. A slot goes with the kinds that its professional chose and no other. The
 * kind `CPTS` only exists in the search for CPTS, and goes with a CPTS that has a number: an organisation is shown by its
 * FINESS, of ten digits once prefixed. A place is shown by its address.
 */
import type { RaisonSas } from './sas-raisons.ts'
import type { GenreCreneau, Visibilite } from './vocabulary.ts'

export type Flux = 'individuel' | 'cpts'

export type LieuSas = {
  id: string
  agendaId: string
  adresse: string | null
  codePostal: string | null
  ville: string
  telephone: string | null
  /** National and prefixed; without it the place is shown all the same. */
  identifiant: string | null
}
export type AgendaSas = {
  id: string
  personneId: string
  rpps: string
  nom: string
  prenom: string
  specialite: string | null
  zone: string
  /** Where a slot is held that names no place: a consultation by video, a visit. */
  lieuId: string | null
}
export type CptsSas = { id: string; nom: string; finess: string | null; telephone: string | null }
export type CreneauSas = {
  id: string
  lieuId: string | null
  debut: number
  fin: number
  genre: GenreCreneau
  visibilites: readonly Visibilite[]
  /** Those that see the slot, its home first. */
  cpts: readonly string[]
}

export type Vu = { vu: true; natures: Visibilite[]; cpts: string[]; lieu: LieuSas }
export type NonVu = { vu: false; raison: RaisonSas }

const ORDRE: readonly Visibilite[] = ['PUBLIC', 'PRO', 'SNP', 'CPTS']

/** In Corsica a FINESS holds a letter, that the SAS refuses for a CPTS. */
export const isFinessSas = (finess: string | null | undefined): finess is string =>
  typeof finess === 'string' && /^[0-9]{9}$/.test(finess)

/** The place that stands for a slot: its own, else the habit of the agenda, else the first of its places. */
export const lieuOf = (
  slot: Pick<CreneauSas, 'lieuId'>,
  agenda: Pick<AgendaSas, 'lieuId'>,
  lieux: readonly LieuSas[],
): LieuSas | undefined =>
  lieux.find(({ id }) => id === slot.lieuId) ?? lieux.find(({ id }) => id === agenda.lieuId) ?? lieux[0]

export const faultOfLieu = (lieu: LieuSas | undefined): RaisonSas | null => {
  if (!lieu) return 'sans-lieu'
  if (!lieu.adresse) return 'lieu-sans-adresse'
  return /^[0-9]{5}$/.test(lieu.codePostal ?? '') ? null : 'lieu-sans-code-postal'
}

type Autour = { lieu: LieuSas | undefined; cpts: ReadonlyMap<string, CptsSas>; now: number; flux: Flux }

/** Whether a slot is shown by this search, as what, and for which CPTS. */
export const showToSas = (slot: CreneauSas, { lieu, cpts, now, flux }: Autour): Vu | NonVu => {
  if (slot.debut < now) return { vu: false, raison: 'commence' }
  const fault = faultOfLieu(lieu)
  if (fault) return { vu: false, raison: fault }
  const forCpts = flux === 'cpts' && slot.visibilites.includes('CPTS')
  const named = forCpts ? slot.cpts.filter((id) => isFinessSas(cpts.get(id)?.finess)) : []
  const natures = ORDRE.filter((one) => slot.visibilites.includes(one) && (one !== 'CPTS' || named.length > 0))
  if (natures.length === 0) return { vu: false, raison: flux === 'cpts' ? 'cpts-sans-finess' : 'reserve-cpts' }
  return { vu: true, natures, cpts: named, lieu: lieu! }
}
