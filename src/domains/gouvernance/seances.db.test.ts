/** A general assembly from its convocation to the register of decisions, through the routes as people use them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import type { TestPersonne } from '../../server/actions/testing.ts'
import { announceActivite, whenConvoked } from '../activite/index.ts'
import { checkRegistre } from '../registre/index.ts'
import { convocationOf, findDecision, listDecisions } from './index.ts'
import { sealFor } from './samples-sceau.ts'
import { openSalle } from './testing-seances.ts'

const { server, cptsId, presidence, asso, must, said, plan, read, arrive } = await openSalle()
let tresorerie: TestPersonne
beforeAll(async () => {
  whenConvoked(convocationOf)
  tresorerie = await server.signInAs(cptsId, 'tresorerie')
})
afterAll(() => server.close())

const member = (rank: number) => ({ token: asso.membres[rank]!.token })
const idOf = (rank: number) => asso.membres[rank]!.id
/** What the home page of a member asks of them, about their assemblies. */
const awaited = async (rank: number): Promise<string[]> => {
  const { echeances } = (await must('GET', '/accueil', undefined, member(rank))) as { echeances?: { code: string }[] }
  return (echeances ?? []).map(({ code }) => code).filter((code) => /^(convocation|vote)-/.test(code))
}

describe('an assembly with its quorum', () => {
  let id: string

  test('it is called in time, or with a reason', async () => {
    server.setNow('2026-12-10T09:00:00Z')
    id = await plan()
    expect((await read(id)).delai).toMatchObject({ aTemps: false })
    const late = await said('POST', `/seances/${id}/convocation`, {})
    expect(late).toMatchObject({ status: 409 })
    expect(late.detail).toContain('Le dernier jour était le mercredi 2 décembre.')
    server.setNow('2026-11-24T09:00:00Z')
    expect(await must('POST', `/seances/${id}/convocation`, {})).toEqual({ convoques: 10, sansAdresse: [] })
    expect((await read(id)).etat).toBe('convoquee')
  })

  test('each is told by one mail, with the link that answers, gives a procuration and votes', async () => {
    const { activiteId } = await read(id)
    await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => announceActivite(ctx, activiteId))
    const { rows } = await server.owner(`select destinataire::text, corps from courriel where cpts_id = $1`, [cptsId])
    expect(rows).toHaveLength(10)
    const { corps } = rows.find(({ destinataire }) => destinataire === 'membre1@exemple.invalid')!
    expect(String(corps)).toContain('Convocation')
    expect(String(corps)).toContain('donner procuration')
    const token = /\/lien\/([\w-]+)/.exec(String(corps))![1]!
    const opened = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton: token })
    expect(opened.status, await opened.clone().text()).toBe(200)
    const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
    const mine = await server.app.request(`http://localhost/api/v1/cpts/${cptsId}/ma-seance`, {
      headers: { cookie, acces: 'lien' },
    })
    expect(mine.status, await mine.clone().text()).toBe(200)
    expect(await mine.json()).toMatchObject({ seance: { titre: 'Assemblée générale ordinaire', moi: { voix: 1 } } })
  })

  test('procurations: judged by the statutes, taken back by who comes', async () => {
    const answer = (rank: number, body: object) =>
      said('POST', '/ma-seance/reponse', { seanceId: id, ...body }, member(rank))
    expect([await awaited(0), await awaited(1)]).toEqual([['convocation-a-repondre'], ['convocation-a-repondre']])
    expect(await answer(1, { reponse: 'non', mandataireId: idOf(0) })).toMatchObject({ status: 200 })
    expect([await awaited(0), await awaited(1)]).toEqual([['convocation-a-repondre'], []])
    expect(await answer(2, { reponse: 'non', mandataireId: idOf(0) })).toMatchObject({ status: 200 })
    const full = await answer(3, { reponse: 'non', mandataireId: idOf(0) })
    expect(full).toMatchObject({ status: 409 })
    expect(full.detail).toContain('plafond')
    expect((await answer(4, { reponse: 'non', mandataireId: idOf(1) })).detail).toContain('ne se transmet pas')
    expect((await answer(0, { reponse: 'non', mandataireId: idOf(5) })).status).toBe(409)
    expect(await answer(2, { reponse: 'oui' })).toMatchObject({ status: 200 })
    const found = await read(id)
    expect(found.procurations).toHaveLength(1)
    expect(found.electeurs.find((one) => one.id === idOf(2))).toMatchObject({ reponse: 'oui', mandataire: null })
    expect(found.electeurs.find((one) => one.id === idOf(1))).toMatchObject({ reponse: 'non' })
  })

  test('it opens with its quorum, told in one sentence with its figures', async () => {
    server.setNow('2026-12-17T19:05:00Z')
    expect(await said('POST', `/seances/${id}/ouverture`, {})).toMatchObject({ status: 409 })
    await arrive(id, [0, 5, 6])
    const short = await said('POST', `/seances/${id}/ouverture`, {})
    expect(short.detail).toBe(
      'Quorum non atteint : 4 voix présentes ou représentées sur 10, il en faut 5 (la moitié). La séance ne peut pas délibérer.',
    )
    await arrive(id, [7])
    expect((await read(id)).quorum).toMatchObject({ atteint: true, presents: 4, representes: 1 })
    await must('POST', `/seances/${id}/ouverture`, {})
  })

  test('hands are counted, no more than there are voices in the room', async () => {
    const { id: scrutinId } = await must('POST', `/seances/${id}/scrutins`, {
      intitule: 'Approuver les comptes',
      genre: 'main-levee',
    })
    await must('POST', `/scrutins/${scrutinId}/ouverture`, {})
    const close = (decompte: object) => said('POST', `/scrutins/${scrutinId}/cloture`, { decompte })
    expect((await close({ pour: 9, contre: 0 })).detail).toContain('recomptez')
    expect((await close({ pour: 4, contre: 1, abstention: 0 })).status).toBe(200)
    expect((await read(id)).scrutins[0]).toMatchObject({
      resultat: {
        issue: 'adoptee',
        explication: 'Adoptée\u00a0: 4\u00a0voix pour, 1 contre, la majorité simple suffit.',
      },
    })
  })

  test('a roll-call is written name by name; a tie takes the voice of the president', async () => {
    const { id: scrutinId } = await must('POST', `/seances/${id}/scrutins`, {
      intitule: 'Adhérer à la fédération',
      genre: 'appel-nominal',
    })
    await must('POST', `/scrutins/${scrutinId}/ouverture`, {})
    const vote = (rank: number, choix: string) => ({ electeurId: idOf(rank), choix: [choix] })
    expect((await said('PUT', `/scrutins/${scrutinId}/votes`, { votes: [vote(9, 'pour')] })).status).toBe(403)
    await must('PUT', `/scrutins/${scrutinId}/votes`, {
      votes: [vote(0, 'pour'), vote(1, 'pour'), vote(5, 'contre'), vote(6, 'contre')],
    })
    await must('POST', `/scrutins/${scrutinId}/cloture`, {})
    expect((await read(id)).scrutins[1]).toMatchObject({ resultat: { issue: 'partage' } })
    expect((await said('POST', `/seances/${id}/cloture`, {})).detail).toContain('attend la voix de la présidence')
    await must('POST', `/scrutins/${scrutinId}/partage`, { presidence: 'pour' })
    expect((await read(id)).scrutins[1]).toMatchObject({ resultat: { issue: 'adoptee' } })
    expect((await said('POST', `/scrutins/${scrutinId}/partage`, { presidence: 'contre' })).status).toBe(409)
  })

  test('a secret ballot, by those who are there and for who they represent', async () => {
    const { id: scrutinId } = await must('POST', `/seances/${id}/scrutins`, {
      intitule: 'Élire la présidence',
      genre: 'secret',
      nature: 'choix',
      choix: ['Salomé Tramontane', 'Basile Cers'],
    })
    await must('POST', `/scrutins/${scrutinId}/ouverture`, {})
    const { rows } = await server.owner('select cle_publique from scrutin where id = $1', [scrutinId])
    const clePublique = String(rows[0]?.cle_publique)
    const cast = (rank: number, choix: string[], electeurId = idOf(rank)) =>
      said(
        'POST',
        `/scrutins/${scrutinId}/votes`,
        { electeurId, enveloppes: sealFor({ id: String(scrutinId), clePublique }, choix) },
        member(rank),
      )
    expect((await cast(9, ['c1'])).detail).toContain('Signez d’abord votre présence')
    expect((await cast(1, ['c1'])).detail).toContain('Signez d’abord votre présence')
    // Who is not there, and who is represented, are asked for nothing; who represents is, until the last ballot.
    expect([await awaited(0), await awaited(1)]).toEqual([['vote-ouvert'], []])
    expect((await awaited(9)).includes('vote-ouvert')).toBe(false)
    expect((await cast(0, ['c1'])).status).toBe(200)
    expect(await awaited(0)).toEqual(['vote-ouvert'])
    expect((await cast(0, ['c1'], idOf(1))).status).toBe(200)
    expect((await awaited(0)).includes('vote-ouvert')).toBe(false)
    expect((await cast(0, ['c2'], idOf(1))).detail).toContain('c’est le premier qui compte')
    expect((await cast(5, ['c2'])).status).toBe(200)
    const mine = await must('GET', `/ma-seance?seanceId=${id}`, undefined, member(0))
    const mySecret = (
      mine as unknown as { seance: { scrutins: { id: string; bulletins: { recu: string | null }[] }[] } }
    ).seance.scrutins.find((one) => one.id === String(scrutinId))!
    expect(mySecret.bulletins.map(({ recu }) => /^[2-9A-Z]{12}$/.test(recu ?? ''))).toEqual([true, true])
    const open = (await read(id)).scrutins[2]!
    expect(open).toMatchObject({ votants: 3, attendus: 5, resultat: null })
    await must('POST', `/scrutins/${scrutinId}/cloture`, {})
    expect((await read(id)).scrutins[2]).toMatchObject({
      resultat: {
        issue: 'elu',
        explication: 'Retenu\u00a0: Salomé Tramontane (2\u00a0voix)\u00a0; ensuite Basile Cers 1.',
      },
    })
    const urne = await must('GET', `/scrutins/${scrutinId}/urne`, undefined, member(5))
    expect(urne).toMatchObject({ bulletins: { length: 3 }, emargements: { length: 3 } })
  })

  test('who arrives votes for themself: their procuration counts no more', async () => {
    await arrive(id, [1])
    expect((await read(id)).quorum).toMatchObject({ presents: 5, representes: 0 })
    expect((await read(id)).procurations[0]).toMatchObject({ valide: false })
  })

  test('the minutes are signed by two people, not by one twice, and under one text', async () => {
    expect((await said('POST', `/seances/${id}/signatures`, { role: 'president' })).status).toBe(409)
    server.setNow('2026-12-17T21:10:00Z')
    await must('POST', `/seances/${id}/cloture`, {})
    expect(await must('POST', `/seances/${id}/signatures`, { role: 'president' })).toEqual({
      signe: false,
      decisions: 0,
    })
    expect((await said('POST', `/seances/${id}/signatures`, { role: 'secretaire' })).detail).toContain(
      'se signe à deux',
    )
    const { activiteId } = await read(id)
    const it = (await must('GET', `/activites/${activiteId}`)) as Record<string, unknown>
    await must('PUT', `/activites/${activiteId}/compte-rendu`, {
      ordreDuJour: it.ordreDuJour,
      decisions: it.decisions,
      suites: [],
      note: 'Un mot de plus.',
      faits: {},
      lignePublique: null,
    })
    const changed = await said('POST', `/seances/${id}/signatures`, { role: 'secretaire' }, tresorerie)
    expect(changed.detail).toContain('a changé depuis la signature')
    await must('POST', `/seances/${id}/signatures`, { role: 'president' })
    expect(await must('POST', `/seances/${id}/signatures`, { role: 'secretaire' }, tresorerie)).toEqual({
      signe: true,
      decisions: 3,
    })
    expect(await read(id)).toMatchObject({ etat: 'signee', signatures: { length: 2 } })
    expect((await said('POST', `/seances/${id}/signatures`, { role: 'president' })).status).toBe(409)
  })

  test('the séance is an acte, each vote is one, and the chain holds', async () => {
    const decisions = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => listDecisions(ctx.tx, cptsId))
    expect(decisions.map(({ numero, adoptee }) => [numero, adoptee])).toEqual([
      ['2026-003', true],
      ['2026-002', true],
      ['2026-001', true],
    ])
    const { rows } = await server.owner(
      `select genre, faits from acte where cpts_id = $1 order by ecrit_le, genre desc, faits ->> 'numero'`,
      [cptsId],
    )
    expect(rows.map(({ genre }) => genre).toSorted()).toEqual(['assemblee', 'decision', 'decision', 'decision'])
    expect(rows.find(({ faits }) => (faits as { numero?: string }).numero === '2026-001')?.faits).toMatchObject({
      vote: 'main-levee',
      pour: 4,
      contre: 1,
      votants: 5,
    })
    const whole = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => checkRegistre(ctx))
    expect(whole).toMatchObject({ conforme: true })
    const one = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) =>
      findDecision(ctx.tx, cptsId, decisions[0]!.id),
    )
    expect(one).toMatchObject({ objet: 'Élire la présidence', instance: 'Assemblée générale ordinaire' })
    expect(
      await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => findDecision(ctx.tx, cptsId, newId())),
    ).toBeNull()
  })

  test('the minutes print, in both formats', async () => {
    for (const [format, magic] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ]) {
      const file = await server.fetch(presidence, 'GET', `/api/v1/cpts/${cptsId}/seances/${id}/proces-verbal.${format}`)
      expect(file.status).toBe(200)
      expect((await file.text()).startsWith(magic!)).toBe(true)
    }
  })

  test('a later decision takes the place of an earlier one, once; the register is searched and taken out', async () => {
    const [, , first] = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) =>
      listDecisions(ctx.tx, cptsId),
    )
    server.setNow('2026-12-18T09:00:00Z')
    const next = await plan({ jour: '2027-01-28', titre: 'Assemblée de janvier' })
    await must('POST', `/seances/${next}/convocation`, {})
    server.setNow('2027-01-28T19:30:00Z')
    await arrive(next, [0, 1, 2, 3, 4])
    await must('POST', `/seances/${next}/ouverture`, {})
    const { id: scrutinId } = await must('POST', `/seances/${next}/scrutins`, {
      intitule: 'Approuver les comptes corrigés',
      genre: 'main-levee',
      remplaceId: first!.id,
    })
    await must('POST', `/scrutins/${scrutinId}/ouverture`, {})
    await must('POST', `/scrutins/${scrutinId}/cloture`, { decompte: { pour: 5, contre: 0 } })
    server.setNow('2027-01-28T21:00:00Z')
    await must('POST', `/seances/${next}/cloture`, {})
    await must('POST', `/seances/${next}/signatures`, { role: 'president' })
    await must('POST', `/seances/${next}/signatures`, { role: 'secretaire' }, tresorerie)
    const found = (await must('GET', '/decisions?recherche=comptes')) as unknown as {
      decisions: { numero: string; enVigueur: boolean; suivante: { numero: string } | null }[]
    }
    expect(found.decisions.map(({ numero, enVigueur }) => [numero, enVigueur])).toEqual([
      ['2027-001', true],
      ['2026-001', false],
    ])
    expect(found.decisions[1]).toMatchObject({ suivante: { numero: '2027-001' } })
    const csv = await (
      await server.fetch(presidence, 'GET', `/api/v1/cpts/${cptsId}/decisions.csv?enVigueur=oui`)
    ).text()
    expect(csv).toContain('2027-001')
    expect(csv).not.toMatch(/^2026-001/m)
    const twice = await said('POST', `/seances/${next}/scrutins`, {
      intitule: 'Encore',
      genre: 'main-levee',
      remplaceId: first!.id,
    })
    expect(twice.status).toBe(409)
  })
})
