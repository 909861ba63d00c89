/** The door of the room: who works on the territory, where, and what they agreed to. Each takes the tenant's transaction. */
import type { Refusal, Refusals } from '../../server/actions/action.ts'
import type { Tx } from '../../server/database/connect.ts'
import { readLieux } from './actions/fiches.ts'
import type { LieuLu } from './contract.ts'
import { communauteRefusals } from './refusals.ts'
import { listCotisationRows } from './store/adhesion-store.ts'
import { findLieuRow } from './store/lieu-store.ts'
import {
  findProfessionnelOfPersonne,
  findProfessionnelRow,
  listProfessionnelRows,
  type ProfessionnelRow,
} from './store/professionnel-store.ts'

export { acceptImport } from './actions/accept-import.ts'
export { callCotisations, endAdhesion, saveCotisation, startAdhesion } from './actions/adhesions.ts'
export { createProfessionnel } from './actions/create-professionnel.ts'
export { setPublication } from './actions/edit-professionnel.ts'
export { eraseFiche, forgetFiches } from './actions/erase-fiche.ts'
export { exportMembresCsv, exportMembresXlsx } from './actions/export-membres.ts'
export { dropImport, forgetDrafts, readImport, startImport } from './actions/import-preview.ts'
export { createLieu } from './actions/lieux.ts'
export { createStructure } from './actions/structures.ts'
export { exerciceLabel, nomAffiche } from './labels.ts'
export { checkRpps } from './rules/identifiers.ts'
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

/** Places of these professionals, or of all; closed ones too, marked `ferme`. */
export const listLieux = async (tx: Tx, cptsId: string, professionnelIds?: readonly string[]): Promise<LieuConnu[]> =>
  readLieux(tx, cptsId, professionnelIds)

export const findLieu = async (tx: Tx, cptsId: string, lieuId: string): Promise<LieuConnu | undefined> => {
  const row = await findLieuRow(tx, cptsId, lieuId)
  return row && (await readLieux(tx, cptsId, [row.professionnelId])).find((lieu) => lieu.id === lieuId)
}

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
