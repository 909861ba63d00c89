/** Files of a certificate that this server shows to another, by configuration: what is wrong is told before the start. */
import { readFileSync } from 'node:fs'
import { Agent } from 'node:https'
import { createSecureContext } from 'node:tls'
import { Fault } from '../fault.ts'

/** Names of settings: a certificate and its key go together, authorities may stand alone. */
export type CredentialNames = { cert: string; key: string; ca: string }
export type Credentials = { cert?: Buffer; key?: Buffer; ca?: Buffer }

const readNamed = (env: NodeJS.ProcessEnv, name: string): Buffer | undefined => {
  const path = env[name]?.trim()
  if (!path) return undefined
  try {
    return readFileSync(path)
  } catch {
    throw new Fault(`${name} désigne un fichier qui ne se lit pas\u00a0: ${path}.`)
  }
}

export const readCredentials = (env: NodeJS.ProcessEnv, names: CredentialNames): Credentials => {
  const [cert, key, ca] = [readNamed(env, names.cert), readNamed(env, names.key), readNamed(env, names.ca)]
  if ((cert === undefined) !== (key === undefined))
    throw new Fault(`${names.cert} et ${names.key} se donnent ensemble.`)
  const credentials = { ...(cert && key ? { cert, key } : {}), ...(ca ? { ca } : {}) }
  try {
    createSecureContext(credentials)
  } catch (error) {
    throw new Fault(`${names.cert}, ${names.key} ou ${names.ca} ne conviennent pas\u00a0: ${(error as Error).message}.`)
  }
  return credentials
}

export const openAgent = (credentials: Credentials): Agent =>
  new Agent({ ...credentials, minVersion: 'TLSv1.2', keepAlive: true, maxSockets: 4 })
