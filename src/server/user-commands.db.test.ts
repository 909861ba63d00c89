import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from './actions/testing.ts'
import { type Db, openDb } from './database/connect.ts'
import { createEngine } from './engine.ts'
import { closed, describeComptes, passwordLink, withoutSecondFactor } from './user-commands.ts'

const COURRIEL = 'capucine@exemple.fr'
let server: TestServer
let ownerDb: Db
let person: TestPersonne
let cptsId: string

const owner = () =>
  createEngine({ db: ownerDb, address: 'http://localhost', publish: async () => undefined, clock: () => server.now() })
const openSessions = async () =>
  (await server.owner('select 1 from session where personne_id = $1 and revoquee_le is null', [person.personneId])).rows
    .length
const openAccount = (password: string, token: string) =>
  server.fetch(null, 'POST', '/api/v1/liens-de-compte/emploi', { jeton: token, motDePasse: password })

beforeAll(async () => {
  server = await openTestServer({ nature: 'reelle', patients: false })
  ownerDb = openDb(server.base.ownerUrl, { max: 2 })
  cptsId = await server.createCpts('CPTS du Bassin')
  person = await server.signInAs(cptsId, 'coordination')
  await server.owner(
    `insert into identifiant (personne_id, courriel, mot_de_passe, totp_secret, totp_confirme)
     values ($1, $2, 'perdu', 'ABCDEFGH', true)`,
    [person.personneId, COURRIEL],
  )
})
afterAll(async () => {
  await ownerDb.destroy()
  await server.close()
})

describe('accounts from the command line', () => {
  it('lists them with their CPTS, their roles and their sessions', async () => {
    expect((await describeComptes(owner())).join('\n')).toMatch(
      /capucine@exemple\.fr[\s\S]*CPTS du Bassin \(.+\) · second facteur · 1.session ouverte/i,
    )
  })

  it('gives a link that sets a password once; the one before it ends', async () => {
    const tokenOf = async () => /bienvenue\/(\S+)/.exec((await passwordLink(owner(), COURRIEL)).join('\n'))![1]!
    const [first, second] = [await tokenOf(), await tokenOf()]
    expect((await openAccount('un nouveau mot de passe', first)).status).toBe(410)
    expect((await openAccount('un nouveau mot de passe', second)).status).toBe(200)
    expect((await openAccount('un autre mot de passe', second)).status).toBe(410)
    const { rows } = await server.owner(
      `select acteur from journal where action = 'compte.lien' and objet = 'lien_signe'`,
    )
    expect(rows[0]?.acteur).toBe('systeme:compte.lien')
  })

  it('finds a member who came with a CPTS and has no account here, by the address given to it', async () => {
    const moved = await server.signInAs(cptsId, 'secretariat')
    await server.owner('update appartenance set courriel = $2 where personne_id = $1', [
      moved.personneId,
      'venu@exemple.fr',
    ])
    expect((await passwordLink(owner(), 'Venu@exemple.fr')).join('\n')).toMatch(/bienvenue\/\S+/)
  })

  it('takes the second factor away and closes the sessions', async () => {
    expect(await withoutSecondFactor(owner(), COURRIEL.toUpperCase())).toMatch(/est retiré/)
    const { rows } = await server.owner('select totp_secret, totp_confirme from identifiant')
    expect(rows).toEqual([{ totp_secret: null, totp_confirme: false }])
    expect(await openSessions()).toBe(0)
    expect(await withoutSecondFactor(owner(), COURRIEL)).toMatch(/n’avait pas/)
  })

  it('closes sessions, and says who is unknown', async () => {
    await server.owner(`update session set revoquee_le = null where personne_id = $1`, [person.personneId])
    expect(await closed(owner(), COURRIEL)).toMatch(/sessions? fermées?/)
    expect(await openSessions()).toBe(0)
    await expect(closed(owner(), 'personne@exemple.fr')).rejects.toThrow(/Aucun compte/)
  })
})
