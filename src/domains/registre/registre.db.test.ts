import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, SYSTEM, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { enterTenant } from '../comptes/index.ts'
import type { WriteCtx } from './actions/append-acte.ts'
import { exportRegistreCsv, exportRegistreJson } from './actions/export-registre.ts'
import { listActes } from './actions/list-actes.ts'
import { readActe } from './actions/read-acte.ts'
import { verifyRegistre } from './actions/verify-registre.ts'
import { registreRoom } from './http.ts'
import { checkRegistre, correctActe, effacerPersonnel, recordComputedActe } from './index.ts'
import { samplePlage } from './samples.ts'

let server: TestServer
let cptsId: string
let other: string
let coordination: TestPersonne

const asTenant = <T>(tenant: string, work: (ctx: WriteCtx) => Promise<T>): Promise<T> =>
  server.engine.db.transaction().execute(async (tx) => {
    const now = server.now()
    await enterTenant(tx, { actor: SYSTEM, cptsId: tenant, audit: 'essai', now })
    return work({ tx, cptsId: tenant, now, publish: (event) => server.engine.publish(tx, event) })
  })
const record = (tenant: string, changes: Parameters<typeof samplePlage>[0] = {}) =>
  asTenant(tenant, (ctx) => recordComputedActe(ctx, samplePlage(changes)))
const check = (tenant: string) => asTenant(tenant, checkRegistre)
/** Changes the base behind the back of its own triggers, as an intruder with the owner's rights would. */
const tamper = async (table: string, statement: string, values: unknown[] = []) => {
  await server.owner(`alter table ${table} disable trigger user`)
  await server.owner(statement, values)
  await server.owner(`alter table ${table} enable trigger user`)
}

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts('CPTS du Bassin')
  other = await server.createCpts('CPTS voisine')
  coordination = await server.signInAs(cptsId, 'coordination')
})
afterAll(() => server.close())

describe('writing', () => {
  it('writes a plage once, and a late change as a correction', async () => {
    const first = await record(cptsId)
    expect(first).toMatchObject({ sequence: 1, written: 'new' })
    expect(await record(cptsId)).toEqual({ ...first, written: 'same' })
    const late = await record(cptsId, { faits: { minutes: 180, offerts: 9, reserves: 7, honores: 5, absents: 2 } })
    expect(late).toMatchObject({ sequence: 2, written: 'correction' })
    expect((await check(cptsId)).conforme).toBe(true)
    expect(server.events.filter(({ name }) => name === 'acte.ecrit').map(({ id }) => id)).toEqual([
      first.acteId,
      late.acteId,
    ])
  })

  it('keeps one chain a CPTS, whole under ten writers at once', async () => {
    const written = await Promise.all(
      Array.from({ length: 10 }, (_, index) => record(other, { source: `plage:${index}`, titre: `Plage ${index}` })),
    )
    expect(written.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(await check(other)).toMatchObject({ conforme: true, actes: 10 })
  })

  it('writes the same source once, even from two writers at once', async () => {
    const both = await Promise.all([record(other, { source: 'même' }), record(other, { source: 'même' })])
    expect(both.map(({ written }) => written).toSorted()).toEqual(['new', 'same'])
  })

  it('keeps what a person corrected while the computation gives the same', async () => {
    const { acteId } = await record(other, { source: 'corrigée' })
    const corrected = await asTenant(other, (ctx) =>
      correctActe(ctx, acteId, { raison: 'annulation', note: 'Plage tenue ailleurs' }),
    )
    expect(corrected.ok).toBe(true)
    expect((await record(other, { source: 'corrigée' })).written).toBe('same')
    const again = await asTenant(other, (ctx) => correctActe(ctx, acteId, { raison: 'erreur-de-saisie' }))
    expect(again).toMatchObject({ ok: false, refusal: { code: 'acte-already-corrected' } })
    const unknown = await asTenant(cptsId, (ctx) => correctActe(ctx, acteId, { raison: 'erreur-de-saisie' }))
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'acte-unknown' } })
    expect((await check(other)).conforme).toBe(true)
  })
})

describe('the base refuses, even to its owner', () => {
  const statements = [
    `update acte set titre = 'autre' where cpts_id = $1`,
    `delete from acte where cpts_id = $1`,
    `update participation set fin = fin + interval '1 hour' where cpts_id = $1`,
    `delete from participation where cpts_id = $1`,
    `insert into participation select cpts_id, acte_id, 9, qualite, debut, fin, grade from participation where cpts_id = $1 limit 1`,
    `update preuve set grade = 'externe' where cpts_id = $1`,
    `update contenu_personnel set contenu = '{"nom":"autre"}' where cpts_id = $1`,
    `insert into contenu_personnel select cpts_id, acte_id, 'ajout', sel, contenu, null from contenu_personnel where cpts_id = $1 limit 1`,
    `update maillon set empreinte = repeat('0', 64) where cpts_id = $1`,
    `delete from maillon where cpts_id = $1`,
    `update registre_tete set sequence = 1 where cpts_id = $1`,
    `delete from registre_tete where cpts_id = $1`,
    `insert into maillon select cpts_id, sequence + 100, precedent, empreinte, gen_random_uuid(), contenu, '{}' from maillon where cpts_id = $1 limit 1`,
  ]
  it.each(statements)('%s', async (statement) => {
    await expect(server.owner(statement, [cptsId])).rejects.toMatchObject({ code: 'P0001' })
  })

  it('a link that does not hash its content', async () => {
    await expect(
      server.owner(
        `insert into maillon select t.cpts_id, t.sequence + 1, t.empreinte, repeat('a', 64), a.id, repeat('b', 64), '{}'
         from registre_tete t join acte a on a.cpts_id = t.cpts_id where t.cpts_id = $1 limit 1`,
        [cptsId],
      ),
    ).rejects.toMatchObject({ code: 'P0001', constraint: 'maillon_hashes' })
  })
})

describe('verification', () => {
  it('stays whole when personal content is erased, and says how much was', async () => {
    const { acteId } = await record(cptsId, { source: 'à effacer' })
    expect(await asTenant(cptsId, (ctx) => effacerPersonnel(ctx, acteId))).toBe(2)
    expect(await check(cptsId)).toMatchObject({ conforme: true, effaces: 2 })
    const read = await server.run(readActe, coordination, cptsId, { params: { cptsId, acteId } })
    expect(read).toMatchObject({ ok: true, value: { personnes: [null], lieu: null, maillon: { effaces: 2 } } })
    expect((await record(cptsId, { source: 'à effacer' })).written).toBe('same')
  })

  const intrusions: [string, string, string, string][] = [
    ['acte', `update acte set titre = 'Réunion' where cpts_id = $1 and id = $2`, 'acte', 'altered-content'],
    [
      'facts',
      `update acte set faits = faits || '{"honores": 9}' where cpts_id = $1 and id = $2`,
      'acte',
      'altered-content',
    ],
    [
      'presence',
      `update participation set fin = fin + interval '1 hour' where cpts_id = $1 and acte_id = $2`,
      'participation',
      'altered-content',
    ],
    [
      'removed presence',
      `delete from participation where cpts_id = $1 and acte_id = $2`,
      'participation',
      'altered-content',
    ],
    ['proof', `update preuve set grade = 'externe' where cpts_id = $1 and acte_id = $2`, 'preuve', 'altered-content'],
    [
      'name',
      `update contenu_personnel set contenu = jsonb_set(contenu, '{nom}', '"Dr Autre"') where cpts_id = $1 and acte_id = $2 and cle = 'participation-1'`,
      'contenu_personnel',
      'altered-personal-content',
    ],
    [
      'commitments',
      `update maillon set engagements = '{}' where cpts_id = $1 and acte_id = $2`,
      'maillon',
      'altered-content',
    ],
    ['removed link', `delete from maillon where cpts_id = $1 and acte_id = $2`, 'maillon', 'missing-link'],
  ]
  it.each(intrusions)('catches a change of %s made behind the triggers', async (_what, statement, table, reason) => {
    const tenant = await server.createCpts()
    const written = [
      await record(tenant, { source: 'a' }),
      await record(tenant, { source: 'b' }),
      await record(tenant, { source: 'c' }),
    ]
    await tamper(table, statement, [tenant, written[1]!.acteId])
    expect(await check(tenant)).toMatchObject({ conforme: false, ruptureSequence: 2, ruptureRaison: reason })
  })

  it('catches a chain cut at its end, and an acte slipped beside it', async () => {
    const tenant = await server.createCpts()
    await record(tenant, { source: 'a' })
    await record(tenant, { source: 'b' })
    await tamper('maillon', `delete from maillon where cpts_id = $1 and sequence = 2`, [tenant])
    expect(await check(tenant)).toMatchObject({ conforme: false, ruptureRaison: 'missing-link' })
    await tamper(
      'registre_tete',
      `update registre_tete t set sequence = 1, empreinte = m.empreinte from maillon m where t.cpts_id = $1 and m.cpts_id = $1`,
      [tenant],
    )
    expect(await check(tenant)).toMatchObject({ conforme: false, ruptureRaison: 'unchained-acte' })
  })

  it('is asked by an action, written down and read again', async () => {
    const done = await server.run(verifyRegistre, coordination, cptsId, { params: { cptsId } })
    expect(done).toMatchObject({ ok: true, value: { conforme: true, rupture: null } })
    const response = await server.fetch(coordination, 'GET', `/api/v1/cpts/${cptsId}/registre/verification`)
    expect(await response.json()).toMatchObject({ derniere: { conforme: true }, actes: 3 })
  })
})

describe('reading', () => {
  const query = { limite: 50 }
  it('lists from the latest, by pages, with the threads of corrections', async () => {
    const tenant = await server.createCpts()
    const reader = await server.signInAs(tenant, 'professionnel')
    for (const day of [3, 4, 5, 6, 7]) {
      const debut = server.now().subtract({ hours: 24 * day })
      await record(tenant, { source: `jour ${day}`, debut, fin: debut.add({ hours: 2 }) })
    }
    const params = { cptsId: tenant }
    const first = await server.run(listActes, reader, tenant, { params, query: { limite: 3 } })
    if (!first.ok) throw new Error(first.refusal.code)
    expect(first.value.actes.map(({ numero }) => numero)).toEqual([1, 2, 3])
    expect(first.value).toMatchObject({ total: 5, registre: { actes: 5 } })
    const second = await server.run(listActes, reader, tenant, {
      params,
      query: { limite: 3, apres: first.value.suite! },
    })
    expect(second).toMatchObject({ ok: true, value: { suite: null, actes: [{ numero: 4 }, { numero: 5 }] } })
    const bad = await server.run(listActes, reader, tenant, { params, query: { limite: 3, apres: 'x' } })
    expect(bad).toMatchObject({ ok: false, refusal: { code: 'page-mark-unreadable' } })
  })

  it('filters by mission, text without accents, name, days', async () => {
    const list = async (filters: object) => {
      const found = await server.run(listActes, coordination, cptsId, {
        params: { cptsId },
        query: { ...query, ...filters },
      })
      return found.ok ? found.value.total : found.refusal.code
    }
    expect(await list({})).toBe(3)
    expect(await list({ mission: 'acces' })).toBe(3)
    expect(await list({ mission: 'crise' })).toBe(0)
    expect(await list({ mission: 'fonctionnement' })).toBe(0)
    expect(await list({ recherche: 'PLAGE de soins' })).toBe(3)
    expect(await list({ recherche: 'sete' })).toBe(3)
    expect(await list({ recherche: 'salome tram' })).toBe(2)
    expect(await list({ recherche: '100%' })).toBe(0)
    expect(await list({ du: '2026-11-23', au: '2026-11-23' })).toBe(3)
    expect(await list({ au: '2026-11-22' })).toBe(0)
  })

  it('opens an acte on its outputs', async () => {
    const [latest] = (
      await server
        .run(listActes, coordination, cptsId, { params: { cptsId }, query })
        .then((found) => (found.ok ? found.value.actes : []))
    ).filter(({ raison }) => raison)
    const read = await server.run(readActe, coordination, cptsId, { params: { cptsId, acteId: latest!.id } })
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value).toMatchObject({
      numero: 2,
      corrige: { numero: 1 },
      raison: 'changement-tardif',
      minutes: 180,
      presences: [{ nom: 'Dr Salomé Tramontane', grade: 'calculee', minutes: 180 }],
    })
    expect(read.value.sorties.compteRendu).toBe(
      'Le lundi 23\u00a0novembre 2026, Dr Salomé Tramontane a tenu une plage de soins non programmés à Sète\u00a0: neuf créneaux offerts, sept réservés, cinq honorés et deux absences.',
    )
    expect(read.value.sorties.lignePublique.proposee).toMatch(/^Lundi 23\u00a0novembre, des créneaux/)
    expect(read.value.sorties.lignePublique.proposee).not.toMatch(/Tramontane|neuf|sept/)
    expect(read.value.sorties.indicateurs.map(({ code, apres, avant }) => [code, apres - avant])).toEqual([
      ['creneaux-offerts', 9],
      ['creneaux-honores', 5],
    ])
  })

  it('shows nothing of another CPTS', async () => {
    const stranger = await server.signInAs(other, 'coordination')
    const inCpts = Object.values(registreRoom.actions).filter(({ route }) => route.path.includes('{cptsId}'))
    for (const action of inCpts) {
      const path = action.route.path.replace('{cptsId}', cptsId).replace('{acteId}', cptsId)
      const response = await server.fetch(stranger, action.route.method.toUpperCase(), path)
      expect(response.status).toBe(403)
      expect(await response.text()).not.toContain('Tramontane')
    }
  })
})

describe('export', () => {
  it('gives a CSV without formulas', async () => {
    const tenant = await server.createCpts()
    const reader = await server.signInAs(tenant, 'tresorerie')
    await record(tenant, { titre: '=HYPERLINK("http://exemple.test")' })
    const done = await server.run(exportRegistreCsv, reader, tenant, { params: { cptsId: tenant }, query: {} })
    if (!done.ok) throw new Error(done.refusal.code)
    expect(done.value.body).toContain(`;"'=HYPERLINK(""http://exemple.test"")";`)
    expect(done.value.name).toBe('registre-2026-11-24.csv')
  })

  it('gives a JSON that proves itself elsewhere', async () => {
    const { checkChain, hashContent, opensCommitment } = await import('../../kernel/hash-chain.ts')
    const done = await server.run(exportRegistreJson, coordination, cptsId, { params: { cptsId } })
    if (!done.ok) throw new Error(done.refusal.code)
    const { maillons, tete } = JSON.parse(JSON.stringify(done.value))
    const links = []
    for (const one of maillons) {
      expect(await hashContent(one.acte)).toBe(one.contenu)
      for (const { cle, sel, contenu } of one.personnel)
        expect(await opensCommitment(one.acte.engagements[cle], sel, contenu)).toBe(true)
      links.push({ sequence: one.sequence, previous: one.precedent, content: one.contenu, hash: one.empreinte })
    }
    expect(await checkChain(links, { sequence: tete.sequence, hash: tete.empreinte })).toBeNull()
  })
})
