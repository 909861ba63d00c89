/** For the benches: bases filled by the thousand, and the peers that the real way is compared with. */
import { createHash } from 'node:crypto'
import { newId, newToken } from '../../kernel/ids.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { fromDate } from '../../kernel/time.ts'
import { defineAction } from '../../server/actions/action.ts'
import { insertCommunes } from '../communaute/samples.ts'
import { soinsContract } from './contract.ts'
import { moveDemande } from './store/demande-store.ts'
import { findLive, insertRendezVous } from './store/rendez-vous-store.ts'
import { findPublie, searchPublies } from './store/search-store.ts'

export { expandAgenda } from './rules/expansion.ts'
export type { Recherche } from './store/search-store.ts'
export { searchPublies }

type Client = { query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }> }
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A CPTS with a secretary signed in and one open agenda. */
const insertDesk = async (client: Client): Promise<{ cptsId: string; agendaId: string; token: string }> => {
  const token = newToken()
  const [cptsId, personneId, proId, agendaId] = [newId(), newId(), newId(), newId()]
  await insertCommunes((sql, values) => client.query(sql, values))
  await client.query(`insert into cpts (id, nom) values ($1, 'Mesure')`, [cptsId])
  await client.query(`insert into personne (id, nom, prenom) values ($1, 'Mesure', 'Une')`, [personneId])
  await client.query(
    `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{secretariat}', '2020-01-01')`,
    [cptsId, personneId],
  )
  await client.query(
    `insert into session (id, empreinte, personne_id, second_facteur, expire_le) values ($1, $2, $3, true, '2099-01-01')`,
    [newId(), hash(token), personneId],
  )
  await client.query(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le) values ($1, $2, $3, 'Mesure', 'Une', '10', now())`,
    [cptsId, proId, personneId],
  )
  await client.query(
    `insert into agenda (cpts_id, id, personne_id, professionnel_id, nom, profession, metier, zone, cree_le)
     values ($1, $2, $3, $4, 'Dr Une Mesure', '10', 'médecin généraliste', 'Europe/Paris', now())`,
    [cptsId, agendaId, personneId, proId],
  )
  return { cptsId, agendaId, token }
}

/** A fresh CPTS with so many free slots, one after the other from that instant on, and `tries` requests for each. */
export const fillBookingBase = async (client: Client, slots: number, tries: number, from = '2026-11-25T08:20:00Z') => {
  const { cptsId, agendaId, token } = await insertDesk(client)
  const ids = Array.from({ length: slots }, () => newId())
  const demandes = Array.from({ length: slots * tries }, () => newId())
  await client.query(
    `insert into creneau (cpts_id, id, agenda_id, debut, fin, genre, visibilites, cree_le)
     select $1, x, $2, $4::timestamptz + (i - 1) * interval '20 minutes', $4::timestamptz + i * interval '20 minutes',
       'teleconsultation', '{CPTS}', now() from unnest($3::uuid[]) with ordinality as u(x, i)`,
    [cptsId, agendaId, ids, from],
  )
  await client.query(`select set_config('maillage.cpts', $1, false)`, [cptsId])
  await client.query('select publish_creneaux($1)', [ids])
  await client.query(
    `insert into demande (cpts_id, id, appelant, tranche_age, commune, commune_nom, motif, degre, echeance, creee_le)
     select $1, x, 'patient', '30-64', '34301', 'Sète', 'fievre', '48h', '2026-11-26T08:00:00Z', '2026-11-24T08:00:00Z' from unnest($2::uuid[]) x`,
    [cptsId, demandes],
  )
  await client.query('analyze creneau, creneau_publie, demande, rendez_vous')
  const pairs = ids.flatMap((slot, i) =>
    Array.from({ length: tries }, (_, k) => [slot, demandes[i * tries + k]!] as const),
  )
  return { cptsId, token, credentials: { session: hash(token) }, tries: pairs }
}

/** The peer: the same action, that reads whether the slot is free before it writes. Right only when serialisable. */
export const bookByReading = defineAction(soinsContract.bookCreneau, {
  audit: 'creneau.reserver',
  run: async (ctx, { params, body }) => {
    const slot = await findPublie(ctx.tx, ctx.cptsId, params.creneauId)
    if (!slot || (await findLive(ctx.tx, ctx.cptsId, params.creneauId))) return refuse('creneau-already-taken')
    if (!(await moveDemande(ctx.tx, ctx.cptsId, body.demandeId, 'ouverte', 'pourvue')))
      return refuse('demande-not-open')
    const id = newId(ctx.now.epochMilliseconds)
    const rendezVous = { id, creneauId: params.creneauId, demandeCpts: ctx.cptsId, demandeId: body.demandeId }
    if (!(await insertRendezVous(ctx.tx, ctx.cptsId, rendezVous, ctx.now))) return refuse('creneau-already-taken')
    await ctx.publish({ name: 'rendez-vous.reserve', cptsId: ctx.cptsId, id })
    const hours = { debut: fromDate(slot.debut).toString(), fin: fromDate(slot.fin).toString() }
    return ok({ rendezVousId: id, demandeId: body.demandeId, ...hours, phrase: '' })
  },
})

/** So many free slots of one CPTS in twelve weeks, spread over professions and communes as in a large territory. */
export const fillSearchBase = async (
  client: Client,
  slots: number,
  communes: number,
): Promise<{ cptsId: string; token: string }> => {
  const { cptsId, agendaId, token } = await insertDesk(client)
  await client.query(
    `insert into creneau_publie (visible_par, creneau_id, domicile, agenda_id, personne_id, nom, metier, profession, specialite, commune,
       commune_nom, lon, lat, genre, visibilites, debut, fin, zone)
     select $1, gen_random_uuid(), $1, $2, md5('p' || p)::uuid, 'Dr ' || p, 'médecin généraliste',
       (array['10','10','10','10','60','60','70','50','21','40'])[1 + p % 10], case when p % 10 < 4 then 'SM54' end,
       to_char(34001 + p % $4::int, 'FM00000'), 'Commune ' || p % $4::int, 3 + (p % 97) / 100.0, 43 + (p % 89) / 100.0,
       (array['cabinet','cabinet','cabinet','domicile','teleconsultation'])[1 + i % 5], '{CPTS,SNP}', d, d + interval '20 minutes', 'Europe/Paris'
     from (select i, i % 2000 as p,
       timestamptz '2026-11-24T08:00:00Z' + (i / 2000 % 84) * interval '1 day' + (i / 168000 % 30) * interval '20 minutes' + (i % 7) * interval '1 minute' as d
       from generate_series(1, $3::int) i) x`,
    [cptsId, agendaId, slots, communes],
  )
  await client.query('vacuum analyze creneau_publie')
  return { cptsId, token }
}
