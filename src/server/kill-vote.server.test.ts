/** A vote that was acknowledged is in the urn: the server, then its PostgreSQL too, killed with -9 while people vote. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { sealFor } from '../domains/gouvernance/samples-sceau.ts'
import { type SampleElecteur, sampleScrutin } from '../domains/gouvernance/samples-scrutins.ts'
import { newId, newToken } from '../kernel/ids.ts'
import { attachEmbedded } from './database/embedded.ts'
import { openHome } from './database/home.ts'
import { type OwnerClient, withOwner } from './database/owner.ts'
import { waitUntil } from './database/processes.ts'
import { freePort, openInstallation, type Run, ready } from './testing-process.ts'

const KILLS = 4
const VOTERS = 200
const PHONES = 6
vi.setConfig({ testTimeout: 200_000 })

const { home, run, remove } = openInstallation()
afterAll(remove)

const withBase = async <T>(work: (client: OwnerClient) => Promise<T>): Promise<T> => {
  const ownerUrl = attachEmbedded(openHome({ MAILLAGE_HOME: home }))
  if (!ownerUrl) throw new Error('no base runs in this folder')
  return withOwner(ownerUrl, work)
}
const owner = (sql: string, values?: unknown[]) => withBase((client) => client.query(sql, values))

const kill = async (server: Run, withPostgres: boolean): Promise<void> => {
  const postmaster = Number(readFileSync(join(home, 'base', 'postmaster.pid'), 'utf8').split('\n')[0])
  server.child.kill('SIGKILL')
  if (withPostgres) process.kill(postmaster, 'SIGKILL')
  await server.ended
}

/** Who opens and closes, signed in. */
const signIn = async (cptsId: string): Promise<string> => {
  const [personneId, token] = [newId(), newToken()]
  await owner(`insert into personne (id, nom, prenom) values ($1, 'Essai', 'Présidence')`, [personneId])
  await owner(
    `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{presidence}', '2020-01-01')`,
    [cptsId, personneId],
  )
  await owner(
    `insert into session (id, empreinte, personne_id, second_facteur, expire_le) values ($1, $2, $3, true, '2099-01-01')`,
    [newId(), createHash('sha256').update(token).digest('hex'), personneId],
  )
  return token
}

test(`${KILLS} kills while people vote: no ballot that was acknowledged is lost, none counts twice`, async () => {
  const PORT = await freePort()
  let server = run(['start', '--reelle'], { PORT })
  await ready(server)
  const cptsId = newId()
  await owner(`insert into cpts (id, nom) values ($1, 'CPTS d’essai')`, [cptsId])
  const presidence = await signIn(cptsId)
  const { scrutinId, electeurs } = await sampleScrutin({ owner }, cptsId, { count: VOTERS })
  const post = (token: string, path: string, body: unknown, key = newId()) =>
    fetch(`http://127.0.0.1:${PORT}/api/v1/cpts/${cptsId}/scrutins/${scrutinId}/${path}`, {
      method: 'POST',
      headers: { cookie: `maillage_session=${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })
  expect((await post(presidence, 'ouverture', {})).status).toBe(200)
  const clePublique = String(
    (await owner('select cle_publique from scrutin where id = $1', [scrutinId])).rows[0]?.cle_publique,
  )

  type Ballot = { electeur: SampleElecteur; enveloppes: string[]; key: string }
  const work: Ballot[] = electeurs.map((electeur) => ({
    electeur,
    enveloppes: sealFor({ id: scrutinId, clePublique }, ['pour']),
    key: newId(),
  }))
  const receipts = new Map<string, string>()
  /** A phone that got no answer sends the same ballot again, with the same key. */
  const vote = async () => {
    for (let one = work.pop(); one; one = work.pop()) {
      const { electeur, enveloppes, key } = one
      try {
        const answer = await post(electeur.token, 'votes', { electeurId: electeur.id, enveloppes }, key)
        if (answer.status !== 200) throw new TypeError(`answered ${answer.status}`)
        receipts.set(electeur.id, ((await answer.json()) as { recu: string }).recu)
      } catch {
        work.push(one)
        return
      }
    }
  }
  for (let round = 0; round < KILLS; round += 1) {
    const before = receipts.size
    const cut = Promise.all(Array.from({ length: PHONES }, vote))
    const isUnderWay = await waitUntil(() => receipts.size >= before + 8 + 5 * round, 30_000)
    await kill(server, round % 2 === 1)
    await cut
    expect(isUnderWay, 'people were voting').toBe(true)
    server = run(['start', '--reelle'], { PORT })
    await ready(server)
  }
  await Promise.all(Array.from({ length: PHONES }, vote))
  expect(receipts.size).toBe(VOTERS)
  expect((await post(presidence, 'cloture', {})).status).toBe(200)

  const roll = await owner('select electeur_id, recu from emargement_scrutin where scrutin_id = $1', [scrutinId])
  expect(new Map(roll.rows.map(({ electeur_id, recu }) => [String(electeur_id), String(recu)]))).toEqual(receipts)
  const { rows } = await owner('select resultat from scrutin where id = $1', [scrutinId])
  expect(rows[0]?.resultat).toMatchObject({ bulletins: VOTERS, votants: VOTERS, voix: { pour: VOTERS }, nuls: 0 })
})
