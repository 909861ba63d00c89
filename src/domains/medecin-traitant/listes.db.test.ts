/** A list from a spreadsheet: checked line by line, sealed while it waits, written at once, taken back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { medecinTraitantActions as actions } from './actions/index.ts'
import { openMt } from './samples-desk.ts'

let server: TestServer
let it: Awaited<ReturnType<typeof openMt>>
beforeAll(async () => {
  server = await openTestServer()
  it = await openMt(server)
})
afterAll(() => server.close())

const FILE = [
  'Suivi des patients sans MT;;;;;;;',
  'NOM;Prénom;Date de naissance;Ville;Tél;ALD;C2S;Date de la demande',
  'Chardon;Aline;12/03/1941;Sète;06 39 98 10 01;oui;non;02/09/2026',
  'Genêt;Paul;1985;34301;06 39 98 10 02;;x;',
  'GENET;PAUL;1985;Sète;06 39 98 10 99;;;',
  ';Luc;1990;Sète;06 39 98 10 03;;;',
  'Ajonc;Marc;hier;Sète;06 39 98 10 04;;;',
  'Myrte;Léa;1970;Atlantide;12;peut-être;;30/02/2026',
].join('\r\n')
const params = () => ({ cptsId: it.cptsId })
const start = (text = FILE) =>
  it.must(actions.startListeMt, {
    params: params(),
    body: { fichier: 'attente.csv', contenu: Buffer.from(text).toString('base64') },
  })

test('the report names lines and fields, and the file stands sealed', async () => {
  const { id } = await start()
  const stored = await server.owner('select lignes::text as l, entetes::text as e from import_mt')
  expect(JSON.stringify(stored.rows)).not.toContain('Chardon')
  const read = await it.must(actions.readListeMt, { params: { ...params(), importMtId: id } })
  expect(read).toMatchObject({ manquants: [], bilan: { lignes: 6, nouvelles: 2, doublons: 1, erreurs: 3 } })
  const of = (numero: number) => read.lignes.find((one) => one.numero === numero)!
  expect(of(3)).toMatchObject({ etat: 'nouvelle', nom: 'Aline Chardon' })
  expect(of(3).quoi).toContain('80 ans et plus, Sète, affection de longue durée')
  expect(of(5)).toMatchObject({ etat: 'doublon' })
  expect(of(6).fautes).toMatchObject([{ champ: 'nom' }])
  expect(of(7).fautes).toMatchObject([{ champ: 'naissance' }])
  expect(of(8).fautes.map(({ champ }) => champ)).toEqual(['ald', 'deposee'])
})

test('accepted, then taken back: what went on since stays', async () => {
  const { id } = await start()
  const importMtId = id
  const accept = (lignes: 'toutes' | 'valides') =>
    server.run(actions.acceptListeMt, it.secretaire, it.cptsId, {
      params: { ...params(), importMtId },
      body: { lignes, consentement: true },
    })
  expect(await accept('toutes')).toMatchObject({ refusal: { code: 'import-has-errors' } })
  expect((await server.owner('select 1 from demande_mt')).rows).toEqual([])
  expect(await accept('valides')).toMatchObject({ value: { nouvelles: 2, doublons: 1 } })
  expect(await accept('valides')).toMatchObject({ refusal: { code: 'import-is-closed' } })
  const { demandes } = await it.must(actions.listDemandesMt, { params: params(), query: { apres: 0, limite: 50 } })
  expect(demandes).toMatchObject([
    { canal: 'import', trancheAge: '80-plus', criteres: ['ald'], deposeeLe: '2026-09-02T10:00:00.000Z' },
    { canal: 'import', criteres: ['c2s'] },
  ])
  expect((await server.owner(`select lignes from import_mt where id = $1`, [id])).rows).toEqual([{ lignes: [] }])

  // The same file again brings nothing.
  const again = await start()
  const read = await it.must(actions.readListeMt, { params: { ...params(), importMtId: again.id } })
  expect(read.bilan).toMatchObject({ nouvelles: 0, doublons: 3 })
  await it.must(actions.dropListeMt, { params: { ...params(), importMtId: again.id } })

  const { capaciteId } = await it.addMedecin('Tamaris')
  const paires = [{ demandeId: demandes[0]!.id, capaciteId }]
  await it.must(actions.sendPropositions, { params: params(), body: { paires } })
  expect(await it.must(actions.undoListeMt, { params: { ...params(), importMtId } })).toEqual({
    retirees: 1,
    gardees: 1,
  })
  expect((await server.owner('select 1 from identite_mt')).rows).toHaveLength(1)
})

test('a file of two odd bytes is a table of one cell, where every column is missing', async () => {
  const body = { fichier: 'x', contenu: 'NaN' }
  const { id } = await it.must(actions.startListeMt, { params: params(), body })
  const read = await it.must(actions.readListeMt, { params: { ...params(), importMtId: id } })
  expect(read.manquants.length).toBeGreaterThan(0)
})
