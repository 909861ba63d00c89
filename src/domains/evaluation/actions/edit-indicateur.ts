/** Indicators that the CPTS adds, and those of the catalogue that it follows. */
import { foldText } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { findGenreActe } from '../../../referentials/genres-acte.ts'
import type { Compteur, DefinitionIndicateur } from '../../../referentials/indicateurs/index.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listFichesActions, listIndicateursDeFiches } from '../../projet/index.ts'
import { evaluationContract } from '../contract.ts'
import type { EvaluationRefusal } from '../refusals.ts'
import { insertPropre, listPropres, saveSuivi, updatePropre } from '../store/indicateur-store.ts'
import { findDefinition, loadDefinitions } from './definitions.ts'

const done = ok({ ok: true as const })

const countersOf = ({ formule }: DefinitionIndicateur): Compteur[] => {
  if (formule.forme === 'part') return [formule.de, formule.sur]
  return formule.forme === 'nombre' || formule.forme === 'oui-non' ? [formule.de] : []
}

type Fault = 'fiche-unknown' | 'fait-unknown'

/** What a formula names must exist: a fiche of this CPTS, a number that the kinds of acte bear. */
const check = async (ctx: Ctx, definition: DefinitionIndicateur): Promise<Result<true, Fault>> => {
  const actes = countersOf(definition).filter((one) => one.sur === 'actes')
  const fiches = actes.some(({ ficheActionId }) => ficheActionId !== null)
    ? new Set((await listFichesActions(ctx)).map(({ id }) => id))
    : new Set()
  for (const { ficheActionId, compte, genres } of actes) {
    if (ficheActionId !== null && !fiches.has(ficheActionId)) return refuse('fiche-unknown')
    if (typeof compte !== 'object') continue
    const known = genres.flatMap((genre) => findGenreActe(genre)?.faits.map(({ cle }) => cle) ?? [])
    if (!known.includes(compte.fait)) return refuse('fait-unknown')
  }
  return ok(true)
}

/** Short and readable in an address; a number when the words are taken. */
const codeFor = async (ctx: Ctx, nom: string): Promise<string> => {
  const words = foldText(nom)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '')
  const base = `propre-${words || 'indicateur'}`
  const taken = new Set((await listPropres(ctx.tx, ctx.cptsId)).map(({ code }) => code))
  for (let rank = 1; ; rank++) {
    const code = rank === 1 ? base : `${base}-${rank}`
    if (!taken.has(code)) return code
  }
}

export const createIndicateur = defineAction(evaluationContract.createIndicateur, {
  audit: 'indicateur.creer',
  run: async (ctx, { body }) => {
    const checked = await check(ctx, body)
    if (!checked.ok) return checked
    const code = await codeFor(ctx, body.nom)
    await insertPropre(ctx.tx, {
      cptsId: ctx.cptsId,
      code,
      nom: body.nom,
      definition: body,
      creeLe: toDate(ctx.now),
    })
    return ok({ code })
  },
})

export const updateIndicateur = defineAction(evaluationContract.updateIndicateur, {
  audit: 'indicateur.modifier',
  run: async (ctx, { params, body }): Promise<Result<{ ok: true }, EvaluationRefusal>> => {
    const definition = await findDefinition(ctx, params.code)
    if (!definition) return refuse('indicateur-unknown')
    if (!definition.propre) return refuse('indicateur-not-own')
    const checked = await check(ctx, body)
    if (!checked.ok) return checked
    await updatePropre(ctx.tx, ctx.cptsId, params.code, { nom: body.nom, definition: body })
    return done
  },
})

export const retireIndicateur = defineAction(evaluationContract.retireIndicateur, {
  audit: 'indicateur.retirer',
  run: async (ctx, { params, body }) => {
    const definition = await findDefinition(ctx, params.code)
    if (!definition) return refuse('indicateur-unknown')
    if (!definition.propre) return refuse('indicateur-not-own')
    await updatePropre(ctx.tx, ctx.cptsId, params.code, { retireLe: body.retire ? toDate(ctx.now) : null })
    return done
  },
})

export const followIndicateur = defineAction(evaluationContract.followIndicateur, {
  audit: 'indicateur.suivre',
  run: async (ctx, { params, body }) => {
    const definition = await findDefinition(ctx, params.code)
    if (!definition) return refuse('indicateur-unknown')
    if (definition.propre) return refuse('indicateur-not-own')
    await saveSuivi(ctx.tx, ctx.cptsId, params.code, body.suivi)
    return done
  },
})

/** What the fiches promised to measure, less what is followed here under the same name. */
export const listIndicateursAFollow = defineAction(evaluationContract.listIndicateursAFollow, {
  audit: 'indicateur.lister',
  run: async (ctx) => {
    const known = new Set((await loadDefinitions(ctx)).map(({ nom }) => foldText(nom)))
    const indicateurs = (await listIndicateursDeFiches(ctx))
      .filter(({ libelle }) => !known.has(foldText(libelle)))
      .map(({ id, libelle, unite, depart, departLe, cible, cibleLe, source, mission, ficheId, ficheTitre }) => ({
        id,
        libelle,
        unite,
        depart,
        departLe,
        cible,
        cibleLe,
        source,
        mission,
        ficheId,
        ficheTitre,
      }))
    const fiches = (await listFichesActions(ctx)).map(({ id, titre }) => ({ id, titre }))
    return ok({ indicateurs, fiches })
  },
})
