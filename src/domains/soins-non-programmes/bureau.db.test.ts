import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { setIdentiteKey } from '../../server/encryption/patients.ts'
import { closePastDemandes, eraseIdentites } from './actions/close-and-erase.ts'

import { soinsActions } from './actions/index.ts'
import { tellPlages } from './actions/tell-plages.ts'
import { bookSlot, type Desk, type Doctor, offerSlot, openDesk, openDoctor, openRequest, value } from './samples.ts'

let server: TestServer
let desk: Desk
let doctor: Doctor
beforeAll(async () => {
  setIdentiteKey('essai')
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
  doctor = await openDoctor(server, desk)
})
const here = () => ({ cptsId: desk.cptsId })
const search = async (query: object = {}) =>
  value(
    await server.run(soinsActions.searchCreneaux, desk.secretaire, desk.cptsId, {
      params: here(),
      query: { limite: 20, ...query },
    }),
  )
const demandeOf = async (demandeId: string) =>
  value(await server.run(soinsActions.readDemande, desk.secretaire, desk.cptsId, { params: { ...here(), demandeId } }))
const work = <T>(run: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, run)

describe('from a call to the registre', () => {
  test('search, book, keep, close, tell, erase', async () => {
    for (const hour of ['09:20', '09:40', '10:00']) await offerSlot(server, desk, doctor, '2026-11-25', hour)
    const opened = value(
      await server.run(soinsActions.openDemande, desk.secretaire, desk.cptsId, {
        params: here(),
        body: {
          appelant: 'proche',
          trancheAge: '6-15',
          commune: '34301',
          motif: 'gorge-oreille',
          degre: '24h',
          contraintes: ['matin'],
          identite: {
            nom: 'Exemple',
            prenom: 'Pervenche',
            anneeNaissance: 2014,
            telephone: '06 39 98 41 27',
            courriel: null,
          },
        },
      }),
    )
    expect(opened.echeance).toBe('2026-11-25T08:10:00Z')
    const found = await search({ depuis: '34301' })
    expect(found).toMatchObject({ regle: 'delai', total: 3, totalPlafonne: false })
    expect(found.creneaux[0]).toMatchObject({
      nom: 'Dr\u00a0Aurèle Genêt',
      quand: 'demain',
      communeNom: 'Mèze',
      raison: 'le plus tôt',
      dIci: true,
    })
    expect(found.creneaux[0]?.distanceKm).toBeCloseTo(8, 0)
    const booked = value(await bookSlot(server, desk, found.creneaux[0]!.creneauId, opened.id))
    expect(booked.phrase).toBe(
      'Vous avez rendez-vous demain mercredi 25\u00a0novembre à 9\u00a0h\u00a020, Cabinet du quai, 3, quai du Modèle, Mèze, avec Dr\u00a0Aurèle Genêt, médecin généraliste.',
    )
    expect((await search()).total).toBe(2)
    expect(await demandeOf(opened.id)).toMatchObject({
      statut: 'pourvue',
      aUneIdentite: true,
      rendezVous: { id: booked.rendezVousId },
    })

    // The doctor sees who comes; the coordination has no right to; the reading is in the trail.
    const mine = await server.run(soinsActions.listMesRendezVous, doctor.personne, desk.cptsId, {
      params: here(),
      query: { du: '2026-11-25', au: '2026-11-25' },
    })
    expect(value(mine).rendezVous).toMatchObject([
      { motif: 'Gorge, oreille, sinus', identite: { nom: 'Exemple', prenom: 'Pervenche' } },
    ])
    const refused = await server.run(soinsActions.readIdentite, desk.coordination, desk.cptsId, {
      params: { ...here(), demandeId: opened.id },
    })
    expect(refused).toMatchObject({ refusal: { code: 'not-allowed' } })
    const reads = await server.owner(
      `select acteur from journal where operation = 'lecture' and objet = 'identite_patient' and objet_id = $1`,
      [opened.id],
    )
    expect(reads.rows).toEqual([{ acteur: `personne:${doctor.personne.personneId}` }])
    const stored = await server.owner('select chiffre from identite_patient where demande_id = $1', [opened.id])
    expect((stored.rows[0]!.chiffre as Buffer).toString('latin1')).not.toContain('Exemple')

    // Kept, then the plage ends: one acte, corrected when a late change comes.
    server.setNow('2026-11-25T08:30:00Z')
    const mark = (statut: 'honore' | 'absent') =>
      server.run(soinsActions.markRendezVous, desk.secretaire, desk.cptsId, {
        params: { ...here(), rendezVousId: booked.rendezVousId },
        body: { statut },
      })
    value(await mark('honore'))
    expect(await work(tellPlages)).toBe(0)
    server.setNow('2026-11-25T09:20:00Z')
    expect(await work(tellPlages)).toBe(1)
    expect(await work(tellPlages)).toBe(0)
    value(await mark('absent'))
    expect(await work(tellPlages)).toBe(1)
    const actes = await server.owner(
      'select faits, corrige is not null as corrige from acte where cpts_id = $1 order by source_rang',
      [desk.cptsId],
    )
    expect(actes.rows).toEqual([
      { faits: { minutes: 60, offerts: 3, reserves: 1, honores: 1, absents: 0 }, corrige: false },
      { faits: { minutes: 60, offerts: 3, reserves: 1, honores: 0, absents: 1 }, corrige: true },
    ])

    // Closed by its appointment, erased on its day.
    expect(await work(closePastDemandes)).toBe(1)
    expect(await demandeOf(opened.id)).toMatchObject({
      statut: 'close',
      cause: 'rendez-vous',
      effacementLe: '2026-12-25',
    })
    server.setNow('2026-12-25T09:10:00Z')
    expect(await work(eraseIdentites)).toBe(0)
    server.setNow('2026-12-25T09:30:00Z')
    expect(await work(eraseIdentites)).toBe(1)
    expect(server.events.some((e) => e.name === 'identite.effacee' && e.id === opened.id)).toBe(true)
    const gone = await server.run(soinsActions.readIdentite, desk.secretaire, desk.cptsId, {
      params: { ...here(), demandeId: opened.id },
    })
    expect(gone).toMatchObject({ refusal: { code: 'identite-unknown' } })
    const board = value(
      await server.run(soinsActions.readTableauSoins, desk.coordination, desk.cptsId, { params: here(), query: {} }),
    )
    expect(board.phrase).toBe('100\u00a0% des demandes comptées ont eu un rendez-vous sous 48\u00a0h (1\u00a0demande).')
    expect(board.chiffres.find((one) => one.code === 'part-24h')).toMatchObject({ valeur: 0 })
    expect(board.motifs).toMatchObject([{ libelle: 'Gorge, oreille, sinus', denominateur: 1, absents: 1 }])
  })
})

describe('appointments', () => {
  test('move is all or nothing; cancel gives the slot and the request back; restore takes them again', async () => {
    const [a, b] = [
      await offerSlot(server, desk, doctor, '2026-11-25', '09:20'),
      await offerSlot(server, desk, doctor, '2026-11-25', '09:40'),
    ]
    const [first, second] = [await openRequest(server, desk), await openRequest(server, desk)]
    const { rendezVousId } = value(await bookSlot(server, desk, a, first))
    value(await bookSlot(server, desk, b, second))
    const to = (creneauId: string) =>
      server.run(soinsActions.moveRendezVous, desk.secretaire, desk.cptsId, {
        params: { ...here(), rendezVousId },
        body: { creneauId },
      })
    expect(await to(b)).toMatchObject({ refusal: { code: 'creneau-already-taken' } })
    expect((await demandeOf(first)).rendezVous).toMatchObject({ id: rendezVousId, statut: 'reserve' })
    const c = await offerSlot(server, desk, doctor, '2026-11-25', '10:00')
    const moved = value(await to(c))
    expect((await search()).creneaux.map((s) => s.creneauId)).toEqual([a])
    const path = { params: { ...here(), rendezVousId: moved.rendezVousId } }
    value(await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, path))
    expect(await demandeOf(first)).toMatchObject({ statut: 'ouverte', rendezVous: null })
    expect((await search()).total).toBe(2)
    value(await server.run(soinsActions.restoreRendezVous, desk.secretaire, desk.cptsId, path))
    expect(await demandeOf(first)).toMatchObject({ statut: 'pourvue' })
    value(await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, path))
    value(await bookSlot(server, desk, c, await openRequest(server, desk)))
    expect(await server.run(soinsActions.restoreRendezVous, desk.secretaire, desk.cptsId, path)).toMatchObject({
      refusal: { code: 'creneau-already-taken' },
    })
  })
  test('a request has one appointment; a slot has one request', async () => {
    const [a, b] = [
      await offerSlot(server, desk, doctor, '2026-11-25', '09:20'),
      await offerSlot(server, desk, doctor, '2026-11-25', '09:40'),
    ]
    const demande = await openRequest(server, desk)
    value(await bookSlot(server, desk, a, demande))
    expect(await bookSlot(server, desk, b, demande)).toMatchObject({ refusal: { code: 'demande-not-open' } })
    expect(await bookSlot(server, desk, a, await openRequest(server, desk))).toMatchObject({
      refusal: { code: 'creneau-already-taken' },
    })
  })
  test('nothing is said kept before its hour', async () => {
    const slot = await offerSlot(server, desk, doctor, '2026-11-25', '09:20')
    const { rendezVousId } = value(await bookSlot(server, desk, slot, await openRequest(server, desk)))
    const early = await server.run(soinsActions.markRendezVous, desk.secretaire, desk.cptsId, {
      params: { ...here(), rendezVousId },
      body: { statut: 'honore' },
    })
    expect(early).toMatchObject({ refusal: { code: 'rendez-vous-too-early' } })
  })
})

describe('requests', () => {
  test('close with a cause, reopen, and wait in order of deadline', async () => {
    const late = await openRequest(server, desk, '48h')
    server.setNow(server.now().add({ minutes: 1 }).toString())
    const soon = await openRequest(server, desk, 'jour')
    const list = (query: object) =>
      server.run(soinsActions.listDemandes, desk.secretaire, desk.cptsId, {
        params: here(),
        query: { limite: 50, ...query },
      })
    expect(value(await list({ attente: 'oui' })).demandes.map((d) => d.id)).toEqual([soon, late])
    const path = { params: { ...here(), demandeId: soon } }
    value(
      await server.run(soinsActions.closeDemande, desk.secretaire, desk.cptsId, {
        ...path,
        body: { cause: 'orientee-15' },
      }),
    )
    expect(value(await list({ statut: 'ouverte' })).demandes.map((d) => d.id)).toEqual([late])
    expect(value(await list({ statut: 'close' })).demandes[0]).toMatchObject({ cause: 'orientee-15' })
    value(await server.run(soinsActions.reopenDemande, desk.secretaire, desk.cptsId, path))
    expect(value(await list({ attente: 'oui' })).total).toBe(2)
    const pages = value(await list({ limite: 1 }))
    expect(value(await list({ limite: 1, apres: pages.suite })).demandes.map((d) => d.id)).toEqual([late])
  })
  test('the strip counts what is free, hour by hour', async () => {
    await offerSlot(server, desk, doctor, '2026-11-24', '15:00')
    await offerSlot(server, desk, doctor, '2026-11-25', '15:00')
    await openRequest(server, desk)
    const strip = value(await server.run(soinsActions.readBandeau, desk.secretaire, desk.cptsId, { params: here() }))
    expect(strip).toMatchObject({
      libres24h: 1,
      libres48h: 2,
      demandesDuJour: 1,
      serviesDuJour: 0,
      enAttente: 1,
      delaiMedianHeures: null,
    })
    expect(strip.heures.filter((h) => h.libres > 0).map((h) => h.debut)).toEqual([
      '2026-11-24T14:00:00Z',
      '2026-11-25T14:00:00Z',
    ])
  })
  test('the CSV of the board starts with its columns and neutralises formulas', async () => {
    const file = value(
      await server.run(soinsActions.exportTableauSoins, desk.coordination, desk.cptsId, {
        params: here(),
        query: { axe: 'commune' },
      }),
    ) as { body: string }
    expect(file.body).toContain('code;libellé;demandes')
  })
})

describe('the calendar feed', () => {
  test('gives hours and places, no patient, by its link alone', async () => {
    const slot = await offerSlot(server, desk, doctor, '2026-11-25', '09:20')
    const { rendezVousId } = value(await bookSlot(server, desk, slot, await openRequest(server, desk)))
    const { adresse } = value(
      await server.run(soinsActions.createMonFlux, doctor.personne, desk.cptsId, { params: here() }),
    )
    const answer = await server.fetch(null, 'GET', new URL(adresse).pathname)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(text).toContain('DTSTART:20261125T082000Z')
    expect(text).toContain(`UID:${rendezVousId}@maillage`)
    expect(text).not.toMatch(/fievre|fièvre|Sète/)
    expect((await server.fetch(null, 'GET', `/agenda/${'x'.repeat(43)}.ics`)).status).toBe(404)
  })
})
