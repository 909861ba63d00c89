/** Races and walls: one open proposal a patient, never more than was declared, nothing at all without patients. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, RACE, type TestServer } from '../../server/actions/testing.ts'
import { fillPath, sampleBody } from '../../server/http/testing-inputs.ts'
import { medecinTraitantActions as actions } from './actions/index.ts'
import { medecinTraitantContract } from './contract.ts'
import { openMt } from './samples-desk.ts'

let server: TestServer
let it: Awaited<ReturnType<typeof openMt>>
beforeAll(async () => {
  server = await openTestServer()
  it = await openMt(server)
})
afterAll(() => server.close())

const propose = (demandeId: string, capaciteId: string) =>
  server.run(actions.sendPropositions, it.secretaire, it.cptsId, {
    params: { cptsId: it.cptsId },
    body: { paires: [{ demandeId, capaciteId }] },
  })
const codes = (results: readonly Awaited<ReturnType<typeof propose>>[]) =>
  results.map((result) => (result.ok ? 'ok' : result.refusal.code))

test('many propose the same patient to several doctors: one proposal stands', async () => {
  const doctors = []
  for (const nom of ['Alaric', 'Bastien', 'Clovis', 'Dagobert']) doctors.push(await it.addMedecin(nom, { parMois: 20 }))
  for (let round = 0; round < Math.ceil(8 * RACE); round++) {
    const { id } = await it.ask(`Patient${'abcdefgh'[round]}`, { identite: { anneeNaissance: 1930 + round } })
    const results = codes(await Promise.all(doctors.map(({ capaciteId }) => propose(id, capaciteId))))
    expect(results.filter((code) => code === 'ok')).toHaveLength(1)
    for (const code of results)
      expect(['ok', 'demande-not-waiting', 'demande-already-proposed', 'busy']).toContain(code)
    const { rows } = await server.owner(`select count(*)::int as n from proposition_mt where demande_id = $1`, [id])
    expect(rows).toEqual([{ n: 1 }])
  }
})

test('many patients for the last place: the capacity is never exceeded', async () => {
  const { capaciteId } = await it.addMedecin('Zephyr', { parMois: 3 })
  const ids: string[] = []
  for (let i = 0; i < 12; i++)
    ids.push((await it.ask(`Foule${'abcdefghijkl'[i]}`, { identite: { anneeNaissance: 1950 + i } })).id)
  const results = codes(await Promise.all(ids.map((id) => propose(id, capaciteId))))
  expect(results.filter((code) => code === 'ok')).toHaveLength(3)
  for (const code of results) expect(['ok', 'capacite-is-full', 'busy']).toContain(code)
  const { rows } = await server.owner(
    `select m.plafond, m.engagees, (select count(*)::int from proposition_mt p where p.capacite_id = m.capacite_id and p.statut in ('ouverte', 'acceptee')) as n
     from capacite_mt_mois m where m.capacite_id = $1`,
    [capaciteId],
  )
  expect(rows).toEqual([{ plafond: 3, engagees: 3, n: 3 }])
  // The base alone refuses, whoever writes.
  await expect(
    server.owner(`update capacite_mt_mois set engagees = 4 where capacite_id = $1`, [capaciteId]),
  ).rejects.toThrow(/capacite_mt_depassee/)
})

test('a place is given back by a refusal and a withdrawal, and a smaller figure takes back nothing', async () => {
  const { capaciteId, professionnelId } = await it.addMedecin('Yeuse', { parMois: 1 })
  const { id } = await it.ask('Unique', { identite: { anneeNaissance: 1999 } })
  const sent = await propose(id, capaciteId)
  if (!sent.ok) throw new Error(sent.refusal.code)
  const held = async () =>
    (await server.owner('select plafond, engagees from capacite_mt_mois where capacite_id = $1', [capaciteId])).rows[0]
  await it.as(it.coordination)(actions.saveCapacite, {
    params: { cptsId: it.cptsId, professionnelId },
    body: { parMois: 0, criteres: [], tranchesAge: [], communes: [], domicile: false, suspendueJusqu: null },
  })
  expect(await held()).toEqual({ plafond: 1, engagees: 1 })
  await it.must(actions.withdrawProposition, {
    params: { cptsId: it.cptsId, propositionMtId: sent.value.propositions[0]!.id },
  })
  expect(await held()).toEqual({ plafond: 1, engagees: 0 })
})

test('a doctor who takes no such patient is not proposed one', async () => {
  const { capaciteId } = await it.addMedecin('Wagram', { parMois: 5, criteres: ['ald'], communes: ['34301'] })
  const { id } = await it.ask('Autre', { identite: { anneeNaissance: 1988 } })
  expect(codes([await propose(id, capaciteId)])).toEqual(['medecin-may-not-take'])
  const home = await it.ask('Chez', { criteres: ['ald', 'ne-se-deplace-pas'], identite: { anneeNaissance: 1931 } })
  expect(codes([await propose(home.id, capaciteId)])).toEqual(['medecin-may-not-take'])
})

test('without patients, every route of the room refuses, and so does the base', async () => {
  const bare = await openTestServer({ patients: false })
  try {
    const cptsId = await bare.createCpts()
    const everyone = await bare.signInAs(cptsId, 'coordination', 'secretariat', 'professionnel', 'presidence')
    for (const [name, route] of Object.entries(medecinTraitantContract)) {
      const action = actions[name as keyof typeof actions]
      // Whoever asks, the process itself included, and before anything is read of what was sent.
      const result = await bare.run(action as never, { kind: 'systeme', nom: 'essai' }, cptsId, {} as never)
      expect(result, name).toMatchObject({ ok: false, refusal: { code: 'module-needs-patients' } })
      if (route.permission === 'ma-proposition-mt.repondre') continue
      const path = fillPath(route, (part) => (part === 'adresse' ? 'bassin-de-thau' : cptsId))
      const filled = 'query' in route.request && name === 'exportTableauMt' ? `${path}?axe=commune` : path
      const response = await bare.fetch(
        everyone,
        route.method.toUpperCase(),
        filled,
        sampleBody(route, () => cptsId),
      )
      expect([response.status, (await response.json()).code], name).toEqual([409, 'module-needs-patients'])
    }
    await expect(
      bare.owner(
        `insert into demande_mt (cpts_id, id, suivi_empreinte, canal, demandeur, tranche_age, commune, commune_nom, regles, consentement_le, deposee_le, confirmee_le)
         values ($1, $1, repeat('0', 64), 'secretariat', 'patient', '0-15', '34301', 'Sète', 1, now(), now(), now())`,
        [cptsId],
      ),
    ).rejects.toThrow(/no identity/)
  } finally {
    await bare.close()
  }
})

test('nobody reads a name without the right to, nor another CPTS anything', async () => {
  const { id } = await it.ask('Secret', { identite: { anneeNaissance: 1901 } })
  const path = `/api/v1/cpts/${it.cptsId}/medecin-traitant/demandes/${id}/identite`
  for (const who of [
    it.coordination,
    await server.signInAs(it.cptsId, 'professionnel'),
    await server.signInAs(await server.createCpts(), 'secretariat'),
  ]) {
    const response = await server.fetch(who, 'GET', path)
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain('Secret')
  }
  expect(await (await server.fetch(it.secretaire, 'GET', path)).text()).toContain('Secret')
})
