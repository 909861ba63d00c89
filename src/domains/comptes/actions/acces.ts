import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { comptesContract } from '../contract.ts'
import { BUREAU, type Role } from '../rules/permissions.ts'
import { countHolders, findAppartenance, listAppartenances, saveAppartenance } from '../store/cpts-store.ts'
import { describeLiens } from './links.ts'

export const listAcces = defineAction(comptesContract.listAcces, {
  audit: 'acces.lister',
  run: async (ctx) => {
    const rows = await listAppartenances(ctx.tx, ctx.cptsId)
    const personnes = rows.map(({ id, roles, ...row }) => ({ ...row, personneId: id, roles: roles as Role[] }))
    return ok({ personnes, liens: await describeLiens(ctx) })
  },
})

/** Somebody must keep the right to give access: the last one cannot lose it. */
export const editRoles = defineAction(comptesContract.editRoles, {
  audit: 'acces.changer',
  run: async (ctx, { params, body }) => {
    const held = await findAppartenance(ctx.tx, ctx.cptsId, params.personneId)
    if (!held) return refuse('personne-unknown')
    const { roles } = body
    const today = ctx.now.toString().slice(0, 10)
    // Without a role the access is over, from today: what is kept of it has a term to count from.
    const jusqu = body.jusqu ?? (roles.length === 0 ? today : null)
    await saveAppartenance(ctx.tx, {
      cptsId: ctx.cptsId,
      personneId: params.personneId,
      roles,
      depuis: held.depuis,
      jusqu,
    })
    if ((await countHolders(ctx.tx, ctx.cptsId, BUREAU, today)) === 0) return refuse('last-holder')
    return ok({ ok: true as const })
  },
})
