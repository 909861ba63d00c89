/** `npm start`: from an empty folder to an address that answers. */
import { openHome } from './database/home.ts'
import { type Lock, takeLock } from './database/lock.ts'
import { type Address, checkPortIsFree, readAddress } from './start-address.ts'
import { type Base, openBase, SERVER } from './start-base.ts'
import { prepareContent, tellAccess } from './start-content.ts'
import { openLog } from './start-log.ts'
import { checkUrl, decideNature, type Nature, readNature, recordNature } from './start-nature.ts'
import { runServer } from './start-server.ts'
import { seconds, step } from './start-steps.ts'
import { createStopping, type Stopping, stopOnSignal } from './start-stop.ts'
import { buildClient, clientIsOld } from './start-web.ts'
import { version } from './version.ts'

export type StartOptions = { reelle: boolean; port?: string }

/** The client is built while the base starts; if one fails, the other is closed before the failure is told. */
const openBoth = async (home: ReturnType<typeof openHome>, lock: Lock): Promise<Base> => {
  const client = clientIsOld() ? step('Interface construite', buildClient) : Promise.resolve()
  const [base, built] = await Promise.allSettled([openBase({ home, lock }), client])
  if (base.status === 'rejected') throw base.reason
  if (built.status === 'fulfilled') return base.value
  await base.value.close()
  throw built.reason
}

const chooseNature = async (base: Base, address: Address, wishesReal: boolean): Promise<Nature> => {
  const known = await readNature(base.ownerUrl)
  const nature = decideNature({ known, wishesReal, isEmbedded: base.kind === 'embedded', isLocal: address.isLocal })
  if (known === null) await recordNature(base.ownerUrl, nature)
  return nature
}

const openInstallation = async (address: Address, wishesReal: boolean, stopping: Stopping): Promise<Base> => {
  const url = process.env.DATABASE_URL
  if (url) await checkUrl(url, wishesReal, address.isLocal)
  const home = openHome()
  console.log(`  Dossier de l’installation\u00a0: ${home.path}`)
  const lock = takeLock(home.lock, home.path, SERVER)
  stopping.add(lock.release)
  await checkPortIsFree(address)
  const base = await openBoth(home, lock)
  stopping.add(base.close)
  return base
}

const startServer = async (base: Base, address: Address, stopping: Stopping): Promise<void> => {
  const { log, path } = openLog(base.home.logs)
  await runServer(base, address, log, stopping)
  base.lock.update({ address: address.url })
  console.log(`  Journal du serveur\u00a0: ${path}`)
  base.onLost(() => {
    if (stopping.isClosing()) return
    console.error(
      'PostgreSQL s’est arrêté de lui-même\u00a0: Maillage s’arrête aussi. Relancez-le, rien de ce qui était enregistré n’est perdu.',
    )
    process.exit(1)
  })
}

/** Returns once the address answers; the process then lives until it is told to stop, or until its base dies. */
export const start = async (options: StartOptions): Promise<void> => {
  const begun = performance.now()
  const address = readAddress(process.env, options.port)
  const stopping = createStopping()
  stopOnSignal(stopping)
  console.log(`Maillage ${version}`)
  try {
    const base = await openInstallation(address, options.reelle, stopping)
    const nature = await chooseNature(base, address, options.reelle)
    await prepareContent(base, nature, address)
    await startServer(base, address, stopping)
    await tellAccess(base, nature, address)
    const time = seconds(performance.now() - begun)
    console.log(`\nMaillage est prêt en ${time}\u00a0: ${address.url}\n(Ctrl-C pour l’arrêter)`)
  } catch (error) {
    // A base that goes away because we are stopping is no failure.
    if (stopping.isClosing()) return
    await stopping.close()
    throw error
  }
}
