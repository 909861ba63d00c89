/** Interviews, and the four boxes that they fill with what the projet already says. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readBesoinsSuivis } from '../../projet/index.ts'
import { diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { SENS } from '../rules/entretien.ts'
import { insertEntretien, listEntretienRows, setEntretienRetire, updateEntretienRow } from '../store/entretien-store.ts'

type Done = Promise<Result<{ ok: true }, DiagnosticRefusal>>
const doneIf = (found: boolean): Awaited<Done> => (found ? ok({ ok: true }) : refuse('entretien-unknown'))

export const listEntretiens = defineAction(diagnosticContract.listEntretiens, {
  audit: 'entretien.lister',
  run: async (ctx) => ok({ entretiens: await listEntretienRows(ctx.tx, ctx.cptsId) }),
})

export const createEntretien = defineAction(diagnosticContract.createEntretien, {
  audit: 'entretien.garder',
  run: async (ctx, { body: { extraits, ...words } }) => {
    const id = newId(ctx.now.epochMilliseconds)
    const creePar = ctx.actor.kind === 'personne' ? ctx.actor.personneId : null
    await insertEntretien(ctx.tx, { ...words, id, cptsId: ctx.cptsId, creeLe: toDate(ctx.now), creePar }, extraits)
    return ok({ id })
  },
})

export const updateEntretien = defineAction(diagnosticContract.updateEntretien, {
  audit: 'entretien.corriger',
  run: async (ctx, { params, body: { extraits, ...words } }): Done =>
    doneIf(await updateEntretienRow(ctx.tx, ctx.cptsId, { id: params.entretienId, ...words }, extraits)),
})

const setRetire = async (ctx: Ctx, id: string, at: Date | null): Done =>
  doneIf(await setEntretienRetire(ctx.tx, ctx.cptsId, id, at))

export const removeEntretien = defineAction(diagnosticContract.removeEntretien, {
  audit: 'entretien.retirer',
  run: (ctx, { params }) => setRetire(ctx, params.entretienId, toDate(ctx.now)),
})

export const restoreEntretien = defineAction(diagnosticContract.restoreEntretien, {
  audit: 'entretien.remettre',
  run: (ctx, { params }) => setRetire(ctx, params.entretienId, null),
})

/** What the projet says of itself first, then what people said, without who said it. */
export const gatherSynthese = async (ctx: Ctx) => {
  const besoins = await readBesoinsSuivis(ctx)
  const entretiens = await listEntretienRows(ctx.tx, ctx.cptsId)
  const extraits = entretiens.flatMap((one) => one.extraits)
  return {
    entretiens: entretiens.length,
    cases: SENS.map((sens) => ({
      sens,
      lignes: [
        ...besoins
          .filter(({ axe }) => axe === sens)
          .map(({ titre }) => ({ texte: titre, theme: null, origine: 'projet' as const })),
        ...extraits
          .filter((one) => one.sens === sens)
          .map(({ texte, theme }) => ({ texte, theme, origine: 'entretien' as const })),
      ],
    })),
    besoins: besoins
      .filter(({ axe }) => axe === 'besoin')
      .map(({ id, titre, priorite, objectifs, fiches }) => ({ id, titre, priorite, objectifs, fiches })),
  }
}

export const readSynthese = defineAction(diagnosticContract.readSynthese, {
  audit: 'diagnostic.synthese',
  run: async (ctx) => {
    const { cases, besoins } = await gatherSynthese(ctx)
    return ok({ cases, besoins })
  },
})
