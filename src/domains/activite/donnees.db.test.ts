/** What is kept of a professional is theirs to read, and goes with them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, SYSTEM, type TestServer } from '../../server/actions/testing.ts'
import { readDonneesActivite } from './actions/donnees.ts'
import { activiteActions as actions } from './actions/index.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('polls answered are in the data of a person, and go when the person is erased', async () => {
  const cptsId = await server.createCpts()
  const maud = await server.signInAs(cptsId, 'professionnel')
  const fiche = newId()
  await server.owner(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, courriel, cree_le)
      values ($1, $2, $3, 'Aigrette', 'Maud', '60', 'maud@exemple.test', now())`,
    [cptsId, fiche, maud.personneId],
  )
  const created = await server.run(actions.createSondage, SYSTEM, cptsId, {
    params: { cptsId },
    body: {
      titre: 'Réunion',
      description: '',
      genre: 'reunion',
      mission: null,
      ficheActionId: null,
      groupe: null,
      lieu: null,
      commune: null,
      visio: null,
      nomsVisibles: false,
      cloture: '2026-11-30',
      dureeMinutes: 60,
      creneaux: [{ jour: '2026-12-08', debut: '12:30' }],
      participants: [{ professionnelId: fiche, nom: null, courriel: null, requis: true }],
    },
  })
  if (!created.ok) throw new Error(created.refusal.code)
  await server.owner(
    `insert into sondage_reponse select p.cpts_id, p.sondage_id, p.id, c.id, 'oui'
      from sondage_participant p join sondage_creneau c using (cpts_id, sondage_id) where p.cpts_id = $1`,
    [cptsId],
  )
  const read = () => withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => readDonneesActivite(ctx, fiche))
  expect((await read()).sondages).toEqual([
    {
      titre: 'Réunion',
      courriel: 'maud@exemple.test',
      commentaire: null,
      reponduLe: null,
      debut: '2026-12-08T11:30:00.000Z',
      reponse: 'oui',
    },
  ])
  await server.owner(`update professionnel set efface_le = now(), efface_raison = 'demande' where id = $1`, [fiche])
  expect((await read()).sondages).toEqual([])
})
