import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { copyTableau, listSources, previewTableau, removeTableau, restoreTableau } from './actions/sources.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne

const COLLE =
  'Indicateur\tVotre territoire\tFrance\nPart des 75 ans et plus\t12,4 %\t10,1 %\nC2S\ts\t11\nÉtrange\tbeaucoup\t1'
const COLONNES = ['territoire' as const, 'france' as const]
const NAMED = { titre: 'Rezone, vue d’ensemble', producteur: 'Assurance Maladie', page: null, millesime: '2024' }
const params = () => ({ cptsId })
type Rattachement = { numero: number; indicateur: string | null }
const copy = (
  lignes: 'toutes' | 'valides',
  colonnes: ((typeof COLONNES)[number] | null)[] = COLONNES,
  colle = COLLE,
  rattachements: Rattachement[] = [],
) =>
  server.run(copyTableau, coordination, cptsId, {
    params: params(),
    body: { ...NAMED, colle, colonnes, lignes, rattachements },
  })
const list = async () => {
  const read = await server.run(listSources, coordination, cptsId, { params: params() })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
})
afterAll(() => server.close())

test('a pasted table is read without being kept', async () => {
  const read = await server.run(previewTableau, coordination, cptsId, { params: params(), body: { colle: COLLE } })
  expect(read).toMatchObject({
    ok: true,
    value: { colonnes: COLONNES, lignes: [{ faute: null }, { faute: null }, { numero: 4 }] },
  })
  expect((await list()).tableaux).toEqual([])
})

test('a table with a faulty line keeps nothing, unless the others are asked for', async () => {
  expect(await copy('toutes')).toMatchObject({
    ok: false,
    refusal: { code: 'tableau-has-faults', facts: { lignes: 1 } },
  })
  expect((await list()).tableaux).toEqual([])
  expect(await copy('valides')).toMatchObject({ ok: true, value: { lignes: 2 } })
  const [tableau] = (await list()).tableaux
  expect(tableau).toMatchObject({
    titre: NAMED.titre,
    lignes: [
      {
        libelle: 'Part des 75 ans et plus',
        unite: '%',
        indicateur: 'part-75-plus',
        valeurs: [
          { zone: 'territoire', valeur: 12.4 },
          { zone: 'france', valeur: 10.1 },
        ],
      },
      { libelle: 'C2S', valeurs: [{ etat: 'secret', valeur: null }, { valeur: 11 }] },
    ],
  })
})

test('it needs a column of one’s own territory, and a line', async () => {
  expect(await copy('valides', [null, 'france'])).toMatchObject({ refusal: { code: 'tableau-without-territoire' } })
  expect(await copy('valides', COLONNES, 'Indicateur\tVotre territoire\tFrance')).toMatchObject({
    refusal: { code: 'tableau-empty' },
  })
})

test('it is taken back, and put again', async () => {
  const [tableau] = (await list()).tableaux
  const at = { params: { cptsId, tableauId: tableau!.id } }
  await server.run(removeTableau, coordination, cptsId, at)
  expect((await list()).tableaux).toEqual([])
  await server.run(restoreTableau, coordination, cptsId, at)
  expect((await list()).tableaux).toHaveLength(1)
})

test('a line is tied to the indicator that the person says, and to no unknown one', async () => {
  const tie = (indicateur: string | null) =>
    copy('valides', COLONNES, COLLE, [
      { numero: 2, indicateur: null },
      { numero: 3, indicateur },
    ])
  // The latest copy comes first.
  server.setNow('2026-11-24T12:00:00Z')
  expect(await tie('inconnu')).toMatchObject({ refusal: { code: 'indicateur-territorial-unknown' } })
  expect(await tie('part-c2s')).toMatchObject({ ok: true })
  const [tableau] = (await list()).tableaux
  expect(tableau!.lignes.map(({ indicateur }) => indicateur)).toEqual([null, 'part-c2s'])
})
