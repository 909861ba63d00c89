/** What was voted goes into the minutes of the activité, beside what was written there by hand. */
import { ok, refuse } from '../../../../kernel/result.ts'
import type { Ctx } from '../../../../server/actions/action.ts'
import { activiteActions, readActivite } from '../../../activite/index.ts'
import { sayResultat } from '../../labels-seances.ts'
import type { Resultat } from '../../rules/resultat.ts'
import type { ScrutinRow } from '../../store/scrutin-store.ts'

export const writeResults = async (ctx: Ctx, activiteId: string, scrutins: readonly ScrutinRow[]) => {
  const it = await readActivite(ctx, activiteId)
  if (!it) return refuse('activite-unknown')
  const votes = scrutins
    .filter(({ etat }) => etat === 'clos')
    .map(({ intitule, resultat }) => sayResultat(intitule, resultat as Resultat))
  const before = it.decisions.filter(({ texte }) => !votes.includes(texte))
  if (votes.length === 0) return ok({ ok: true as const })
  return activiteActions.writeMinutes.run(ctx, {
    params: { cptsId: ctx.cptsId, activiteId },
    body: {
      ordreDuJour: it.ordreDuJour,
      decisions: [...votes.map((texte) => ({ texte, responsable: null, echeance: null })), ...before].slice(0, 100),
      suites: it.suites.map(({ id, texte, qui, pourLe }) => ({ id, texte, qui, pourLe })),
      note: it.note,
      faits: it.faits,
      lignePublique: it.lignePublique,
    },
  })
}
