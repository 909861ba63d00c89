/** Pro Santé Connect, by configuration: all of it, or nothing. What is wrong is told in one sentence, before the start. */
import { Fault } from '../fault.ts'
import { type Credentials, readCredentials } from '../outgoing/credentials.ts'

export type PscSettings = {
  /** Where the provider describes itself: under a name of its own. */
  discovery: string
  /** As its tokens name it. */
  issuer: string
  clientId: string
  /** Null: the certificate says who we are. */
  secret: string | null
  credentials: Credentials
  /** The address of the product, declared to the provider with the two below. */
  product: string
}
export const CALLBACK = '/connexion/psc/retour'
export const LEFT = '/connexion'

const ISSUER = 'MAILLAGE_PSC_EMETTEUR'
const DISCOVERY = 'MAILLAGE_PSC_DECOUVERTE'
const CLIENT = 'MAILLAGE_PSC_CLIENT'
const SECRET = 'MAILLAGE_PSC_SECRET'
const NAMES = { cert: 'MAILLAGE_PSC_CERT', key: 'MAILLAGE_PSC_KEY', ca: 'MAILLAGE_PSC_CA' } as const
/** Source: ANS, Pro Santé Connect: not the standard name. */
const DOCUMENT = '/.well-known/wallet-openid-configuration'

const addressOf = (name: string, value: string): string => {
  if (URL.canParse(value) && value.startsWith('https://')) return value
  throw new Fault(`${name} doit être une adresse complète en https.`)
}

/** Null: Pro Santé Connect was not asked for. */
export const readPscSettings = (env: NodeJS.ProcessEnv, product: string): PscSettings | null => {
  const issuer = env[ISSUER]?.trim().replace(/\/+$/, '')
  if (!issuer) return null
  addressOf(ISSUER, issuer)
  const discovery = addressOf(DISCOVERY, env[DISCOVERY]?.trim() || `${issuer}${DOCUMENT}`)
  if (!discovery.includes('/.well-known/')) throw new Fault(`${DISCOVERY} doit contenir /.well-known/.`)
  const clientId = env[CLIENT]?.trim()
  if (!clientId) throw new Fault(`${CLIENT} manque\u00a0: Pro Santé Connect (${ISSUER}) ne s’ouvre pas sans.`)
  const secret = env[SECRET]?.trim() || null
  const credentials = readCredentials(env, NAMES)
  if (!secret && !credentials.cert)
    throw new Fault(`${SECRET} manque\u00a0; à défaut, donnez un certificat (${NAMES.cert} et ${NAMES.key}).`)
  return { discovery, issuer, clientId, secret, credentials, product }
}
