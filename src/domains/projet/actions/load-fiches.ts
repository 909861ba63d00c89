/** Fiches with all their lines, in a fixed number of readings whatever their number. */
import { fromDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { exerciceLabel, listProfessionnels, listStructures, nomAffiche } from '../../communaute/index.ts'
import type { FicheEntiere } from '../contract.ts'
import type { Etat, Financement, GenrePartenaire, GenrePreuve, Mission, Stade } from '../rules/fiche.ts'
import { type FicheRow, listFicheRows, listReferentRows } from '../store/fiche-store.ts'
import { listLignes } from '../store/lignes-store.ts'

export type Personne = { id: string; nom: string; exercice: string }
/** All of a fiche but what depends on who reads. Communes by their codes. */
export type FicheLue = Omit<FicheEntiere, 'communes' | 'manques' | 'suivi' | 'actes'> & { communes: string[] }

const instantOf = (date: Date | null) => date && fromDate(date).toString()
const numberOf = (value: string | null) => (value === null ? null : Number(value))

export const readPersonnes = async (tx: Tx, cptsId: string): Promise<Map<string, Personne>> =>
  new Map(
    (await listProfessionnels(tx, cptsId)).map((one) => [
      one.id,
      { id: one.id, nom: nomAffiche(one), exercice: exerciceLabel(one.profession, one.specialite) },
    ]),
  )

export const loadFiches = async (tx: Tx, cptsId: string, ids?: readonly string[]): Promise<FicheLue[]> => {
  const rows = await listFicheRows(tx, cptsId, ids)
  if (rows.length === 0) return []
  const personnes = await readPersonnes(tx, cptsId)
  const structures = new Map((await listStructures(tx, cptsId)).map((one) => [one.id, one]))
  const referents = Map.groupBy(await listReferentRows(tx, cptsId, ids), ({ ficheId }) => ficheId)
  const grouped = async <T extends { ficheId: string }>(lines: Promise<T[]>) =>
    Map.groupBy(await lines, ({ ficheId }) => ficheId)
  const taches = await grouped(listLignes(tx, 'tache', cptsId, ids))
  const jalons = await grouped(listLignes(tx, 'jalon', cptsId, ids))
  const budget = await grouped(listLignes(tx, 'ligneBudget', cptsId, ids))
  const partenaires = await grouped(listLignes(tx, 'partenaireDeFiche', cptsId, ids))
  const indicateurs = await grouped(listLignes(tx, 'indicateurDeFiche', cptsId, ids))
  const preuves = await grouped(listLignes(tx, 'preuveAttendue', cptsId, ids))
  const personneOf = (id: string | null) => (id === null ? null : (personnes.get(id) ?? null))
  return rows.map((row) => ({
    ...headOf(row),
    referents: (referents.get(row.id) ?? []).flatMap(({ professionnelId }) => personneOf(professionnelId) ?? []),
    taches: (taches.get(row.id) ?? []).map(({ id, libelle, professionnelId, qui, echeance, faiteLe }) => ({
      id,
      libelle,
      professionnel: personneOf(professionnelId),
      qui,
      echeance,
      faiteLe,
    })),
    jalons: (jalons.get(row.id) ?? []).map(({ id, libelle, prevuLe, atteintLe }) => ({
      id,
      libelle,
      prevuLe,
      atteintLe,
    })),
    budget: (budget.get(row.id) ?? []).map(({ id, libelle, centimes, annee, financement }) => ({
      id,
      libelle,
      centimes: Number(centimes),
      annee,
      financement: financement as Financement,
    })),
    partenaires: (partenaires.get(row.id) ?? []).map(({ id, structureId, nom, genre, stade, stadeLe }) => ({
      id,
      structureId,
      nom: structureId === null ? nom : (structures.get(structureId)?.nom ?? ''),
      genre: genre as GenrePartenaire,
      stade: stade as Stade,
      stadeLe,
    })),
    indicateurs: (indicateurs.get(row.id) ?? []).map(
      ({ cptsId: _, ficheId: __, rang: ___, depart, cible, ...line }) => ({
        ...line,
        depart: numberOf(depart),
        cible: numberOf(cible),
      }),
    ),
    preuves: (preuves.get(row.id) ?? []).map(({ id, genre, libelle }) => ({
      id,
      genre: genre as GenrePreuve,
      libelle,
    })),
  }))
}

const headOf = ({ cptsId: _, ...row }: FicheRow) => ({
  ...row,
  missions: row.missions as Mission[],
  etat: row.etat as Etat,
  archiveeLe: instantOf(row.archiveeLe),
  partageeLe: instantOf(row.partageeLe),
  creeeLe: fromDate(row.creeeLe).toString(),
  modifieeLe: fromDate(row.modifieeLe).toString(),
})
