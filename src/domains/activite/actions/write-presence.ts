/** One presence a person, whoever writes it and however many times it is sent. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { exerciceLabel, findProfessionnel, listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import type { Moyen } from '../rules/etats.ts'
import { findByWholeName, quiOf } from '../rules/noms.ts'
import { findPresence, insertPresence } from '../store/feuille-store.ts'

export type Who = { professionnelId: string | null; nom: string; profession: string }
type Typed = { professionnelId: string | null; nom?: string | null | undefined; profession?: string | null | undefined }

/** A member by id or by their whole name; anybody else by the name and the profession that were typed. */
export const whoIs = async (ctx: Ctx, { professionnelId, nom, profession }: Typed) => {
  const member = professionnelId
    ? await findProfessionnel(ctx.tx, ctx.cptsId, professionnelId)
    : findByWholeName(await listProfessionnels(ctx.tx, ctx.cptsId), nom ?? '')
  if (member?.enExercice)
    return ok({
      professionnelId: member.id,
      nom: nomAffiche(member),
      profession: exerciceLabel(member.profession, member.specialite),
    })
  if (professionnelId) return refuse('person-unknown')
  return nom && profession ? ok({ professionnelId: null, nom, profession }) : refuse('name-needed')
}

export type ToWrite = {
  activiteId: string
  who: Who
  par: Moyen
  cle: string
  qualite?: string
  appareil?: string
  raison?: string
  arrivee?: Instant
  depart?: Instant | null
}

/** The same key again gives the same presence; another key for a person who is there is refused. */
export const writePresence = async (ctx: Ctx, one: ToWrite) => {
  const place = { cptsId: ctx.cptsId, activiteId: one.activiteId }
  const qui = quiOf(one.who)
  await insertPresence(ctx.tx, {
    ...place,
    ...one.who,
    id: newId(ctx.now.epochMilliseconds),
    qui,
    qualite: one.qualite ?? 'participant',
    arrivee: toDate(one.arrivee ?? ctx.now),
    depart: one.depart ? toDate(one.depart) : null,
    par: one.par,
    appareil: one.appareil ?? null,
    cle: one.cle,
    raison: one.raison ?? null,
  })
  const own = await findPresence(ctx.tx, place, { cle: one.cle })
  if (own && own.qui === qui) return ok(own)
  return refuse('already-present')
}
