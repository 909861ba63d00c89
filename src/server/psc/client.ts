/**
 * Pro Santé Connect as its client sees it: the address to go to, what comes back, the way out. Everything that a token says
 * is checked by a library, signature included; what it does not check (the issuer of the description, the level) is here.
 */
import * as oidc from 'openid-client'
import { type IdentitePsc, type RefusPsc, readIdentite } from '../../domains/comptes/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { findProfession } from '../../referentials/professions.ts'
import { askHttps } from '../outgoing/ask.ts'
import { openAgent } from '../outgoing/credentials.ts'
import { CALLBACK, LEFT, type PscSettings } from './settings.ts'

export type Begun = { etat: string; nonce: string; verificateur: string }
export type Ended = { identite: IdentitePsc; jeton: string }
export type PscClient = {
  begin: () => Promise<Result<{ address: string; begun: Begun }, RefusPsc>>
  /** `search` as the browser brought it. */
  end: (search: string, begun: Begun) => Promise<Result<Ended, RefusPsc>>
  /** Where one leaves the provider too; null when it is not known. */
  endSession: (jeton: string) => string | null
  close: () => void
}

/** The only level that the provider documents, asked for and checked. */
const LEVEL = 'eidas1'
const SCOPE = 'openid scope_all'
const TIMEOUT_SECONDS = 8
/** Its description and its keys are read again after that, or as soon as a key is not known. */
const KEPT_MS = 10 * 60_000

const fetchOver = (settings: PscSettings) => {
  const agent = openAgent(settings.credentials)
  const fetch: oidc.CustomFetch = async (url, { method, headers, body }) => {
    const answered = await askHttps({
      url: new URL(url),
      method,
      headers: Object.fromEntries(new Headers(headers).entries()),
      ...(body === undefined || body === null ? {} : { body: String(body) }),
      agent,
      timeoutMs: TIMEOUT_SECONDS * 1000,
    })
    const isBare = answered.status === 204 || answered.status === 304
    return new Response(isBare ? null : answered.body, { status: answered.status, headers: answered.headers })
  }
  return { fetch, close: () => agent.destroy() }
}

/** What the provider, or somebody in its name, answered wrong. What is not of a known kind is a failure of the network. */
const refusalOf = (error: unknown): RefusPsc => {
  const { code = '', status = 0 } = error as { code?: string; status?: number }
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'psc-abandonne' : 'psc-code'
  if (error instanceof oidc.ResponseBodyError) return status >= 500 ? 'psc-injoignable' : 'psc-code'
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'psc-expire'
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT')
    return 'psc-injoignable'
  if (code.startsWith('OAUTH_') || error instanceof oidc.ClientError) return 'psc-jeton'
  return code.startsWith('ERR_') ? 'psc-jeton' : 'psc-injoignable'
}

/** Each parameter once: said twice, one part of the chain could read the first and another the second. */
const isPlain = (asked: URLSearchParams): boolean => new Set(asked.keys()).size === [...asked.keys()].length

export const openPsc = (settings: PscSettings): PscClient => {
  const { fetch, close } = fetchOver(settings)
  const callback = `${settings.product}${CALLBACK}`
  let known: { config: oidc.Configuration; at: number } | null = null

  const discover = async (): Promise<oidc.Configuration> => {
    if (known && Date.now() - known.at < KEPT_MS) return known.config
    const config = await oidc.discovery(
      new URL(settings.discovery),
      settings.clientId,
      { id_token_signed_response_alg: 'RS256', use_mtls_endpoint_aliases: true },
      settings.secret ? oidc.ClientSecretPost(settings.secret) : oidc.TlsClientAuth(),
      { [oidc.customFetch]: fetch, timeout: TIMEOUT_SECONDS, execute: [oidc.enableNonRepudiationChecks] },
    )
    const { issuer } = config.serverMetadata()
    if (issuer !== settings.issuer) throw Object.assign(new Error('another issuer'), { code: 'OAUTH_ISSUER' })
    known = { config, at: Date.now() }
    return config
  }

  const identify = async (search: string, begun: Begun): Promise<Result<Ended, RefusPsc>> => {
    const config = await discover()
    const tokens = await oidc.authorizationCodeGrant(config, new URL(`${callback}${search}`), {
      expectedState: begun.etat,
      expectedNonce: begun.nonce,
      pkceCodeVerifier: begun.verificateur,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims?.acr !== LEVEL) return refuse('psc-niveau')
    const info = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
    const identite = readIdentite(info, (code) => findProfession(code)?.libelle ?? null)
    return identite ? ok({ identite, jeton: tokens.id_token ?? '' }) : refuse('psc-identite')
  }

  return {
    begin: async () => {
      try {
        const config = await discover()
        const begun = {
          etat: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verificateur: oidc.randomPKCECodeVerifier(),
        }
        const address = oidc.buildAuthorizationUrl(config, {
          redirect_uri: callback,
          scope: SCOPE,
          acr_values: LEVEL,
          state: begun.etat,
          nonce: begun.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(begun.verificateur),
          code_challenge_method: 'S256',
        })
        return ok({ address: address.href, begun })
      } catch (error) {
        known = null
        return refuse(refusalOf(error))
      }
    },
    end: async (search, begun) => {
      const asked = new URLSearchParams(search)
      if (!isPlain(asked) || asked.get('state') !== begun.etat) return refuse('psc-etat')
      try {
        return await identify(search, begun)
      } catch (error) {
        // A key that is not known may be a new one: it is read before the next try.
        known = null
        return refuse(refusalOf(error))
      }
    },
    endSession: (jeton) =>
      known?.config.serverMetadata().end_session_endpoint
        ? oidc.buildEndSessionUrl(known.config, {
            id_token_hint: jeton,
            post_logout_redirect_uri: `${settings.product}${LEFT}`,
            state: oidc.randomState(),
          }).href
        : null,
    close,
  }
}
