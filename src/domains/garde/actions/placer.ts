/** By hand: somebody is placed and locked, left to the computation again, or taken off. The rules hold here too. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { gardeContract } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { obstaclePlace } from '../rules/echange.ts'
import { deleteAffectation, insertAffectations } from '../store/affectation-store.ts'
import { updateTableau } from '../store/tableau-store.ts'
import { readSituation, tenuesOf } from './situation.ts'
import { onTableau } from './with-tableau.ts'

type Body = { volontaireId: string; etat: 'verrouillee' | 'libre' | 'retiree' }
type InGarde = { params: { tableauGardeId: string; gardeId: string } }

export const setAffectationGarde = defineAction(gardeContract.setAffectationGarde, {
  audit: 'garde.placer',
  constraints: { affectation_garde_un_jour: 'already-on-duty' },
  run: onTableau(
    async (ctx, tableau, { params, body }: InGarde & { body: Body }): Promise<Result<{ ok: true }, GardeRefusal>> => {
      const situation = await readSituation(ctx, tableau)
      const garde = situation.gardes.find(({ id }) => id === params.gardeId)
      const volontaire = situation.volontaires.find(({ id }) => id === body.volontaireId)
      if (!garde) return refuse('garde-unknown')
      if (!volontaire) return refuse('volontaire-unknown')
      const others = situation.affectations.filter(
        (one) => !(one.gardeId === garde.id && one.volontaireGardeId === volontaire.id),
      )
      const wasHeld = others.length < situation.affectations.length
      if (body.etat !== 'retiree') {
        const seats = others.filter(({ gardeId }) => gardeId === garde.id).length
        if (seats >= garde.personnes) return refuse('place-taken')
        const after = [...tenuesOf(others), { gardeId: garde.id, volontaireId: volontaire.id }]
        const obstacle = obstaclePlace({ ...situation, affectations: [] }, after, volontaire.id, garde.id)
        if (obstacle) return refuse('regle-broken', { obstacle, qui: volontaire.nom })
      }
      await deleteAffectation(ctx.tx, ctx.cptsId, garde.id, volontaire.id)
      if (body.etat !== 'retiree')
        await insertAffectations(ctx.tx, [
          {
            cptsId: ctx.cptsId,
            gardeId: garde.id,
            volontaireGardeId: volontaire.id,
            professionnelId: volontaire.professionnelId,
            jour: garde.jour,
            verrouillee: body.etat === 'verrouillee',
          },
        ])
      const isMoved = wasHeld === (body.etat === 'retiree')
      // What was proved holds while nobody moves; a lock alone changes nothing.
      if (isMoved) {
        const change = tableau.publications > 0 ? { calcul: null, modifie: true } : { calcul: null }
        await updateTableau(ctx.tx, ctx.cptsId, tableau.id, change)
      }
      return ok({ ok: true as const })
    },
  ),
})
