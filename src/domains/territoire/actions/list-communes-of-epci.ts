import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { territoireContract } from '../contract.ts'
import { findEpci, listPlacesOfEpci } from '../store/place-store.ts'
import { publicPlace } from './search-communes.ts'

export const listCommunesOfEpci = defineAction(territoireContract.listCommunesOfEpci, {
  audit: 'territoire.lire-epci',
  run: async (ctx, { params }) => {
    const epci = await findEpci(ctx.tx, params.code)
    if (!epci) return refuse('epci-unknown', { code: params.code })
    return ok({ ...epci, communes: (await listPlacesOfEpci(ctx.tx, params.code)).map(publicPlace) })
  },
})
