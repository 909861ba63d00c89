/** From a phone, without an account: a code gives a pass, a pass lets one find one's name and sign. */
import { sha256Hex } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { exerciceLabel, listProfessionnels, nomAffiche } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { activiteContract } from '../contract.ts'
import { isGoodCode, makePass, readPass } from '../rules/code.ts'
import { findNoms } from '../rules/noms.ts'
import { findActiviteRow } from '../store/activite-store.ts'
import { enterByLetters } from '../store/crossing-store.ts'
import { findFeuille } from '../store/feuille-store.ts'
import { listInvites } from '../store/personnes-store.ts'
import { maySearch, mayTypeCode, noteWrongCode } from './failures.ts'

type Given = { code: string; appareil: string }

const enter = async (ctx: Ctx, activiteId: string, { code, appareil }: Given) => {
  const feuille = await findFeuille(ctx.tx, ctx.cptsId, activiteId)
  const row = await findActiviteRow(ctx.tx, ctx.cptsId, activiteId)
  if (!feuille || !row) return refuse('code-wrong')
  if (/^\d{6}$/.test(code) && !(await mayTypeCode(activiteId))) return refuse('code-wait')
  if (!(await isGoodCode(feuille.secret, code, ctx.now))) {
    await noteWrongCode(activiteId)
    return refuse('code-wrong')
  }
  // Of use in this activité alone: nobody can follow a device from one to the next.
  const device = await sha256Hex(`${activiteId} ${appareil}`)
  return ok({
    cptsId: ctx.cptsId,
    activiteId,
    cpts: (await findCpts(ctx.tx, ctx.cptsId))?.nom ?? '',
    titre: row.titre,
    debut: row.debut.toISOString(),
    fin: row.fin.toISOString(),
    zone: row.zone,
    passe: await makePass(feuille.secret, device, ctx.now),
  })
}

/** Unknown letters and a wrong code answer the same. */
export const enterFeuille = defineAction(activiteContract.enterFeuille, {
  audit: 'feuille.entrer',
  run: async (ctx, { body }) => {
    const entered = await enterByLetters(ctx, body.mot.toUpperCase(), (there, activiteId) =>
      enter(there, activiteId, body),
    )
    return entered ?? refuse('code-wrong')
  },
})

/** The device that a pass was given to, while the sheet is open. */
export const checkPass = async (ctx: Ctx, activiteId: string, passe: string) => {
  const feuille = await findFeuille(ctx.tx, ctx.cptsId, activiteId)
  if (!feuille) return refuse('pass-wrong')
  const pass = await readPass(feuille.secret, passe, ctx.now)
  if (!pass.ok) return refuse(pass.reason === 'late' ? 'pass-late' : 'pass-wrong')
  return feuille.fermeeLe ? refuse('feuille-closed') : ok({ appareil: pass.appareil })
}

export const searchNom = defineAction(activiteContract.searchNom, {
  audit: 'feuille.chercher-son-nom',
  run: async (ctx, { params: { activiteId }, body }) => {
    const pass = await checkPass(ctx, activiteId, body.passe)
    if (!pass.ok) return pass
    if (!(await maySearch(body.passe))) return refuse('search-too-much')
    const people = (await listProfessionnels(ctx.tx, ctx.cptsId)).filter((one) => one.enExercice)
    const invites = await listInvites(ctx.tx, ctx.cptsId, activiteId)
    const expected = new Set(invites.flatMap(({ professionnelId }) => professionnelId ?? []))
    const { found, more } = findNoms(people, expected, body.lettres)
    return ok({
      personnes: found.map((one) => ({
        professionnelId: one.id,
        nom: nomAffiche(one),
        profession: exerciceLabel(one.profession, one.specialite),
      })),
      autres: more,
    })
  },
})
