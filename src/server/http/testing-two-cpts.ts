/**
 * For tests: CPTS side by side on one installation. Somebody of each role in the first; a hidden row in every table of
 * the second, where nobody works; a coordinator who belongs to a third.
 */
import { createHash } from 'node:crypto'
import { LINK_PERMISSIONS, ROLES } from '../../domains/comptes/index.ts'
import { setDossierKey } from '../../domains/dialogue/index.ts'
import { newId, newToken } from '../../kernel/ids.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { type Filled, fillTenant } from '../database/testing-fill.ts'
import { setIdentiteKey } from '../encryption/patients.ts'
import { newSigningKey } from '../journal/signing.ts'
import { wireContrat } from '../listeners.ts'
import type { Ids } from './testing-inputs.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export type Who = { name: string; cookie: (() => Promise<string>) | null; headers: Record<string, string> }
export type TwoCpts = {
  server: TestServer
  mine: string
  theirs: string
  absent: string
  filled: Filled
  actors: Who[]
  /** The row of the second CPTS that a parameter of this name designates. */
  theirIds: Ids
  close: () => Promise<void>
}

const AT_ONCE = 200
/** Sessions are made afresh for each request, since some routes end them: many are written at a time. */
const sessionsOf = (server: TestServer, personneId: string): (() => Promise<string>) => {
  const stock: string[] = []
  let filling: Promise<unknown> | undefined
  const fill = async (): Promise<void> => {
    const tokens = Array.from({ length: AT_ONCE }, newToken)
    await server.owner(
      `insert into session (id, empreinte, personne_id, second_facteur, expire_le)
       select id, empreinte, $3, true, '2099-01-01' from unnest($1::uuid[], $2::text[]) as x(id, empreinte)`,
      [tokens.map(() => newId()), tokens.map(hash), personneId],
    )
    stock.push(...tokens)
  }
  return async () => {
    while (stock.length === 0) {
      filling ??= fill().finally(() => {
        filling = undefined
      })
      await filling
    }
    return `maillage_session=${stock.pop()}`
  }
}

export const person = async (
  server: TestServer,
  name: string,
  cptsId: string,
  roles: readonly string[],
  operateur = false,
): Promise<Who> => {
  const { personneId } = await server.signInAs(cptsId, ...roles)
  if (operateur) await server.owner('update personne set operateur = true where id = $1', [personneId])
  return { name, headers: {}, cookie: sessionsOf(server, personneId) }
}

const linkHolder = async (server: TestServer, cptsId: string, usage: string): Promise<Who> => {
  const token = newToken()
  const { personneId } = await server.signInAs(cptsId)
  const lienId = newId()
  await server.owner(
    `insert into lien_signe (cpts_id, id, empreinte, usage, personne_id, expire_le) values ($1, $2, $3, $4, $5, '2099-01-01')`,
    [cptsId, lienId, hash(newToken()), usage, personneId],
  )
  // What exchanging the link gives: a session that ends with it.
  await server.owner(
    `insert into session (id, empreinte, lien_cpts_id, lien_id, expire_le) values ($1, $2, $3, $4, '2099-01-01')`,
    [newId(), hash(token), cptsId, lienId],
  )
  return { name: `lien ${usage}`, cookie: async () => `maillage_lien=${token}`, headers: { acces: 'lien' } }
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const openTwoCpts = async (): Promise<TwoCpts> => {
  // As the server does when it starts: without its key, no name of a patient is kept.
  setIdentiteKey('essai')
  setDossierKey(newSigningKey())
  wireContrat()
  const server = await openTestServer()
  const mine = await server.createCpts('CPTS d’ici')
  const theirs = await server.createCpts('CPTS voisine')
  const filled = await fillTenant(server.base.superUrl, theirs)
  const neighbour = await server.signInAs(theirs, 'professionnel')
  const actors: Who[] = [{ name: 'anonyme', cookie: null, headers: {} }]
  for (const role of ROLES) actors.push(await person(server, role, mine, [role]))
  actors.push(await person(server, 'personne sans rôle', mine, []))
  const elsewhere = await server.createCpts('CPTS lointaine')
  actors.push(await person(server, 'coordination d’ailleurs', elsewhere, ['coordination']))
  actors.push(await person(server, 'opérateur', mine, [], true))
  for (const usage of Object.keys(LINK_PERMISSIONS)) actors.push(await linkHolder(server, mine, usage))
  const theirIds: Ids = (name) => {
    if (name === 'cptsId') return theirs
    if (name === 'personneId') return neighbour.personneId
    const table = snake(name.replace(/Ids?$/, ''))
    return filled.ids[table] ?? filled.ids[`${table}_signe`] ?? newId()
  }
  return { server, mine, theirs, absent: newId(), filled, actors, theirIds, close: server.close }
}

let address = 0
/** A request as somebody, each from another address so that the limit of tries is not what answers. */
export const ask = async (
  { server }: TwoCpts,
  who: Who,
  request: { method: string; path: string; body?: unknown; headers?: Record<string, string> },
): Promise<Response> => {
  const remoteAddress = `10.0.${(address >> 8) & 255}.${address++ & 255}`
  return server.app.request(
    `http://localhost${request.path}`,
    {
      method: request.method.toUpperCase(),
      headers: {
        ...who.headers,
        ...(who.cookie ? { cookie: await who.cookie() } : {}),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined
        ? {}
        : { body: typeof request.body === 'string' ? request.body : JSON.stringify(request.body) }),
    },
    { incoming: { socket: { remoteAddress } } },
  )
}
