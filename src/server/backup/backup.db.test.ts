import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sweepDocuments } from '../../domains/registre/index.ts'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../actions/run.ts'
import { openDb } from '../database/connect.ts'
import { writeSecret } from '../database/home.ts'
import { type OwnerClient, withOwner } from '../database/owner.ts'
import { openTestBase } from '../database/testing.ts'
import { createEngine } from '../engine.ts'
import { openKeys } from '../ephemeral-keys/index.ts'
import { openFolder } from '../storage/index.ts'
import { copyErasures, erasuresBeside, installationId } from './erasures.ts'
import { planRestore, restore } from './restore.ts'
import { save } from './save.ts'
import { type Backups, openBackups, PASSPHRASE } from './testing.ts'

vi.setConfig({ testTimeout: 90_000 })
const [bassin, alberes] = [newId(), newId()]
const STRANGE = 'tabulation\t, retour\n, barre \\ et \\N, « œ » 🩺'

let backups: Backups
let owner: OwnerClient
let home: Backups['home']
let archive: string

const addActe = async (cptsId: string, titre: string): Promise<string> => {
  const id = newId()
  await owner.query(
    `insert into acte (cpts_id, id, genre, titre, debut, fin, zone, etat, ecrit_le)
     values ($1, $2, 'essai', $3, '2026-03-29T00:30:00.123Z', '2026-03-29T02:30:00Z', 'Europe/Paris', 'signe', '2026-03-30')`,
    [cptsId, id, titre],
  )
  await owner.query(
    `insert into contenu_personnel (cpts_id, acte_id, cle, sel, contenu) values ($1, $2, 'patient', repeat('a', 64), $3)`,
    [cptsId, id, JSON.stringify({ nom: 'Personne d’essai' })],
  )
  return id
}

const addPatient = async (cptsId: string): Promise<string> => {
  const id = newId()
  await owner.query(
    `insert into demande (cpts_id, id, appelant, tranche_age, commune, commune_nom, motif, degre, echeance, creee_le)
     values ($1, $2, 'patient', '30-64', '34301', 'Sète', 'essai', 'jour', '2026-11-24', '2026-11-23')`,
    [cptsId, id],
  )
  await owner.query('insert into identite_patient (cpts_id, demande_id, chiffre) values ($1, $2, $3)', [
    cptsId,
    id,
    Buffer.from([0, 1, 255]),
  ])
  return id
}

beforeAll(async () => {
  backups = await openBackups()
  ;({ owner, home, archive } = backups)
  await owner.query(`insert into installation (nature, patients) values ('demonstration', true)`)
  await owner.query(`insert into cpts (id, nom) values ($1, 'CPTS du Bassin'), ($2, $3)`, [bassin, alberes, STRANGE])
  await addActe(alberes, STRANGE)
  writeSecret(home, 'cle-des-liens', 'secret')
  writeFileSync(join(home.documents, 'ab12'), Buffer.from([0, 10, 255]))
})
afterAll(() => backups.close())

const saveNow: Backups['saveNow'] = (readerUrl) => backups.saveNow(readerUrl)
const restoreInto: Backups['restoreInto'] = (name, check, parts) => backups.restoreInto(name, check, parts)

const contents = async (client: OwnerClient): Promise<string[]> =>
  (await client.query('select acte_id from contenu_personnel order by 1')).rows.map((row) => row.acte_id)
const patients = async (client: OwnerClient): Promise<string[]> =>
  (await client.query('select demande_id from identite_patient order by 1')).rows.map((row) => row.demande_id)

describe.each(['the superuser of the embedded base', 'an owner that policies let through'])('saved by %s', (role) => {
  test('a restored base is equal, with its documents and its keys', async () => {
    const saved = await saveNow(role.startsWith('the') ? backups.source.superUrl : backups.source.ownerUrl)
    expect(saved).toMatchObject({ documents: 1, unreachable: [] })
    await restoreInto(
      `restored-${role.length}`,
      async ({ client, home: target, restored }) => {
        expect(restored.rows).toBe(saved.rows)
        const { rows } = await client.query('select nom from cpts where id = $1', [alberes])
        expect(rows).toEqual([{ nom: STRANGE }])
        expect(readFileSync(join(target.documents, 'ab12'))).toEqual(Buffer.from([0, 10, 255]))
        expect(readFileSync(join(target.secrets, 'cle-des-liens'), 'utf8').trim()).toBe('secret')
        const next = await client.query(
          `insert into journal (cpts_id, acteur, action, operation, objet, objet_id)
        values ($1, 'essai', '-', 'ajout', 'x', 'x') returning id > (select max(id) from journal) as follows`,
          [bassin],
        )
        expect(next.rows).toEqual([{ follows: true }])
      },
      { fromNothing: true },
    )
  })
})

test('a key that is made to be destroyed is in no backup: what opens an urn stays where it is', async () => {
  const scrutinId = newId()
  await openKeys(home.keys).make(bassin, scrutinId)
  await saveNow()
  await restoreInto('sans-cles', async ({ home: target }) => {
    expect(await openKeys(target.keys).read(bassin, scrutinId)).toBeNull()
    expect(readdirSync(target.path, { recursive: true }).join(' ')).not.toContain(scrutinId)
  })
  await openKeys(home.keys).destroy(bassin, scrutinId)
})

describe('who was erased does not come back', () => {
  test('back up, erase a patient, restore: the patient is absent, the others are there', async () => {
    const erased = await addPatient(bassin)
    const kept = await addPatient(bassin)
    await saveNow()
    await owner.query('delete from identite_patient where demande_id = $1', [erased])
    await copyErasures(owner, home)
    await restoreInto('sans-patient', async ({ client, home: target, restored }) => {
      expect(restored.erasures).toBe(1)
      expect((await client.query('select 1 from demande where id = $1', [erased])).rowCount).toBe(1)
      const present = await patients(client)
      expect(present).toContain(kept)
      expect(present).not.toContain(erased)
      expect(readFileSync(target.erasures, 'utf8')).toContain(erased)
    })
  })

  test('a document erased since leaves its name and its bytes behind, and is found no more', async () => {
    const storage = openFolder(home.documents)
    const add = async (text: string): Promise<string> => {
      const empreinte = await storage.put(bassin, Buffer.from(text))
      await owner.query(
        `insert into document (cpts_id, empreinte, nom, type, taille, personnel, ajoute_par, ajoute_le)
         values ($1, $2, 'feuille.pdf', 'application/pdf', 1, true, 'essai', '2026-11-24')`,
        [bassin, empreinte],
      )
      return empreinte
    }
    const [erased, kept] = [await add('effacée'), await add('gardée')]
    await saveNow()
    await owner.query('update document set nom = null, efface_le = now() where empreinte = $1', [erased])
    await copyErasures(owner, home)
    await restoreInto('sans-document', async ({ client, home: target, base }) => {
      const { rows } = await client.query('select empreinte from document where efface_le is null')
      expect(rows).toEqual([{ empreinte: kept }])
      const db = openDb(base.appUrl, { max: 2 })
      const documents = target.documents
      const engine = createEngine({ db, address: 'http://localhost', publish: async () => undefined, documents })
      await withTenant(engine, { cptsId: bassin, nom: 'essai' }, sweepDocuments)
      await db.destroy()
      const there = openFolder(documents)
      expect([await there.rehash(bassin, erased), await there.rehash(bassin, kept)]).toEqual([null, kept])
    })
  })

  test('the list of the installation serves when the one beside the backup is lost', async () => {
    const erased = await addPatient(bassin)
    await saveNow()
    await owner.query('delete from identite_patient where demande_id = $1', [erased])
    await copyErasures(owner, home)
    rmSync(erasuresBeside(archive, installationId(home)))
    await expect(restoreInto('perdu', async () => undefined)).rejects.toThrow('journal des effacements')
    await restoreInto('assume', async ({ client }) => expect(await patients(client)).toContain(erased), {
      withoutList: true,
    })
    await restoreInto('retrouve', async ({ client }) => expect(await patients(client)).not.toContain(erased), {
      homes: [home.path],
    })
  })

  test('a list that was tampered with erases nothing else', async () => {
    await saveNow()
    const list = join(backups.folder, 'fausse.jsonl')
    const line = (objet: string, cle: object) =>
      JSON.stringify({ id: newId(), objet, cpts: alberes, cle, le: '2026-01-01T00:00:00Z' })
    writeFileSync(
      list,
      [line('cpts', { id: alberes }), line('contenu_personnel', { '" or true --': 'x' }), '{cut'].join('\n'),
    )
    const before = await contents(owner)
    await restoreInto(
      'fausse',
      async ({ client }) => {
        expect(await contents(client)).toEqual(before)
        expect((await client.query('select 1 from cpts where id = $1', [alberes])).rowCount).toBe(1)
      },
      { lists: [list] },
    )
  })
})

describe('what is refused', () => {
  const plan = (path: string, passphrase = PASSPHRASE) =>
    planRestore({ archive: path, passphrase, homes: [], lists: [], withoutList: true })

  test('another passphrase, a file that is no backup', async () => {
    await saveNow()
    await expect(plan(archive, 'une autre phrase de passe')).rejects.toThrow(
      'La phrase de passe n’ouvre pas cette sauvegarde.',
    )
    const other = join(backups.folder, 'autre.txt')
    writeFileSync(other, 'bonjour'.repeat(100))
    await expect(plan(other)).rejects.toThrow('n’est pas une sauvegarde')
  })

  test('a backup that was cut or changed anywhere: nothing of it is kept', async () => {
    await saveNow()
    const whole = readFileSync(archive)
    const damages = [
      whole.subarray(0, whole.length - 1),
      whole.subarray(0, whole.length >> 1),
      Buffer.concat([whole, Buffer.from('x')]),
    ]
    const flipped = Buffer.from(whole)
    flipped[whole.length - 100]! ^= 1
    for (const damaged of [...damages, flipped]) {
      writeFileSync(archive, damaged)
      await expect(restoreInto('abimee', async () => undefined, { withoutList: true })).rejects.toThrow(
        /abîmée|n’ouvre pas/,
      )
    }
    writeFileSync(archive, whole)
  })

  test('a filter on what is read is an error, not a smaller backup', async () => {
    const broken = await openTestBase()
    try {
      await withOwner(broken.ownerUrl, async (client) => {
        await client.query(`insert into installation (nature, patients) values ('demonstration', true)`)
        await client.query('drop policy owner_all on personne')
      })
      const parts = { home: backups.homeAt('filtre'), readerUrl: broken.ownerUrl, ownerUrl: broken.ownerUrl }
      await expect(save(parts, join(backups.folder, 'filtre.maillage'), PASSPHRASE)).rejects.toThrow(
        'ne verrait pas toute la table personne',
      )
    } finally {
      await broken.close()
    }
  })

  test('a base that already holds an installation', async () => {
    await saveNow()
    const target = { home, ownerUrl: backups.source.ownerUrl, appPassword: '', replayWork: async () => undefined }
    await expect(restore(await plan(archive), target)).rejects.toThrow('n’est pas vide')
  })
})
