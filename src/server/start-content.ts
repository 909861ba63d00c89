/** What an installation holds at its start, and what it says to the person who started it. */
import { createOperateurLien } from '../domains/comptes/index.ts'
import { loadReferences } from '../domains/territoire/index.ts'
import { systemClock } from '../kernel/time.ts'
import { type Db, openDb } from './database/connect.ts'
import { withOwner } from './database/owner.ts'
import type { Address } from './start-address.ts'
import type { Base } from './start-base.ts'
import type { Nature } from './start-nature.ts'
import { step } from './start-steps.ts'

const withOwnerDb = async <T>(base: Base, work: (db: Db) => Promise<T>): Promise<T> => {
  const db = openDb(base.ownerUrl, { max: 2 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

export const prepareContent = async (base: Base, _nature: Nature): Promise<void> => {
  await step(
    (isNew) => (isNew ? 'Communes, EPCI, départements et régions chargés' : 'Données de référence à jour'),
    () => withOwner(base.ownerUrl, loadReferences),
  )
}

/** The link that makes the first operator: a new one at each start until it has served. */
const tellOperateur = async (base: Base, address: Address): Promise<void> => {
  const token = await withOwnerDb(base, (db) => createOperateurLien(db, systemClock()))
  if (token)
    console.log(
      `\nPour créer le compte de l’opérateur (lien à usage unique, valable deux jours)\u00a0:\n  ${address.url}/lien/${token}`,
    )
}

export const tellAccess = async (base: Base, nature: Nature, address: Address): Promise<void> => {
  if (nature === 'reelle') await tellOperateur(base, address)
}
