/**
 * Days that somebody has to keep, shown beside the meetings: delays of the law, ends of what was signed. Rooms that stand
 * above the calendar bring theirs by src/server/listeners.ts; here none of them is known.
 */
import { Temporal } from '../../../kernel/time.ts'
import { sayProvenance } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readDevoirsDates } from '../../projet/index.ts'
import type { EcheanceDatee } from '../contract-calendrier.ts'

export type ReadEcheances = Pick<Ctx, 'tx' | 'cptsId' | 'now'> & { today: Temporal.PlainDate }
/** `permission`: who has to know these days; others never see them. */
export type EcheancesSource = {
  permission: string
  read: (ctx: ReadEcheances) => Promise<EcheanceDatee[]>
}

const readProjet: EcheancesSource['read'] = async (ctx) =>
  (await readDevoirsDates(ctx, ctx.today)).map(({ code, le, provenance, dit }) => ({
    cle: `${code}-${le}`,
    le: le.toString(),
    titre: dit.titre,
    raison: dit.raison,
    vers: dit.vers,
    source: provenance && sayProvenance(provenance),
  }))

const sources = new Map<string, EcheancesSource>([['projet', { permission: 'etape.edit', read: readProjet }]])
/** Once a room: saying it again replaces what was said. */
export const bringEcheances = (room: string, source: EcheancesSource): void => {
  sources.set(room, source)
}

/** Both days included, those of today's knowledge only. */
export const readEcheances = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId' | 'now'>,
  held: ReadonlySet<string>,
  { zone, du, au }: { zone: string; du: Temporal.PlainDate; au: Temporal.PlainDate },
): Promise<EcheanceDatee[]> => {
  const today = ctx.now.toZonedDateTimeISO(zone).toPlainDate()
  const found: EcheanceDatee[] = []
  for (const { permission, read } of sources.values()) {
    if (held.has(permission)) found.push(...(await read({ ...ctx, today })))
  }
  const isWithin = ({ le }: EcheanceDatee) =>
    Temporal.PlainDate.compare(le, du) >= 0 && Temporal.PlainDate.compare(le, au) <= 0
  return found.filter(isWithin).sort((a, b) => a.le.localeCompare(b.le) || a.titre.localeCompare(b.titre, 'fr'))
}
