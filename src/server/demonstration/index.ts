/** The demonstration of an installation: played once, whole or not at all, then shown to who starts it. */
import { DEMONSTRATION_PASSWORD } from '../../domains/comptes/index.ts'
import { openDemonstrationRegulateur } from '../../domains/regulation/index.ts'
import { systemClock } from '../../kernel/time.ts'
import { INSTALLATION } from '../actions/action.ts'
import { withOwner } from '../database/owner.ts'
import { renewLinks } from './accounts.ts'
import { renewAdhesionLinks } from './adhesions.ts'
import { COMMUNITIES } from './communities.ts'
import { renewDateLinks } from './dates.ts'
import { type DemonstrationBase, openEngine, openHurried } from './engine.ts'
import { inTenant } from './found.ts'
import { renewGardeLinks } from './gardes.ts'
import { renewMtLinks } from './medecin-traitant.ts'
import { renewSeanceLinks } from './seances.ts'
import { renewGrilleLinks } from './triage.ts'
import { playDemonstration } from './year.ts'

export const isPlayed = (ownerUrl: string): Promise<boolean> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query('select peuplee_le is not null as played from installation')
    return rows[0]?.played ?? false
  })

/** The story is told again at the next start, or at once by who asks: until then the base is not ready. */
export const forgetPlayed = (ownerUrl: string): Promise<unknown> =>
  withOwner(ownerUrl, (client) => client.query('update installation set peuplee_le = null'))

/** What an interrupted story left is taken away first. A new base has nothing to take away, and many tables to empty. */
const clear = (ownerUrl: string): Promise<unknown> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query(
      'select exists (select from cpts) or exists (select from personne) or exists (select from journal) as begun',
    )
    if (rows[0].begun)
      await client.query(
        `truncate cpts, personne, regulateur, journal, journal_sceau, journal_repere, idempotence,
           repertoire_chargement, repertoire_ligne, repertoire_mot cascade`,
      )
  })

/**
 * A year is written in less time than PostgreSQL takes to notice: without this, it would go on reading tables by the
 * plans that it made when they were empty.
 */
const countRows = (ownerUrl: string): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I', relname) as name from pg_stat_user_tables
       where schemaname = 'public' and n_mod_since_analyze > 50 + n_live_tup / 2`,
    )
    if (rows.length > 0) await client.query(`analyze ${rows.map(({ name }) => name).join(', ')}`)
  })

export const installDemonstration = async (
  base: DemonstrationBase,
  options: { seed: number; tell: (what: string, share: number) => void },
): Promise<void> => {
  await clear(base.ownerUrl)
  const { engine, close } = openHurried(base)
  try {
    await playDemonstration(engine, base, { ...options, count: () => countRows(base.ownerUrl), now: systemClock() })
    await inTenant(engine, INSTALLATION, systemClock(), openDemonstrationRegulateur)
  } finally {
    await close()
  }
  await withOwner(base.ownerUrl, (client) => client.query('update installation set peuplee_le = clock_timestamp()'))
}

export type Access = {
  motDePasse: string
  comptes: { courriel: string; cpts: string }[]
  liens: { tell: string; token: string; usage: string }[]
}

export const readAccess = async (base: DemonstrationBase): Promise<Access> => {
  const { rows } = await withOwner(base.ownerUrl, (client) =>
    client.query<{ courriel: string; cpts: string }>('select courriel, cpts from demonstration_accounts()'),
  )
  const doctor = await withOwner(base.ownerUrl, (client) =>
    client.query<{ cpts_id: string; personne_id: string }>(
      `select a.cpts_id, a.personne_id from appartenance a join identifiant i using (personne_id) where i.courriel = $1`,
      [`professionnel.${COMMUNITIES[0]!.mot}@demo.invalid`],
    ),
  )
  const { engine, close } = openEngine(base, base.appUrl)
  try {
    const place = doctor.rows[0]
    const liens = place
      ? await inTenant(engine, place.cpts_id, systemClock(), async (ctx) => [
          ...(await renewLinks(ctx, place.personne_id)),
          ...(await renewDateLinks(ctx)),
          ...(await renewAdhesionLinks(ctx)),
          ...(await renewMtLinks(ctx)),
          ...(await renewSeanceLinks(ctx)),
          ...(await renewGrilleLinks(ctx)),
          ...(await renewGardeLinks(ctx)),
        ])
      : []
    return { motDePasse: DEMONSTRATION_PASSWORD, comptes: rows, liens }
  } finally {
    await close()
  }
}
