/** For tests: two CPTS with communes, professionals, agendas and requests, made through the doors. */
import { newId } from '../../kernel/ids.ts'
import type { TestPersonne, TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from '../communaute/samples.ts'
import { soinsActions } from './actions/index.ts'

type Owner = TestServer['owner']

export const insertProfessionnel = async (
  owner: Owner,
  cptsId: string,
  personneId: string,
  parts: { nom?: string; profession?: string; specialite?: string | null; commune?: string } = {},
): Promise<string> => {
  const { nom = 'Genêt', profession = '10', specialite = 'SM54', commune = '34157' } = parts
  const id = newId()
  await owner(
    `insert into professionnel (cpts_id, id, personne_id, titre, nom, prenom, profession, specialite, cree_le)
     values ($1, $2, $3, $4, $5, 'Aurèle', $6, $7, now())`,
    [cptsId, id, personneId, profession === '10' ? 'Dr' : null, nom, profession, specialite],
  )
  await owner(
    `insert into lieu_exercice (cpts_id, id, professionnel_id, nom, adresse, commune, lon, lat, zone, cree_le)
     select $1, $2, $3, 'Cabinet du quai', '3, quai du Modèle', c.code, c.lon, c.lat, 'Europe/Paris', now() from commune c where c.code = $4`,
    [cptsId, newId(), id, commune],
  )
  return id
}

export type Desk = { cptsId: string; secretaire: TestPersonne; coordination: TestPersonne }
export type Doctor = { personne: TestPersonne; agendaId: string; professionnelId: string }

export const openDesk = async (server: TestServer, nom?: string): Promise<Desk> => {
  await insertCommunes(server.owner)
  const cptsId = await server.createCpts(nom)
  return {
    cptsId,
    secretaire: await server.signInAs(cptsId, 'secretariat'),
    coordination: await server.signInAs(cptsId, 'coordination'),
  }
}

const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** A doctor of this CPTS with an open agenda and no slot yet. */
export const openDoctor = async (
  server: TestServer,
  desk: Desk,
  parts: Parameters<typeof insertProfessionnel>[3] = {},
): Promise<Doctor> => {
  const personne = await server.signInAs(desk.cptsId, 'professionnel')
  const professionnelId = await insertProfessionnel(server.owner, desk.cptsId, personne.personneId, parts)
  const opened = await server.run(soinsActions.openAgenda, desk.coordination, desk.cptsId, {
    params: { cptsId: desk.cptsId },
    body: { professionnelId },
  })
  return { personne, agendaId: value(opened).id, professionnelId }
}

export const openRequest = async (
  server: TestServer,
  desk: Desk,
  degre: 'jour' | '24h' | '48h' = '48h',
): Promise<string> =>
  value(
    await server.run(soinsActions.openDemande, desk.secretaire, desk.cptsId, {
      params: { cptsId: desk.cptsId },
      body: {
        appelant: 'patient',
        trancheAge: '30-64',
        commune: '34301',
        motif: 'fievre',
        degre,
        contraintes: [],
        identite: null,
      },
    }),
  ).id

export const offerSlot = async (
  server: TestServer,
  desk: Desk,
  doctor: Doctor,
  jour: string,
  heure: string,
): Promise<string> =>
  value(
    await server.run(soinsActions.offerCreneau, desk.coordination, desk.cptsId, {
      params: { cptsId: desk.cptsId, agendaId: doctor.agendaId },
      body: { jour, heure },
    }),
  ).id

/** Tuesdays and Thursdays from 9 h to 12 h, twenty minutes. */
export const offerMornings = async (server: TestServer, desk: Desk, doctor: Doctor): Promise<string> => {
  const { rows } = await server.owner('select id from lieu_consultation where agenda_id = $1', [doctor.agendaId])
  const made = await server.run(soinsActions.createDisponibilite, desk.coordination, desk.cptsId, {
    params: { cptsId: desk.cptsId, agendaId: doctor.agendaId },
    body: {
      jours: [2, 4],
      debut: '09:00',
      fin: '12:00',
      duree: 20,
      semaines: 1,
      valideDu: '2026-11-01',
      valideAu: null,
      sauteFeries: true,
      capacite: 1,
      lieuId: rows[0]?.id as string,
      genre: 'cabinet',
      visibilites: ['CPTS', 'SNP'],
      essai: false,
    },
  })
  return value(made).id!
}

export const bookSlot = (server: TestServer, desk: Desk, creneauId: string, demandeId: string) =>
  server.run(soinsActions.bookCreneau, desk.secretaire, desk.cptsId, {
    params: { cptsId: desk.cptsId, creneauId },
    body: { demandeId },
  })
export { medianOf } from './rules/delai.ts'
export { value }
