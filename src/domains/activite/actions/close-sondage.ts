/** The end of a poll: nothing more, or the meeting itself, with everybody who answered already invited. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import type { ActiviteSaisie } from '../contract.ts'
import { sondagesContract } from '../contract-sondages.ts'
import { sameHours } from '../rules/horaire.ts'
import type { Reponse } from '../rules/sondage.ts'
import { insertInvites } from '../store/personnes-store.ts'
import { lockSondage, updateSondage } from '../store/sondage-store.ts'
import { planActivite } from './plan-activite.ts'
import { type Grille, readGrille } from './sondage-state.ts'
import { clotureOf } from './sondages.ts'

/** What a person said of the slot is their answer to the meeting: nobody is asked twice. */
const ANSWERS: Record<Reponse, 'oui' | 'peut-etre' | 'non'> = { oui: 'oui', 'si-besoin': 'peut-etre', non: 'non' }

type Sondage = NonNullable<Awaited<ReturnType<typeof lockSondage>>>
type Creneau = Grille['creneaux'][number]

const saisieOf = (sondage: Sondage, { debut, fin }: Creneau): ActiviteSaisie => ({
  genre: sondage.genre as ActiviteSaisie['genre'],
  titre: sondage.titre,
  mission: sondage.mission as ActiviteSaisie['mission'],
  ficheActionId: sondage.ficheActionId,
  jour: civilDate(fromDate(debut), sondage.zone).toString(),
  ...sameHours(fromDate(debut), fromDate(fin), sondage.zone),
  aDistance: sondage.visio !== null,
  visio: sondage.visio,
  commune: sondage.commune,
  lieu: sondage.lieu,
  groupe: sondage.groupe,
  ordreDuJour: [],
  lignePublique: null,
})

const inviteAll = (ctx: Ctx, activiteId: string, creneauId: string, { participants, reponsesDe }: Grille) =>
  insertInvites(
    ctx.tx,
    participants.map(({ id, professionnelId, nom, courriel, reponduLe }) => {
      const said = reponsesDe(id)[creneauId]
      return {
        cptsId: ctx.cptsId,
        id: newId(ctx.now.epochMilliseconds),
        activiteId,
        professionnelId,
        nom,
        courriel,
        ...(said ? { reponse: ANSWERS[said], reponduLe } : {}),
      }
    }),
  )

type Faults =
  | 'sondage-unknown'
  | 'sondage-became-reunion'
  | 'creneau-unknown'
  | 'horaire-vide'
  | 'hour-does-not-exist'
  | 'commune-unknown'
  | 'fiche-unknown'

export const closeSondage = defineAction(sondagesContract.closeSondage, {
  audit: 'sondage.clore',
  constraints: { activite_fiche_action: 'fiche-unknown' },
  run: async (ctx, { params, body }): Promise<Result<{ activiteId: string | null }, Faults>> => {
    const sondage = await lockSondage(ctx.tx, ctx.cptsId, params.sondageId, 'update')
    if (!sondage) return refuse('sondage-unknown')
    if (sondage.activiteId) return refuse('sondage-became-reunion')
    const closed = { etat: 'clos', closLe: sondage.closLe ?? toDate(ctx.now) }
    if (!body.creneauId) {
      await updateSondage(ctx.tx, ctx.cptsId, sondage.id, closed)
      return ok({ activiteId: null })
    }
    const grille = await readGrille(ctx, sondage.id)
    const creneau = grille.creneaux.find(({ id }) => id === body.creneauId)
    if (!creneau) return refuse('creneau-unknown')
    const planned = await planActivite.run(ctx, { params: { cptsId: ctx.cptsId }, body: saisieOf(sondage, creneau) })
    if (!planned.ok) return planned
    await inviteAll(ctx, planned.value.id, creneau.id, grille)
    await updateSondage(ctx.tx, ctx.cptsId, sondage.id, { ...closed, activiteId: planned.value.id })
    return ok({ activiteId: planned.value.id })
  },
})

export const reopenSondage = defineAction(sondagesContract.reopenSondage, {
  audit: 'sondage.rouvrir',
  run: async (ctx, { params, body }) => {
    const sondage = await lockSondage(ctx.tx, ctx.cptsId, params.sondageId, 'update')
    if (!sondage) return refuse('sondage-unknown')
    if (sondage.activiteId) return refuse('sondage-became-reunion')
    const until = clotureOf(body.cloture, sondage.zone, ctx.now)
    if (!until.ok) return until
    await updateSondage(ctx.tx, ctx.cptsId, sondage.id, { etat: 'ouvert', closLe: null, clotureLe: until.value })
    return ok({ ok: true as const })
  },
})
