/** Reads fiches as the contract gives them: rows of several tables, put together by the rules. */
import { civilDate, fromDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Fiche, LieuLu, ProfessionnelResume } from '../contract.ts'
import { actifSince, etatAdhesion, isActif } from '../rules/adherent.ts'
import type { Publication } from '../rules/champs.ts'
import { etatCotisation } from '../rules/cotisation.ts'
import { type AdhesionRow, listAdhesionRows, listCotisationRows } from '../store/adhesion-store.ts'
import { type LieuRow, listLieuRows } from '../store/lieu-store.ts'
import {
  findProfessionnelRow,
  listProfessionnelRows,
  type ProfessionnelRow,
  readParticipations,
} from '../store/professionnel-store.ts'
import { type CommuneLue, findCommunes } from './communes.ts'
import { readFins } from './erase-fiche.ts'
import { type Place, readToday } from './today.ts'

const groupBy = <T extends { professionnelId: string }>(rows: readonly T[]): Map<string, T[]> =>
  Map.groupBy(rows, (row) => row.professionnelId)

const communeOf = (code: string | null, communes: ReadonlyMap<string, CommuneLue>) =>
  code === null ? null : { code, nom: communes.get(code)?.nom ?? code }

const presentLieu = (row: LieuRow, communes: ReadonlyMap<string, CommuneLue>): LieuLu => ({
  id: row.id,
  structureId: row.structureId,
  nom: row.structureNom ?? row.nom,
  adresse: row.adresse,
  codePostal: row.codePostal,
  commune: communeOf(row.commune, communes),
  point: row.lon === null || row.lat === null ? null : { lon: row.lon, lat: row.lat },
  precise: row.precise,
  telephone: row.telephone,
  zone: row.zone,
  ferme: row.fermeLe !== null,
})

/** Adhérent and actif, each by its one rule. */
const membership = (
  adhesions: readonly AdhesionRow[],
  participation: Date | undefined,
  zone: string,
  today: string,
) => {
  const inForce = adhesions.find((adhesion) => etatAdhesion(adhesion, today) === 'en-vigueur')
  const derniereParticipation = participation ? civilDate(fromDate(participation), zone).toString() : null
  return {
    adherent: inForce !== undefined,
    adherentDepuis: inForce?.debut ?? null,
    actif: isActif(derniereParticipation, today),
    derniereParticipation,
  }
}

const identity = (row: ProfessionnelRow) => ({
  id: row.id,
  rpps: row.rpps,
  titre: row.titre as 'Dr' | 'Pr' | null,
  nom: row.nom,
  prenom: row.prenom,
  profession: row.profession,
  specialite: row.specialite,
  telephone: row.telephone,
  courriel: row.courriel,
  statut: row.statut as 'en-exercice' | 'parti',
})

/** Everybody, in the order of names. Two thousand fiches take a few tens of milliseconds. */
export const readResumes = async (
  place: Place,
): Promise<{ today: string; actifDepuis: string; resumes: ProfessionnelResume[] }> => {
  const { tx, cptsId } = place
  const { zone, today } = await readToday(place)
  const rows = await listProfessionnelRows(tx, cptsId)
  const lieuRows = (await listLieuRows(tx, cptsId)).filter((lieu) => lieu.fermeLe === null)
  const lieux = groupBy(lieuRows)
  const adhesions = groupBy(await listAdhesionRows(tx, cptsId))
  const annee = Number(today.slice(0, 4))
  const cotisations = groupBy(await listCotisationRows(tx, cptsId, { annee }))
  const participations = await readParticipations(tx)
  const communes = await findCommunes(
    tx,
    lieuRows.flatMap((lieu) => lieu.commune ?? []),
  )
  const resumes = rows.map((row) => ({
    ...identity(row),
    lieux: (lieux.get(row.id) ?? []).map((lieu) => ({
      nom: lieu.structureNom ?? lieu.nom,
      commune: communeOf(lieu.commune, communes),
    })),
    ...membership(adhesions.get(row.id) ?? [], participations.get(row.id), zone, today),
    cotisation: etatCotisation(cotisations.get(row.id) ?? [], annee),
  }))
  return { today, actifDepuis: actifSince(today), resumes }
}

export const readLieux = async (
  tx: Tx,
  cptsId: string,
  professionnelIds?: readonly string[],
): Promise<(LieuLu & { professionnelId: string })[]> => {
  const rows = await listLieuRows(tx, cptsId, professionnelIds)
  const communes = await findCommunes(
    tx,
    rows.flatMap((row) => row.commune ?? []),
  )
  return rows.map((row) => ({ ...presentLieu(row, communes), professionnelId: row.professionnelId }))
}

export const readFiche = async (place: Place, id: string): Promise<Fiche | null> => {
  const { tx, cptsId } = place
  const row = await findProfessionnelRow(tx, cptsId, id)
  if (!row) return null
  const { zone, today } = await readToday(place)
  const adhesions = await listAdhesionRows(tx, cptsId, id)
  const cotisations = await listCotisationRows(tx, cptsId, { professionnelId: id })
  const participations = await readParticipations(tx)
  const fins = await readFins(place, [row])
  return {
    ...identity(row),
    personneId: row.personneId,
    effacementLe: fins.get(id) ?? null,
    ...membership(adhesions, participations.get(id), zone, today),
    cotisation: etatCotisation(cotisations, Number(today.slice(0, 4))),
    publie: row.publie as Publication[],
    publieLe: row.publieLe ? fromDate(row.publieLe).toString() : null,
    departPrevu: row.departPrevu,
    lieux: (await readLieux(tx, cptsId, [id])).map(({ professionnelId: _, ...lieu }) => lieu),
    adhesions: adhesions.map((adhesion) => ({
      id: adhesion.id,
      debut: adhesion.debut,
      fin: adhesion.fin,
      motifFin: adhesion.motifFin as Fiche['adhesions'][number]['motifFin'],
      etat: etatAdhesion(adhesion, today),
    })),
    cotisations: cotisations.map(({ annee, duCentimes, payeCentimes, payeLe }) => ({
      annee,
      duCentimes,
      payeCentimes,
      payeLe,
    })),
  }
}
