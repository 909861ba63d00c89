/** What an installation holds at its start, and what it says to the person who started it. */

import { createOperateurLien } from '../domains/comptes/index.ts'
import { loadReferences } from '../domains/territoire/index.ts'
import { formatShare } from '../kernel/french.ts'
import { systemClock } from '../kernel/time.ts'
import { type Db, openDb } from './database/connect.ts'
import { withOwner } from './database/owner.ts'
import { installDemonstration, isPlayed, readAccess } from './demonstration/index.ts'
import type { Address } from './start-address.ts'
import type { Base } from './start-base.ts'
import { type Nature, SEED } from './start-nature.ts'
import { step } from './start-steps.ts'

const withOwnerDb = async <T>(base: Base, work: (db: Db) => Promise<T>): Promise<T> => {
  const db = openDb(base.ownerUrl, { max: 2 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** A line that is written again while the story is played, on a terminal; three lines in a file. */
const tellProgress = (): ((what: string, share: number) => void) => {
  let told = 0
  return (what, share) => {
    if (process.stdout.isTTY) process.stdout.write(`\r  … Démonstration\u00a0: ${formatShare(share)}, ${what}\u001b[K`)
    else if (share - told > 0.3) console.log(`  … Démonstration\u00a0: ${formatShare(share)}`)
    told = process.stdout.isTTY || share - told > 0.3 ? share : told
  }
}

const prepareDemonstration = async (base: Base, address: Address): Promise<void> => {
  if (await isPlayed(base.ownerUrl)) return
  const played = {
    ownerUrl: base.ownerUrl,
    appUrl: base.appUrl,
    address: address.url,
    home: base.home,
  }
  await step(
    () => `Démonstration jouée\u00a0: deux CPTS, douze mois d’activité`,
    () => installDemonstration(played, { seed: SEED, tell: tellProgress() }),
  )
}

export const prepareContent = async (base: Base, nature: Nature, address: Address): Promise<void> => {
  await step(
    (isNew) => (isNew ? 'Communes, EPCI, départements et régions chargés' : 'Données de référence à jour'),
    () => withOwner(base.ownerUrl, loadReferences),
  )
  if (nature === 'demonstration') await prepareDemonstration(base, address)
}

/** The link that makes the first operator: a new one at each start until it has served. */
const tellOperateur = async (base: Base, address: Address): Promise<void> => {
  const token = await withOwnerDb(base, (db) => createOperateurLien(db, systemClock()))
  if (token)
    console.log(
      `\nPour créer le compte de l’opérateur (lien à usage unique, valable deux jours)\u00a0:\n  ${address.url}/bienvenue/${token}`,
    )
}

const tellDemonstration = async (base: Base, address: Address): Promise<void> => {
  const access = await readAccess({ ownerUrl: base.ownerUrl, appUrl: base.appUrl, address: address.url })
  console.log(
    `\nDémonstration\u00a0: tout y est inventé, sauf les communes. Mot de passe de chacun\u00a0: ${access.motDePasse}`,
  )
  console.log('Le code du second facteur s’affiche sur la page de connexion.\n')
  for (const { courriel, cpts } of access.comptes) console.log(`  ${courriel.padEnd(38)} ${cpts}`)
  console.log('\nSans compte, par un lien signé\u00a0:')
  for (const { tell, token, usage } of access.liens) {
    console.log(`  ${tell}\n    ${address.url}${usage === 'agenda-ics' ? `/agenda/${token}.ics` : `/lien/${token}`}`)
  }
}

export const tellAccess = async (base: Base, nature: Nature, address: Address): Promise<void> => {
  if (nature === 'reelle') await tellOperateur(base, address)
  else await tellDemonstration(base, address)
}
