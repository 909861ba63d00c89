/** Opening a scrutin. A secret one gets its keys: one to seal, given to all; one to open, which stands outside of the base. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { gouvernanceContract } from '../../contract.ts'
import { VOIX_MAX } from '../../rules/depouillement.ts'
import { keysOf } from '../../rules/enveloppe.ts'
import { lockScrutin, type ScrutinRow, updateScrutin } from '../../store/scrutin-store.ts'
import { findSeanceRow } from '../../store/seance-store.ts'
import { quorumOf } from '../seances/lecture.ts'
import { loadTenue, type Tenue } from '../seances/salle.ts'

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const publicKeyOf = async (ctx: Ctx, scrutin: ScrutinRow, { electeurs }: Tenue) => {
  if (scrutin.genre !== 'secret') return ok(null)
  const heavy = electeurs.find(({ deliberatif, voix }) => deliberatif && voix > VOIX_MAX)
  if (heavy) return refuse('voix-too-many', { voix: heavy.voix, max: VOIX_MAX })
  return ok(toHex(keysOf(await ctx.keys.make(ctx.cptsId, scrutin.id)).publicKey))
}

export const openScrutin = defineAction(gouvernanceContract.openScrutin, {
  audit: 'scrutin.ouvrir',
  run: async (ctx, { params: { scrutinId } }) => {
    const scrutin = await lockScrutin(ctx.tx, ctx.cptsId, scrutinId)
    if (!scrutin) return refuse('scrutin-unknown')
    if (scrutin.etat !== 'prepare') return refuse('scrutin-opened')
    const seance = await findSeanceRow(ctx.tx, ctx.cptsId, scrutin.seanceId)
    if (seance?.etat !== 'ouverte') return refuse('seance-not-open')
    const tenue = await loadTenue(ctx, seance)
    const clePublique = await publicKeyOf(ctx, scrutin, tenue)
    if (!clePublique.ok) return clePublique
    await updateScrutin(ctx.tx, ctx.cptsId, scrutinId, {
      etat: 'ouvert',
      ouvertLe: toDate(ctx.now),
      majorite: JSON.stringify(tenue.instance.regles.majorite),
      quorum: JSON.stringify(quorumOf(tenue)),
      clePublique: clePublique.value,
    })
    return ok({ ok: true as const })
  },
})
