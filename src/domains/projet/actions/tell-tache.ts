/** A task that is done is an acte of the registre; a tick that is taken back annuls it by a correction. */
import { Temporal } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { annulDeclaredActe, recordDeclaredActe } from '../../registre/index.ts'
import { loadFiches } from './load-fiches.ts'

const sourceOf = (tacheId: string): string => `tache:${tacheId}`
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)

/** Only its day is known: the acte stands at noon, or now if noon is to come. A day to come is no acte yet. */
export const tellTache = async (ctx: Ctx, ficheId: string, tacheId: string, faiteLe: string | null): Promise<void> => {
  if (faiteLe === null) return annulDeclaredActe(ctx, sourceOf(tacheId))
  const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
  const day = Temporal.PlainDate.from(faiteLe)
  if (Temporal.PlainDate.compare(day, ctx.now.toZonedDateTimeISO(zone).toPlainDate()) > 0) return
  const [fiche] = await loadFiches(ctx.tx, ctx.cptsId, [ficheId])
  const tache = fiche?.taches.find(({ id }) => id === tacheId)
  if (!fiche || !tache) return
  const at = earlier(day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant(), ctx.now)
  const told = await recordDeclaredActe(ctx, {
    source: sourceOf(tacheId),
    genre: 'tache-achevee',
    mission: fiche.missions[0] ?? null,
    ficheActionId: ficheId,
    titre: tache.libelle,
    debut: at,
    fin: at,
    zone,
    commune: null,
    aDistance: false,
    lieu: null,
    faits: {},
    textes: {},
    participants: [],
    preuves: [],
  })
  if (!told.ok) throw new Error(`a task done is refused by the registre: ${told.refusal.code}`)
}
