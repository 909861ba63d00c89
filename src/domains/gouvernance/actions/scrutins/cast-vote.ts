/**
 * A secret vote. What arrives is sealed already: this code, its logs and its answers never see a choice. The signature on
 * the roll and the envelopes are written by one transaction: a vote that was acknowledged is whole, one that was cut is
 * nothing.
 */
import { ok, refuse } from '../../../../kernel/result.ts'
import { defineAction } from '../../../../server/actions/action.ts'
import { gouvernanceContract } from '../../contract.ts'
import { findScrutinRow } from '../../store/scrutin-store.ts'
import { castEnvelopes } from '../../store/urne-store.ts'
import { newRecu } from './recu.ts'
import { votesFor } from './voter.ts'

export const castVote = defineAction(gouvernanceContract.castVote, {
  audit: 'scrutin.voter',
  constraints: { scrutin_is_closed: 'scrutin-closed' },
  run: async (ctx, { params: { scrutinId }, body }) => {
    const scrutin = await findScrutinRow(ctx.tx, ctx.cptsId, scrutinId)
    if (scrutin?.genre !== 'secret') return refuse('scrutin-unknown')
    if (scrutin.etat !== 'ouvert') return refuse('scrutin-closed')
    const who = await votesFor(ctx, scrutin, body.electeurId)
    if (!who.ok) return who
    const { electeur, mandataireId } = who.value
    if (body.enveloppes.length !== electeur.voix) return refuse('voix-number', { voix: electeur.voix })
    const recu = newRecu()
    const signature = {
      cptsId: ctx.cptsId,
      seanceId: scrutin.seanceId,
      scrutinId,
      electeurId: electeur.id,
      mandataireId,
      voix: electeur.voix,
      recu,
    }
    const envelopes = body.enveloppes.map((one) => new Uint8Array(Buffer.from(one, 'base64')))
    return (await castEnvelopes(ctx.tx, signature, envelopes)) ? ok({ recu }) : refuse('already-voted')
  },
})
