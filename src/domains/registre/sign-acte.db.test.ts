import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import { openTestServer, SYSTEM, type TestServer } from '../../server/actions/testing.ts'
import { enterTenant } from '../comptes/index.ts'
import type { WriteCtx } from './actions/append-acte.ts'
import { readActe } from './actions/read-acte.ts'
import { checkRegistre, correctActe, effacerPersonnel, recordDeclaredActe, type SignedActe, signActe } from './index.ts'
import { sampleReunion } from './samples.ts'

let server: TestServer
let cptsId: string

const asTenant = <T>(work: (ctx: WriteCtx) => Promise<T>): Promise<T> =>
  server.engine.db.transaction().execute(async (tx) => {
    const now = server.now()
    await enterTenant(tx, { actor: SYSTEM, cptsId, audit: 'essai', now })
    return work({ tx, cptsId, now, publish: (event) => server.engine.publish(tx, event) })
  })
const sign = (id: string, changes: Partial<SignedActe> = {}) =>
  asTenant((ctx) => signActe(ctx, sampleReunion(id, changes)))
const code = (result: Awaited<ReturnType<typeof sign>>) => (result.ok ? result.value.written : result.refusal.code)

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
})
afterAll(() => server.close())

describe('signing', () => {
  it('writes a meeting once, with its sealed texts, and the chain holds', async () => {
    const id = newId()
    const signed = await sign(id)
    expect(signed).toMatchObject({ ok: true, value: { acteId: id, written: 'new' } })
    expect(code(await sign(id))).toBe('same')
    expect(code(await sign(id, { titre: 'Autre chose' }))).toBe('acte-signed-otherwise')
    expect(await asTenant(checkRegistre)).toMatchObject({ conforme: true, actes: 1 })
    const keys = await server.owner(
      `select cle from contenu_personnel where cpts_id = $1 and acte_id = $2 order by cle`,
      [cptsId, id],
    )
    expect(keys.rows.map(({ cle }) => cle)).toEqual([
      'decisions',
      'lieu',
      'ordre-du-jour',
      'participation-1',
      'participation-2',
      'participation-3',
    ])
  })

  it('writes once under ten signatures at once of one draft', async () => {
    const id = newId()
    const answers = await Promise.all(Array.from({ length: 10 }, () => sign(id)))
    expect(answers.map(code).toSorted()).toEqual(['new', ...Array.from({ length: 9 }, () => 'same')])
    expect(await asTenant(checkRegistre)).toMatchObject({ conforme: true, actes: 2 })
  })

  it('says the same after an erasure, and after a correction', async () => {
    const id = newId()
    await sign(id)
    await asTenant((ctx) => effacerPersonnel(ctx, id))
    expect(code(await sign(id))).toBe('same')
    await asTenant((ctx) => correctActe(ctx, id, { raison: 'erreur-de-saisie', titre: 'Titre juste' }))
    expect(code(await sign(id))).toBe('same')
    expect((await asTenant(checkRegistre)).conforme).toBe(true)
  })

  it('refuses what cannot be true', async () => {
    const later = server.now().add({ hours: 1 })
    const early = Temporal.Instant.from('2026-11-19T18:00:00Z')
    expect(code(await sign(newId(), { genre: 'fete' }))).toBe('acte-genre-unknown')
    expect(code(await sign(newId(), { fin: later }))).toBe('acte-not-over')
    expect(code(await sign(newId(), { fin: early }))).toBe('acte-ends-before-start')
    const [first] = sampleReunion(newId()).participants
    expect(code(await sign(newId(), { participants: [{ ...first!, fin: early }] }))).toBe('presence-ends-before-start')
    const preuve = { grade: 'externe' as const, libelle: 'Feuille', empreinte: 'a'.repeat(64) }
    expect(code(await sign(newId(), { preuves: [preuve] }))).toBe('preuve-document-unknown')
  })

  it('keeps the line that was chosen for the public site', async () => {
    const id = newId()
    await sign(id, { lignePublique: 'Les soignants se sont réunis à Sète.' })
    const { rows } = await server.owner(`select texte from ligne_publique where acte_id = $1`, [id])
    expect(rows).toEqual([{ texte: 'Les soignants se sont réunis à Sète.' }])
  })

  it('is read with its outputs', async () => {
    const reader = await server.signInAs(cptsId, 'professionnel')
    const id = newId()
    await sign(id, { aDistance: true, commune: null })
    const read = await server.run(readActe, reader, cptsId, { params: { cptsId, acteId: id } })
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value).toMatchObject({ genre: 'reunion', minutes: 270, grade: 'signee', lieu: 'Salle du conseil' })
    expect(read.value.sorties.compteRendu).toBe(
      'Le jeudi 19\u00a0novembre 2026, une réunion s’est tenue à distance\u00a0: Sorties d’hospitalisation\u00a0: revue des deux premiers mois. Dr Salomé Tramontane, Élias Garrigue et Nour Ponant y ont pris part.',
    )
  })
})

describe('the chain of signed actes', () => {
  it.each([
    ['acte', `update acte set a_distance = true where id = $1`, 'altered-content'],
    ['preuve', `update preuve set nature = 'autre' where acte_id = $1`, 'altered-content'],
    ['maillon', `update maillon set version = 1 where acte_id = $1`, 'altered-content'],
    [
      'contenu_personnel',
      `update contenu_personnel set contenu = '{"texte":"rien"}' where acte_id = $1 and cle = 'decisions'`,
      'altered-personal-content',
    ],
  ])('catches a change of %s behind the triggers', async (table, statement, reason) => {
    cptsId = await server.createCpts()
    const id = newId()
    await sign(id)
    await server.owner(`alter table ${table} disable trigger user`)
    await server.owner(statement, [id])
    await server.owner(`alter table ${table} enable trigger user`)
    expect(await asTenant(checkRegistre)).toMatchObject({ conforme: false, ruptureRaison: reason })
  })

  it('holds no draft', async () => {
    await expect(
      server.owner(
        `insert into acte (cpts_id, id, genre, titre, debut, fin, zone, etat, ecrit_le)
         values ($1, gen_random_uuid(), 'reunion', 'x', '2026-11-01', '2026-11-01', 'UTC', 'prevu', '2026-11-01')`,
        [cptsId],
      ),
    ).rejects.toMatchObject({ constraint: 'acte_etat_check' })
  })
})

describe('declaring in one go', () => {
  beforeAll(async () => {
    cptsId = await server.createCpts()
  })

  const declare = (changes: Partial<SignedActe> = {}) =>
    asTenant((ctx) => {
      const {
        id: _,
        lignePublique: __,
        ...told
      } = sampleReunion(newId(), {
        genre: 'tache-achevee',
        titre: 'Fiche de liaison diffusée',
        participants: [],
        preuves: [],
        ...changes,
      })
      return recordDeclaredActe(ctx, { ...told, source: 'tache:1' })
    })

  it('writes a source once, then a correction when it is told otherwise', async () => {
    const first = await declare()
    expect(code(first)).toBe('new')
    expect(await declare()).toMatchObject({ ok: true, value: { written: 'same' } })
    expect(code(await declare({ titre: 'Fiche de liaison adoptée' }))).toBe('correction')
    expect(code(await declare({ genre: 'fete' }))).toBe('acte-genre-unknown')
  })

  it('writes again what was annulled and is told again', async () => {
    const now = await declare({ titre: 'Fiche de liaison adoptée' })
    if (!now.ok) throw new Error(now.refusal.code)
    expect(now.value.written).toBe('same')
    await asTenant((ctx) => correctActe(ctx, now.value.acteId, { raison: 'annulation' }))
    expect(code(await declare({ titre: 'Fiche de liaison adoptée' }))).toBe('correction')
    expect((await asTenant(checkRegistre)).conforme).toBe(true)
  })
})
