/** Attacks on the way back from Pro Santé Connect, by their names: nobody enters. */
import { CompactSign, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { REFUS_PSC } from '../../domains/comptes/index.ts'
import { CLIENT, SECRET, type TestProvider } from './testing-provider.ts'
import {
  enter,
  get,
  type Jar,
  leave,
  open,
  openWorld,
  PRODUCT,
  personneId,
  provider,
  psc,
  RPPS,
  refusals,
  server,
} from './testing-world.ts'

openWorld()

/** Named as they are known; `code` is what the page says and the trail keeps. */
type Attack = {
  name: string
  code: keyof typeof REFUS_PSC
  /** How many people enter honestly meanwhile. */
  honest?: number
  play: () => Promise<{ status: number; place: string }>
}
const bend = (bends: TestProvider['bends']) => async () => {
  provider.bends = bends
  return enter()
}
const claim = (change: JWTPayload) => bend({ claims: (claims) => ({ ...claims, ...change }) })
const without = (name: string) =>
  bend({ claims: (claims) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name)) })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const back = (change: (asked: URLSearchParams) => void) => async () => {
  const jar: Jar = {}
  return get(provider.agree(await leave(jar), change), jar)
}
const now = () => Math.floor(Date.now() / 1000)

const ATTACKS: Attack[] = [
  { name: 'a token of another issuer', code: 'psc-jeton', play: claim({ iss: 'https://psc.exemple.org' }) },
  { name: 'a token for another audience', code: 'psc-jeton', play: claim({ aud: 'un-autre-client' }) },
  {
    name: 'a token for several audiences that authorises another',
    code: 'psc-jeton',
    play: claim({ aud: [CLIENT, 'x'], azp: 'x' }),
  },
  { name: 'a token with another nonce', code: 'psc-jeton', play: claim({ nonce: 'un-autre' }) },
  { name: 'a token without a nonce', code: 'psc-jeton', play: without('nonce') },
  { name: 'a token without a subject', code: 'psc-jeton', play: without('sub') },
  { name: 'a token without an end', code: 'psc-jeton', play: without('exp') },
  { name: 'an expired token', code: 'psc-expire', play: () => claim({ iat: now() - 900, exp: now() - 600 })() },
  { name: 'a token that is not valid yet', code: 'psc-expire', play: () => claim({ nbf: now() + 3600 })() },
  { name: 'a lower level of proof', code: 'psc-niveau', play: claim({ acr: 'eidas0' }) },
  { name: 'no level of proof', code: 'psc-niveau', play: without('acr') },
  {
    name: 'a token without a signature (alg none)',
    code: 'psc-jeton',
    play: bend({ sign: async (claims) => `${encode({ alg: 'none' })}.${encode(claims)}.` }),
  },
  {
    name: 'a token signed with the secret of the client (HS256)',
    code: 'psc-jeton',
    play: bend({
      sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(SECRET)),
    }),
  },
  {
    name: 'a token signed with the public key taken as a secret',
    code: 'psc-jeton',
    play: bend({
      sign: (claims, { jwk, kid }) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid })
          .sign(new TextEncoder().encode(JSON.stringify(jwk).padEnd(32))),
    }),
  },
  {
    name: 'a token signed with a key that nobody published',
    code: 'psc-jeton',
    play: async () => {
      const former = await provider.rotate()
      return bend({
        sign: (claims) =>
          new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: former.kid }).sign(former.privateKey),
      })()
    },
  },
  {
    name: 'a key withdrawn at a rotation, under the name of the new one',
    code: 'psc-jeton',
    honest: 1,
    play: async () => {
      await enter()
      const former = await provider.rotate()
      psc.close()
      open()
      const { kid } = provider.key()
      return bend({
        sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(former.privateKey),
      })()
    },
  },
  {
    name: 'a token changed after it was signed',
    code: 'psc-jeton',
    play: bend({
      sign: async (claims, { privateKey, kid }) => {
        const good = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
        const [head, , signature] = good.split('.')
        return `${head}.${encode({ ...claims, sub: 'autre' })}.${signature}`
      },
    }),
  },
  {
    name: 'a key that the token brings with itself',
    code: 'psc-jeton',
    play: bend({
      sign: async (claims) => {
        const own = await provider.rotate()
        const bytes = new TextEncoder().encode(JSON.stringify(claims))
        return new CompactSign(bytes).setProtectedHeader({ alg: 'RS256', kid: 'x', jwk: own.jwk }).sign(own.privateKey)
      },
    }),
  },
  {
    name: 'an answer without a token of identity',
    code: 'psc-jeton',
    play: bend({ tokens: ({ id_token: _, ...rest }) => rest }),
  },
  { name: 'another state', code: 'psc-etat', play: back((asked) => asked.set('state', 'un-autre')) },
  { name: 'no state', code: 'psc-etat', play: back((asked) => asked.delete('state')) },
  { name: 'a state said twice', code: 'psc-etat', play: back((asked) => asked.append('state', 'un-autre')) },
  { name: 'a code said twice', code: 'psc-etat', play: back((asked) => asked.append('code', 'un-autre')) },
  {
    name: 'an answer of another provider (mix-up)',
    code: 'psc-jeton',
    play: back((asked) => asked.set('iss', 'https://psc.exemple.org')),
  },
  { name: 'a code that was made up', code: 'psc-code', play: back((asked) => asked.set('code', 'inventé')) },
  {
    name: 'the code of somebody else, injected in one’s own return',
    code: 'psc-code',
    play: async () => {
      const theirs = new URL(provider.agree(await leave({}))).searchParams.get('code')!
      return back((asked) => asked.set('code', theirs))()
    },
  },
  {
    name: 'the return of somebody else, followed by a victim (login CSRF)',
    code: 'psc-tentative',
    play: async () => get(provider.agree(await leave({})), {}),
  },
  {
    name: 'the return of somebody else, in a browser that has begun its own',
    code: 'psc-etat',
    play: async () => {
      const mine: Jar = {}
      await leave(mine)
      return get(provider.agree(await leave({})), mine)
    },
  },
  {
    name: 'a return followed a second time (replay)',
    code: 'psc-tentative',
    honest: 1,
    play: async () => {
      const jar: Jar = {}
      const address = provider.agree(await leave(jar))
      const kept = { ...jar }
      await get(address, jar)
      return get(address, kept)
    },
  },
  {
    name: 'a code used again under a new beginning',
    code: 'psc-code',
    honest: 1,
    play: async () => {
      const jar: Jar = {}
      const address = provider.agree(await leave(jar))
      await get(address, jar)
      return back((asked) => asked.set('code', new URL(address).searchParams.get('code')!))()
    },
  },
  {
    name: 'a return that comes after its time',
    code: 'psc-tentative',
    play: async () => {
      const jar: Jar = {}
      const address = provider.agree(await leave(jar))
      server.setNow('2026-11-24T08:11:00Z')
      return get(address, jar)
    },
  },
  {
    name: 'a person who gives up',
    code: 'psc-abandonne',
    play: back((asked) => {
      asked.delete('code')
      asked.set('error', 'access_denied')
    }),
  },
  {
    name: 'a description that names another issuer',
    code: 'psc-jeton',
    play: () => {
      provider.bends = { description: (one) => ({ ...one, issuer: 'https://psc.exemple.org' }) }
      return get('/connexion/psc/aller')
    },
  },
  {
    name: 'a description that sends the secret over plain HTTP',
    code: 'psc-jeton',
    play: bend({ description: (one) => ({ ...one, token_endpoint: 'http://localhost/token' }) }),
  },
  {
    name: 'information about another subject',
    code: 'psc-jeton',
    play: bend({ info: (info) => ({ ...info, sub: 'f:autre:899900000011' }) }),
  },
  {
    name: 'no national number: the subject is not taken for one',
    code: 'psc-identite',
    play: bend({ info: ({ SubjectNameID: _, ...rest }) => rest }),
  },
  {
    name: 'a national number that is not one',
    code: 'psc-identite',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: "8' or 1=1 --" }) }),
  },
  {
    name: 'a number without its prefix',
    code: 'psc-sans-rpps',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: RPPS }) }),
  },
  {
    name: 'a card of an establishment',
    code: 'psc-sans-rpps',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: '3456780581/11242343' }) }),
  },
  {
    name: 'an RPPS that nobody has here',
    code: 'psc-sans-compte',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: '899900000011' }) }),
  },
  {
    name: 'an RPPS of somebody whose access is over',
    code: 'psc-sans-compte',
    play: async () => {
      await server.owner(`update appartenance set jusqu = '2026-01-01' where personne_id = $1`, [personneId])
      return enter()
    },
  },
  { name: 'a provider that fails', code: 'psc-injoignable', play: bend({ tokenStatus: 502 }) },
]

describe('attacks: nobody enters, the page says why in French, the trail keeps it', () => {
  test('there are at least twenty-five, each with a name of its own', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length)
    expect(ATTACKS.length).toBeGreaterThanOrEqual(25)
  })
  test.each(ATTACKS)('$name', async ({ code, play, honest = 0 }) => {
    const before = (await server.owner('select count(*)::int as n from session')).rows[0]!.n as number
    const { status, place } = await play()
    expect([status, new URL(place, PRODUCT).searchParams.get('refus')]).toEqual([303, code])
    expect(new URL(place, PRODUCT).origin).toBe(PRODUCT)
    expect(REFUS_PSC[code]).toMatch(/^[A-ZÀ-Ý].{20,}\.$/)
    expect(await refusals()).toEqual({ acteur: 'anonyme', action: 'psc.refuser', objet_id: code })
    const after = (await server.owner('select count(*)::int as n from session')).rows[0]!.n as number
    expect(after - before).toBe(honest)
  })
})
