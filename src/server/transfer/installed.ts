/** For commands: an installation that was started once, and one of its CPTS by its name. */
import { listAllCpts } from '../../domains/comptes/index.ts'
import { foldText, listInWords } from '../../kernel/french.ts'
import { INSTALLATION } from '../actions/action.ts'
import { type Engine, withTenant } from '../actions/run.ts'
import { openDb } from '../database/connect.ts'
import { createEngine } from '../engine.ts'
import { Fault } from '../fault.ts'
import { readAddress } from '../start-address.ts'
import { type Base, withBase } from '../start-base.ts'
import { readNature } from '../start-nature.ts'

type As = 'application' | 'owner'

/** Work on a base that is open already; events go nowhere. */
export const withEngine = async <T>(base: Base, as: As, work: (engine: Engine) => Promise<T>): Promise<T> => {
  const db = openDb(as === 'owner' ? base.ownerUrl : base.appUrl, { max: 3 })
  try {
    return await work(
      createEngine({
        db,
        address: readAddress(process.env).url,
        publish: async () => undefined,
        documents: base.home.documents,
        keys: base.home.keys,
      }),
    )
  } finally {
    await db.destroy()
  }
}

/** `owner` is for what goes above the tenants: accounts, a whole CPTS coming in. */
export const withInstalled = <T>(what: string, as: As, work: (engine: Engine, base: Base) => Promise<T>): Promise<T> =>
  withBase(what, async (base) => {
    if ((await readNature(base.ownerUrl)) === null)
      throw new Fault('Cette installation n’a jamais été démarrée\u00a0: lancez d’abord «\u00a0npm start\u00a0».')
    return withEngine(base, as, (engine) => work(engine, base))
  })

export type KnownCpts = { id: string; nom: string }

/** By its id, its whole name, or a part of it that no other bears. */
export const chooseCpts = (all: readonly KnownCpts[], wished: string): KnownCpts => {
  const text = foldText(wished.trim())
  const exact = all.filter(({ id, nom }) => id === wished.trim().toLowerCase() || foldText(nom) === text)
  const found = exact.length > 0 ? exact : all.filter(({ nom }) => foldText(nom).includes(text))
  if (found.length === 1) return found[0]!
  const names = listInWords((found.length > 1 ? found : all).map(({ nom }) => `«\u00a0${nom}\u00a0»`))
  if (all.length === 0) throw new Fault('Il n’y a aucune CPTS dans cette installation.')
  throw new Fault(
    found.length > 1
      ? `Plusieurs CPTS répondent à «\u00a0${wished}\u00a0»\u00a0: ${names}. Donnez le nom entier, ou l’identifiant.`
      : `Aucune CPTS ne répond à «\u00a0${wished}\u00a0». Ici\u00a0: ${names}.`,
  )
}

export const findCptsNamed = (engine: Engine, wished: string): Promise<KnownCpts> =>
  withTenant(engine, { cptsId: INSTALLATION, nom: 'cpts.trouver' }, async ({ tx }) =>
    chooseCpts(await listAllCpts(tx), wished),
  )
