/** « Pourquoi moi ? » on the draft for who manages, with names; on what is published for a volunteer, with counts. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { gardeContract, type Pourquoi } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { direPourquoi } from '../rules/pourquoi.ts'
import { heldOf, problemeDe } from '../rules/probleme.ts'
import { asVolontaire } from './moi.ts'
import { readSituation, type Situation, tenuesOf } from './situation.ts'
import { inTableau } from './with-tableau.ts'

type Row = { gardeId: string; volontaireGardeId: string }

const explain = (
  { gardes, volontaires, reglage, affectations }: Situation,
  rows: readonly Row[],
  volontaireId: string,
  gardeId: string,
  parSoi: boolean,
): Result<Pourquoi, GardeRefusal> => {
  const garde = gardes.findIndex(({ id }) => id === gardeId)
  const volontaire = volontaires.findIndex(({ id }) => id === volontaireId)
  const isTheirs = (one: Row) => one.gardeId === gardeId && one.volontaireGardeId === volontaireId
  if (garde < 0 || volontaire < 0 || !rows.some(isTheirs)) return refuse('garde-unknown')
  const verrouillee = affectations.some((one) => isTheirs(one) && one.verrouillee)
  const problem = problemeDe(gardes, volontaires, reglage, [])
  const held = heldOf(gardes, volontaires, tenuesOf(rows))
  return ok(direPourquoi(problem, held, gardes, volontaires, { volontaire, garde, verrouillee, parSoi }))
}

type InGarde = { params: { tableauGardeId: string; gardeId: string } }

export const explainGarde = defineAction(gardeContract.explainGarde, {
  audit: 'garde.expliquer',
  run: inTableau(async (ctx, tableau, { params, query }: InGarde & { query: { volontaire: string } }) => {
    const situation = await readSituation(ctx, tableau)
    return explain(situation, situation.affectations, query.volontaire, params.gardeId, false)
  }),
})

export const explainMaGarde = defineAction(gardeContract.explainMaGarde, {
  audit: 'mes-gardes.expliquer',
  run: inTableau(
    asVolontaire(async (ctx, tableau, me, { params }: InGarde) => {
      const situation = await readSituation(ctx, tableau)
      const told = explain(situation, situation.publiees, me.id, params.gardeId, true)
      // What keeps a colleague is their own affair: counted, never named.
      return told.ok ? ok({ ...told.value, autres: told.value.autres.map((one) => ({ ...one, noms: [] })) }) : told
    }),
  ),
})
