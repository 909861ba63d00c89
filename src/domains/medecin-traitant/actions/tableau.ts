/** The board: one computation, for the screen and the CSV. */
import { stringify } from 'csv-stringify/sync'
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { medecinTraitantContract } from '../contract.ts'
import { POPULATION_LABELS, RAISON_LABELS } from '../rules/labels.ts'
import {
  chiffresDe,
  type DemandeComptee,
  enAttenteDe,
  type LigneMt,
  parCommune,
  parCritere,
  sayRepere,
  sayTableau,
} from '../rules/tableau.ts'
import type { Population, Raison } from '../rules/vocabulary.ts'
import { listCapacites } from '../store/capacite-store.ts'
import { listComptees } from '../store/demande-store.ts'
import { countByStatut, countRefus } from '../store/proposition-store.ts'
import { insertRepere, listReperes, removeRepere as remove } from '../store/repere-store.ts'
import { DONE, defineDeskAction } from './desk-action.ts'
import { readPlace } from './place.ts'

const DAY = 86_400_000

const readComptees = async ({ tx, cptsId, now }: Ctx): Promise<DemandeComptee[]> =>
  (await listComptees(tx, cptsId)).map(({ deposeeLe, closeLe, ...row }) => ({
    ...row,
    ageJours: Math.floor((now.epochMilliseconds - deposeeLe.getTime()) / DAY),
    dureeJours: closeLe ? Math.round((closeLe.getTime() - deposeeLe.getTime()) / DAY) : null,
  }))

const compute = async (ctx: Ctx) => {
  const { tx, cptsId } = ctx
  const { mois, jour } = await readPlace(ctx)
  const rows = await readComptees(ctx)
  const capacites = (await listCapacites(tx, cptsId, mois)).filter(
    ({ parMois, suspendueJusqu }) => parMois > 0 && (suspendueJusqu === null || suspendueJusqu <= jour),
  )
  const byStatut = new Map((await countByStatut(tx, cptsId)).map(({ statut, nombre }) => [statut, nombre]))
  const of = (...statuts: string[]) => statuts.reduce((sum, statut) => sum + (byStatut.get(statut) ?? 0), 0)
  const compteurs = {
    places: capacites.reduce((sum, { parMois, plafond }) => sum + (plafond ?? parMois), 0),
    engagees: capacites.reduce((sum, { engagees }) => sum + engagees, 0),
    medecins: capacites.length,
    propositions: [...byStatut.values()].reduce((sum, nombre) => sum + nombre, 0),
    acceptees: of('acceptee', 'sans-suite'),
    refusees: of('refusee'),
  }
  return { rows, compteurs, jour }
}

const readRaisons = async ({ tx, cptsId }: Ctx) =>
  (await countRefus(tx, cptsId))
    .map(({ raison, nombre }) => ({ cle: raison ?? '', libelle: RAISON_LABELS[raison as Raison], nombre }))
    .sort((a, b) => b.nombre - a.nombre)

export const readTableauMt = defineDeskAction(medecinTraitantContract.readTableauMt, {
  audit: 'tableau-mt.lire',
  run: async (ctx) => {
    const { rows, compteurs, jour } = await compute(ctx)
    const reperes = (await listReperes(ctx.tx, ctx.cptsId)).map(
      ({ id, population, sansMt, effectif, arreteLe, source }) => {
        const enAttente = enAttenteDe(rows, population)
        return {
          id,
          population: population as Population,
          libelle: POPULATION_LABELS[population as Population],
          sansMt,
          effectif,
          arreteLe: arreteLe as string,
          source,
          part: effectif ? sansMt / effectif : null,
          enAttente,
          dit: sayRepere({ population, sansMt, effectif }, enAttente),
        }
      },
    )
    return ok({
      phrase: sayTableau(rows, compteurs),
      chiffres: chiffresDe(rows, compteurs, jour),
      criteres: parCritere(rows),
      communes: parCommune(rows),
      raisons: await readRaisons(ctx),
      reperes,
    })
  },
})

const COLUMNS: [keyof LigneMt, string][] = [
  ['cle', 'code'],
  ['libelle', 'libellé'],
  ['enAttente', 'en attente'],
  ['ageMedianJours', 'ancienneté médiane (jours)'],
  ['trouvees', 'ont trouvé'],
  ['closesSans', 'closes sans médecin'],
]
const cell = (value: number | string | null): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')

export const exportTableauMt = defineDeskAction(medecinTraitantContract.exportTableauMt, {
  audit: 'tableau-mt.exporter',
  run: async (ctx, { query }) => {
    const { rows, jour } = await compute(ctx)
    const table =
      query.axe === 'raison'
        ? [
            ['code', 'raison', 'refus'],
            ...(await readRaisons(ctx)).map((one) => [one.cle, one.libelle, String(one.nombre)]),
          ]
        : [
            COLUMNS.map(([, title]) => title),
            ...(query.axe === 'critere' ? parCritere(rows) : parCommune(rows)).map((line) =>
              COLUMNS.map(([key]) => cell(line[key])),
            ),
          ]
    const body = stringify(table, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' })
    return ok({ name: `medecin-traitant-par-${query.axe}-${jour}.csv`, type: 'text/csv; charset=utf-8', body })
  },
})

export const addRepere = defineDeskAction(medecinTraitantContract.addRepere, {
  audit: 'repere-mt.noter',
  constraints: { repere_mt_unique: 'repere-already-noted' },
  run: async ({ tx, cptsId, now, actor }, { body }) => {
    if (body.effectif !== null && body.effectif < body.sansMt) return refuse('repere-over-whole')
    const id = newId(now.epochMilliseconds)
    const creePar = actor.kind === 'personne' ? actor.personneId : null
    await insertRepere(tx, { cptsId, id, ...body, creeLe: toDate(now), creePar })
    return ok({ id })
  },
})

export const removeRepere = defineDeskAction(medecinTraitantContract.removeRepere, {
  audit: 'repere-mt.retirer',
  run: async ({ tx, cptsId }, { params }) =>
    (await remove(tx, cptsId, params.repereId)) ? DONE : refuse('repere-unknown'),
})
