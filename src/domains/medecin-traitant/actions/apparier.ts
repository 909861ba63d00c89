/** The best pairs of the moment: all that wait, all that doctors still take this month. */
import { ok } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { medecinTraitantContract } from '../contract.ts'
import { apparier, type CapaciteOuverte, type DemandeAPlacer, type Point } from '../rules/apparier.ts'
import { classeOf, type Regles } from '../rules/criteres.ts'
import { sayAppariement, sayPourquoi } from '../rules/explication.ts'
import type { Critere, TrancheAge } from '../rules/vocabulary.ts'
import { type DemandeRow, listDemandes } from '../store/demande-store.ts'
import { listAsked } from '../store/proposition-store.ts'
import { defineDeskAction } from './desk-action.ts'
import { readPlace } from './place.ts'
import { queueOf, readMedecins } from './present.ts'

const pointOf = ({ lon, lat }: { lon: number | null; lat: number | null }): Point | null =>
  lon === null || lat === null ? null : { lon, lat }

export const demandeAPlacer = (row: DemandeRow, regles: Regles, asked: readonly string[]): DemandeAPlacer => ({
  id: row.id,
  classe: classeOf(row, regles),
  trancheAge: row.trancheAge,
  criteres: row.criteres,
  commune: row.commune,
  point: pointOf(row),
  exclues: new Set(asked),
})

/** A request that may be the double of another waits for somebody to look. */
const readDemandes = async ({ tx, cptsId, now }: Ctx) => {
  const { regles } = await readPlace({ tx, cptsId, now })
  const rows = (await listDemandes(tx, cptsId, { statut: 'attente' })).filter(({ doubleDe }) => doubleDe === null)
  const asked = Map.groupBy(await listAsked(tx, cptsId), ({ demandeId }) => demandeId)
  return queueOf(rows, regles).map((row) => ({
    row,
    demande: demandeAPlacer(
      row,
      regles,
      (asked.get(row.id) ?? []).map(({ capaciteId }) => capaciteId),
    ),
  }))
}

/** Doctors who practise here and said what they take, those who rest too. */
export const readCapacites = async (ctx: Ctx) => {
  const { jour } = await readPlace(ctx)
  const medecins = await readMedecins(ctx)
  return [...medecins.values()]
    .filter(({ professionnel }) => professionnel.enExercice)
    .map(({ capacite, nom }) => ({
      nom,
      communeNom: capacite.communeNom,
      enPause: capacite.suspendueJusqu !== null && capacite.suspendueJusqu > jour,
      ouverte: {
        id: capacite.id,
        parMois: capacite.plafond ?? capacite.parMois,
        engagees: capacite.engagees,
        criteres: capacite.criteres,
        tranchesAge: capacite.tranchesAge,
        communes: capacite.communes,
        domicile: capacite.domicile,
        point: pointOf(capacite),
      } satisfies CapaciteOuverte,
    }))
}

export const computeAppariement = async (ctx: Ctx) => {
  const waiting = await readDemandes(ctx)
  // Doctors who take patients today.
  const open = (await readCapacites(ctx)).filter(({ enPause }) => !enPause)
  const appariement = apparier(
    waiting.map(({ demande }) => demande),
    open.map(({ ouverte }) => ouverte),
  )
  return {
    appariement,
    demandes: new Map(waiting.map(({ row, demande }) => [row.id, { row, demande }])),
    ouvertes: new Map(open.map(({ nom, ouverte }) => [ouverte.id, { nom, ouverte }])),
  }
}

export const readAppariement = defineDeskAction(medecinTraitantContract.readAppariement, {
  audit: 'appariement-mt.calculer',
  run: async (ctx) => {
    const { appariement, demandes, ouvertes } = await computeAppariement(ctx)
    return ok({
      dit: sayAppariement(appariement),
      prouve: appariement.preuve.prouve,
      paires: appariement.paires.map(({ demandeId, capaciteId, pourquoi }) => {
        const { row } = demandes.get(demandeId)!
        return {
          demandeId,
          capaciteId,
          medecin: ouvertes.get(capaciteId)!.nom,
          trancheAge: row.trancheAge as TrancheAge,
          communeNom: row.communeNom,
          criteres: row.criteres as Critere[],
          classe: row.classe,
          deposeeLe: row.deposeeLe.toISOString(),
          pourquoi: sayPourquoi(pourquoi),
        }
      }),
    })
  },
})
