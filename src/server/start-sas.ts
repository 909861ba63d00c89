/** The port of the SAS beside the one of the product, and what leaves for its platform, when they were asked for. */
import type { Logger } from 'pino'
import { setPlateformeSas } from '../domains/regulation/index.ts'
import { createFhirApp, type Scope } from '../fhir/app.ts'
import { openPlatform, type PlatformSettings } from '../fhir/appointments/platform.ts'
import { sendDue } from '../fhir/appointments/send.ts'
import { type OpenPort, openPort } from '../fhir/port/open.ts'
import type { PortSettings } from '../fhir/port/settings.ts'
import type { Engine } from './actions/run.ts'
import { repeat } from './jobs/repeat.ts'
import { version } from './version.ts'

export const openSas = (engine: Engine, settings: PortSettings, log: Logger): Promise<OpenPort> => {
  const appOf = (scope: Scope) =>
    createFhirApp({
      engine,
      version,
      scope,
      places: { base: `${settings.url}/fhir`, product: engine.address },
      isOpen: async () => true,
      onFailure: (err, where) => log.error({ ...where, err }, 'unexpected failure'),
    })
  return openPort({
    settings,
    apps: { sas: appOf('sas'), lecture: appOf('lecture') },
    report: (err) => log.error({ err }, 'port of the SAS'),
    onRefused: (why, subject) => log.warn({ why, subject }, 'certificate refused'),
  })
}

const EVERY_MS = 2000

/** Nothing leaves from a demonstration, whatever its settings say. Gives the function that stops, once what is under way is over. */
export const startSending = async (
  engine: Engine,
  settings: PlatformSettings | null,
  log: Logger,
): Promise<() => Promise<void>> => {
  const isReal = (await engine.installation()).nature === 'reelle'
  setPlateformeSas(settings !== null && isReal)
  if (!settings || !isReal) return async () => undefined
  const platform = openPlatform(settings)
  const report = (err: unknown) => log.error({ err }, 'platform of the SAS')
  const stop = repeat(EVERY_MS, () => sendDue(engine, platform, report), report)
  return async () => {
    await stop()
    platform.close()
  }
}
