/** Texts are added, given a new version, read again, put away. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { findProfessionnel } from '../../../communaute/index.ts'
import { bibliothequeContract, type VersionSaisie } from '../../contract-bibliotheque.ts'
import { enVigueur, revoirLe } from '../../rules/textes.ts'
import {
  changeTexte,
  changeVersion,
  deleteTexteRow,
  findTexteRow,
  insertTexte,
  insertVersion,
  lockTexte,
} from '../../store/textes-store.ts'
import { isKnownDecision } from '../known-decision.ts'
import { readToday } from '../today.ts'
import { isManaging, loadTextes, loadVersions } from './load.ts'

const done = ok({ ok: true as const })
const constraints = {
  texte_version_document: 'piece-document-unknown',
  texte_version_debut: 'texte-version-same-day',
  texte_version_cpts_id_acte_id_fkey: 'texte-acte-unknown',
} as const

export const listTextes = defineAction(bibliothequeContract.listTextes, {
  audit: 'texte.lister',
  run: async (ctx) => {
    const aujourdhui = await readToday(ctx)
    return ok({ aujourdhui, textes: await loadTextes(ctx, aujourdhui, isManaging(ctx)) })
  },
})

const knowsReferent = async ({ tx, cptsId }: Ctx, referentId: string | null): Promise<boolean> =>
  referentId === null || (await findProfessionnel(tx, cptsId, referentId)) !== undefined

/** After the former ones, in time as in number. */
const writeVersion = async (ctx: Ctx, texteId: string, revueMois: number | null, version: VersionSaisie) => {
  const { tx, cptsId, now } = ctx
  if (!(await isKnownDecision(ctx, version.decisionId))) return refuse('decision-not-in-register')
  const former = await loadVersions(ctx, texteId)
  if (former.some(({ debut }) => debut > version.debut)) return refuse('texte-version-not-last')
  const id = newId(now.epochMilliseconds)
  const numero = Math.max(0, ...former.map((one) => one.numero)) + 1
  await insertVersion(tx, {
    cptsId,
    id,
    texteId,
    numero,
    ...version,
    revoirLe: revoirLe(version.debut, revueMois),
    creeLe: toDate(now),
  })
  return ok({ id, numero })
}

export const createTexte = defineAction(bibliothequeContract.createTexte, {
  audit: 'texte.ajouter',
  constraints,
  run: async (ctx, { body: { version, ...saisie } }) => {
    const { tx, cptsId, now } = ctx
    if (!(await knowsReferent(ctx, saisie.referentId))) return refuse('professionnel-unknown')
    const id = newId(now.epochMilliseconds)
    await insertTexte(tx, { cptsId, id, ...saisie, creeLe: toDate(now) })
    if (version) {
      const written = await writeVersion(ctx, id, saisie.revueMois, version)
      if (!written.ok) return written
    }
    return ok({ id })
  },
})

export const saveTexte = defineAction(bibliothequeContract.saveTexte, {
  audit: 'texte.corriger',
  run: async (ctx, { params: { texteId }, body }) => {
    const { tx, cptsId } = ctx
    if (!(await knowsReferent(ctx, body.referentId))) return refuse('professionnel-unknown')
    const former = await findTexteRow(tx, cptsId, texteId)
    if (!former) return refuse('texte-unknown')
    await changeTexte(tx, cptsId, texteId, body)
    if (former.revueMois === body.revueMois) return done
    // The delay counts from the last reading of the version in force.
    const current = enVigueur(await loadVersions(ctx, texteId), await readToday(ctx))
    if (current)
      await changeVersion(tx, cptsId, current.id, {
        revoirLe: revoirLe(current.relueLe ?? current.debut, body.revueMois),
      })
    return done
  },
})

export const addVersionTexte = defineAction(bibliothequeContract.addVersionTexte, {
  audit: 'texte.nouvelle-version',
  constraints,
  run: async (ctx, { params: { texteId }, body }) => {
    const texte = await lockTexte(ctx.tx, ctx.cptsId, texteId)
    return texte ? writeVersion(ctx, texteId, texte.revueMois, body) : refuse('texte-unknown')
  },
})

export const relireTexte = defineAction(bibliothequeContract.relireTexte, {
  audit: 'texte.relire',
  run: async (ctx, { params: { texteId }, body: { le } }) => {
    const { tx, cptsId } = ctx
    const texte = await lockTexte(tx, cptsId, texteId)
    if (!texte) return refuse('texte-unknown')
    const today = await readToday(ctx)
    const current = enVigueur(await loadVersions(ctx, texteId), today)
    if (!current) return refuse('texte-not-in-force')
    if (le > today || le < current.debut) return refuse('texte-relecture-date')
    const next = revoirLe(le, texte.revueMois)
    await changeVersion(tx, cptsId, current.id, { relueLe: le, revoirLe: next })
    return ok({ revoirLe: next })
  },
})

export const rangerTexte = defineAction(bibliothequeContract.rangerTexte, {
  audit: 'texte.ranger',
  run: async (ctx, { params: { texteId }, body: { range } }) => {
    const rangeLe = range ? await readToday(ctx) : null
    return (await changeTexte(ctx.tx, ctx.cptsId, texteId, { rangeLe })) ? done : refuse('texte-unknown')
  },
})

export const deleteTexte = defineAction(bibliothequeContract.deleteTexte, {
  audit: 'texte.effacer',
  run: async (ctx, { params: { texteId } }) => {
    if (!(await lockTexte(ctx.tx, ctx.cptsId, texteId))) return refuse('texte-unknown')
    if ((await loadVersions(ctx, texteId)).length > 0) return refuse('texte-has-versions')
    await deleteTexteRow(ctx.tx, ctx.cptsId, texteId)
    return done
  },
})
