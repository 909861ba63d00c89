/** Who is expected: by a rule on the people of the CPTS, by hand, or from elsewhere. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { exerciceLabel, listProfessionnels, nomAffiche, readResumes } from '../../communaute/index.ts'
import { activiteContract } from '../contract.ts'
import { deleteInvite, findInvite, insertInvites, updateInvite } from '../store/personnes-store.ts'
import { lockOpen } from './plan-activite.ts'

const DONE = { ok: true as const }
type Resume = Awaited<ReturnType<typeof readResumes>>['resumes'][number]
type Rule = { profession: string | null; commune: string | null; adherents: boolean }

const keeps = (rule: Rule, one: Resume): boolean =>
  (rule.profession === null || one.profession === rule.profession) &&
  (rule.commune === null || one.lieux.some(({ commune }) => commune?.code === rule.commune)) &&
  (!rule.adherents || one.adherent)

type Person = Pick<Resume, 'id' | 'prenom' | 'nom' | 'profession' | 'specialite'> & {
  titre: string | null
}

/** Memberships and places are read for a rule only. */
const chosen = async (ctx: Ctx, rule: Rule | null, ids: readonly string[]): Promise<Person[]> => {
  const picked = new Set(ids)
  if (rule) {
    const { resumes } = await readResumes(ctx)
    return resumes.filter((one) => one.statut === 'en-exercice' && (picked.has(one.id) || keeps(rule, one)))
  }
  if (ids.length === 0) return []
  return (await listProfessionnels(ctx.tx, ctx.cptsId)).filter((one) => one.enExercice && picked.has(one.id))
}

export const invitePersonnes = defineAction(activiteContract.invitePersonnes, {
  audit: 'invite.ajouter',
  run: async (ctx, { params: { activiteId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const base = () => ({
      cptsId: ctx.cptsId,
      id: newId(ctx.now.epochMilliseconds),
      activiteId,
      qualite: body.qualite,
    })
    const members = (await chosen(ctx, body.parmi, body.professionnelIds)).map((one) => ({
      ...base(),
      professionnelId: one.id,
      nom: nomAffiche(one),
      profession: exerciceLabel(one.profession, one.specialite),
    }))
    const others = body.libres.map((one) => ({ ...base(), ...one, professionnelId: null }))
    const ajoutes = await insertInvites(ctx.tx, [...members, ...others])
    if (ajoutes > 0) await ctx.publish({ name: 'activite.invites', cptsId: ctx.cptsId, id: activiteId })
    return ok({ ajoutes })
  },
})

export const editInvite = defineAction(activiteContract.editInvite, {
  audit: 'invite.modifier',
  run: async (ctx, { params: { activiteId, inviteId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const place = { cptsId: ctx.cptsId, activiteId }
    if (!(await findInvite(ctx.tx, place, inviteId))) return refuse('invite-unknown')
    const { reponse, qualite } = body
    await updateInvite(ctx.tx, place, inviteId, {
      ...(qualite === undefined ? {} : { qualite }),
      ...(reponse === undefined ? {} : { reponse, reponduLe: reponse ? toDate(ctx.now) : null }),
    })
    return ok(DONE)
  },
})

export const removeInvite = defineAction(activiteContract.removeInvite, {
  audit: 'invite.retirer',
  run: async (ctx, { params: { activiteId, inviteId } }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const gone = await deleteInvite(ctx.tx, { cptsId: ctx.cptsId, activiteId }, inviteId)
    if (!gone) return refuse('invite-unknown')
    await ctx.publish({ name: 'activite.invites', cptsId: ctx.cptsId, id: activiteId })
    return ok(DONE)
  },
})
