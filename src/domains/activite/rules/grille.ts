/** Proposed slots, from days and hours as people type them to instants. The same slot typed twice is one. */
import { type Instant, resolveWallTime, type WallTimeRefusal } from '../../../kernel/time.ts'

export type CreneauSaisi = { jour: string; debut: string }
export type CreneauResolu = { debut: Instant; fin: Instant }
export type GrilleRefusee = { jour: string; debut: string; reason: WallTimeRefusal | 'past' }

export const resolveGrille = (
  saisis: readonly CreneauSaisi[],
  dureeMinutes: number,
  { zone, now }: { zone: string; now: Instant },
): { ok: true; value: CreneauResolu[] } | { ok: false; refused: GrilleRefusee } => {
  const found = new Map<number, CreneauResolu>()
  for (const { jour, debut } of saisis) {
    const start = resolveWallTime(jour, debut, zone)
    if (!start.ok) return { ok: false, refused: { jour, debut, reason: start.reason } }
    const at = start.value.epochMilliseconds
    if (at <= now.epochMilliseconds) return { ok: false, refused: { jour, debut, reason: 'past' } }
    found.set(at, { debut: start.value, fin: start.value.add({ minutes: dureeMinutes }) })
  }
  return { ok: true, value: [...found.values()].sort((a, b) => a.debut.epochMilliseconds - b.debut.epochMilliseconds) }
}
