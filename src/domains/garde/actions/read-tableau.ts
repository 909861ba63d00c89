/** One rota, whole, for who manages it. */
import { ok } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type EchangeLu, gardeContract, type TableauLu } from '../contract.ts'
import { direGarde } from '../rules/dire.ts'
import type { EtatEchange, Feries } from '../rules/vocabulary.ts'
import { listPublications } from '../store/affectation-store.ts'
import { type EchangeRow, listEchanges } from '../store/echange-store.ts'
import type { PosteRow, TableauRow } from '../store/tableau-store.ts'
import type { CalculGarde } from './calcul.ts'
import { chargeOf, readSituation, type Situation } from './situation.ts'
import { inTableau } from './with-tableau.ts'

export const gardesLues = ({ gardes }: Situation) =>
  gardes.map(({ debutLe: _, finLe: __, ...garde }) => ({ ...garde, professions: [...garde.professions] }))

export const echangesLus = (
  { gardes, volontaires }: Situation,
  rows: readonly EchangeRow[],
  mine?: string,
): EchangeLu[] => {
  const gardeOf = new Map(gardes.map((one) => [one.id, one]))
  const nomOf = new Map(volontaires.map(({ id, nom }) => [id, nom]))
  const say = (id: string) => ({ id, phrase: gardeOf.has(id) ? direGarde(gardeOf.get(id)!) : '' })
  return rows
    .filter(({ deId, versId }) => mine === undefined || deId === mine || versId === mine)
    .map((row) => ({
      id: row.id,
      etat: row.etat as EtatEchange,
      garde: say(row.gardeId),
      contre: row.contreId === null ? null : say(row.contreId),
      de: { id: row.deId, nom: nomOf.get(row.deId) ?? '' },
      vers: { id: row.versId, nom: nomOf.get(row.versId) ?? '' },
      demandeLe: fromDate(row.demandeLe).toString(),
      reponduLe: row.reponduLe ? fromDate(row.reponduLe).toString() : null,
    }))
}

const posteLu = (row: PosteRow): TableauLu['postes'][number] => ({
  id: row.id,
  libelle: row.libelle,
  lieu: row.lieu,
  jours: row.jours,
  feries: row.feries as Feries,
  debut: row.debut.slice(0, 5),
  fin: row.fin.slice(0, 5),
  personnes: row.personnes,
  professions: row.professions,
})

export const readTableau = async (ctx: Ctx, tableau: TableauRow): Promise<TableauLu> => {
  const situation = await readSituation(ctx, tableau)
  const { gardes, volontaires, affectations, postes, zone } = situation
  const publies = await listPublications(ctx.tx, ctx.cptsId, tableau.id)
  return {
    id: tableau.id,
    titre: tableau.titre,
    du: tableau.du,
    au: tableau.au,
    publications: tableau.publications,
    modifie: tableau.modifie,
    publieLe: publies[0] ? fromDate(publies[0].publieeLe).toString() : null,
    aPourvoir: gardes.reduce((sum, { personnes }) => sum + personnes, 0),
    pourvues: affectations.length,
    zone,
    reglage: {
      titre: tableau.titre,
      reposJours: tableau.reposJours,
      plafondSemaine: tableau.plafondSemaine,
      plafondPeriode: tableau.plafondPeriode,
      comptePasse: tableau.comptePasse,
      voeuxJusquau: tableau.voeuxJusquau,
    },
    postes: postes.map(posteLu),
    gardes: gardesLues(situation),
    volontaires: volontaires.map((one) => ({
      id: one.id,
      professionnelId: one.professionnelId,
      nom: one.nom,
      exercice: one.exercice,
      profession: one.profession,
      parSoi: one.inscritPar === 'soi',
      aUnCourriel: one.courriel !== null,
      plafondPeriode: one.plafondPeriode,
      plafondSemaine: one.plafondSemaine,
      voeuxLe: one.voeuxLe ? fromDate(one.voeuxLe).toString() : null,
      indisponibilites: [...one.indisponibilites],
      souhaits: Object.entries(one.souhaits).map(([gardeId, souhait]) => ({ gardeId, souhait })),
      charge: chargeOf(situation, one, affectations),
    })),
    affectations: affectations.map(({ gardeId, volontaireGardeId, verrouillee }) => ({
      gardeId,
      volontaireId: volontaireGardeId,
      verrouillee,
    })),
    calcul: tableau.calcul as CalculGarde | null,
    publies: publies.map(({ numero, publieeLe, origine, changements }) => ({
      numero,
      le: fromDate(publieeLe).toString(),
      origine: origine as 'coordination' | 'echange',
      changements,
    })),
    echanges: echangesLus(situation, await listEchanges(ctx.tx, ctx.cptsId, tableau.id)),
  }
}

export const readTableauGarde = defineAction(gardeContract.readTableauGarde, {
  audit: 'garde.lire',
  run: inTableau(async (ctx, tableau) => ok(await readTableau(ctx, tableau))),
})
