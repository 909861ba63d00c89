/** The door of the room: who works on the territory, where, and what they agreed to. Each takes the tenant's transaction. */
import type { Refusal, Refusals } from '../../server/actions/action.ts'
import type { Tx } from '../../server/database/connect.ts'
import { readFiche, readLieux } from './actions/fiches.ts'
import type { Fiche, LieuLu } from './contract.ts'
import { exerciceLabel, GENRE_LABELS, nomAffiche } from './labels.ts'
import { communauteRefusals } from './refusals.ts'
import { isActif, isAdherent } from './rules/adherent.ts'
import { listAdhesionRows, listCotisationRows } from './store/adhesion-store.ts'
import { findLieuRow } from './store/lieu-store.ts'
import {
  countRendezVousAVenir,
  findProfessionnelOfPersonne,
  findProfessionnelRow,
  listProfessionnelRows,
  type ProfessionnelRow,
} from './store/professionnel-store.ts'
import { findStructureRow, listStructureRows } from './store/structure-store.ts'

export { acceptImport } from './actions/accept-import.ts'
export { callCotisations, endAdhesion, saveCotisation, startAdhesion } from './actions/adhesions.ts'
export { checkContacts, checkProfessionnel } from './actions/checked-input.ts'
export { completeFiche } from './actions/complete-fiche.ts'
export { createProfessionnel } from './actions/create-professionnel.ts'
export { setPublication, updateProfessionnel } from './actions/edit-professionnel.ts'
export { eraseFiche, forgetFiches } from './actions/erase-fiche.ts'
export { exportMembresCsv, exportMembresXlsx } from './actions/export-membres.ts'
export { readResumes } from './actions/fiches.ts'
export { dropImport, forgetDrafts, readImport, startImport } from './actions/import-preview.ts'
export { closeLieu, createLieu, takeBackLieu } from './actions/lieux.ts'
export { listMembresConnus, type MembreConnu, openMembresConnus } from './actions/membres-connus.ts'
export { readStructures } from './actions/read-structures.ts'
export { createStructure, deleteStructure, updateStructure } from './actions/structures.ts'
export { type CommunauteRefusal, communauteRefusals } from './refusals.ts'
export { actifSince } from './rules/adherent.ts'
export { checkFiness, checkRpps, checkSiret } from './rules/identifiers.ts'
export { checkTelephone, formatTelephone } from './rules/telephone.ts'

/** The sentence of a refusal of this room, for who has no screen. */
export const sayCommunaute = ({ code, facts }: Refusal): string =>
  (communauteRefusals as Refusals<string>)[code]?.say(facts) ?? code

export type ProfessionnelConnu = {
  id: string
  personneId: string
  rpps: string | null
  titre: string | null
  nom: string
  prenom: string
  profession: string
  specialite: string | null
  telephone: string | null
  courriel: string | null
  publie: string[]
  /** The day when they plan to leave, where it is known. */
  departPrevu: string | null
  enExercice: boolean
}
export type LieuConnu = LieuLu & { professionnelId: string }

const present = ({ statut, publieLe: _, ...row }: ProfessionnelRow): ProfessionnelConnu => ({
  ...row,
  enExercice: statut === 'en-exercice',
})

export const findProfessionnel = async (
  tx: Tx,
  cptsId: string,
  id: string,
): Promise<ProfessionnelConnu | undefined> => {
  const row = await findProfessionnelRow(tx, cptsId, id)
  return row && present(row)
}

export const listProfessionnels = async (tx: Tx, cptsId: string): Promise<ProfessionnelConnu[]> =>
  (await listProfessionnelRows(tx, cptsId)).map(present)

export const professionnelOfPersonne = async (
  tx: Tx,
  cptsId: string,
  personneId: string,
): Promise<ProfessionnelConnu | undefined> => {
  const row = await findProfessionnelOfPersonne(tx, cptsId, personneId)
  return row && present(row)
}

/** The whole fiche of a person, for who answers for their rights. */
export const ficheOfPersonne = async (
  place: Parameters<typeof readFiche>[0],
  personneId: string,
): Promise<Fiche | null> => {
  const row = await findProfessionnelOfPersonne(place.tx, place.cptsId, personneId)
  return row ? readFiche(place, row.id) : null
}

/** Appointments to come of a professional: patients are expected. */
export const countAttendus = countRendezVousAVenir

/** Places of these professionals, or of all; closed ones too, marked `ferme`. */
export const listLieux = async (tx: Tx, cptsId: string, professionnelIds?: readonly string[]): Promise<LieuConnu[]> =>
  readLieux(tx, cptsId, professionnelIds)

export const findLieu = async (tx: Tx, cptsId: string, lieuId: string): Promise<LieuConnu | undefined> => {
  const row = await findLieuRow(tx, cptsId, lieuId)
  return row && (await readLieux(tx, cptsId, [row.professionnelId])).find((lieu) => lieu.id === lieuId)
}

export type AdhesionConnue = { id: string; debut: string; fin: string | null }

/** The adhésions of one professional, the latest first. */
export const listAdhesionsOf = async (tx: Tx, cptsId: string, professionnelId: string): Promise<AdhesionConnue[]> =>
  (await listAdhesionRows(tx, cptsId, professionnelId)).map(({ id, debut, fin }) => ({ id, debut, fin }))

/** What was written of the dues of a year, on each fiche. */
export const listCotisationsOf = async (tx: Tx, cptsId: string, annee: number) =>
  listCotisationRows(tx, cptsId, { annee })

/** Dues of a year that are not wholly paid. */
export const countCotisationsDues = async (
  tx: Tx,
  cptsId: string,
  annee: number,
): Promise<{ nombre: number; centimes: number }> => {
  const left = (await listCotisationRows(tx, cptsId, { annee }))
    .map(({ duCentimes, payeCentimes }) => duCentimes - payeCentimes)
    .filter((centimes) => centimes > 0)
  return { nombre: left.length, centimes: left.reduce((sum, centimes) => sum + centimes, 0) }
}

export { exerciceLabel, nomAffiche }

export const genreStructureLabel = (genre: string): string =>
  (GENRE_LABELS as Record<string, string>)[genre] ?? 'Structure'

export type AdherentConnu = { id: string; nom: string; exercice: string; commune: string }

/** Who is a member on that day, with where they work: for the documents that name them. */
export const listAdherents = async (tx: Tx, cptsId: string, jour: string): Promise<AdherentConnu[]> => {
  const adhesions = Map.groupBy(await listAdhesionRows(tx, cptsId), ({ professionnelId }) => professionnelId)
  const members = (await listProfessionnels(tx, cptsId)).filter(({ id }) => isAdherent(adhesions.get(id) ?? [], jour))
  const lieux = Map.groupBy(await readLieux(tx, cptsId), ({ professionnelId }) => professionnelId)
  return members.map((one) => ({
    id: one.id,
    nom: nomAffiche(one),
    exercice: exerciceLabel(one.profession, one.specialite),
    commune: lieux.get(one.id)?.find(({ ferme }) => !ferme)?.commune?.nom ?? '',
  }))
}

/** Who was a member that day and who was actif, from the days when each last took part in an acte. */
export type Effectifs = { professionnels: number; adherents: number; actifs: number; adherentsActifs: number }

/** For each day asked; `lastSeen` gives the last participation of a professional up to that day. */
export const countEffectifs = async (
  tx: Tx,
  cptsId: string,
  days: readonly { jour: string; lastSeen: ReadonlyMap<string, string> }[],
): Promise<Effectifs[]> => {
  const adhesions = Map.groupBy(await listAdhesionRows(tx, cptsId), ({ professionnelId }) => professionnelId)
  const known = await listProfessionnelRows(tx, cptsId)
  return days.map(({ jour, lastSeen }) => {
    const adherents = new Set(known.filter(({ id }) => isAdherent(adhesions.get(id) ?? [], jour)).map(({ id }) => id))
    const actifs = known.filter(({ id }) => isActif(lastSeen.get(id) ?? null, jour))
    return {
      professionnels: known.filter(({ id, statut }) => statut === 'en-exercice' || adherents.has(id)).length,
      adherents: adherents.size,
      actifs: actifs.length,
      adherentsActifs: actifs.filter(({ id }) => adherents.has(id)).length,
    }
  })
}

export type StructureConnue = {
  id: string
  nom: string
  genre: string
  finess: string | null
  commune: string | null
  fermeeLe: string | null
}

export const listStructures = async (tx: Tx, cptsId: string): Promise<StructureConnue[]> =>
  (await listStructureRows(tx, cptsId)).map(({ id, nom, genre, finess, commune, fermeeLe }) => ({
    id,
    nom,
    genre,
    finess,
    commune,
    fermeeLe,
  }))

/** A structure with the point that somebody set, for what is counted from it. */
export const findStructure = async (tx: Tx, cptsId: string, id: string) => {
  const row = await findStructureRow(tx, cptsId, id)
  if (!row) return undefined
  const { nom, commune, lon, lat } = row
  return { nom, commune, point: lon === null || lat === null ? null : { lon, lat } }
}
