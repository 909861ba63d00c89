/** What waits for somebody, for the rooms that tell it. */
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listActiviteRows } from '../store/activite-store.ts'
import { listSuitesOfCpts } from '../store/suite-store.ts'

export type EtatActivite = {
  /** Held, or past and not said to be held. `depuis` is the end of the oldest. */
  aSigner: { nombre: number; depuis: Date } | null
  /** Not done. `prochaine` is the nearest day, of those that have one. */
  suites: { nombre: number; prochaine: string | null } | null
}

export const readEtatActivite = async ({
  tx,
  cptsId,
  now,
}: Pick<Ctx, 'tx' | 'cptsId' | 'now'>): Promise<EtatActivite> => {
  const held = await listActiviteRows(tx, cptsId, { etats: ['tenu', 'prevu'], to: toDate(now), order: 'asc' })
  const waiting = held.filter(({ etat, fin }) => etat === 'tenu' || fin.getTime() < now.epochMilliseconds)
  const suites = await listSuitesOfCpts(tx, cptsId, false)
  return {
    aSigner: waiting[0] ? { nombre: waiting.length, depuis: waiting[0].fin } : null,
    suites: suites.length > 0 ? { nombre: suites.length, prochaine: suites[0]?.pourLe ?? null } : null,
  }
}

export type ActiviteOuverte = {
  id: string
  genre: string
  titre: string
  mission: string | null
  ficheActionId: string | null
  debut: Instant
  zone: string
  /** Held: only its signature is missing. */
  tenue: boolean
}

/** Planned or held between two moments, and not yet an acte. */
export const listActivitesOuvertes = async (
  { tx, cptsId, now }: Pick<Ctx, 'tx' | 'cptsId' | 'now'>,
  { from, to }: { from: Instant; to: Instant },
): Promise<ActiviteOuverte[]> =>
  (
    await listActiviteRows(tx, cptsId, { etats: ['tenu', 'prevu'], from: toDate(from), to: toDate(to), order: 'asc' })
  ).map(({ id, genre, titre, mission, ficheActionId, debut, fin, zone, etat }) => ({
    ...{ id, genre, titre, mission, ficheActionId, zone },
    debut: fromDate(debut),
    tenue: etat === 'tenu' || fin.getTime() < now.epochMilliseconds,
  }))
