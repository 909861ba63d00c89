/** Closing a scrutin: nobody votes after it, and what was said is counted and judged. */
import { ok, refuse } from '../../../../kernel/result.ts'
import { toDate } from '../../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../../server/actions/action.ts'
import { gouvernanceContract } from '../../contract.ts'
import { type Depouillement, depouille, type Option } from '../../rules/depouillement.ts'
import { type Question, type Resultat, resultatOf } from '../../rules/resultat.ts'
import { listNominal } from '../../store/nominal-store.ts'
import { lockScrutin, type ScrutinRow, updateScrutin } from '../../store/scrutin-store.ts'
import { findSeanceRow } from '../../store/seance-store.ts'
import { loadTenue, type Tenue } from '../seances/salle.ts'
import { openUrnOf } from './open-urn.ts'

const DONE = { ok: true as const }
type Compte = Depouillement & { votants: number }

const questionOf = (scrutin: ScrutinRow): Question => ({
  nature: scrutin.nature as Question['nature'],
  options: scrutin.options as Option[],
  choixMax: scrutin.choixMax,
  majorite: scrutin.majorite as Question['majorite'],
})

/** Each voice said aloud is a ballot. */
const countNominal = async (ctx: Ctx, scrutin: ScrutinRow): Promise<Compte> => {
  const votes = await listNominal(ctx.tx, ctx.cptsId, scrutin.id)
  const ballots = votes.flatMap(({ choix, voix }) => Array.from({ length: voix }, () => choix))
  return { ...depouille(ballots, scrutin.options as Option[], scrutin.choixMax), votants: votes.length }
}

/** Voices counted by eye: no more than there are in the room, for each choice and, where one chooses once, in all. */
const countHands = (scrutin: ScrutinRow, decompte: Record<string, number> | null, { salle }: Tenue) => {
  const { presents, representes } = salle.assistance
  const voices = presents.voix + representes.voix
  const options = scrutin.options as Option[]
  if (!decompte || Object.keys(decompte).some((cle) => !options.some((option) => option.cle === cle)))
    return refuse('count-missing')
  const voix = Object.fromEntries(options.map(({ cle }) => [cle, decompte[cle] ?? 0]))
  const total = Object.values(voix).reduce((sum, one) => sum + one, 0)
  if (Math.max(...Object.values(voix)) > voices || total > voices * scrutin.choixMax)
    return refuse('count-too-large', { total, voix: voices })
  return ok<Compte>({ bulletins: total, voix, blancs: 0, nuls: 0, votants: presents.membres + representes.membres })
}

const countOf = async (ctx: Ctx, scrutin: ScrutinRow, decompte: Record<string, number> | null, tenue: Tenue) => {
  if (scrutin.genre === 'secret') return openUrnOf(ctx, scrutin)
  if (scrutin.genre === 'main-levee') return countHands(scrutin, decompte, tenue)
  const counted = await countNominal(ctx, scrutin)
  return counted.votants === 0 ? refuse('count-missing') : ok(counted)
}

export const closeScrutin = defineAction(gouvernanceContract.closeScrutin, {
  audit: 'scrutin.clore',
  run: async (ctx, { params: { scrutinId }, body }) => {
    const scrutin = await lockScrutin(ctx.tx, ctx.cptsId, scrutinId)
    if (!scrutin) return refuse('scrutin-unknown')
    if (scrutin.etat !== 'ouvert') return refuse('scrutin-closed')
    const seance = await findSeanceRow(ctx.tx, ctx.cptsId, scrutin.seanceId)
    if (!seance) return refuse('seance-unknown')
    const tenue = await loadTenue(ctx, seance)
    const counted = await countOf(ctx, scrutin, body.decompte, tenue)
    if (!counted.ok) return counted
    const { votants, ...depouillement } = counted.value
    const resultat = resultatOf(questionOf(scrutin), {
      depouillement,
      votants,
      assistance: tenue.salle.assistance,
      presidence: body.presidence,
    })
    await updateScrutin(ctx.tx, ctx.cptsId, scrutinId, {
      etat: 'clos',
      closLe: toDate(ctx.now),
      resultat: JSON.stringify(resultat),
    })
    await ctx.publish({ name: 'scrutin.clos', cptsId: ctx.cptsId, id: scrutinId })
    return ok(DONE)
  },
})

/** At equal voices, where the statutes give it to them. */
export const settleScrutin = defineAction(gouvernanceContract.settleScrutin, {
  audit: 'scrutin.departager',
  run: async (ctx, { params: { scrutinId }, body }) => {
    const scrutin = await lockScrutin(ctx.tx, ctx.cptsId, scrutinId)
    const resultat = scrutin?.resultat as Resultat | null | undefined
    if (!scrutin || resultat?.issue !== 'partage') return refuse('scrutin-not-tied')
    const seance = await findSeanceRow(ctx.tx, ctx.cptsId, scrutin.seanceId)
    if (!seance) return refuse('seance-unknown')
    const { votants, bulletins, voix, blancs, nuls } = resultat
    const settled = resultatOf(questionOf(scrutin), {
      depouillement: { bulletins, voix, blancs, nuls },
      votants,
      assistance: (await loadTenue(ctx, seance)).salle.assistance,
      presidence: body.presidence,
    })
    await updateScrutin(ctx.tx, ctx.cptsId, scrutinId, { resultat: JSON.stringify(settled) })
    return ok(DONE)
  },
})

export const cancelScrutin = defineAction(gouvernanceContract.cancelScrutin, {
  audit: 'scrutin.annuler',
  run: async (ctx, { params: { scrutinId }, body }) => {
    const scrutin = await lockScrutin(ctx.tx, ctx.cptsId, scrutinId)
    if (!scrutin) return refuse('scrutin-unknown')
    if (scrutin.etat !== 'prepare' && scrutin.etat !== 'ouvert') return refuse('scrutin-closed')
    await updateScrutin(ctx.tx, ctx.cptsId, scrutinId, { etat: 'annule', motifAnnulation: body.motif })
    // Nobody will ever open what was sealed for it.
    await ctx.publish({ name: 'scrutin.clos', cptsId: ctx.cptsId, id: scrutinId })
    return ok(DONE)
  },
})
