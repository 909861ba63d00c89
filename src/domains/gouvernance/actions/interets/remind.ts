/** Each night: who decides or pays is asked once a month while their declaration is missing or too old. */
import { Temporal } from '../../../../kernel/time.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { queueCourriel } from '../../../../server/mail/index.ts'
import { findProfessionnel } from '../../../communaute/index.ts'
import { findAppartenance, findCpts } from '../../../comptes/index.ts'
import { forgetBefore, keyOf, listDeclarationRows } from '../../store/interets-store.ts'
import { readStatutsEnVigueur } from '../load.ts'
import { readToday } from '../today.ts'
import { listAttendues, situationOf } from './load.ts'

/** Kept three years after they ended: the time for which a decision may still be discussed. For a DPO to confirm. */
const KEPT_YEARS = 3
const ANSWER_DAYS = 30

const sayReminder = (nom: string, cpts: string, address: string) => ({
  sujet: `${cpts}\u00a0: votre déclaration d’intérêts de l’année`,
  corps: [
    `Bonjour ${nom},`,
    `Vous prenez part aux décisions ou aux paiements de ${cpts}. Une fois par an, chacun dit ses liens d’intérêts, ou qu’il n’en a pas.`,
    `Cela prend une minute, sur la page «\u00a0Mes intérêts\u00a0»\u00a0:\n${address}/gouvernance/mes-interets`,
    'Vous n’avez pas de compte\u00a0? Répondez à la coordination, qui saisira votre déclaration.',
  ].join('\n\n'),
})

/** The address that a person gave to the CPTS; a representative is asked by the coordination. */
const addressOf = async ({ tx, cptsId }: Ctx, qui: { professionnelId: string | null; personneId: string | null }) => {
  const fiche = qui.professionnelId ? await findProfessionnel(tx, cptsId, qui.professionnelId) : undefined
  if (fiche?.courriel) return fiche.courriel
  const personneId = fiche?.personneId ?? qui.personneId
  return personneId ? ((await findAppartenance(tx, cptsId, personneId))?.courriel ?? null) : null
}

export const remindInterets = async (ctx: Ctx): Promise<void> => {
  const { tx, cptsId } = ctx
  const jour = await readToday(ctx)
  await forgetBefore(tx, cptsId, Temporal.PlainDate.from(jour).subtract({ years: KEPT_YEARS }).toString())
  if (!(await readStatutsEnVigueur(tx, cptsId, jour))) return
  const declarations = Map.groupBy(await listDeclarationRows(tx, cptsId), keyOf)
  const cpts = (await findCpts(tx, cptsId))?.nom ?? 'Maillage'
  for (const [personne, one] of await listAttendues(ctx, jour)) {
    if (situationOf(declarations.get(personne)?.[0], jour).etat === 'a-jour') continue
    const destinataire = await addressOf(ctx, one)
    if (!destinataire) continue
    const expireLe = ctx.now.add({ hours: 24 * ANSWER_DAYS })
    const cle = `interets:${personne}:${jour.slice(0, 7)}`
    await queueCourriel(ctx, { cle, destinataire, expireLe, ...sayReminder(one.nom, cpts, ctx.address) })
  }
}
