/**
 * The two addresses that a browser follows to come in by Pro Santé Connect. What was begun stands in the base under a secret
 * that the browser holds; no transaction is open while the provider is asked. Each refusal has its line in the trail.
 */
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import {
  acceptByPsc,
  beginPsc,
  type Credentials,
  type RefusPsc,
  refusePsc,
  signInByPsc,
  takePsc,
} from '../../domains/comptes/index.ts'
import { comesFromSas, enterRegulateurByPsc } from '../../domains/regulation/index.ts'
import { isInside } from '../../kernel/inside.ts'
import { type Engine, runAction } from '../actions/run.ts'
import type { Begun, Ended, PscClient } from '../psc/client.ts'
import { CALLBACK } from '../psc/settings.ts'
import { credentialsOf, writeCookie } from './bind.ts'
import { allowAttempt } from './limits.ts'
import { problem } from './problem.ts'

const COOKIE = 'maillage_psc'
/** The secret of an invitation stays with the browser that left with it. */
const INVITATION = 'maillage_invitation'
const TEN_MINUTES = 600
const LONGEST = 2000
const NOBODY: Credentials = {}

type Where = { pour: 'personne' | 'regulation'; retour: string; invitation?: string | undefined }

const isSecure = (c: Context): boolean =>
  new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'

/** Back to a page of ours, whatever was asked for. */
const safeReturn = (wanted: string | undefined): string =>
  wanted && wanted.length <= LONGEST && isInside(wanted) && !wanted.startsWith('/connexion') ? wanted : '/'

/** A secret as links have them; anything else is none. */
const readInvitation = (said: string | undefined): string | undefined =>
  said && /^[\w-]{20,200}$/.test(said) ? said : undefined

/** The page that says why nobody entered. */
const refusalPage = (code: RefusPsc, { pour, retour, invitation }: Where): string => {
  if (invitation) return `/bienvenue/${invitation}?refus=${code}`
  if (pour === 'personne')
    return `/connexion?refus=${code}${retour === '/' ? '' : `&retour=${encodeURIComponent(retour)}`}`
  return `${retour}${retour.includes('?') ? '&' : '?'}refus=${code}`
}

const sayRefusal = async (c: Context, engine: Engine, code: RefusPsc, where: Where): Promise<Response> => {
  await runAction(engine, refusePsc, { by: NOBODY, input: { typed: { query: { code } } } })
  return c.redirect(refusalPage(code, where), 303)
}

/** Where to go once in, or why not. */
const enter = async (
  c: Context,
  engine: Engine,
  where: Where,
  { identite, jeton }: Ended,
): Promise<string | RefusPsc> => {
  const agent = c.req.header('user-agent') ?? ''
  if (where.pour === 'regulation') {
    const origine = new URLSearchParams(where.retour.split('?')[1] ?? '').get('origin') ?? ''
    const query = { numero: identite.numero, origine }
    const entered = await runAction(engine, enterRegulateurByPsc, { by: NOBODY, agent, input: { typed: { query } } })
    if (!entered.result.ok) return 'psc-sans-regulateur'
    for (const cookie of entered.cookies) writeCookie(c, cookie)
    return where.retour
  }
  if (!identite.rpps) return 'psc-sans-rpps'
  const query = { rpps: identite.rpps, jeton, exercices: identite.exercices }
  const { invitation } = where
  const entered = invitation
    ? await runAction(engine, acceptByPsc, { by: NOBODY, agent, input: { typed: { query: { ...query, invitation } } } })
    : await runAction(engine, signInByPsc, { by: NOBODY, agent, input: { typed: { query } } })
  if (!entered.result.ok) {
    if (!invitation) return 'psc-sans-compte'
    return entered.result.refusal.code === 'psc-invitation' ? 'psc-invitation' : 'psc-lien'
  }
  for (const cookie of entered.cookies) writeCookie(c, cookie)
  return entered.result.value.choix ? `/connexion?retour=${encodeURIComponent(where.retour)}` : where.retour
}

const begin = async (c: Context, engine: Engine, psc: PscClient, where: Where): Promise<Response> => {
  const left = await psc.begin()
  if (!left.ok) return sayRefusal(c, engine, left.refusal.code, where)
  const query = { pour: where.pour, retour: where.retour, ...left.value.begun }
  const { result } = await runAction(engine, beginPsc, { by: NOBODY, input: { typed: { query } } })
  if (!result.ok) return sayRefusal(c, engine, 'psc-injoignable', where)
  // `Lax`: the provider sends the browser back by an ordinary address, and this cookie with it.
  const options = { httpOnly: true, sameSite: 'Lax', path: CALLBACK, secure: isSecure(c), maxAge: TEN_MINUTES } as const
  setCookie(c, COOKIE, result.value.jeton, options)
  if (where.invitation) setCookie(c, INVITATION, where.invitation, options)
  else deleteCookie(c, INVITATION, { path: CALLBACK })
  return c.redirect(left.value.address, 303)
}

const end = async (c: Context, engine: Engine, psc: PscClient): Promise<Response> => {
  const nowhere: Where = { pour: 'personne', retour: '/' }
  const jeton = getCookie(c, COOKIE)
  const invitation = readInvitation(getCookie(c, INVITATION))
  for (const name of [COOKIE, INVITATION]) deleteCookie(c, name, { path: CALLBACK })
  const { search } = new URL(c.req.url)
  if (!jeton || jeton.length > 200 || search.length > 8000) return sayRefusal(c, engine, 'psc-tentative', nowhere)
  const taken = await runAction(engine, takePsc, { by: NOBODY, input: { typed: { query: { jeton } } } })
  const faits = taken.result.ok ? taken.result.value.faits : null
  if (!faits) return sayRefusal(c, engine, 'psc-tentative', nowhere)
  const where = { pour: faits.pour, retour: faits.retour, invitation } as Where
  const back = await psc.end(search, faits as unknown as Begun)
  if (!back.ok) return sayRefusal(c, engine, back.refusal.code, where)
  const place = await enter(c, engine, where, back.value)
  return place.startsWith('/') ? c.redirect(place, 303) : sayRefusal(c, engine, place as RefusPsc, where)
}

const tooMany = (c: Context): Response =>
  problem(c, 429, 'too-many', 'Trop d’essais à la suite. Attendez une minute avant de recommencer.')

export const servePsc = (app: Hono, engine: Engine, psc: PscClient | null): void => {
  if (!psc) return
  app.use('/connexion/psc/*', async (c, next) => {
    c.header('cache-control', 'no-store')
    await next()
  })
  app.get('/connexion/psc/aller', async (c) => {
    if (!(await allowAttempt(c))) return tooMany(c)
    const invitation = readInvitation(c.req.query('invitation'))
    return begin(c, engine, psc, { pour: 'personne', retour: safeReturn(c.req.query('retour')), invitation })
  })
  app.get(CALLBACK, async (c) => ((await allowAttempt(c)) ? end(c, engine, psc) : tooMany(c)))
  serveRegulation(app, engine, psc)
}

/** The SAS sends its regulators here: who has no session goes to Pro Santé Connect, which knows whether one is open there. */
const serveRegulation = (app: Hono, engine: Engine, psc: PscClient): void => {
  app.get('/regulation', async (c, next) => {
    const asked = new URL(c.req.url).searchParams
    const isWanted = comesFromSas(asked.get('origin')) && !asked.has('refus') && !asked.has('mot-de-passe')
    const hasSession = credentialsOf(c, 'lien').lien !== undefined
    if (!isWanted || hasSession) {
      await next()
      return undefined
    }
    if (!(await allowAttempt(c))) return tooMany(c)
    const retour = safeReturn(`/regulation?${asked}`)
    return begin(c, engine, psc, { pour: 'regulation', retour })
  })
}
