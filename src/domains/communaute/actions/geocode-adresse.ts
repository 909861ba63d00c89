import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { communauteContract } from '../contract.ts'
import { askBan } from '../geocodage/ask-ban.ts'

/** Proposes points and writes nothing: the point is kept with the place, once somebody has chosen it. */
export const geocodeAdresse = defineAction(communauteContract.geocodeAdresse, {
  audit: 'lieu.geocoder',
  run: async (_ctx, { body }) => {
    const candidats = await askBan(body)
    return candidats.ok ? ok({ candidats: candidats.value }) : candidats
  },
})
