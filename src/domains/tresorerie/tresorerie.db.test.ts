import { afterAll, beforeAll, expect, test } from 'vitest'
import { ok } from '../../kernel/result.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { acceptReleve, undoReleve } from './actions/accept-releve.ts'
import { createCompteBancaire, listComptesBancaires, updateCompteBancaire } from './actions/comptes.ts'
import { exportLignesCsv, listLignesReleve, removeRapprochement, setAsideLigne } from './actions/lignes.ts'
import { dropReleve, readReleve, setColonnesReleve, startReleve } from './actions/releves.ts'
import { listLignesLibres, matchLigne, readIbanToPay, setIbanKey } from './index.ts'

let server: TestServer
let cptsId: string
let treasurer: TestPersonne
let compteId: string

const IBAN = 'FR14 2004 1010 0505 0001 3M02 606'
const OBJET = '01900000-0000-7000-8000-000000000001'
const CSV = [
  'Compte courant;;;',
  'Date;Libellé;Débit;Crédit',
  '02/04/2026;VIR MME TRAMONTANE;;30,00',
  '03/04/2026;FRAIS;4,50;',
  '04/04/2026;VIR DR GENET;;1 030,00',
].join('\r\n')

const base64 = (text: string) => Buffer.from(text).toString('base64')
const start = async (contenu: string, fichier = 'avril.csv') => {
  const begun = await server.run(startReleve, treasurer, cptsId, {
    params: { cptsId },
    body: { compteBancaireId: compteId, fichier, contenu: base64(contenu) },
  })
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.value.id
}
const accept = (releveId: string, lignes: 'toutes' | 'valides' = 'toutes') =>
  server.run(acceptReleve, treasurer, cptsId, { params: { cptsId, releveId }, body: { lignes } })
const importCsv = async (contenu: string) => {
  const id = await start(contenu)
  return { id, accepted: await accept(id) }
}
const list = async (
  query: Partial<{ etat: 'a-rapprocher' | 'partielle' | 'rapprochee' | 'ecartee'; recherche: string }> = {},
) => {
  const read = await server.run(listLignesReleve, treasurer, cptsId, {
    params: { cptsId },
    query: { etat: 'toutes', limite: 2000, ...query },
  })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}
const match = (ligneId: string, centimes: number, objetId = OBJET) =>
  withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, (ctx) =>
    matchLigne(ctx, { ligneId, objet: 'essai', objetId, libelle: 'Essai', centimes, par: 'main' }),
  )

beforeAll(async () => {
  setIbanKey('essai')
  server = await openTestServer()
  cptsId = await server.createCpts()
  treasurer = await server.signInAs(cptsId, 'tresorerie')
  const made = await server.run(createCompteBancaire, treasurer, cptsId, {
    params: { cptsId },
    body: { nom: 'CPTS du Bassin de Thau', iban: IBAN },
  })
  if (!made.ok) throw new Error(made.refusal.code)
  compteId = made.value.id
})
afterAll(() => server.close())

test('an IBAN is kept sealed, shown by its end, and given whole only to whom it is for', async () => {
  const read = await server.run(listComptesBancaires, treasurer, cptsId, { params: { cptsId } })
  expect(read).toMatchObject({ value: { comptes: [{ ibanFin: '2606', ibanAbsent: false, lignes: 0 }] } })
  const { rows } = await server.owner('select iban_scelle, iban_marque from compte_bancaire')
  expect(JSON.stringify(rows)).not.toContain('20041010')
  expect(Buffer.from(rows[0]!.iban_scelle as Buffer).toString('latin1')).not.toContain('20041010')
  const known = await withTenant(server.engine, { cptsId, nom: 'essai' }, ({ tx }) =>
    readIbanToPay(tx, cptsId, compteId),
  )
  expect(known).toEqual({ titulaire: 'CPTS du Bassin de Thau', iban: 'FR1420041010050500013M02606' })
  const again = await server.run(createCompteBancaire, treasurer, cptsId, {
    params: { cptsId },
    body: { nom: 'Le même', iban: IBAN.replaceAll(' ', '') },
  })
  expect(again).toMatchObject({ refusal: { code: 'iban-already-known' } })
  const wrong = await server.run(updateCompteBancaire, treasurer, cptsId, {
    params: { cptsId, compteBancaireId: compteId },
    body: { nom: 'CPTS', iban: 'FR15 2004 1010 0505 0001 3M02 606', fermeLe: null },
  })
  expect(wrong).toMatchObject({ refusal: { code: 'iban-key' } })
})

test('a statement is read line by line, written whole, and known the second time', async () => {
  const id = await start(CSV)
  const draft = await server.run(readReleve, treasurer, cptsId, { params: { cptsId, releveId: id } })
  expect(draft).toMatchObject({
    value: {
      manquants: [],
      dejaLe: null,
      bilan: { nouvelles: 3, connues: 0, entreesCentimes: 106000, sortiesCentimes: -450 },
    },
  })
  expect((await list()).total).toBe(0)
  expect(await accept(id)).toMatchObject({ value: { nouvelles: 3, du: '2026-04-02', au: '2026-04-04' } })

  const twice = await importCsv(CSV)
  expect(twice.accepted).toMatchObject({ refusal: { code: 'releve-already-imported' } })
  const next = await importCsv(`${CSV}\r\n05/04/2026;VIR MME AIGRETTE;;30,00`)
  expect(next.accepted).toMatchObject({ value: { nouvelles: 1, connues: 3 } })
  expect((await list()).total).toBe(4)
  expect((await list({ recherche: 'genet' })).lignes).toHaveLength(1)
})

test('a faulty line is told, and nothing is written without a word', async () => {
  const id = await start('Date;Libellé;Montant\r\n06/04/2026;VIR A;12,00\r\nhier;VIR B;13,00')
  const read = await server.run(readReleve, treasurer, cptsId, { params: { cptsId, releveId: id } })
  expect(read).toMatchObject({ value: { lignes: [{ numero: 3, sort: 'erreur' }, { numero: 2 }] } })
  expect(await accept(id)).toMatchObject({ refusal: { code: 'import-has-errors', facts: { erreurs: 1 } } })
  expect((await list()).total).toBe(4)
  expect(await accept(id, 'valides')).toMatchObject({ value: { nouvelles: 1, erreurs: 1 } })
})

test('columns that are told are remembered', async () => {
  const odd = (rows: string) => `Quand;Quoi;Combien\r\n${rows}`
  const id = await start(odd('07/04/2026;VIR C;14,00'))
  const told = await server.run(setColonnesReleve, treasurer, cptsId, {
    params: { cptsId, releveId: id },
    body: { correspondance: ['jour', 'libelle', 'montant'] },
  })
  expect(told.ok).toBe(true)
  const other = await start(odd('08/04/2026;VIR D;15,00'))
  const read = await server.run(readReleve, treasurer, cptsId, { params: { cptsId, releveId: other } })
  expect(read).toMatchObject({ value: { manquants: [] } })
  for (const releveId of [id, other])
    expect(await server.run(dropReleve, treasurer, cptsId, { params: { cptsId, releveId } })).toEqual(ok({ ok: true }))
})

test('several objects share a line, never above what it holds, twice at once included', async () => {
  const line = (await list({ recherche: 'genet' })).lignes[0]!
  expect(await match(line.id, 100_000)).toMatchObject({ ok: true })
  expect(await match(line.id, 3_001, OBJET.replace(/1$/, '2'))).toMatchObject({ refusal: { code: 'ligne-depassee' } })
  expect(await match(line.id, -100)).toMatchObject({ refusal: { code: 'rapprochement-sens' } })
  // The rule is the base's: what slips by the action is refused all the same.
  await expect(
    server.owner(
      `insert into rapprochement (cpts_id, id, ligne_id, objet, objet_id, libelle, centimes, par, fait_le)
       values ($1, gen_random_uuid(), $2, 'essai', gen_random_uuid(), 'x', 3001, 'main', now())`,
      [cptsId, line.id],
    ),
  ).rejects.toMatchObject({ constraint: 'ligne_releve_depassee' })
  const racing = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) => match(line.id, 3_000, OBJET.replace(/1$/, String(i + 2)))),
  )
  expect(racing.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1)
  const after = (await list({ recherche: 'genet' })).lignes[0]!
  expect(after).toMatchObject({ etat: 'rapprochee', rapprocheCentimes: 103_000 })
  expect(after.rapprochements).toHaveLength(2)
  const undone = await server.run(removeRapprochement, treasurer, cptsId, {
    params: { cptsId, rapprochementId: after.rapprochements.find(({ centimes }) => centimes === 3000)!.id },
  })
  expect(undone.ok).toBe(true)
  expect((await list({ etat: 'partielle' })).lignes[0]).toMatchObject({ rapprocheCentimes: 100_000 })
})

test('a line is set aside with a reason, and no longer offered', async () => {
  const line = (await list({ recherche: 'frais' })).lignes[0]!
  const aside = (raison: string | null) =>
    server.run(setAsideLigne, treasurer, cptsId, { params: { cptsId, ligneReleveId: line.id }, body: { raison } })
  const free = () => withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => listLignesLibres(ctx, 'sorties'))
  expect(await free()).toHaveLength(1)
  expect((await aside('Frais de la banque')).ok).toBe(true)
  expect(await free()).toHaveLength(0)
  expect(await match(line.id, -450)).toMatchObject({ refusal: { code: 'ligne-ecartee' } })
  expect((await list({ etat: 'ecartee' })).lignes[0]).toMatchObject({ ecarteeRaison: 'Frais de la banque' })
  expect((await aside(null)).ok).toBe(true)
})

test('what the bank wrote does not change', async () => {
  await expect(server.owner(`update ligne_releve set centimes = 1 where cpts_id = $1`, [cptsId])).rejects.toMatchObject(
    { constraint: 'ligne_releve_gardee' },
  )
})

test('a statement is undone, with its matches when that is said', async () => {
  const { rows } = await server.owner(
    `select id from releve where cpts_id = $1 and etat = 'accepte' order by accepte_le limit 1`,
    [cptsId],
  )
  const undo = (avecRapprochements: boolean) =>
    server.run(undoReleve, treasurer, cptsId, {
      params: { cptsId, releveId: rows[0]!.id as string },
      body: { avecRapprochements },
    })
  expect(await undo(false)).toMatchObject({ refusal: { code: 'releve-rapproche', facts: { nombre: 1 } } })
  expect(await undo(true)).toMatchObject({ value: { lignes: 3, rapprochements: 1 } })
  expect((await importCsv(CSV)).accepted).toMatchObject({ value: { nouvelles: 3 } })
})

test('the lines leave as CSV', async () => {
  const out = await server.run(exportLignesCsv, treasurer, cptsId, { params: { cptsId }, query: { etat: 'toutes' } })
  if (!out.ok) throw new Error(out.refusal.code)
  expect(String(out.value.body)).toContain('VIR DR GENET;;1030;0;À rapprocher')
})
