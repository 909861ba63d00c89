/** The calendar feed of a professional: hours and places of their appointments, never a patient. Times are in UTC. */
import ical from 'ical-generator'
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { GENRE_CRENEAU_LABELS } from '../rules/labels.ts'
import { listRendezVous } from '../store/rendez-vous-store.ts'

const PAST_DAYS = 30
const AHEAD_DAYS = 100

/** As the tenant of the link. A zone is never given to the library: it would write hours of the machine. */
export const readAgendaFeed = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>, personneId: string): Promise<string> => {
  const rows = await listRendezVous(ctx.tx, ctx.cptsId, {
    personneId,
    du: ctx.now.subtract({ hours: 24 * PAST_DAYS }),
    au: ctx.now.add({ hours: 24 * AHEAD_DAYS }),
    statuts: ['reserve', 'honore', 'absent'],
  })
  const calendar = ical({
    name: 'Rendez-vous de la CPTS',
    prodId: { company: 'Maillage', product: 'Agenda', language: 'FR' },
  })
  for (const row of rows) {
    const place = [row.lieu, row.adresse, row.communeNom].filter((part) => part).join(', ')
    calendar.createEvent({
      id: `${row.id}@maillage`,
      start: row.debut,
      end: row.fin,
      stamp: new Date(fromDate(row.reserveLe).epochMilliseconds),
      summary: `Rendez-vous CPTS ${GENRE_CRENEAU_LABELS[row.genre]}`,
      ...(place ? { location: place } : {}),
    })
  }
  return calendar.toString()
}
