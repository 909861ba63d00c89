/**
 * Many desks on the same slots at once. Whatever the order, a slot has one live appointment, a request has one, and the
 * search index holds exactly the free slots.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { openDb } from '../../server/database/connect.ts'
import { soinsActions } from './actions/index.ts'
import { bookSlot, type Desk, type Doctor, offerMornings, openDesk, openDoctor, openRequest, value } from './samples.ts'

const CLIENTS = 20
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

const insertRequests = async (cptsId: string, n: number): Promise<string[]> => {
  const ids = Array.from({ length: n }, () => newId())
  await server.owner(
    `insert into demande (cpts_id, id, appelant, tranche_age, commune, commune_nom, motif, degre, echeance, creee_le)
     select $1, x, 'patient', '30-64', '34301', 'Sète', 'fievre', '48h', '2026-11-26T08:10:00Z', '2026-11-24T08:10:00Z' from unnest($2::uuid[]) x`,
    [cptsId, ids],
  )
  return ids
}
const insertSlots = async (n: number): Promise<string[]> => {
  const ids = Array.from({ length: n }, () => newId())
  await server.owner(
    `insert into creneau (cpts_id, id, agenda_id, lieu_id, debut, fin, genre, visibilites, cree_le)
     select $1, x, $2, (select lieu_id from agenda where id = $2), timestamptz '2026-11-25T08:00:00Z' + i * interval '20 minutes',
       timestamptz '2026-11-25T08:20:00Z' + i * interval '20 minutes', 'cabinet', '{CPTS}', now()
     from unnest($3::uuid[]) with ordinality as u(x, i)`,
    [desk.cptsId, doctor.agendaId, ids],
  )
  await server.owner(`select set_config('maillage.cpts', $1, false)`, [desk.cptsId])
  await server.owner('select publish_creneaux($1)', [ids])
  return ids
}

const inParallel = async <T>(work: readonly T[], run: (item: T, i: number) => Promise<void>): Promise<void> => {
  let next = 0
  const client = async () => {
    for (let i = next++; i < work.length; i = next++) await run(work[i]!, i)
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
}

const one = async (sql: string, values: unknown[]): Promise<number> =>
  Number((await server.owner(sql, values)).rows[0]?.n)
const doubles = (cptsId: string) =>
  one(
    `select (select count(*) from (select 1 from rendez_vous where cpts_id = $1 and statut <> 'annule' group by creneau_id having count(*) > 1) x)
      + (select count(*) from (select 1 from rendez_vous where cpts_id = $1 and statut <> 'annule' group by demande_cpts, demande_id having count(*) > 1) y) as n`,
    [cptsId],
  )
/** Slots that the index shows and should not, or hides and should not. */
const indexFaults = (cptsId: string) =>
  one(
    `select count(*) as n from creneau c left join creneau_publie p on p.creneau_id = c.id and p.visible_par = c.cpts_id
      where c.cpts_id = $1 and (p.creneau_id is not null) <> (c.statut = 'offert' and not exists (
        select 1 from rendez_vous r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.statut <> 'annule'))`,
    [cptsId],
  )

describe('the booking race', () => {
  test('10 000 tries of 20 clients on 2 500 slots: 2 500 appointments, 0 double', async () => {
    const slots = await insertSlots(2500)
    const requests = await insertRequests(desk.cptsId, 2500)
    // Four clients want each slot at about the same time, each for its own request; who fails leaves it waiting.
    const tries = slots.flatMap((slot, i) =>
      [0, 1, 2, 3].map((k) => ({ slot, request: requests[(i + k) % requests.length]! })),
    )
    const codes: Record<string, number> = {}
    await inParallel(tries, async ({ slot, request }) => {
      const result = await bookSlot(server, desk, slot, request)
      const code = result.ok ? 'ok' : result.refusal.code
      codes[code] = (codes[code] ?? 0) + 1
    })
    expect(Object.keys(codes).sort()).toEqual(['creneau-already-taken', 'demande-not-open', 'ok'])
    expect(await doubles(desk.cptsId)).toBe(0)
    expect(
      await one(`select count(*) as n from rendez_vous where cpts_id = $1 and statut = 'reserve'`, [desk.cptsId]),
    ).toBe(codes.ok)
    expect(
      await one(`select count(*) as n from demande where cpts_id = $1 and statut = 'pourvue'`, [desk.cptsId]),
    ).toBe(codes.ok)
    expect(await indexFaults(desk.cptsId)).toBe(0)
  }, 120_000)

  test('book, move, cancel, withdraw and leave at once: never double, the index stays true', async () => {
    const slots = await insertSlots(40)
    const requests = await insertRequests(desk.cptsId, 60)
    const live: string[] = []
    const pick = <T>(list: readonly T[], i: number): T => list[(i * 7919) % list.length]!
    const params = { cptsId: desk.cptsId }
    await inParallel(Array.from({ length: 1200 }), async (_, i) => {
      const slot = pick(slots, i)
      if (i % 4 < 2 || live.length === 0) {
        const booked = await bookSlot(server, desk, slot, pick(requests, i))
        if (booked.ok) live.push(booked.value.rendezVousId)
      } else if (i % 4 === 2) {
        const rendezVousId = pick(live, i)
        if (i % 8 === 2)
          await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, {
            params: { ...params, rendezVousId },
          })
        else {
          const moved = await server.run(soinsActions.moveRendezVous, desk.secretaire, desk.cptsId, {
            params: { ...params, rendezVousId },
            body: { creneauId: slot },
          })
          if (moved.ok) live.push(moved.value.rendezVousId)
        }
      } else {
        const path = { params: { ...params, agendaId: doctor.agendaId, creneauId: slot } }
        if (i % 8 === 3) await server.run(soinsActions.withdrawCreneau, desk.coordination, desk.cptsId, path)
        else await server.run(soinsActions.restoreCreneau, desk.coordination, desk.cptsId, path)
      }
    })
    expect(await doubles(desk.cptsId)).toBe(0)
    expect(await indexFaults(desk.cptsId)).toBe(0)
    expect(
      await one(
        `select count(*) as n from demande d where d.cpts_id = $1 and (d.statut = 'pourvue') <> exists (
          select 1 from rendez_vous r where r.cpts_id = d.cpts_id and r.demande_id = d.id and r.statut <> 'annule')`,
        [desk.cptsId],
      ),
    ).toBe(0)
  }, 120_000)
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
  const published = (cptsId: string) => one('select count(*) as n from creneau_publie where visible_par = $1', [cptsId])

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
    const [here, there] = [await insertRequests(desk.cptsId, 100), await insertRequests(other.cptsId, 100)]
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
    expect(await doubles(desk.cptsId)).toBe(0)
    expect(await one('select count(*) as n from rendez_vous where cpts_id = $1', [other.cptsId])).toBe(0)
    expect(await one('select count(*) as n from rendez_vous_miroir where cpts_id = $1', [other.cptsId])).toBe(
      won.get(other),
    )
    expect(
      await one(`select count(*) as n from demande where cpts_id = $1 and statut = 'pourvue'`, [other.cptsId]),
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
