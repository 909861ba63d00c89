/** A demonstration has its regulator, whose password everybody knows. A real base never does. */
import { newId } from '../../../kernel/ids.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { DEMONSTRATION_PASSWORD, hashPassword } from '../../comptes/index.ts'
import { insertRegulateur } from '../store/regulateur-store.ts'

export const openDemonstrationRegulateur = async (ctx: Ctx): Promise<void> => {
  if (ctx.installation.nature !== 'demonstration') throw new Error('not a demonstration')
  const motDePasse = await hashPassword(DEMONSTRATION_PASSWORD)
  const who = { nom: 'Courlis', prenom: 'Maëlys', courriel: 'regulateur@demo.invalid' }
  const compte = { registre: 'sas' as const, numero: 'demonstration', actif: true, motDePasse, ...who }
  await insertRegulateur(ctx, newId(ctx.now.epochMilliseconds), compte, ctx.now)
}
