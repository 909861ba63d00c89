/** Answering a poll by a link, one's own or the shared one. Each person answers once, and may change it. */
import { foldText } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { type MonSondage, sondagesContract } from '../contract-sondages.ts'
import { sayRetour } from '../rules/sondage-words.ts'
import { findActiviteRow } from '../store/activite-store.ts'
import {
  findSondageRow,
  insertOneParticipant,
  listParticipantRows,
  lockSondage,
  noteAnswered,
  type SondageRow,
  saveReponses,
} from '../store/sondage-store.ts'
import { cptsNomOf } from './reunion.ts'
import { openPersonnel, USAGE_SONDAGE, writeTo } from './sondage-liens.ts'
import { quiOfNom } from './sondage-participants.ts'
import { type Grille, isOuvert, organisateurDe, placeDe, rankGrille, readGrille } from './sondage-state.ts'

const MOST_PEOPLE = 500

/** The link names the poll, and the person when it is theirs; nothing in the request can name another. */
const subjectOf = ({ actor }: Ctx) => {
  if (actor.kind !== 'lien') return null
  const { sondageId, participantId } = actor.sujet as { sondageId?: string; participantId?: string }
  if (!sondageId) return null
  return { sondageId, participantId: actor.usage === USAGE_SONDAGE ? (participantId ?? '') : null }
}

const retenuOf = async (ctx: Ctx, row: SondageRow): Promise<MonSondage['retenu']> => {
  const activite = row.activiteId ? await findActiviteRow(ctx.tx, ctx.cptsId, row.activiteId) : undefined
  return activite ? { debut: activite.debut.toISOString(), fin: activite.fin.toISOString() } : null
}

/** Counts for everybody; names where the organiser chose so, of who can come. */
const creneauxOf = (grille: Grille, nomsVisibles: boolean): MonSondage['creneaux'] => {
  const counted = new Map(rankGrille(grille).map((one) => [one.id, one]))
  return grille.creneaux.map(({ id, debut, fin }) => ({
    id,
    debut: debut.toISOString(),
    fin: fin.toISOString(),
    oui: counted.get(id)?.oui ?? 0,
    siBesoin: counted.get(id)?.siBesoin ?? 0,
    noms: nomsVisibles
      ? grille.participants.flatMap((one) => {
          const reponse = grille.reponsesDe(one.id)[id]
          return reponse && reponse !== 'non' ? [{ nom: one.nom, reponse }] : []
        })
      : [],
  }))
}

export const readMonSondage = defineAction(sondagesContract.readMonSondage, {
  audit: 'mon-sondage.lire',
  run: async (ctx) => {
    const subject = subjectOf(ctx)
    const row = subject && (await findSondageRow(ctx.tx, ctx.cptsId, subject.sondageId))
    if (!subject || !row) return refuse('sondage-unknown')
    const grille = await readGrille(ctx, row.id)
    const me = grille.participants.find(({ id }) => id === subject.participantId)
    if (subject.participantId !== null && !me) return refuse('participant-unknown')
    return ok({
      cptsNom: await cptsNomOf(ctx),
      titre: row.titre,
      description: row.description,
      organisateur: organisateurDe(row),
      lieu: placeDe(row),
      visio: row.visio,
      zone: row.zone,
      clotureLe: row.clotureLe.toISOString(),
      isOuvert: isOuvert(row, ctx),
      retenu: await retenuOf(ctx, row),
      nom: me?.nom ?? null,
      reponses: me ? grille.reponsesDe(me.id) : {},
      commentaire: me?.commentaire ?? null,
      nomsVisibles: row.nomsVisibles,
      creneaux: creneauxOf(grille, row.nomsVisibles),
    })
  },
})

/** Enters under a name that nobody bears here yet. Two at once: the base lets one in. */
const enter = async (ctx: Ctx, sondageId: string, { nom, courriel }: { nom: string; courriel: string | null }) => {
  const people = await listParticipantRows(ctx.tx, ctx.cptsId, sondageId)
  if (people.length >= MOST_PEOPLE) return refuse('sondage-full')
  if (people.some((one) => foldText(one.nom) === foldText(nom))) return refuse('nom-already-there')
  const id = newId(ctx.now.epochMilliseconds)
  await insertOneParticipant(ctx.tx, {
    cptsId: ctx.cptsId,
    sondageId,
    id,
    qui: quiOfNom(nom),
    nom,
    courriel,
    parLePartage: true,
    ajouteLe: toDate(ctx.now),
  })
  return ok(id)
}

export const answerSondage = defineAction(sondagesContract.answerSondage, {
  audit: 'mon-sondage.repondre',
  constraints: { sondage_une_reponse: 'nom-already-there' },
  run: async (ctx, { body }) => {
    const subject = subjectOf(ctx)
    const locked = subject && (await lockSondage(ctx.tx, ctx.cptsId, subject.sondageId, 'share'))
    const row = locked && (await findSondageRow(ctx.tx, ctx.cptsId, locked.id))
    if (!subject || !row) return refuse('sondage-unknown')
    if (!isOuvert(row, ctx)) return refuse('sondage-closed')
    const grille = await readGrille(ctx, row.id)
    const known = new Set(grille.creneaux.map(({ id }) => id))
    if (Object.keys(body.reponses).some((id) => !known.has(id))) return refuse('creneau-unknown')

    let id = subject.participantId
    if (id === null) {
      if (!body.nom) return refuse('nom-needed')
      const entered = await enter(ctx, row.id, { nom: body.nom, courriel: body.courriel })
      if (!entered.ok) return entered
      id = entered.value
    }
    // Taken first: two answers of one person, at once, follow one another whole.
    const answered = { sondageId: row.id, id, commentaire: body.commentaire }
    if (!(await noteAnswered(ctx.tx, ctx.cptsId, answered, ctx.now))) return refuse('participant-unknown')
    await saveReponses(ctx.tx, ctx.cptsId, answered, body.reponses)
    if (subject.participantId !== null) return ok({ lien: null })
    const person = { id, nom: body.nom ?? '', courriel: body.courriel }
    await writeTo(ctx, row, [person], { say: sayRetour, cle: (one) => `sondage:${row.id}:${one}:retour` })
    return ok({ lien: await openPersonnel(ctx, row, id) })
  },
})
