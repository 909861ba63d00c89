/** What awaits the desk, counted: for the home page. */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

/** Requests that nobody answered yet; `prochaine` is the first deadline among them. */
export const countOuvertes = async (
  tx: Tx,
  cptsId: string,
  now: Instant,
): Promise<{ nombre: number; enRetard: number; prochaine: Date | null }> =>
  tx
    .selectFrom('demande')
    .select((eb) => [
      eb.fn.countAll<number>().as('nombre'),
      sql<number>`count(*) filter (where echeance <= ${toDate(now)})`.as('enRetard'),
      eb.fn.min('echeance').as('prochaine'),
    ])
    .where('cptsId', '=', cptsId)
    .where('statut', '=', 'ouverte')
    .executeTakeFirstOrThrow()

/** Appointments held here, that have ended and of which nobody said whether they were kept. */
export const countANoter = async (
  tx: Tx,
  cptsId: string,
  now: Instant,
): Promise<{ nombre: number; depuis: Date | null }> =>
  tx
    .selectFrom('rendezVous')
    .select((eb) => [eb.fn.countAll<number>().as('nombre'), eb.fn.min('debut').as('depuis')])
    .where('cptsId', '=', cptsId)
    .where('statut', '=', 'reserve')
    .where('fin', '<=', toDate(now))
    .executeTakeFirstOrThrow()

/** Slots offered in `[du, au)`, and requests received in it. */
export const countSemaine = async (
  tx: Tx,
  cptsId: string,
  du: Instant,
  au: Instant,
): Promise<{ offerts: number; demandes: number }> => {
  const slots = await tx
    .selectFrom('creneau')
    .select((eb) => eb.fn.countAll<number>().as('nombre'))
    .where('cptsId', '=', cptsId)
    .where('statut', '=', 'offert')
    .where('debut', '>=', toDate(du))
    .where('debut', '<', toDate(au))
    .executeTakeFirstOrThrow()
  const requests = await tx
    .selectFrom('demande')
    .select((eb) => eb.fn.countAll<number>().as('nombre'))
    .where('cptsId', '=', cptsId)
    .where('creeeLe', '>=', toDate(du))
    .where('creeeLe', '<', toDate(au))
    .executeTakeFirstOrThrow()
  return { offerts: slots.nombre, demandes: requests.nombre }
}
