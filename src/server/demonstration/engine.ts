/** What the story is played on: the actions of the server, its keys, and a base that need not wait for the disk. */
import { setAttestationKey } from '../../domains/adhesion/index.ts'
import { DOSSIER_SECRET, setDossierKey } from '../../domains/dialogue/index.ts'
import { setIbanKey } from '../../domains/tresorerie/index.ts'
import type { Engine } from '../actions/run.ts'
import { openDb, withSetting } from '../database/connect.ts'
import { type Home, readSecret } from '../database/home.ts'
import { setIdentiteKey } from '../encryption/patients.ts'
import { createEngine } from '../engine.ts'
import { newSigningKey } from '../journal/signing.ts'
import { wireContrat } from '../listeners.ts'

/** With the folder of the installation where the story is played; without it, to read who may sign in. */
export type DemonstrationBase = { ownerUrl: string; appUrl: string; address: string; home?: Home }

type Opened = { engine: Engine; close: () => Promise<void> }

export const openEngine = ({ address, home }: DemonstrationBase, url: string): Opened => {
  const db = openDb(url, { max: 4 })
  // Nobody listens to the past: no mail is queued for what happened last year.
  const folders = home ? { documents: home.documents, keys: home.keys } : {}
  return {
    engine: createEngine({ db, address, publish: async () => undefined, ...folders }),
    close: () => db.destroy(),
  }
}

/** The story measures, seals and grants as the server does. */
const openKeys = (home: Home): void => {
  wireContrat()
  setIdentiteKey(readSecret(home, 'identites'))
  setIbanKey(readSecret(home, 'iban'))
  setAttestationKey(readSecret(home, 'attestations'))
  setDossierKey(readSecret(home, DOSSIER_SECRET, newSigningKey))
}

/** The story is long and can be played again: it need not wait for the disk at each line. */
const hurried = (url: string): string => withSetting(url, 'synchronous_commit', 'off')

export const openHurried = (base: DemonstrationBase): Opened => {
  if (base.home) openKeys(base.home)
  return openEngine(base, hurried(base.appUrl))
}
