/** A professional is erased: nothing names them any more in this CPTS, nothing that was counted changes, the chain holds. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { eraseFiche } from '../communaute/index.ts'
import { createLien } from '../comptes/index.ts'
import { checkRegistre } from '../registre/index.ts'
import { soinsActions } from './actions/index.ts'
import { tellPlages } from './actions/tell-plages.ts'
import { bookSlot, type Desk, type Doctor, offerSlot, openDesk, openDoctor, openRequest, value } from './samples.ts'

let NAME: string
const RPPS = '99900000003'
let server: TestServer
let desk: Desk
let doctor: Doctor
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const work = <T>(run: Parameters<typeof withTenant<T>>[2], cptsId = desk.cptsId) =>
  withTenant(server.engine, { cptsId, nom: 'essai' }, run)
const erase = () => work((ctx) => eraseFiche(ctx, doctor.professionnelId))

/** The tables of this CPTS, and those of the people, that hold one of these words. */
const whereNamed = async (...words: string[]): Promise<string[]> => {
  const { rows: tables } = await server.owner(
    `select t.tablename as name, exists (select 1 from information_schema.columns c
       where c.table_schema = 'public' and c.table_name = t.tablename and c.column_name = 'cpts_id') as tenant
     from pg_tables t where t.schemaname = 'public' order by 1`,
  )
  const found: string[] = []
  for (const { name, tenant } of tables) {
    const { rows } = await server.owner(
      `select t::text as row from "${name}" t ${tenant ? 'where cpts_id = $1' : ''}`,
      tenant ? [desk.cptsId] : [],
    )
    if (rows.some(({ row }) => words.some((word) => String(row).includes(word)))) found.push(String(name))
  }
  return found
}
const readTableau = async () =>
  value(
    await server.run(soinsActions.readTableauSoins, desk.coordination, desk.cptsId, {
      params: { cptsId: desk.cptsId },
      query: {},
    }),
  )

beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
  NAME = `Chèvrefeuille-${newId().slice(-8)}`
  doctor = await openDoctor(server, desk, { nom: NAME })
  const { personneId } = doctor.personne
  await server.owner('update personne set nom = $2 where id = $1', [personneId, NAME])
  await server.owner(
    `update professionnel set rpps = $2, telephone = '+33465710001', courriel = 'c@exemple.invalid' where id = $1`,
    [doctor.professionnelId, RPPS],
  )
  await server.owner('update lieu_consultation set libelle = $2 where agenda_id = $1', [
    doctor.agendaId,
    `Cabinet ${NAME}`,
  ])
  // A morning that was kept and told, then slots to come.
  const kept = await offerSlot(server, desk, doctor, '2026-11-24', '10:00')
  const booked = value(await bookSlot(server, desk, kept, await openRequest(server, desk)))
  server.setNow('2026-11-24T12:00:00Z')
  value(
    await server.run(soinsActions.markRendezVous, desk.secretaire, desk.cptsId, {
      params: { cptsId: desk.cptsId, rendezVousId: booked.rendezVousId },
      body: { statut: 'honore' },
    }),
  )
  expect(await work(tellPlages)).toBe(1)
  await server.owner(
    `insert into cotisation (cpts_id, professionnel_id, annee, du_centimes, paye_centimes, paye_le)
     values ($1, $2, 2025, 5000, 5000, '2025-03-01'), ($1, $2, 2026, 5000, 0, null)`,
    [desk.cptsId, doctor.professionnelId],
  )
  await server.owner(
    `insert into adhesion (cpts_id, id, professionnel_id, debut, cree_le) values ($1, $2, $3, '2025-01-01', now())`,
    [desk.cptsId, newId(), doctor.professionnelId],
  )
  await server.owner(
    `insert into import_membres (cpts_id, id, fichier, etat, cree_le, entetes, correspondance, lignes, effets)
     values ($1, $2, 'membres.xlsx', 'accepte', now(), '{}', '[]', '[]', $3)`,
    [
      desk.cptsId,
      newId(),
      JSON.stringify({
        fiches: [
          { id: doctor.professionnelId, nom: NAME },
          { id: newId(), nom: 'Varech' },
        ],
        structures: [],
      }),
    ],
  )
  await work((ctx) => createLien(ctx.tx, { cptsId: desk.cptsId, usage: 'offrir', personneId, days: 60 }, ctx.now))
})

describe('on the wish of the person', () => {
  test('nothing names them, what was counted stays, the chain holds', async () => {
    await offerSlot(server, desk, doctor, '2026-11-26', '10:00')
    const before = await readTableau()
    expect(await whereNamed(NAME, RPPS, '+33465710001')).not.toEqual([])
    expect(await erase()).toEqual({ ok: true, value: { ok: true } })
    expect(await whereNamed(NAME, RPPS, '+33465710001', 'c@exemple.invalid')).toEqual([])
    expect(await whereNamed(doctor.personne.personneId)).toEqual(['effacement', 'journal'])

    const after = await readTableau()
    expect(after).toEqual(before)
    const chain = await work(checkRegistre)
    expect(chain).toMatchObject({ conforme: true, actes: 1, effaces: 2 })

    const left = await server.owner(`select annee, du_centimes, paye_centimes from cotisation where cpts_id = $1`, [
      desk.cptsId,
    ])
    expect(left.rows).toEqual([{ annee: 2025, du_centimes: 5000, paye_centimes: 5000 }])
    const adhesion = await server.owner(`select debut::text, fin::text from adhesion where cpts_id = $1`, [desk.cptsId])
    expect(adhesion.rows).toEqual([{ debut: '2025-01-01', fin: '2026-11-24' }])
    const imports = await server.owner(`select effets from import_membres where cpts_id = $1`, [desk.cptsId])
    expect(JSON.stringify(imports.rows)).toContain('Varech')
  })

  test('slots to come leave the searches, the link and the role end', async () => {
    await offerSlot(server, desk, doctor, '2026-11-26', '10:00')
    await erase()
    const count = async (sql: string, value: string) => (await server.owner(sql, [value])).rows.length
    expect(
      await count(
        `select 1 from creneau where agenda_id = $1 and statut = 'offert' and debut > '2026-11-25'`,
        doctor.agendaId,
      ),
    ).toBe(0)
    expect(await count('select 1 from creneau_publie where agenda_id = $1', doctor.agendaId)).toBe(0)
    expect(await count('select 1 from lien_signe where personne_id = $1', doctor.personne.personneId)).toBe(0)
    expect(await count('select 1 from appartenance where personne_id = $1', doctor.personne.personneId)).toBe(0)
    expect(await count('select 1 from personne where id = $1', doctor.personne.personneId)).toBe(0)
    const list = value(
      await server.run(soinsActions.listAgendas, desk.coordination, desk.cptsId, {
        params: { cptsId: desk.cptsId },
        query: {},
      }),
    )
    expect(JSON.stringify(list)).not.toContain(doctor.agendaId)
    const params = { cptsId: desk.cptsId, agendaId: doctor.agendaId }
    expect(await server.run(soinsActions.readAgenda, desk.coordination, desk.cptsId, { params })).toMatchObject({
      refusal: { code: 'agenda-unknown' },
    })
  })

  test('patients who are expected come first: it is refused until their appointments are moved', async () => {
    const slot = await offerSlot(server, desk, doctor, '2026-11-26', '10:00')
    value(await bookSlot(server, desk, slot, await openRequest(server, desk)))
    expect(await erase()).toMatchObject({ refusal: { code: 'professionnel-expected', facts: { rendezVous: 1 } } })
    expect(await whereNamed(NAME)).toContain('professionnel')
  })

  test('an erased fiche is written by nobody, not even the owner of the base', async () => {
    await erase()
    await expect(
      server.owner(`update professionnel set nom = 'Revenu' where id = $1`, [doctor.professionnelId]),
    ).rejects.toMatchObject({ constraint: 'professionnel_is_erased' })
    expect(await erase()).toMatchObject({ refusal: { code: 'professionnel-unknown' } })
  })

  test('another CPTS keeps its own fiche of the same person', async () => {
    const other = await server.createCpts('CPTS voisine')
    await server.owner(
      `insert into professionnel (cpts_id, id, personne_id, rpps, nom, prenom, profession, cree_le) values ($1, $2, $3, $4, $5, 'Aurèle', '10', now())`,
      [other, newId(), doctor.personne.personneId, RPPS, NAME],
    )
    await erase()
    const { rows } = await server.owner('select nom, rpps from professionnel where cpts_id = $1', [other])
    expect(rows).toEqual([{ nom: NAME, rpps: RPPS }])
    expect(
      (await server.owner('select 1 from personne where id = $1', [doctor.personne.personneId])).rows,
    ).toHaveLength(1)
  })

  test('presences that were paid keep their name, as long as the accounts', async () => {
    await server.owner(
      'create or replace function presences_payees() returns table (acte_id uuid) language sql stable as $$ select id from acte $$',
    )
    try {
      await erase()
      expect(await whereNamed(NAME)).toEqual(['contenu_personnel'])
    } finally {
      await server.owner(
        'create or replace function presences_payees() returns table (acte_id uuid) language sql stable as $$ select null::uuid where false $$',
      )
    }
  })
})
