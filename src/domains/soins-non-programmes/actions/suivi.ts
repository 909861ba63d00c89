/** Whose writings change what a desk shows: its own, and those of the CPTS with which an agenda is shared. */
import { z } from 'zod'
import { answer, defineRoutes, inCpts } from '../../../kernel/contract.ts'
import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { listPartages } from '../store/partage-store.ts'

/** Not of the contract: what it answers stays in the server, which follows them for the browser. */
const { followSoins: route } = defineRoutes({
  followSoins: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/soins/suivi',
    permission: 'creneau.search',
    summary: 'Suivre ce qui change au bureau des demandes',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ cpts: z.array(z.string()) })) },
  },
})

export const followSoins = defineAction(route, {
  audit: 'soins.suivre',
  run: async ({ tx, cptsId }) => {
    const shared = (await listPartages(tx, cptsId)).filter(({ statut }) => statut === 'accepte')
    return ok({ cpts: [...new Set([cptsId, ...shared.flatMap(({ domicile, avec }) => [domicile, avec])])] })
  },
})
