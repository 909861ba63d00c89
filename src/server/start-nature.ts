/** Demonstration or real: chosen once, written in the base, and never mixed. */

import { withOwner } from './database/owner.ts'
import { Fault } from './fault.ts'

export type Nature = 'demonstration' | 'reelle'
export type NatureFacts = { known: Nature | null; wishesReal: boolean; isEmbedded: boolean; isLocal: boolean }

export const SEED = 1

/** What the installation is, or why it cannot be that. */
export const decideNature = ({ known, wishesReal, isEmbedded, isLocal }: NatureFacts): Nature => {
  if (known === 'demonstration' && wishesReal) {
    throw new Fault(
      'Cette base est une démonstration et le reste. Pour une installation réelle, choisissez un autre dossier avec MAILLAGE_HOME.',
    )
  }
  if (known === null && !wishesReal && !isEmbedded) {
    throw new Fault('Avec DATABASE_URL, l’installation est réelle\u00a0: lancez «\u00a0npm start -- --reelle\u00a0».')
  }
  const nature = known ?? (wishesReal ? 'reelle' : 'demonstration')
  if (nature === 'demonstration' && !isLocal) {
    throw new Fault(
      'La démonstration montre ses mots de passe\u00a0: elle n’écoute que sur 127.0.0.1. Retirez HOST, ou lancez «\u00a0npm start -- --reelle\u00a0».',
    )
  }
  return nature
}

export const readNature = (ownerUrl: string): Promise<Nature | null> =>
  withOwner(ownerUrl, async (client) => (await client.query('select nature from installation')).rows[0]?.nature ?? null)

/** Before anything is written there: a base that is given by its address must answer, and may not become a demonstration. */
export const checkUrl = (url: string, wishesReal: boolean, isLocal: boolean): Promise<void> =>
  withOwner(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.installation') is not null as present`)
    const known = rows[0].present ? await client.query('select nature from installation') : undefined
    decideNature({ known: known?.rows[0]?.nature ?? null, wishesReal, isEmbedded: false, isLocal })
  })

/** A real installation starts without patients: its operator chooses, with the facts of the host. */
export const recordNature = (ownerUrl: string, nature: Nature): Promise<unknown> =>
  withOwner(ownerUrl, (client) =>
    client.query('insert into installation (nature, patients, graine) values ($1, $2, $3) on conflict do nothing', [
      nature,
      nature === 'demonstration',
      nature === 'demonstration' ? SEED : null,
    ]),
  )
