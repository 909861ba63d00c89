/**
 * For tests: Pro Santé Connect played on this machine, over HTTPS. It keeps to its rules (a code once, for who began it, with
 * the verifier) unless a test bends one of its answers.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import type { Authority } from '../../fhir/port/testing-certificates.ts'

export const CLIENT = 'maillage-essai'
export const SECRET = 'un-secret-d-essai'
type Key = { kid: string; privateKey: CryptoKey; jwk: Record<string, unknown> }
type Grant = { nonce: string; challenge: string; redirect: string; clientId: string; used: boolean }
/** What a test bends; each answer is what the rules make of it. */
export type Bends = {
  claims?: (claims: JWTPayload) => JWTPayload
  header?: Record<string, unknown>
  sign?: (claims: JWTPayload, key: Key) => Promise<string>
  tokens?: (tokens: Record<string, unknown>) => unknown
  tokenStatus?: number
  info?: (info: Record<string, unknown>) => unknown
  description?: (description: Record<string, unknown>) => unknown
  keys?: (keys: Record<string, unknown>[]) => Record<string, unknown>[]
  hang?: 'token' | 'userinfo' | 'description'
}

export type TestProvider = {
  issuer: string
  discovery: string
  bends: Bends
  /** What the last token was asked with, and the certificate that was shown. */
  asked: { body: URLSearchParams; cn: string | null }[]
  info: Record<string, unknown>
  /** The person agrees: gives the address to which the browser is sent back. */
  agree: (authorization: string, change?: (back: URLSearchParams) => void) => string
  rotate: () => Promise<Key>
  key: () => Key
  close: () => Promise<void>
}

const makeKey = async (): Promise<Key> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const kid = randomUUID()
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}

export const SOMEBODY = {
  SubjectNameID: '899900000003',
  sub: 'f:0c1f7b7e-5c1d-4b0c-9d3f-1d2e3f4a5b6c:899900000003',
  family_name: 'ESSAI',
  given_name: 'Aurèle',
  SubjectRefPro: { exercices: [{ codeProfession: '10', activities: [{ raisonSocialeSite: 'Cabinet du quai' }] }] },
}

export const openTestProvider = async (authority: Authority): Promise<TestProvider> => {
  const own = await authority.sign('CN=psc.exemple.fr, O=Essai, C=FR', ['localhost'])
  const grants = new Map<string, Grant>()
  let key = await makeKey()
  const server = createServer(
    { cert: own.cert, key: own.key, ca: authority.cert, requestCert: true, rejectUnauthorized: false },
    (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const socket = request.socket as unknown as { getPeerCertificate: () => { subject?: { CN?: string } } }
        const cn = socket.getPeerCertificate().subject?.CN ?? null
        void answer(request.url ?? '', Buffer.concat(parts).toString(), cn).then((answered) => {
          if (!answered) return
          response.writeHead(answered.status, { 'content-type': 'application/json' })
          response.end(typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body))
        })
      })
    },
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const base = `https://localhost:${(server.address() as AddressInfo).port}/auth/realms/essai`

  const describe = () => ({
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    userinfo_endpoint: `${base}/userinfo`,
    end_session_endpoint: `${base}/logout`,
    jwks_uri: `${base}/certs`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
  })

  const claimsOf = (grant: Grant): JWTPayload => {
    const now = Math.floor(Date.now() / 1000)
    return { iss: base, aud: CLIENT, sub: SOMEBODY.sub, nonce: grant.nonce, acr: 'eidas1', iat: now, exp: now + 300 }
  }
  const signed = async (grant: Grant): Promise<string> => {
    const claims = provider.bends.claims?.(claimsOf(grant)) ?? claimsOf(grant)
    if (provider.bends.sign) return provider.bends.sign(claims, key)
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, ...provider.bends.header })
      .sign(key.privateKey)
  }

  const token = async (body: URLSearchParams, cn: string | null) => {
    provider.asked.push({ body, cn })
    const { bends } = provider
    if (bends.tokenStatus) return { status: bends.tokenStatus, body: { error: 'server_error' } }
    const grant = grants.get(body.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    const isKnown =
      body.get('client_id') === CLIENT && (body.get('client_secret') === SECRET || cn === 'maillage.exemple.fr')
    if (!isKnown) return { status: 401, body: { error: 'invalid_client' } }
    const isGood = grant && !grant.used && grant.challenge === challenge && grant.redirect === body.get('redirect_uri')
    if (!isGood || grant.clientId !== CLIENT) return { status: 400, body: { error: 'invalid_grant' } }
    grant.used = true
    const tokens = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 120, id_token: await signed(grant) }
    return { status: 200, body: bends.tokens?.(tokens) ?? tokens }
  }

  const answer = async (url: string, body: string, cn: string | null) => {
    const { bends } = provider
    if (url.endsWith('/wallet-openid-configuration')) {
      if (bends.hang === 'description') return null
      return { status: 200, body: bends.description?.(describe()) ?? describe() }
    }
    if (url.endsWith('/certs')) return { status: 200, body: { keys: bends.keys?.([key.jwk]) ?? [key.jwk] } }
    if (url.endsWith('/token')) return bends.hang === 'token' ? null : token(new URLSearchParams(body), cn)
    if (url.endsWith('/userinfo'))
      return bends.hang === 'userinfo' ? null : { status: 200, body: bends.info?.(provider.info) ?? provider.info }
    return { status: 404, body: {} }
  }

  const provider: TestProvider = {
    issuer: base,
    discovery: `${base}/.well-known/wallet-openid-configuration`,
    bends: {},
    asked: [],
    info: SOMEBODY,
    agree: (authorization, change) => {
      const asked = new URL(authorization).searchParams
      const code = randomUUID()
      const redirect = asked.get('redirect_uri') ?? ''
      grants.set(code, {
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
        clientId: asked.get('client_id') ?? '',
        redirect,
        used: false,
      })
      const back = new URLSearchParams({ code, state: asked.get('state') ?? '' })
      change?.(back)
      return `${redirect}?${back}`
    },
    rotate: async () => {
      const former = key
      key = await makeKey()
      return former
    },
    key: () => key,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return provider
}
