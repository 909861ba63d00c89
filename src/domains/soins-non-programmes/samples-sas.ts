/** For tests of what the SAS sees: free slots at a given hour, place and kind, in two CPTS that share a doctor. */
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import type { TestServer } from '../../server/actions/testing.ts'
import { type Desk, type Doctor, openDesk, openDoctor } from './samples.ts'

type Offer = {
  visibilites: readonly string[]
  genre?: 'cabinet' | 'domicile' | 'teleconsultation'
  /** A place of its own for this slot. */
  place?: string
}

/** Laid in the tables, then published by the function that publishes every slot. */
export const offerAt = async (
  server: TestServer,
  desk: Desk,
  doctor: Doctor,
  at: string,
  { visibilites, genre = 'cabinet', place }: Offer,
): Promise<string> => {
  const debut = Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/Paris').toInstant()
  const id = newId()
  const lieuId = newId()
  if (place)
    await server.owner(
      `insert into lieu_consultation (cpts_id, id, agenda_id, libelle, adresse, commune, commune_nom, cree_le)
       values ($1, $2, $3, $4, '1 rue du Pont', '34301', 'Sète', now())`,
      [desk.cptsId, lieuId, doctor.agendaId, place],
    )
  await server.owner(
    `insert into creneau (cpts_id, id, agenda_id, lieu_id, debut, fin, genre, visibilites, cree_le)
     values ($1, $2, $3, case when $4::uuid is not null then $4::uuid when $5 = 'cabinet' then
       (select lieu_id from agenda where id = $3) end, $6, $7, $5, $8, now())`,
    [
      desk.cptsId,
      id,
      doctor.agendaId,
      place ? lieuId : null,
      genre,
      debut.toString(),
      debut.add({ minutes: 20 }).toString(),
      [...visibilites],
    ],
  )
  await server.owner(`select set_config('maillage.cpts', $1, false)`, [desk.cptsId])
  await server.owner('select publish_creneaux(array[$1::uuid])', [id])
  return id
}

const insertShare = async (
  server: TestServer,
  { domicile, avec, doctor }: { domicile: string; avec: string; doctor: Doctor },
): Promise<void> => {
  await server.owner(
    `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{professionnel}', '2020-01-01')`,
    [avec, doctor.personne.personneId],
  )
  await server.owner(
    `insert into partage_creneau (id, domicile, personne_id, avec, statut, depuis) values ($1, $2, $3, $4, 'accepte', now())`,
    [newId(), domicile, doctor.personne.personneId, avec],
  )
}

/** RPPS of fiction: one place, two places, two CPTS. */
export const [ALONE, TWO_PLACES, SHARED] = ['99900000003', '99900000011', '99900000029'] as const
export type SasWorld = { desk: Desk; other: Desk; doctors: Record<string, Doctor> }

/** Two CPTS with their numbers, three doctors, their slots of the three days from Tuesday 24 November 2026. */
export const openSasWorld = async (server: TestServer): Promise<SasWorld> => {
  const desk = await openDesk(server, 'CPTS du Port')
  const other = await openDesk(server, 'CPTS voisine')
  await server.owner(
    `update cpts set finess = '340000017', reglages = '{"telephone": "04 65 71 00 01"}' where id = $1`,
    [desk.cptsId],
  )
  await server.owner(`update cpts set finess = '340000025' where id = $1`, [other.cptsId])
  const doctors: Record<string, Doctor> = {}
  for (const rpps of [ALONE, TWO_PLACES, SHARED]) {
    const doctor = await openDoctor(server, desk)
    await server.owner('update personne set rpps = $2 where id = $1', [doctor.personne.personneId, rpps])
    doctors[rpps] = doctor
  }
  await server.owner(
    `update lieu_exercice set telephone = '+33465710002', code_postal = '34200' where professionnel_id = $1`,
    [doctors[ALONE]!.professionnelId],
  )
  const offer = (rpps: string, at: string, what: Offer) => offerAt(server, desk, doctors[rpps]!, at, what)
  await offer(ALONE, '2026-11-24T09:20', { visibilites: ['PUBLIC', 'SNP'] })
  await offer(ALONE, '2026-11-25T10:00', { visibilites: ['PRO'], genre: 'teleconsultation' })
  await offer(ALONE, '2026-11-25T11:00', { visibilites: ['SNP'], genre: 'domicile' })
  await offer(ALONE, '2026-11-30T10:00', { visibilites: ['PUBLIC'] })
  await offer(TWO_PLACES, '2026-11-24T14:00', { visibilites: ['SNP'] })
  await offer(TWO_PLACES, '2026-11-25T14:00', { visibilites: ['SNP'], place: 'Cabinet du pont' })
  await insertShare(server, { domicile: desk.cptsId, avec: other.cptsId, doctor: doctors[SHARED]! })
  await offer(SHARED, '2026-11-25T16:00', { visibilites: ['CPTS'] })
  return { desk, other, doctors }
}
