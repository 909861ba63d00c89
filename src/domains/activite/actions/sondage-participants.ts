/** Who is asked: people of the team, or a name and an address; and the link that anybody may use. */
import { foldText } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { civilDate, fromDate, toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import { type ParticipantSaisi, sondagesContract } from '../contract-sondages.ts'
import { sayDemande, sayRelance } from '../rules/sondage-words.ts'
import {
  deleteParticipant,
  findSondageRow,
  insertParticipants,
  listParticipantRows,
  lockSondage,
  updateSondage,
} from '../store/sondage-store.ts'
import { closePersonnel, openPartage, writeTo } from './sondage-liens.ts'
import { isOuvert } from './sondage-state.ts'

export type Resolu = {
  qui: string
  professionnelId: string | null
  nom: string
  courriel: string | null
  requis: boolean
}

/** How a person is told from the others of a poll: by their fiche, or by their name without case or accents. */
export const quiOfNom = (nom: string): string => `nom:${foldText(nom)}`

/** The fiche of a professional gives the name and the address: nobody types them again. */
export const resolveParticipants = async (ctx: Ctx, asked: readonly ParticipantSaisi[]) => {
  const wantsFiche = asked.some(({ professionnelId }) => professionnelId)
  const team = wantsFiche
    ? new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map((one) => [one.id, one]))
    : new Map()
  const found: Resolu[] = []
  for (const { professionnelId, nom, courriel, requis } of asked) {
    if (professionnelId) {
      const fiche = team.get(professionnelId)
      if (!fiche) return refuse('participant-unknown')
      found.push({
        qui: `fiche:${professionnelId}`,
        professionnelId,
        nom: nomAffiche(fiche),
        courriel: fiche.courriel ?? courriel,
        requis,
      })
    } else if (nom) found.push({ qui: quiOfNom(nom), professionnelId: null, nom, courriel, requis })
    else return refuse('participant-nameless')
  }
  return ok(found)
}

/** Adds those who are not there yet, and writes to them. */
export const askParticipants = async (ctx: Ctx, sondageId: string, people: readonly Resolu[]): Promise<number> => {
  const added = await insertParticipants(
    ctx.tx,
    people.map((one) => ({
      ...one,
      cptsId: ctx.cptsId,
      sondageId,
      id: newId(ctx.now.epochMilliseconds),
      ajouteLe: toDate(ctx.now),
    })),
  )
  const row = await findSondageRow(ctx.tx, ctx.cptsId, sondageId)
  if (row) await writeTo(ctx, row, added, { say: sayDemande, cle: (id) => `sondage:${sondageId}:${id}` })
  return added.length
}

export const addSondageParticipants = defineAction(sondagesContract.addSondageParticipants, {
  audit: 'sondage.demander',
  run: async (ctx, { params, body }) => {
    const row = await lockSondage(ctx.tx, ctx.cptsId, params.sondageId, 'update')
    if (!row) return refuse('sondage-unknown')
    if (!isOuvert(row, ctx)) return refuse('sondage-closed')
    const people = await resolveParticipants(ctx, body.participants)
    if (!people.ok) return people
    return ok({ ajoutes: await askParticipants(ctx, row.id, people.value) })
  },
})

export const removeSondageParticipant = defineAction(sondagesContract.removeSondageParticipant, {
  audit: 'sondage.oter',
  run: async (ctx, { params }) => {
    const gone = await deleteParticipant(ctx.tx, ctx.cptsId, params.sondageId, params.participantId)
    if (!gone) return refuse('participant-unknown')
    await closePersonnel(ctx, params.sondageId, params.participantId)
    return ok({ ok: true as const })
  },
})

export const shareSondage = defineAction(sondagesContract.shareSondage, {
  audit: 'sondage.partager',
  run: async (ctx, { params }) => {
    const row = await lockSondage(ctx.tx, ctx.cptsId, params.sondageId, 'update')
    if (!row) return refuse('sondage-unknown')
    if (!isOuvert(row, ctx)) return refuse('sondage-closed')
    return ok(await openPartage(ctx, row))
  },
})

export const remindSondage = defineAction(sondagesContract.remindSondage, {
  audit: 'sondage.relancer',
  run: async (ctx, { params }) => {
    const locked = await lockSondage(ctx.tx, ctx.cptsId, params.sondageId, 'update')
    const row = locked && (await findSondageRow(ctx.tx, ctx.cptsId, params.sondageId))
    if (!locked || !row) return refuse('sondage-unknown')
    if (!isOuvert(row, ctx)) return refuse('sondage-closed')
    const today = civilDate(ctx.now, row.zone).toString()
    if (row.relanceLe && civilDate(fromDate(row.relanceLe), row.zone).toString() === today)
      return refuse('relance-today')
    const silent = (await listParticipantRows(ctx.tx, ctx.cptsId, row.id)).filter(
      ({ reponduLe, courriel }) => reponduLe === null && courriel !== null,
    )
    if (silent.length === 0) return refuse('nobody-to-remind')
    await updateSondage(ctx.tx, ctx.cptsId, row.id, { relanceLe: toDate(ctx.now) })
    const cle = (id: string) => `sondage:${row.id}:${id}:relance:${today}`
    return ok({ courriels: await writeTo(ctx, row, silent, { say: sayRelance, cle }) })
  },
})
