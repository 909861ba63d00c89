/** One doctor, two CPTS of the installation: one home, a share, and never two patients at once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { openDb } from '../../server/database/connect.ts'
import { soinsActions } from './actions/index.ts'
import { bookSlot, type Desk, type Doctor, offerMornings, openDesk, openDoctor, openRequest, value } from './samples.ts'
import { CLIENTS, countDoubles, countOf, inParallel, insertRequests } from './samples-course.ts'

let server: TestServer
let desk: Desk
let doctor: Doctor
beforeAll(async () => {
  server = await openTestServer()
  server.engine.db = openDb(server.base.appUrl, { max: CLIENTS })
})
afterAll(async () => {
  await server.engine.db.destroy()
  await server.close()
})
beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
  doctor = await openDoctor(server, desk)
})

describe('a doctor of two CPTS', () => {
  const share = async (other: Desk): Promise<void> => {
    await server.owner(
      `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{professionnel}', '2020-01-01')`,
      [other.cptsId, doctor.personne.personneId],
    )
    value(
      await server.run(soinsActions.offerPartage, doctor.personne, desk.cptsId, {
        params: { cptsId: desk.cptsId },
        body: { avec: other.cptsId },
      }),
    )
  }
  const published = (cptsId: string) =>
    countOf(server.owner, 'select count(*) as n from creneau_publie where visible_par = $1', [cptsId])

  test('two desks on the same slots: 0 double, each keeps its request, only the home holds the appointment', async () => {
    const other = await openDesk(server, 'CPTS voisine')
    await offerMornings(server, desk, doctor)
    await share(other)
    const free = (
      await server.owner('select creneau_id from creneau_publie where visible_par = $1 order by debut limit 100', [
        other.cptsId,
      ])
    ).rows
    const slots = free.map((row) => row.creneau_id as string)
    const [here, there] = [
      await insertRequests(server.owner, desk.cptsId, 100),
      await insertRequests(server.owner, other.cptsId, 100),
    ]
    const tries = slots.flatMap((slot, i) => [
      { by: desk, slot, request: here[i]! },
      { by: other, slot, request: there[i]! },
    ])
    const won = new Map<Desk, number>([
      [desk, 0],
      [other, 0],
    ])
    await inParallel(tries, async ({ by, slot, request }) => {
      const result = await bookSlot(server, by, slot, request)
      if (result.ok) won.set(by, won.get(by)! + 1)
      else expect(result.refusal.code).toBe('creneau-already-taken')
    })
    expect(won.get(desk)! + won.get(other)!).toBe(100)
    expect(await countDoubles(server.owner, desk.cptsId)).toBe(0)
    expect(
      await countOf(server.owner, 'select count(*) as n from rendez_vous where cpts_id = $1', [other.cptsId]),
    ).toBe(0)
    expect(
      await countOf(server.owner, 'select count(*) as n from rendez_vous_miroir where cpts_id = $1', [other.cptsId]),
    ).toBe(won.get(other))
    expect(
      await countOf(server.owner, `select count(*) as n from demande where cpts_id = $1 and statut = 'pourvue'`, [
        other.cptsId,
      ]),
    ).toBe(won.get(other))
    expect(await published(other.cptsId)).toBe(await published(desk.cptsId))
  }, 60_000)

  test('the other desk books, moves and cancels in the home; the home marks; both boards count their own request', async () => {
    const other = await openDesk(server, 'CPTS voisine')
    await offerMornings(server, desk, doctor)
    await share(other)
    const found = value(
      await server.run(soinsActions.searchCreneaux, other.secretaire, other.cptsId, {
        params: { cptsId: other.cptsId },
        query: { limite: 3, regle: 'equite' },
      }),
    )
    expect(found.creneaux[0]).toMatchObject({ nom: 'Dr\u00a0Aurèle Genêt', dIci: false })
    const demande = await openRequest(server, other)
    const booked = value(await bookSlot(server, other, found.creneaux[0]!.creneauId, demande))
    const path = (rendezVousId: string) => ({ params: { cptsId: other.cptsId, rendezVousId } })
    const moved = value(
      await server.run(soinsActions.moveRendezVous, other.secretaire, other.cptsId, {
        ...path(booked.rendezVousId),
        body: { creneauId: found.creneaux[1]!.creneauId },
      }),
    )
    value(await server.run(soinsActions.cancelRendezVous, other.secretaire, other.cptsId, path(moved.rendezVousId)))
    value(await server.run(soinsActions.restoreRendezVous, other.secretaire, other.cptsId, path(moved.rendezVousId)))
    const atHome = value(
      await server.run(soinsActions.listRendezVous, desk.secretaire, desk.cptsId, {
        params: { cptsId: desk.cptsId },
        query: { du: '2026-11-24', au: '2026-11-30', statut: 'reserve' },
      }),
    )
    expect(atHome.rendezVous).toMatchObject([
      { id: moved.rendezVousId, demandeId: null, demandeDIci: false, dIci: true },
    ])
    server.setNow('2026-11-24T09:30:00Z')
    value(
      await server.run(soinsActions.markRendezVous, desk.secretaire, desk.cptsId, {
        params: { cptsId: desk.cptsId, rendezVousId: moved.rendezVousId },
        body: { statut: 'honore' },
      }),
    )
    const asked = value(
      await server.run(soinsActions.readDemande, other.secretaire, other.cptsId, {
        params: { cptsId: other.cptsId, demandeId: demande },
      }),
    )
    expect(asked.rendezVous).toMatchObject({ statut: 'honore', dIci: false, demandeDIci: true })
    const boards = await Promise.all(
      [desk, other].map((d) =>
        server.run(soinsActions.readTableauSoins, d.coordination, d.cptsId, {
          params: { cptsId: d.cptsId },
          query: {},
        }),
      ),
    )
    expect(boards.map((b) => value(b).chiffres.find((c) => c.code === 'demandes')?.valeur)).toEqual([0, 1])
  })

  test('without a share nothing is seen; ended, its slots leave the index and what is booked stays', async () => {
    const other = await openDesk(server, 'CPTS voisine')
    await offerMornings(server, desk, doctor)
    expect(await published(other.cptsId)).toBe(0)
    await share(other)
    const all = await published(other.cptsId)
    expect(all).toBeGreaterThan(200)
    const slot = (
      await server.owner('select creneau_id from creneau_publie where visible_par = $1 limit 1', [other.cptsId])
    ).rows[0]?.creneau_id as string
    const demande = await openRequest(server, other)
    const { rendezVousId } = value(await bookSlot(server, other, slot, demande))
    const [given] = value(
      await server.run(soinsActions.listPartages, other.coordination, other.cptsId, {
        params: { cptsId: other.cptsId },
      }),
    ).partages
    expect(given).toMatchObject({ sens: 'recu', statut: 'accepte' })
    value(
      await server.run(soinsActions.withdrawPartage, other.coordination, other.cptsId, {
        params: { cptsId: other.cptsId, partageId: given!.id },
      }),
    )
    expect(await published(other.cptsId)).toBe(0)
    expect(await published(desk.cptsId)).toBe(all - 1)
    value(
      await server.run(soinsActions.cancelRendezVous, other.secretaire, other.cptsId, {
        params: { cptsId: other.cptsId, rendezVousId },
      }),
    )
    expect(await published(desk.cptsId)).toBe(all)
    expect(await published(other.cptsId)).toBe(0)
  })

  test('an agenda has one home: the other CPTS can only ask', async () => {
    const other = await openDesk(server, 'CPTS voisine')
    const { rows } = await server.owner(
      `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
       values ($1, gen_random_uuid(), $2, 'Genêt', 'Aurèle', '10', now()) returning id`,
      [other.cptsId, doctor.personne.personneId],
    )
    const professionnelId = rows[0]?.id as string
    const opened = await server.run(soinsActions.openAgenda, other.coordination, other.cptsId, {
      params: { cptsId: other.cptsId },
      body: { professionnelId },
    })
    expect(opened).toMatchObject({ refusal: { code: 'agenda-lives-elsewhere' } })
    const asked = value(
      await server.run(soinsActions.requestPartage, other.coordination, other.cptsId, {
        params: { cptsId: other.cptsId },
        body: { professionnelId },
      }),
    )
    await offerMornings(server, desk, doctor)
    expect(await published(other.cptsId)).toBe(0)
    value(
      await server.run(soinsActions.acceptPartage, doctor.personne, desk.cptsId, {
        params: { cptsId: desk.cptsId, partageId: asked.id },
      }),
    )
    expect(await published(other.cptsId)).toBeGreaterThan(200)
  })
})
