import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { listBesoins, projetActions } from '../projet/index.ts'
import {
  createEnquete,
  editEnquete,
  exportEnquete,
  listEnquetes,
  readEnquete,
  shareEnquete,
  voteByEnquete,
} from './actions/enquetes.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne
let besoins: string[] = []
let enqueteId = ''
let lien = ''

const QUESTIONS = [
  { texte: 'Ce qui manque le plus\u00a0?', reponse: 'choix' as const, choix: ['Médecins', 'Transports'], besoins: [] },
  { texte: 'Êtes-vous bien informé\u00a0?', reponse: 'echelle' as const, choix: [], besoins: [] },
  { texte: 'Autre chose\u00a0?', reponse: 'texte' as const, choix: [], besoins: [] },
]
const WORDS = {
  titre: 'Soins de proximité',
  presentation: '',
  audience: 'professionnels' as const,
  profils: ['Infirmier', 'Médecin'],
}
const dayFromNow = (days: number): string =>
  server
    .now()
    .add({ hours: 24 * days })
    .toString()
    .slice(0, 10)
const at = () => ({ cptsId, enqueteId })
const read = async () => {
  const whole = await server.run(readEnquete, coordination, cptsId, { params: at() })
  if (!whole.ok) throw new Error(whole.refusal.code)
  return whole.value
}
const answer = async (profil: string | null, rangs: Record<number, number[] | string>, link = lien) => {
  const jeton = /\/lien\/([\w-]{43})/.exec(link)![1]
  const opened = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
  if (opened.status !== 200) return opened
  const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
  const reponses = Object.entries(rangs).map(([rang, said]) => ({
    rang: Number(rang),
    choisis: typeof said === 'string' ? [] : said,
    texte: typeof said === 'string' ? said : null,
  }))
  return server.fetch(
    null,
    'POST',
    `/api/v1/cpts/${cptsId}/mon-enquete`,
    { profil, reponses },
    { cookie, acces: 'lien' },
  )
}

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
  const body = { axe: 'besoin' as const, texte: '', chiffre: '', source: '' }
  for (const titre of ['Un médecin traitant pour tous', 'Des transports', 'Du dépistage'])
    await server.run(projetActions.createBesoin, coordination, cptsId, { params: { cptsId }, body: { ...body, titre } })
  besoins = (await withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, listBesoins)).map(
    ({ id }) => id,
  )
})
afterAll(() => server.close())

describe('a survey', () => {
  test('refuses questions that cannot be answered, and an end that is past or too far', async () => {
    const create = (questions: object[], cloture = dayFromNow(10)) =>
      server.run(createEnquete, coordination, cptsId, {
        params: { cptsId },
        body: { ...WORDS, cloture, questions: questions as typeof QUESTIONS },
      })
    expect(await create([{ ...QUESTIONS[0]!, choix: ['Seul'] }])).toMatchObject({
      refusal: { code: 'question-needs-choices' },
    })
    expect(await create([{ ...QUESTIONS[0]!, reponse: 'besoins', besoins: [besoins[0]!] }])).toMatchObject({
      refusal: { code: 'question-needs-besoins' },
    })
    expect(await create(QUESTIONS, dayFromNow(-2))).toMatchObject({ refusal: { code: 'enquete-cloture-past' } })
    expect(await create(QUESTIONS, dayFromNow(90))).toMatchObject({ refusal: { code: 'enquete-cloture-too-far' } })
  })
  test('is prepared, shared, and answered without a name', async () => {
    const priorites = { texte: 'Vos priorités\u00a0?', reponse: 'besoins' as const, choix: [], besoins }
    const made = await server.run(createEnquete, coordination, cptsId, {
      params: { cptsId },
      body: { ...WORDS, cloture: dayFromNow(20), questions: [...QUESTIONS, priorites] },
    })
    if (!made.ok) throw new Error(made.refusal.code)
    enqueteId = made.value.id
    const shared = await server.run(shareEnquete, coordination, cptsId, { params: at() })
    if (!shared.ok) throw new Error(shared.refusal.code)
    lien = shared.value.lien
    expect((await answer('Infirmier', { 1: [0], 2: [4], 4: [1, 2] })).status).toBe(200)
    const columns = await server.owner(
      `select column_name from information_schema.columns where table_name = 'reponse_enquete'`,
    )
    expect(columns.rows.map((row) => row.column_name).sort()).toEqual(['cpts_id', 'enquete_id', 'id', 'jour', 'profil'])
  })
  test.each([
    ['Pilote', { 1: [0] }, 'profil'],
    [null, { 1: [7] }, 'question 1'],
    [null, { 1: [0, 1] }, 'question 1'],
    [null, { 2: 'des mots' }, 'question 2'],
    [null, {}, 'au moins à une question'],
  ])('keeps nothing of an answer that does not fit: %j %j', async (profil, said, sentence) => {
    const response = await answer(profil, said as Record<number, number[]>)
    expect(response.status).toBe(422)
    expect(JSON.stringify(await response.json())).toContain(sentence)
    expect((await read()).reponses).toBe(1)
  })
  test('is silent until the sixth answer, then tells no small profile', async () => {
    for (const said of [{ 1: [0], 3: 'Merci' }, { 1: [1], 4: [1] }, { 1: [0], 4: [0] }, { 2: [1] }])
      await answer('Infirmier', said as Record<number, number[]>)
    expect((await read()).resultats).toEqual([])
    expect(await server.run(exportEnquete, coordination, cptsId, { params: at() })).toMatchObject({
      refusal: { code: 'enquete-few-answers' },
    })
    await answer('Médecin', { 1: [1], 4: [1] })
    const [first, , words, needs] = (await read()).resultats
    expect(first!.total).toMatchObject({ reponses: 5, comptes: [3, 2] })
    expect(first!.profils).toEqual([])
    expect(words!.textes).toEqual(['Merci'])
    expect(needs!.total.comptes).toEqual([1, 3, 1])
    const csv = await server.run(exportEnquete, coordination, cptsId, { params: at() })
    expect(csv.ok && csv.value.body).toContain('Ce qui manque le plus')
  })
  test('gives its order to the needs of the projet', async () => {
    const order = (rang: number) => server.run(voteByEnquete, coordination, cptsId, { params: at(), body: { rang } })
    expect(await order(1)).toMatchObject({ refusal: { code: 'question-not-besoins' } })
    expect(await order(4)).toMatchObject({ value: { besoins: 3 } })
    const ranked = await withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, listBesoins)
    expect(ranked.map(({ id, priorite }) => [id, priorite])).toEqual([
      [besoins[1], 1],
      [besoins[0], 2],
      [besoins[2], 3],
    ])
  })
  test('closes when its last day is put earlier, and a new link ends the former', async () => {
    const former = lien
    const shared = await server.run(shareEnquete, coordination, cptsId, { params: at() })
    if (!shared.ok) throw new Error(shared.refusal.code)
    expect((await answer(null, { 1: [0] }, former)).status).toBe(410)
    const edited = await server.run(editEnquete, coordination, cptsId, {
      params: at(),
      body: { ...WORDS, titre: 'Soins', cloture: dayFromNow(1) },
    })
    expect(edited.ok).toBe(true)
    const list = await server.run(listEnquetes, coordination, cptsId, { params: { cptsId } })
    expect(list).toMatchObject({
      value: { enquetes: [{ titre: 'Soins', isOuverte: true, questions: 4, reponses: 6 }] },
    })
  })
})
