/** The plan of an import against the base as it is now. */
import type { BilanImport } from '../contract.ts'
import { communeKey, createFindCommune } from '../rules/find-commune.ts'
import type { FicheConnue } from '../rules/merge-fiche.ts'
import { type LigneFichier, type Plan, type PlanOptions, planImport } from '../rules/plan-import.ts'
import { listAdhesionRows } from '../store/adhesion-store.ts'
import type { Correspondance } from '../store/import-store.ts'
import { listLieuRows } from '../store/lieu-store.ts'
import { listProfessionnelRows } from '../store/professionnel-store.ts'
import { searchCommunes } from './communes.ts'
import type { Place } from './today.ts'

const readConnus = async ({ tx, cptsId }: Place): Promise<(FicheConnue & { id: string })[]> => {
  const lieux = Map.groupBy(await listLieuRows(tx, cptsId), (lieu) => lieu.professionnelId)
  const adhesions = Map.groupBy(await listAdhesionRows(tx, cptsId), (adhesion) => adhesion.professionnelId)
  return (await listProfessionnelRows(tx, cptsId)).map((row) => {
    const places = (lieux.get(row.id) ?? []).map((lieu) => ({
      nom: lieu.structureNom ?? lieu.nom,
      adresse: lieu.adresse,
      commune: lieu.commune,
    }))
    return {
      id: row.id,
      rpps: row.rpps,
      titre: row.titre as FicheConnue['titre'],
      nom: row.nom,
      prenom: row.prenom,
      profession: row.profession,
      specialite: row.specialite,
      telephone: row.telephone,
      courriel: row.courriel,
      publie: row.publie as FicheConnue['publie'],
      communes: places.flatMap((place) => place.commune ?? []),
      lieux: places,
      adhesions: adhesions.get(row.id) ?? [],
    }
  })
}

export const buildPlan = async (
  place: Place,
  draft: { lignes: LigneFichier[]; correspondance: Correspondance },
  options: PlanOptions,
): Promise<Plan> => {
  const connus = await readConnus(place)
  const column = draft.correspondance.indexOf('commune')
  const written = column < 0 ? [] : draft.lignes.map((ligne) => communeKey(ligne.cellules[column] ?? ''))
  const communes = await searchCommunes(place.tx, written)
  // Among namesakes, the commune where members already work wins.
  const prefer = new Set(connus.flatMap((connu) => connu.communes))
  return planImport({ ...draft, connus, findCommune: createFindCommune(communes, prefer), options })
}

export const bilanOf = ({ lignes }: Plan): BilanImport => {
  const counted = (etat: string) => lignes.filter((ligne) => ligne.etat === etat).length
  return {
    lignes: lignes.length,
    nouveaux: counted('nouveau'),
    completes: counted('complete'),
    identiques: counted('identique'),
    erreurs: counted('erreur'),
    homonymes: lignes.filter((ligne) => ligne.doublon?.sur === 'homonyme').length,
  }
}
