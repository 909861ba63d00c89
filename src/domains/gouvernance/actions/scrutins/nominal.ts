/** A roll-call: each says their vote aloud, and who keeps the minutes writes it. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { defineAction } from '../../../../server/actions/action.ts'
import { gouvernanceContract } from '../../contract.ts'
import { isValide, type Option } from '../../rules/depouillement.ts'
import { replaceNominal } from '../../store/nominal-store.ts'
import { lockScrutin } from '../../store/scrutin-store.ts'
import { findSeanceRow } from '../../store/seance-store.ts'
import { loadTenue } from '../seances/salle.ts'
import { votersOf } from './voters.ts'

export const recordNominal = defineAction(gouvernanceContract.recordNominal, {
  audit: 'scrutin.ecrire-l-appel',
  constraints: { un_vote_nominal: 'choice-twice' },
  run: async (ctx, { params: { scrutinId }, body }) => {
    const scrutin = await lockScrutin(ctx.tx, ctx.cptsId, scrutinId)
    if (scrutin?.genre !== 'appel-nominal') return refuse('scrutin-unknown')
    if (scrutin.etat !== 'ouvert') return refuse('scrutin-closed')
    const seance = await findSeanceRow(ctx.tx, ctx.cptsId, scrutin.seanceId)
    if (!seance) return refuse('seance-unknown')
    const voters = new Map(votersOf(scrutin.corps, await loadTenue(ctx, seance)).map((one) => [one.electeur.id, one]))
    const rows = []
    for (const { electeurId, choix } of body.votes) {
      const voter = voters.get(electeurId)
      if (!voter) return refuse('not-elector')
      if (!isValide(choix, scrutin.options as Option[], scrutin.choixMax)) return refuse('choice-unknown')
      rows.push({
        cptsId: ctx.cptsId,
        seanceId: scrutin.seanceId,
        scrutinId,
        electeurId,
        mandataireId: voter.mandataireId,
        voix: voter.electeur.voix,
        choix,
      })
    }
    await replaceNominal(ctx.tx, { cptsId: ctx.cptsId, scrutinId }, rows)
    return ok({ ok: true as const })
  },
})
