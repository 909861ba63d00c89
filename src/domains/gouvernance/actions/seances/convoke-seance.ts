/** The convocation: in time, to those whom the statutes name, each with a link that answers, gives a procuration, votes. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { civilDate, fromDate, type Instant, toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { type Convocation, readActivite } from '../../../activite/index.ts'
import { listProfessionnels } from '../../../communaute/index.ts'
import { createLien, linkAddress } from '../../../comptes/index.ts'
import { gouvernanceContract } from '../../contract.ts'
import { sayConvocationLines } from '../../labels-seances.ts'
import { delaiOf } from '../../rules/convocation.ts'
import { findElecteurOfInvite } from '../../store/electeur-store.ts'
import { listElecteurRows } from '../../store/scrutin-store.ts'
import {
  findSeanceOfActivite,
  findSeanceRow,
  lockSeance,
  type SeanceRow,
  updateSeance,
} from '../../store/seance-store.ts'
import { USAGE_SEANCE } from '../scrutins/voter.ts'
import { inviteElecteurs, settleElecteurs } from './electeurs.ts'
import { instanceOfSeance, jourOf } from './salle.ts'

/** Signed links live sixty days at most. */
const LINK_DAYS = 60
const DAY_MS = 86_400_000

/** It opens until the day after the séance: one votes by it to the end. */
export const openSeanceLink = async (ctx: Ctx, of: { seanceId: string; electeurId: string; fin: Instant }) => {
  const { seanceId, electeurId, fin } = of
  const left = Math.ceil((fin.epochMilliseconds - ctx.now.epochMilliseconds) / DAY_MS) + 1
  const days = Math.min(LINK_DAYS, Math.max(1, left))
  const lien = await createLien(
    ctx.tx,
    { cptsId: ctx.cptsId, usage: USAGE_SEANCE, personneId: null, sujet: { seanceId, electeurId }, days },
    ctx.now,
  )
  return linkAddress(ctx.address, lien.token)
}

/** What the mail of the activité carries, when it is a séance. */
export const convocationOf = async (
  ctx: Ctx,
  activiteId: string,
  inviteId: string,
  fin: Instant,
): Promise<Convocation | null> => {
  const seance = await findSeanceOfActivite(ctx.tx, ctx.cptsId, activiteId)
  const electeur = seance && (await findElecteurOfInvite(ctx.tx, ctx.cptsId, inviteId))
  if (!seance || electeur?.seanceId !== seance.id) return null
  const row = await findSeanceRow(ctx.tx, ctx.cptsId, seance.id)
  const it = await readActivite(ctx, activiteId)
  if (!row || !it) return null
  const instance = await instanceOfSeance(ctx, row)
  return {
    lien: await openSeanceLink(ctx, { seanceId: seance.id, electeurId: electeur.id, fin }),
    lignes: sayConvocationLines({
      instance: instance.nom,
      documents: it.pieces.map(({ libelle }) => libelle),
      procurations: instance.regles.procurations !== null && electeur.deliberatif,
      isSeconde: row.secondeDe !== null,
      consultative: !electeur.deliberatif,
    }),
  }
}

const withoutAddress = async (ctx: Ctx, row: SeanceRow): Promise<string[]> => {
  const team = new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map(({ id, courriel }) => [id, courriel]))
  const invites = new Map(
    ((row.activiteId && (await readActivite(ctx, row.activiteId))?.lesInvites) || []).map((one) => [one.id, one]),
  )
  return (await listElecteurRows(ctx.tx, ctx.cptsId, row.id))
    .filter(({ inviteId, professionnelId }) => {
      const invite = inviteId ? invites.get(inviteId) : undefined
      return !(invite?.courriel ?? (professionnelId ? team.get(professionnelId) : null))
    })
    .map(({ nom }) => nom)
}

export const convokeSeance = defineAction(gouvernanceContract.convokeSeance, {
  audit: 'seance.convoquer',
  run: async (ctx, { params: { seanceId }, body }) => {
    await lockSeance(ctx.tx, ctx.cptsId, seanceId)
    const row = await findSeanceRow(ctx.tx, ctx.cptsId, seanceId)
    if (!row) return refuse('seance-unknown')
    if (!row.activiteId || (row.etat !== 'preparation' && row.etat !== 'convoquee')) return refuse('seance-begun')
    const it = await readActivite(ctx, row.activiteId)
    if (it?.ordreDuJour.length === 0) return refuse('agenda-missing')
    const instance = await instanceOfSeance(ctx, row)
    const today = civilDate(ctx.now, row.zone).toString()
    const delai = delaiOf(jourOf(row), instance.regles.convocation.jours, today)
    if (!delai.aTemps && row.convoqueeLe === null && !body.retard)
      return refuse('convocation-late', { phrase: delai.phrase })
    const convoques = await settleElecteurs(ctx, row)
    if (convoques === 0) return refuse('no-elector')
    await updateSeance(ctx.tx, ctx.cptsId, seanceId, {
      etat: 'convoquee',
      // Called again with somebody more, it was called on the first day.
      convoqueeLe: row.convoqueeLe ?? toDate(ctx.now),
      retard: delai.aTemps ? row.retard : (body.retard ?? row.retard),
    })
    const invited = await inviteElecteurs(ctx, { ...row, activiteId: row.activiteId })
    if (!invited.ok) return refuse(invited.refusal.code, invited.refusal.facts)
    return ok({ convoques, sansAdresse: await withoutAddress(ctx, row) })
  },
})

export const createSeanceLink = defineAction(gouvernanceContract.createSeanceLink, {
  audit: 'seance.lien',
  run: async (ctx, { params: { seanceId }, body }) => {
    const row = await findSeanceRow(ctx.tx, ctx.cptsId, seanceId)
    if (!row?.fin) return refuse('seance-unknown')
    const electeur = (await listElecteurRows(ctx.tx, ctx.cptsId, seanceId)).find(({ id }) => id === body.electeurId)
    if (!electeur) return refuse('elector-unknown')
    return ok({ lien: await openSeanceLink(ctx, { seanceId, electeurId: electeur.id, fin: fromDate(row.fin) }) })
  },
})
