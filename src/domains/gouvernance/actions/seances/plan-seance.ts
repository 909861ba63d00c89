/** A séance is planned as an activité of its instance. */
import { newId } from '../../../../kernel/ids.ts'
import { ok, refuse } from '../../../../kernel/result.ts'

import { defineAction } from '../../../../server/actions/action.ts'
import { activiteActions, readActivite } from '../../../activite/index.ts'
import { gouvernanceContract } from '../../contract.ts'
import { findSeanceRow, insertSeance } from '../../store/seance-store.ts'
import { readInstance } from '../load.ts'
import { jourOf } from './salle.ts'
import { secondeDate } from './seconde.ts'

const ASSEMBLEES: ReadonlySet<string> = new Set(['ag-ordinaire', 'ag-extraordinaire'])

export const planSeance = defineAction(gouvernanceContract.planSeance, {
  audit: 'seance.prevoir',
  constraints: { seance_seconde: 'seconde-already' },
  run: async (ctx, { body }) => {
    const { instanceId, secondeDe, ...asked } = body
    const instance = await readInstance(ctx.tx, ctx.cptsId, instanceId, body.jour)
    if (!instance) return refuse('instance-unknown')
    if (secondeDe) {
      const first = await findSeanceRow(ctx.tx, ctx.cptsId, secondeDe)
      if (first?.etat !== 'sans-quorum' || first.instanceId !== instanceId) return refuse('seconde-of-nothing')
      const des = secondeDate(instance, jourOf(first))
      if (des && body.jour < des) return refuse('seconde-too-early', { des })
    }
    const planned = await activiteActions.planActivite.run(ctx, {
      params: { cptsId: ctx.cptsId },
      body: {
        ...asked,
        genre: ASSEMBLEES.has(instance.genre) ? 'assemblee' : 'reunion',
        mission: instance.mission as null,
        ficheActionId: null,
        groupe: instance.nom.slice(0, 100),
        lignePublique: null,
      },
    })
    if (!planned.ok) return refuse(planned.refusal.code, planned.refusal.facts)
    const it = await readActivite(ctx, planned.value.id)
    if (!it) return refuse('activite-unknown')
    const id = newId(ctx.now.epochMilliseconds)
    await insertSeance(ctx.tx, {
      cptsId: ctx.cptsId,
      id,
      instanceId,
      activiteId: it.id,
      titre: it.titre,
      debut: it.debut,
      secondeDe,
    })
    return ok({ id })
  },
})
