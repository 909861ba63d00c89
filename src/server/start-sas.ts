/** The port of the SAS beside the one of the product, when it was asked for. */
import type { Logger } from 'pino'
import { createFhirApp, type Scope } from '../fhir/app.ts'
import { type OpenPort, openPort } from '../fhir/port/open.ts'
import type { PortSettings } from '../fhir/port/settings.ts'
import type { Engine } from './actions/run.ts'
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
