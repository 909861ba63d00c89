/** For the other rooms: what awaits the coordination, and what is kept of one professional. */
import { NBSP, numberInWords, plural } from '../../../kernel/french.ts'
import type { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { countWaiting, listPropositionsOf } from '../store/proposition-store.ts'
import { listRattachements } from '../store/suivi-store.ts'

/** Changes are looked at while they are fresh: today. */
export const readEcheancesRepertoire = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, today: Temporal.PlainDate) => {
  const { nombre, personnes } = await countWaiting(ctx.tx, ctx.cptsId)
  if (nombre === 0) return []
  return [
    {
      code: 'annuaire-a-suivre' as const,
      le: today,
      provenance: null,
      dit: {
        titre: `Regarder ${numberInWords(nombre)} ${plural(nombre, 'changement')} de l’annuaire national`,
        raison: `Pour ${numberInWords(personnes, true)} ${plural(personnes, 'personne')} de l’équipe${NBSP}: lieux, exercice ou départ.`,
        verbe: 'Accepter ou refuser',
        vers: '/equipe/changements-annuaire',
      },
    },
  ]
}

/** Whom the professional was linked with, and the changes that were proposed. */
export const readDonneesRepertoire = async (ctx: Pick<Ctx, 'tx' | 'cptsId'>, professionnelId: string) => {
  const [link] = await listRattachements(ctx.tx, ctx.cptsId, { professionnelId })
  if (!link) return null
  const { identifiant, preuves, situation, jour, rattacheLe } = link
  const changements = await listPropositionsOf(ctx.tx, ctx.cptsId, professionnelId)
  return {
    identifiant,
    preuves,
    situation,
    compareAu: jour,
    rattacheLe: rattacheLe.toISOString(),
    changements: changements.map(({ changement, jour: du, statut, decideeLe }) => ({
      changement,
      jour: du,
      statut,
      decideeLe: decideeLe?.toISOString() ?? null,
    })),
  }
}
