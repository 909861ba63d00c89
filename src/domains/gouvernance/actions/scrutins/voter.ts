/** Who votes, and in whose name: by a signed link or signed in. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { listPresences } from '../../../activite/index.ts'
import { isPresent } from '../../rules/assistance.ts'
import { type ElecteurRow, findElecteur, listProcurationsAbout, type ScrutinRow } from '../../store/scrutin-store.ts'
import { findSeanceRow, takeBack } from '../../store/seance-store.ts'

export const USAGE_SEANCE = 'seance'

/** The elector of a séance who asks. A link names them; an account is theirs. */
export const findMoi = async (ctx: Ctx, seanceId: string): Promise<ElecteurRow | undefined> => {
  const place = { cptsId: ctx.cptsId, seanceId }
  const { actor } = ctx
  if (actor.kind === 'personne') return findElecteur(ctx.tx, place, { personneId: actor.personneId })
  if (actor.kind !== 'lien' || actor.usage !== USAGE_SEANCE) return undefined
  const sujet = actor.sujet as { seanceId?: string; electeurId?: string }
  return sujet.seanceId === seanceId && sujet.electeurId
    ? findElecteur(ctx.tx, place, { id: sujet.electeurId })
    : undefined
}

type Voting = { moi: ElecteurRow; electeur: ElecteurRow; mandataireId: string | null }

/** In the room: who votes is there, and nobody votes for somebody who came. Coming takes one's procuration back. */
const checkRoom = async (ctx: Ctx, scrutin: ScrutinRow, { moi, electeur, mandataireId }: Voting) => {
  const seance = await findSeanceRow(ctx.tx, ctx.cptsId, scrutin.seanceId)
  const presents = seance?.activiteId ? await listPresences(ctx.tx, ctx.cptsId, seance.activiteId) : []
  const now = toDate(ctx.now)
  if (!isPresent(moi, presents, now)) return refuse('not-here')
  if (mandataireId && isPresent(electeur, presents, now)) return refuse('giver-here')
  if (!mandataireId)
    await takeBack(ctx.tx, { cptsId: ctx.cptsId, seanceId: scrutin.seanceId }, { donneurId: moi.id }, now)
  return null
}

/** The elector in whose name one votes: oneself, unless one gave one's procuration; or who gave theirs. */
export const votesFor = async (ctx: Ctx, scrutin: ScrutinRow, electeurId: string) => {
  const moi = await findMoi(ctx, scrutin.seanceId)
  if (!moi) return refuse('not-elector')
  const place = { cptsId: ctx.cptsId, seanceId: scrutin.seanceId }
  const procurations = await listProcurationsAbout(ctx.tx, place, moi.id)
  const own = electeurId === moi.id
  const isRemote = scrutin.corps === 'tous'
  if (own && isRemote && procurations.some(({ donneurId }) => donneurId === moi.id)) return refuse('procuration-given')
  if (!own && !procurations.some(({ donneurId, mandataireId }) => donneurId === electeurId && mandataireId === moi.id))
    return refuse('not-elector')
  const electeur = own ? moi : await findElecteur(ctx.tx, place, { id: electeurId })
  if (!electeur) return refuse('not-elector')
  if (!electeur.deliberatif || electeur.voix === 0) return refuse('consultative-voice')
  const voting = { moi, electeur, mandataireId: own ? null : moi.id }
  const barred = isRemote ? null : await checkRoom(ctx, scrutin, voting)
  return barred ?? ok(voting)
}
