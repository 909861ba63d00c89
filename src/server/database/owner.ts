/** One connection as the owner of the base: migrations, reference data, guard, backup. Never used to serve a request. */
import pg from 'pg'
import { DISK_FULL, Fault, isDiskFull } from '../fault.ts'

export type OwnerClient = pg.Client

const hostOf = (url: string): string => {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'cette adresse'
  }
}

const NETWORK = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'ENOENT',
])

/** Why a base cannot be opened, without ever repeating the password of its address. */
export const explainConnection = (error: unknown, url: string): Fault => {
  if (isDiskFull(error)) return new Fault(DISK_FULL)
  const { code, message, errors } = error as { code?: string; message?: string; errors?: { code?: string }[] }
  const reason = code ?? errors?.[0]?.code ?? ''
  const where = hostOf(url)
  if (reason === '28P01' || reason === '28000')
    return new Fault(`La base ${where} refuse l’utilisateur ou le mot de passe de DATABASE_URL.`)
  if (reason === '3D000') return new Fault(`La base ${where} n’existe pas\u00a0: créez-la, ou corrigez DATABASE_URL.`)
  if (reason === '42501')
    return new Fault(`L’utilisateur de DATABASE_URL n’a pas les droits qu’il faut sur la base ${where}.`)
  if (NETWORK.has(reason) || /timeout/i.test(message ?? '')) {
    return new Fault(`Aucun PostgreSQL ne répond à ${where}\u00a0: vérifiez DATABASE_URL et que le serveur tourne.`)
  }
  return new Fault(`La base ${where} ne s’ouvre pas\u00a0: ${message ?? reason}.`)
}

export const openOwner = async (url: string): Promise<OwnerClient> => {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Fault(
      'DATABASE_URL n’est pas une adresse de base\u00a0: elle s’écrit postgres://utilisateur:motdepasse@machine:5432/base.',
    )
  }
  const client = new pg.Client({
    connectionString: url,
    application_name: 'maillage-proprietaire',
    connectionTimeoutMillis: 8000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw explainConnection(error, url)
  }
}

export const withOwner = async <T>(url: string, work: (client: OwnerClient) => Promise<T>): Promise<T> => {
  const client = await openOwner(url)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
