/** The platform of the SAS as a client sees it: where it is, our certificate, one request, and what its answer says. */
import type { MessageSas, Reponse } from '../../domains/regulation/index.ts'
import { Fault } from '../../server/fault.ts'
import { askHttps } from '../../server/outgoing/ask.ts'
import { type Credentials, openAgent, readCredentials } from '../../server/outgoing/credentials.ts'
import { appointmentOf } from './appointment.ts'

export type PlatformSettings = {
  /** Without a slash at the end. */
  url: string
  /** The OID or the address that numbers our appointments. */
  system: string
  credentials: Credentials
}
export type Platform = { send: (message: MessageSas) => Promise<Reponse>; close: () => void }

const URL_NAME = 'MAILLAGE_SAS_PLATEFORME_URL'
const OID_NAME = 'MAILLAGE_SAS_PLATEFORME_OID'
const NAMES = {
  cert: 'MAILLAGE_SAS_PLATEFORME_CERT',
  key: 'MAILLAGE_SAS_PLATEFORME_KEY',
  ca: 'MAILLAGE_SAS_PLATEFORME_CA',
} as const

/** Null: no platform is named, and nothing leaves. */
export const readPlatformSettings = (env: NodeJS.ProcessEnv, product: string): PlatformSettings | null => {
  const url = env[URL_NAME]?.trim().replace(/\/+$/, '')
  if (!url) return null
  if (!URL.canParse(url) || !url.startsWith('https://'))
    throw new Fault(`${URL_NAME} doit être une adresse complète en https, comme https://sas.exemple.fr/fhir.`)
  for (const name of Object.values(NAMES))
    if (!env[name]?.trim()) throw new Fault(`${name} manque\u00a0: rien ne part vers le SAS (${URL_NAME}) sans.`)
  const oid = env[OID_NAME]?.trim()
  if (oid && !/^[0-2](\.\d+)+$/.test(oid)) throw new Fault(`${OID_NAME} doit être un OID, comme 1.2.250.1.999.1.`)
  return { url, system: oid ? `urn:oid:${oid}` : product, credentials: readCredentials(env, NAMES) }
}

const TIMEOUT_MS = 20_000
const MOST_SIGNS = 280

/** What the other side says of its refusal, short: an OperationOutcome, else nothing. */
export const sayOutcome = (status: number, body: string): string => {
  try {
    const { issue } = JSON.parse(body) as { issue?: { diagnostics?: unknown; details?: { text?: unknown } }[] }
    const said = issue?.[0]?.diagnostics ?? issue?.[0]?.details?.text
    return `${status}${typeof said === 'string' ? ` ${said.replaceAll('\u0000', '').replaceAll(/\s+/g, ' ')}` : ''}`.slice(
      0,
      MOST_SIGNS,
    )
  } catch {
    return String(status)
  }
}

const sayFailure = (error: unknown): string => {
  const { code } = error as { code?: string }
  if (code === 'ETIMEDOUT') return 'La plateforme n’a pas répondu à temps.'
  return `La connexion n’a pas abouti${code ? ` (${code})` : ''}.`.slice(0, MOST_SIGNS)
}

/**
 * A creation says which appointment it is (`If-None-Exist`, FHIR R4, 3.1.0.8.1): sent again after a connection that was cut,
 * it makes no second one where the platform knows this header, and is harmless where it does not.
 */
export const openPlatform = ({ url, system, credentials }: PlatformSettings, timeoutMs = TIMEOUT_MS): Platform => {
  const agent = openAgent(credentials)
  return {
    send: async (message) => {
      const isNew = message.methode === 'POST'
      const key = `identifier=${encodeURIComponent(`${system}|${message.identifiant}`)}`
      try {
        const answered = await askHttps({
          url: new URL(`${url}/Appointment${isNew ? '' : `?${key}`}`),
          method: message.methode,
          headers: {
            accept: 'application/json+fhir',
            'content-type': 'application/json; charset=utf-8',
            ...(isNew ? { 'if-none-exist': key } : {}),
          },
          body: JSON.stringify(appointmentOf(message, system)),
          agent,
          timeoutMs,
        })
        return { statut: answered.status, texte: sayOutcome(answered.status, answered.body) }
      } catch (error) {
        return { statut: null, texte: sayFailure(error) }
      }
    },
    close: () => agent.destroy(),
  }
}
