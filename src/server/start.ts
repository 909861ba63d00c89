/** `npm start`: from an empty folder to an address that answers. */
import { flushCompileCache } from 'node:module'
import { readPlatformSettings } from '../fhir/appointments/platform.ts'
import { readPortSettings } from '../fhir/port/settings.ts'
import { type Home, openHome } from './database/home.ts'
import { type Lock, takeLock } from './database/lock.ts'
import { readPscSettings } from './psc/settings.ts'
import { type Address, checkPortIsFree, readAddress } from './start-address.ts'
import { type Base, openBase, SERVER } from './start-base.ts'
import { prepareContent, tellAccess } from './start-content.ts'
import { openLog } from './start-log.ts'
import { checkUrl, decideNature, type Nature, readNature, recordNature } from './start-nature.ts'
import { type Ports, runServer } from './start-server.ts'
import { seconds, step } from './start-steps.ts'
import { createStopping, type Stopping, stopOnSignal } from './start-stop.ts'
import { buildClient, clientIsOld } from './start-web.ts'
import { version } from './version.ts'

export type StartOptions = { reelle: boolean; port?: string }

const chooseNature = async (base: Base, address: Address, wishesReal: boolean): Promise<Nature> => {
  const known = await readNature(base.ownerUrl)
  const nature = decideNature({ known, wishesReal, isEmbedded: base.kind === 'embedded', isLocal: address.isLocal })
  if (known === null) await recordNature(base.ownerUrl, nature)
  return nature
}

type Taken = { home: Home; lock: Lock }

/** The folder and the port are ours, or nothing begins. */
const takeInstallation = async (address: Address, wishesReal: boolean, stopping: Stopping): Promise<Taken> => {
  const url = process.env.DATABASE_URL
  if (url) await checkUrl(url, wishesReal, address.isLocal)
  const home = openHome()
  console.log(`  Dossier de l’installation\u00a0: ${home.path}`)
  const lock = takeLock(home.lock, home.path, SERVER)
  stopping.add(lock.release)
  await checkPortIsFree(address)
  return { home, lock }
}

type Client = Promise<PromiseSettledResult<void>[]>

/** Built beside all that comes before the server; a failure is told when the server needs it. */
const startClient = (): Client => Promise.allSettled(clientIsOld() ? [step('Interface construite', buildClient)] : [])

const checkClient = async (client: Client): Promise<void> => {
  for (const built of await client) if (built.status === 'rejected') throw built.reason
}

const startServer = async (base: Base, ports: Ports, stopping: Stopping): Promise<void> => {
  const { log, path } = openLog(base.home.logs)
  await runServer(base, ports, log, stopping)
  base.lock.update({ address: ports.address.url })
  if (ports.sas) console.log(`  Port du SAS, sur certificat\u00a0: ${ports.sas.url}/fhir`)
  if (ports.platform) console.log(`  Rendez-vous des régulateurs envoyés à\u00a0: ${ports.platform.url}`)
  console.log(`  Journal du serveur\u00a0: ${path}`)
  base.onLost(() => {
    if (stopping.isClosing()) return
    console.error(
      'PostgreSQL s’est arrêté de lui-même\u00a0: Maillage s’arrête aussi. Relancez-le, rien de ce qui était enregistré n’est perdu.',
    )
    process.exit(1)
  })
}

const openServer = async (
  { home, lock }: Taken,
  { wishesReal, stopping, client, ...ports }: Ports & { wishesReal: boolean; stopping: Stopping; client: Client },
): Promise<{ base: Base; nature: Nature }> => {
  const base = await openBase({ home, lock })
  stopping.add(base.close)
  const nature = await chooseNature(base, ports.address, wishesReal)
  await prepareContent(base, nature, ports.address)
  await checkClient(client)
  await startServer(base, ports, stopping)
  return { base, nature }
}

/** Returns once the address answers; the process then lives until it is told to stop, or until its base dies. */
export const start = async (options: StartOptions): Promise<void> => {
  const begun = performance.now()
  const address = readAddress(process.env, options.port)
  const sas = readPortSettings(process.env)
  const platform = readPlatformSettings(process.env, address.url)
  const psc = readPscSettings(process.env, address.url)
  const stopping = createStopping()
  stopOnSignal(stopping)
  console.log(`Maillage ${version}`)
  let client: Client = Promise.resolve([])
  try {
    const taken = await takeInstallation(address, options.reelle, stopping)
    client = startClient()
    const ports = { address, sas, platform, psc }
    const { base, nature } = await openServer(taken, { ...ports, wishesReal: options.reelle, stopping, client })
    await tellAccess(base, nature, address)
    const time = seconds(performance.now() - begun)
    console.log(`\nMaillage est prêt en ${time}\u00a0: ${address.url}\n(Ctrl-C pour l’arrêter)`)
    // By itself Node keeps what it compiled when it ends well: a server that is killed would always start slowly.
    flushCompileCache()
  } catch (error) {
    // A base that goes away because we are stopping is no failure.
    if (stopping.isClosing()) return
    await Promise.all([stopping.close(), client])
    throw error
  }
}
