/** Professionals, accesses and persons that were erased after a backup do not come back with it. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import type { OwnerClient } from '../database/owner.ts'
import { copyErasures } from './erasures.ts'
import { type Backups, openBackups } from './testing.ts'

vi.setConfig({ testTimeout: 90_000 })
const cptsId = newId()
let backups: Backups
let owner: OwnerClient

beforeAll(async () => {
  backups = await openBackups()
  owner = backups.owner
  await owner.query(`insert into installation (nature, patients) values ('demonstration', true)`)
  await owner.query(`insert into cpts (id, nom) values ($1, 'CPTS du Bassin')`, [cptsId])
})
afterAll(() => backups.close())

type Fiche = { id: string; personneId: string; acteId: string }

/** With an agenda, an adhésion, an access and a presence in the registre. */
const addFiche = async (nom: string): Promise<Fiche> => {
  const [id, personneId, acteId, agendaId] = [newId(), newId(), newId(), newId()]
  const run = (sql: string, values: unknown[]) => owner.query(sql, values)
  await run(`insert into personne (id, nom, prenom) values ($1, $2, 'Maud')`, [personneId, nom])
  await run(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le) values ($1, $2, $3, $4, 'Maud', '10', now())`,
    [cptsId, id, personneId, nom],
  )
  await run(
    `insert into adhesion (cpts_id, id, professionnel_id, debut, cree_le) values ($1, $2, $3, '2025-01-01', now())`,
    [cptsId, newId(), id],
  )
  await run(
    `insert into acte (cpts_id, id, genre, titre, debut, fin, zone, etat, ecrit_le)
     values ($1, $2, 'essai', 'Essai', '2026-03-29', '2026-03-29', 'Europe/Paris', 'signe', '2026-03-30')`,
    [cptsId, acteId],
  )
  await run(
    `insert into contenu_personnel (cpts_id, acte_id, cle, sel, contenu, professionnel_id)
     values ($1, $2, 'participation-1', repeat('a', 64), $3, $4)`,
    [cptsId, acteId, JSON.stringify({ nom }), id],
  )
  await run(
    `insert into agenda (cpts_id, id, personne_id, professionnel_id, nom, profession, metier, zone, cree_le)
     values ($1, $2, $3, $4, $5, '10', 'médecin', 'Europe/Paris', now())`,
    [cptsId, agendaId, personneId, id, nom],
  )
  await run('insert into agenda_domicile values ($1, $2, $3)', [personneId, cptsId, agendaId])
  await run(
    `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{professionnel}', '2025-01-01')`,
    [cptsId, personneId],
  )
  return { id, personneId, acteId }
}
const erase = (id: string, raison: 'demande' | 'conservation') =>
  owner.query('update professionnel set efface_le = clock_timestamp(), efface_raison = $2 where id = $1', [id, raison])

/** Every table of the restored base that holds this word. */
const whereNamed = async (client: OwnerClient, word: string): Promise<string[]> => {
  const { rows } = await client.query(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)
  const found: string[] = []
  for (const { name } of rows) {
    const held = await client.query(`select 1 from "${name}" t where t::text like '%' || $1 || '%' limit 1`, [word])
    if (held.rowCount) found.push(name)
  }
  return found
}

test('who was erased on their wish is named nowhere in the restored base; the others are there', async () => {
  const [gone, kept] = [await addFiche('Chèvrefeuille'), await addFiche('Romarin')]
  await backups.saveNow()
  await erase(gone.id, 'demande')
  await copyErasures(owner, backups.home)
  await backups.restoreInto('demande', async ({ client, restored }) => {
    expect(restored.erasures).toBeGreaterThan(0)
    expect(await whereNamed(client, 'Chèvrefeuille')).toEqual([])
    expect(await whereNamed(client, 'Romarin')).toEqual(['agenda', 'contenu_personnel', 'personne', 'professionnel'])
    const { rows } = await client.query(
      'select nom, statut, efface_le is not null as efface from professionnel where id = $1',
      [gone.id],
    )
    expect(rows).toEqual([{ nom: 'effacé', statut: 'parti', efface: true }])
    expect((await client.query('select 1 from appartenance where personne_id = $1', [kept.personneId])).rowCount).toBe(
      1,
    )
    expect((await client.query('select 1 from acte where id = $1', [gone.acteId])).rowCount).toBe(1)
  })
})

test('at the end of its time a fiche is blank again, its presences keep their own', async () => {
  const gone = await addFiche('Lavandin')
  await backups.saveNow()
  await erase(gone.id, 'conservation')
  await copyErasures(owner, backups.home)
  await backups.restoreInto('conservation', async ({ client }) => {
    expect(await whereNamed(client, 'Lavandin')).toEqual(['contenu_personnel'])
  })
})

test('a fiche that went whole, an access that was taken away and a person who was forgotten', async () => {
  const [ficheId, alone, staff] = [newId(), newId(), newId()]
  for (const [id, nom] of [
    [alone, 'Sarriette'],
    [staff, 'Origan'],
  ]) {
    await owner.query(`insert into personne (id, nom, prenom, creee_le) values ($1, $2, 'Nino', '2026-01-01')`, [
      id,
      nom,
    ])
  }
  await owner.query(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le) values ($1, $2, $3, 'Sarriette', 'Nino', '60', now())`,
    [cptsId, ficheId, alone],
  )
  await owner.query(
    `insert into adhesion (cpts_id, id, professionnel_id, debut, cree_le) values ($1, $2, $3, '2025-01-01', now())`,
    [cptsId, newId(), ficheId],
  )
  await owner.query(
    `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{secretariat}', '2025-01-01')`,
    [cptsId, staff],
  )
  await backups.saveNow()
  await owner.query('delete from adhesion where professionnel_id = $1', [ficheId])
  await owner.query('delete from professionnel where id = $1', [ficheId])
  await owner.query('delete from appartenance where personne_id = $1', [staff])
  await owner.query('select purge_personnes(now())')
  expect(await whereNamed(owner, 'Origan')).toEqual([])
  await copyErasures(owner, backups.home)
  await backups.restoreInto('entier', async ({ client }) => {
    expect(await whereNamed(client, 'Sarriette')).toEqual([])
    expect(await whereNamed(client, 'Origan')).toEqual([])
    expect((await client.query('select 1 from appartenance where personne_id = $1', [staff])).rowCount).toBe(0)
  })
})

test('mails and links of who was erased since stay erased', async () => {
  const [mail, link] = [newId(), newId()]
  await owner.query(
    `insert into courriel (cpts_id, id, cle, destinataire, sujet, message_id, cree_le, prochain_essai, expire_le)
     values ($1, $2, $3, 'verveine@exemple.invalid', 'Votre invitation', $3, now(), now(), now() + interval '1 day')`,
    [cptsId, mail, `essai:${mail}`],
  )
  await owner.query(
    `insert into lien_signe (cpts_id, id, empreinte, usage, sujet, expire_le)
     values ($1, $2, $3, 'invitation', '{"nom": "Verveine"}', now() + interval '1 day')`,
    [cptsId, link, link],
  )
  await backups.saveNow()
  await owner.query('delete from courriel where id = $1', [mail])
  await owner.query('delete from lien_signe where id = $1', [link])
  await copyErasures(owner, backups.home)
  await backups.restoreInto('courriels', async ({ client }) => {
    expect(await whereNamed(client, 'erveine')).toEqual([])
  })
})
