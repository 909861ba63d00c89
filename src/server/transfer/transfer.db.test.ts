import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { keepDocument, recordComputedActe } from '../../domains/registre/index.ts'
import { samplePlage } from '../../domains/registre/samples.ts'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../actions/run.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { type Db, openDb } from '../database/connect.ts'
import { withOwner } from '../database/owner.ts'
import { listTables } from '../database/saved-tables.ts'
import { LEFT_BEHIND, PERSON_COLUMNS, tenantTables } from '../database/tenant-rows.ts'
import { createEngine } from '../engine.ts'
import { createSealer } from '../jobs/seal-journal.ts'
import { exportCpts } from './export-cpts.ts'
import { importCpts } from './import-cpts.ts'
import { chooseCpts } from './installed.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-transfert-'))
const file = join(folder, 'cpts.jsonl.gz')
const RPPS = '99900000003'
const STRANGE = 'fin de ligne\u2028ici, "personne_id":"x" \\ 🩺'
let there: TestServer
let here: TestServer
let ownerDb: Db
let cptsId: string
let neighbour: string
let doctor: string
let document: string

const asOwner = () =>
  createEngine({
    db: ownerDb,
    address: 'http://localhost',
    publish: async () => undefined,
    documents: here.folder,
  })
const counts = async (server: TestServer): Promise<Record<string, number>> => {
  const tables = await withOwner(server.base.ownerUrl, async (client) => tenantTables(await listTables(client)))
  const found: Record<string, number> = {}
  for (const { name, source } of tables) {
    const { rows } = await server.owner(`select count(*)::int as n from (${source}) r`, [cptsId])
    found[name] = rows[0]!.n as number
  }
  return found
}

const fillMembers = async (): Promise<string> => {
  doctor = newId()
  const professionnel = newId()
  await there.owner(`insert into personne (id, nom, prenom, rpps) values ($1, 'Aigrette', 'Maud', $2)`, [doctor, RPPS])
  await there.owner(
    `insert into professionnel (cpts_id, id, personne_id, rpps, nom, prenom, profession, cree_le)
     values ($1, $2, $3, $4, $5, 'Maud', '10', '2026-01-01')`,
    [cptsId, professionnel, doctor, RPPS, STRANGE],
  )
  return professionnel
}

/** An agenda and its place name each other: no order of tables could satisfy both keys. */
const fillAgenda = async (professionnel: string): Promise<void> => {
  const [agenda, lieu, demande] = [newId(), newId(), newId()]
  await there.owner(
    `insert into agenda (cpts_id, id, personne_id, professionnel_id, nom, profession, metier, zone, cree_le)
     values ($1, $2, $3, $4, 'Dr Aigrette', '10', 'médecin', 'Europe/Paris', '2026-01-01')`,
    [cptsId, agenda, doctor, professionnel],
  )
  await there.owner('insert into agenda_domicile values ($1, $2, $3)', [doctor, cptsId, agenda])
  await there.owner(
    `insert into lieu_consultation (cpts_id, id, agenda_id, libelle, commune, commune_nom, lon, lat, cree_le)
     values ($1, $2, $3, 'Cabinet', '34301', 'Sète', 3.6968812345678, 43.4, '2026-01-01')`,
    [cptsId, lieu, agenda],
  )
  await there.owner('update agenda set lieu_id = $1', [lieu])
  await there.owner(
    `insert into creneau (cpts_id, id, agenda_id, lieu_id, debut, fin, genre, visibilites, cree_le)
     values ($1, $2, $3, $4, '2099-01-01 09:00Z', '2099-01-01 09:20Z', 'cabinet', '{CPTS}', '2026-01-01')`,
    [cptsId, newId(), agenda, lieu],
  )
  await there.owner(
    `insert into demande (cpts_id, id, appelant, tranche_age, commune, commune_nom, motif, degre, echeance, creee_le)
     values ($1, $2, 'patient', '30-64', '34301', 'Sète', 'essai', 'jour', '2026-11-24', '2026-11-23')`,
    [cptsId, demande],
  )
  await there.owner(`insert into identite_patient values ($1, $2, '\\x0001')`, [cptsId, demande])
  await there.owner(
    `insert into rendez_vous_miroir (cpts_id, id, demande_id, domicile, creneau_id, personne_id, nom, metier, genre, debut,
       fin, statut, reserve_le, zone) values ($1, $2, $3, $4, $5, $6, 'Dr Genêt', 'médecin', 'cabinet',
       '2026-11-25 09:00Z', '2026-11-25 09:20Z', 'reserve', '2026-11-24', 'Europe/Paris')`,
    [cptsId, newId(), demande, neighbour, newId(), newId()],
  )
}

beforeAll(async () => {
  there = await openTestServer({ patients: true })
  here = await openTestServer({ patients: true })
  ownerDb = openDb(here.base.ownerUrl, { max: 3 })
  cptsId = await there.createCpts('CPTS du Bassin')
  neighbour = await there.createCpts('CPTS voisine')
  await there.signInAs(cptsId, 'coordination')
  await there.signInAs(neighbour, 'coordination')
  await fillAgenda(await fillMembers())
  for (const source of ['plage:1', 'plage:2'])
    await withTenant(there.engine, { cptsId, nom: 'essai' }, (ctx) => recordComputedActe(ctx, samplePlage({ source })))
  const scan = { nom: 'feuille.pdf', bytes: Buffer.from(`%PDF-${'0'.repeat(100_000)}`), personnel: true }
  await withTenant(there.engine, { cptsId, nom: 'essai' }, async (ctx) => {
    const kept = await keepDocument(ctx, scan)
    if (kept.ok) document = kept.value.empreinte
  })
  // A seal waits for what other bases of the cluster had begun.
  const seal = createSealer(there.engine)
  const isSealed = async () => {
    await seal()
    return (await there.owner('select 1 from journal_sceau where cpts_id = $1', [cptsId])).rows.length > 0
  }
  await vi.waitUntil(isSealed, { timeout: 30_000, interval: 50 })
  const cpts = { id: cptsId, nom: 'CPTS du Bassin' }
  await exportCpts(
    there.base.superUrl,
    { cpts, nature: 'demonstration', le: '2026-11-24T08:00:00Z' },
    file,
    there.engine.documents,
  )
})
afterAll(async () => {
  await ownerDb.destroy()
  await there.close()
  await here.close()
  rmSync(folder, { recursive: true })
})

describe('a CPTS that moves', () => {
  it('leaves secrets, patients and the other CPTS where they were', async () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8')
    const head = JSON.parse(text.slice(0, text.indexOf('\n')))
    expect(head).toMatchObject({ format: 'maillage.cpts.1', cpts: { id: cptsId } })
    expect(head.absents[0]).toMatch(/identités des patients/)
    for (const table of [...LEFT_BEHIND, 'identifiant', 'session', 'idempotence'])
      expect(text).not.toContain(`{"table":"${table}"`)
    expect(text).not.toContain(`"cpts_id":"${neighbour}"`)
  })

  it('refuses a file that was changed, cut or made by another version, and keeps nothing', async () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8')
    const spoilt = join(folder, 'faux.jsonl.gz')
    const attempt = async (changed: string | Buffer) => {
      writeFileSync(spoilt, typeof changed === 'string' ? gzipSync(changed) : changed)
      return importCpts(asOwner(), spoilt)
    }
    await expect(attempt(text.replace('Cabinet', 'Cabanon'))).rejects.toThrow(/abîmé/)
    await expect(attempt(text.slice(0, -30))).rejects.toThrow(/abîmé/)
    await expect(attempt(readFileSync(file).subarray(0, -20))).rejects.toThrow(/abîmé/)
    await expect(attempt(text.replace('MDAwMDAwMDAwMDAw', 'MTAwMDAwMDAwMDAw'))).rejects.toThrow(/abîmé/)
    await expect(attempt('bonjour')).rejects.toThrow(/n’est pas l’export/)
    await expect(attempt(text.replace(/"hash":"[0-9a-f]{4}/, '"hash":"0000'))).rejects.toThrow(/autre version/)
    await expect(attempt(text.replace('"nature":"demonstration"', '"nature":"reelle"'))).rejects.toThrow(/mélangent/)
    expect((await here.owner('select 1 from cpts')).rows).toHaveLength(0)
    expect(await here.engine.documents.list(cptsId)).toEqual([])
    expect((await here.owner(`select 1 from pg_constraint where contype = 'f' limit 1`)).rows).toHaveLength(1)
  })

  it('comes in whole: same counts, chains proved, a person known by RPPS kept', async () => {
    const known = newId()
    await here.owner(`insert into personne (id, nom, prenom, rpps) values ($1, 'Aigrette', 'M.', $2)`, [known, RPPS])
    const done = await importCpts(asOwner(), file)
    expect(done).toMatchObject({ connus: 1, documents: 1, manquants: 0, registre: { conforme: true, actes: 2 } })
    expect(await here.engine.documents.rehash(cptsId, document)).toBe(document)
    const [before, after] = [await counts(there), await counts(here)]
    // One more line in the trail: the arrival itself.
    expect(after).toEqual({ ...before, journal: before.journal! + 1 })
    expect(before.journal_sceau).toBeGreaterThan(0)
    const { rows } = await here.owner('select nom, personne_id from professionnel')
    expect(rows).toEqual([{ nom: STRANGE, personne_id: known }])
    expect((await here.owner('select personne_id from creneau_publie')).rows).toEqual([{ personne_id: known }])
  })

  it('lives on: its chain and its trail go further, and it does not come twice', async () => {
    await withTenant(here.engine, { cptsId, nom: 'essai' }, (ctx) =>
      recordComputedActe(ctx, samplePlage({ source: 'plage:3' })),
    )
    const { rows } = await here.owner('select sequence from registre_tete where cpts_id = $1', [cptsId])
    expect(rows).toEqual([{ sequence: 3 }])
    await expect(importCpts(asOwner(), file)).rejects.toThrow(/déjà dans cette installation/)
    expect(await here.engine.documents.rehash(cptsId, document)).toBe(document)
  })

  it('knows every column that names a person', async () => {
    const { rows } = await here.owner(`
      select distinct a.attname as name from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
      join pg_attribute t on t.attrelid = k.conrelid and t.attname = 'cpts_id'
      where k.contype = 'f' and k.confrelid = 'personne'::regclass`)
    for (const { name } of rows) expect(PERSON_COLUMNS).toContain(name)
  })
})

describe('naming a CPTS', () => {
  const all = [
    { id: newId(), nom: 'CPTS du Bassin de Thau' },
    { id: newId(), nom: 'CPTS des Albères' },
  ]
  it('takes an id, a name or a part of one that no other bears', () => {
    expect(chooseCpts(all, all[1]!.id)).toBe(all[1])
    expect(chooseCpts(all, 'alberes')).toBe(all[1])
    expect(() => chooseCpts(all, 'cpts')).toThrow(/Plusieurs/)
    expect(() => chooseCpts(all, 'Nîmes')).toThrow(/Aucune/)
  })
})
