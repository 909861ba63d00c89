import { ok, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { activiteContract } from '../contract.ts'
import { countActivites, type Filters, listActiviteRows } from '../store/activite-store.ts'
import { readWhole, resumeOf } from './present.ts'

const startOf = (day: string, zone: string): Date =>
  toDate(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).toInstant())
const nextDay = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

export const listActivites = defineAction(activiteContract.listActivites, {
  audit: 'activite.lister',
  run: async ({ tx, cptsId, now }, { query }) => {
    const zone = (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris'
    const today = toDate(now)
    const filters: Filters = {
      etats: query.etat ? [query.etat] : undefined,
      genre: query.genre,
      mission: query.mission === 'fonctionnement' ? null : query.mission,
      ficheActionId: query.ficheActionId,
      from: query.du ? startOf(query.du, zone) : query.sens === 'venir' ? today : undefined,
      to: query.au ? startOf(nextDay(query.au), zone) : query.sens === 'passe' ? today : undefined,
      recherche: query.recherche || undefined,
    }
    const order = query.sens === 'venir' ? ('asc' as const) : ('desc' as const)
    const rows = await listActiviteRows(tx, cptsId, { ...filters, order, limit: query.limite })
    return ok({
      activites: rows.map(resumeOf),
      total: await countActivites(tx, cptsId, filters),
      aVenir: await countActivites(tx, cptsId, { etats: ['prevu'], from: today }),
      aSigner: await countActivites(tx, cptsId, { etats: ['tenu'] }),
    })
  },
})

export const readActivite = defineAction(activiteContract.readActivite, {
  audit: 'activite.lire',
  run: async (ctx, { params }) => {
    const whole = await readWhole(ctx, params.activiteId)
    return whole ? ok(whole) : refuse('activite-unknown')
  },
})
