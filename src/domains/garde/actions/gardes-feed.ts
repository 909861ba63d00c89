/** The calendar feed of a volunteer: their published shifts, hours and places. Times are in UTC. */
import ical from 'ical-generator'
import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { professionnelOfPersonne } from '../../communaute/index.ts'
import { type Lien, prolongLien } from '../../comptes/index.ts'
import { listMesPubliees } from '../store/affectation-store.ts'
import { zoneOf } from './situation.ts'

const PAST_DAYS = 30
const FLUX_DAYS = 60

/** As the tenant of the link; null once the person is known here no more. */
export const readGardesFeed = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>, lien: Lien): Promise<string | null> => {
  const me = lien.personneId ? await professionnelOfPersonne(ctx.tx, ctx.cptsId, lien.personneId) : undefined
  if (!me) return null
  const from = civilDate(ctx.now, await zoneOf(ctx))
    .subtract({ days: PAST_DAYS })
    .toString()
  const calendar = ical({
    name: 'Mes gardes de soins non programmés',
    prodId: { company: 'Maillage', product: 'Gardes', language: 'FR' },
  })
  for (const row of await listMesPubliees(ctx.tx, ctx.cptsId, me.id, from))
    calendar.createEvent({
      id: `${row.id}-${me.id}@maillage`,
      start: row.debut,
      end: row.fin,
      stamp: new Date(ctx.now.epochMilliseconds),
      summary: `Garde SNP, ${row.libelle}`,
      ...(row.lieu ? { location: row.lieu } : {}),
    })
  await prolongLien(ctx.tx, lien, FLUX_DAYS, ctx.now)
  return calendar.toString()
}
