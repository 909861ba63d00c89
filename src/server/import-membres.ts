/** Import of members from the command line: the same file, the same report, the same refusals as on the screen. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { acceptImport, dropImport, readImport, sayCommunaute, startImport } from '../domains/communaute/index.ts'
import { findCpts } from '../domains/comptes/index.ts'
import type { Output, Parsed, RouteLike } from '../kernel/contract.ts'
import { count } from '../kernel/french.ts'
import type { Action } from './actions/action.ts'
import { type Engine, runAction, withTenant } from './actions/run.ts'
import { openDb } from './database/connect.ts'
import { listTenants } from './database/tenants.ts'
import { createEngine } from './engine.ts'
import { Fault } from './fault.ts'
import { withBase } from './start-base.ts'
import { findCptsNamed } from './transfer/installed.ts'

export type ImportOptions = {
  cpts?: string
  accepter?: boolean
  valides?: boolean
  garder?: boolean
  adherentDepuis?: string
}
type Say = (line: string) => void
const BY = { kind: 'systeme', nom: 'ligne de commande' } as const

/** The CPTS named, or the only one. */
const chooseCpts = async (engine: Engine, wanted: string | undefined): Promise<string> => {
  if (wanted !== undefined) return (await findCptsNamed(engine, wanted)).id
  const named = await Promise.all(
    (await listTenants(engine.db)).map((cptsId) =>
      withTenant(engine, { cptsId, nom: 'membre.importer' }, async ({ tx }) => ({
        cptsId,
        nom: (await findCpts(tx, cptsId))?.nom ?? '',
      })),
    ),
  )
  if (named.length === 1) return named[0]!.cptsId
  const list = named.map(({ cptsId, nom }) => `  ${cptsId}  ${nom}`).join('\n')
  throw new Fault(
    named.length === 0 ? 'Cette installation n’a encore aucune CPTS.' : `Dites laquelle avec --cpts\u00a0:\n${list}`,
  )
}

const readBytes = (path: string): string => {
  try {
    return readFileSync(path).toString('base64')
  } catch (error) {
    throw new Fault(`${path}\u00a0: ce fichier ne se lit pas (${(error as NodeJS.ErrnoException).code ?? 'erreur'}).`)
  }
}

const run = async <R extends RouteLike>(
  engine: Engine,
  action: Action<R, string>,
  cptsId: string,
  input: Parsed<R>,
): Promise<Output<R>> => {
  const { result } = await runAction(engine, action, { by: BY, cptsId, input: { typed: input } })
  if (!result.ok) throw new Fault(sayCommunaute(result.refusal))
  return result.value
}

type Report = Output<typeof readImport.route>
const tellReport = ({ bilan, lignes, manquants, colonnes }: Report, say: Say): void => {
  if (!bilan)
    throw new Fault(
      `Il manque des colonnes (${manquants.join(', ')}). Lues\u00a0: ${colonnes.map(({ entete }) => entete).join(', ')}.`,
    )
  for (const { numero, fautes } of lignes) for (const { message } of fautes) say(`  ligne ${numero}\u00a0: ${message}`)
  say(
    `  ${count(bilan.lignes, 'ligne')}\u00a0: ${count(bilan.nouveaux, 'nouvelle')}, ${count(bilan.completes, 'à compléter', 'à compléter')}, ${count(bilan.identiques, 'sans changement', 'sans changement')}, ${count(bilan.erreurs, 'en faute', 'en faute')}`,
  )
}

/** Nothing stays of a file that is only looked at. */
export const importMembres = async (engine: Engine, path: string, options: ImportOptions, say: Say): Promise<void> => {
  const cptsId = await chooseCpts(engine, options.cpts)
  const body = { fichier: basename(path).slice(0, 200), contenu: readBytes(path) }
  const { id: importId } = await run(engine, startImport, cptsId, { params: { cptsId }, body })
  const params = { cptsId, importId }
  const existants = options.garder ? 'garder' : 'completer'
  try {
    tellReport(await run(engine, readImport, cptsId, { params, query: { existants } }), say)
    if (!options.accepter) return say('Rien n’est écrit. Ajoutez --accepter pour écrire.')
    const lignes = options.valides ? 'valides' : 'toutes'
    await run(engine, acceptImport, cptsId, {
      params,
      body: { lignes, existants, adherentDepuis: options.adherentDepuis ?? null },
    })
    say('C’est écrit. L’import s’annule depuis Équipe, Imports.')
  } finally {
    // Once accepted it is no draft any more, and this finds nothing to forget.
    await runAction(engine, dropImport, { by: BY, cptsId, input: { typed: { params } } })
  }
}

export const importMembresFrom = (path: string, options: ImportOptions): Promise<void> =>
  withBase('import membres', async (base) => {
    const db = openDb(base.appUrl, { max: 2 })
    try {
      const engine = createEngine({ db, address: '', publish: async () => undefined })
      await importMembres(engine, path, options, console.log)
    } finally {
      await db.destroy()
    }
  })
