/** The port of the SAS, by configuration: all of it, or nothing. What is wrong is told in one sentence, before the start. */
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { Fault } from '../../server/fault.ts'

export type PortSettings = {
  host: string
  port: number
  /** Where the SAS reaches the interface, without a slash at the end. */
  url: string
  files: { cert: string; key: string; ca: string; crl: string }
  /** Whom the certificates of the other side may name. */
  cn: readonly string[]
  ou: readonly string[]
  /** The same for other software, that only reads what is shown to all; none unless asked for. */
  readers: { cn: readonly string[]; ou: readonly string[] }
}

const NAMES = {
  cert: 'MAILLAGE_SAS_CERT',
  key: 'MAILLAGE_SAS_KEY',
  ca: 'MAILLAGE_SAS_CA',
  crl: 'MAILLAGE_SAS_CRL',
  cn: 'MAILLAGE_SAS_CN',
  ou: 'MAILLAGE_SAS_OU',
} as const

const READERS = { cn: 'MAILLAGE_SAS_LECTEURS_CN', ou: 'MAILLAGE_SAS_LECTEURS_OU' } as const

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

const needed = (env: NodeJS.ProcessEnv, name: string): string => {
  const value = env[name]?.trim()
  if (!value) throw new Fault(`${name} manque\u00a0: le port du SAS (MAILLAGE_SAS_PORT) ne s’ouvre pas sans.`)
  return value
}

const portOf = (text: string): number => {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Fault(`MAILLAGE_SAS_PORT doit être un nombre de 0 à 65535\u00a0: «\u00a0${text}\u00a0» n’en est pas un.`)
}

/** A name without its unit, or the reverse, would let nobody in: it is a mistake. */
const readersOf = (env: NodeJS.ProcessEnv): PortSettings['readers'] => {
  const [cn, ou] = [listOf(env[READERS.cn] ?? ''), listOf(env[READERS.ou] ?? '')]
  if ((cn.length === 0) === (ou.length === 0)) return { cn, ou }
  throw new Fault(`${READERS.cn} et ${READERS.ou} se donnent ensemble.`)
}

/** Null: no port was asked for. */
export const readPortSettings = (env: NodeJS.ProcessEnv): PortSettings | null => {
  const asked = env.MAILLAGE_SAS_PORT?.trim()
  if (!asked) return null
  const port = portOf(asked)
  const host = env.MAILLAGE_SAS_HOST?.trim() || '0.0.0.0'
  const url = needed(env, 'MAILLAGE_SAS_URL').replace(/\/+$/, '')
  if (!URL.canParse(url) || !url.startsWith('https://'))
    throw new Fault('MAILLAGE_SAS_URL doit être une adresse complète en https, comme https://sas.cpts.exemple.fr.')
  const of = (name: keyof typeof NAMES) => needed(env, NAMES[name])
  const settings = {
    host,
    port,
    url,
    files: { cert: of('cert'), key: of('key'), ca: of('ca'), crl: of('crl') },
    cn: listOf(of('cn')),
    ou: listOf(of('ou')),
    readers: readersOf(env),
  }
  checkCredentials(settings)
  return settings
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g

/** A file of one or several lists of revoked certificates: PEM, or DER as authorities publish them. */
const readLists = (path: string, bytes: Buffer): string[] => {
  const blocks = bytes.toString('latin1').match(BLOCK)
  if (blocks) return blocks
  const lines = bytes.toString('base64').match(/.{1,64}/g)
  if (!lines || bytes[0] !== 0x30) throw new Fault(`${path} n’est pas une liste de certificats révoqués.`)
  return [`-----BEGIN X509 CRL-----\n${lines.join('\n')}\n-----END X509 CRL-----`]
}

const readFile = (path: string, name: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    throw new Fault(`${name} désigne un fichier qui ne se lit pas\u00a0: ${path}.`)
  }
}

export type Credentials = { cert: Buffer; key: Buffer; ca: Buffer; crl: string[] }

/** Several lists, one for each authority of the chain, are separated by commas. */
export const readCredentials = ({ files }: Pick<PortSettings, 'files'>): Credentials => ({
  cert: readFile(files.cert, NAMES.cert),
  key: readFile(files.key, NAMES.key),
  ca: readFile(files.ca, NAMES.ca),
  crl: listOf(files.crl).flatMap((path) => readLists(path, readFile(path, NAMES.crl))),
})

export const contextOf = ({ cert, key, ca, crl }: Credentials) =>
  ({ cert, key, ca, crl, minVersion: 'TLSv1.2' }) as const

const checkCredentials = (settings: PortSettings): void => {
  const credentials = readCredentials(settings)
  try {
    createSecureContext(contextOf(credentials))
  } catch (error) {
    throw new Fault(
      `Le port du SAS ne s’ouvre pas : le certificat, sa clé, les autorités ou la liste des révocations ne conviennent pas (${(error as Error).message}).`,
    )
  }
}
