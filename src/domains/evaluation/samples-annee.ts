/** The year of a large CPTS for the bench and the tests of speed: members, actes and presences in the numbers asked. */
import { newId } from '../../kernel/ids.ts'

type Client = { query: (sql: string, values?: unknown[]) => Promise<unknown> }
export type Annee = { actes: number; presences: number; membres: number; demandes: number; annee: number }

const GENRES = [
  ['reunion', 'parcours'],
  ['formation', 'qualite'],
  ['evenement-prevention', 'prevention'],
  ['concertation', 'parcours'],
  ['plage-snp', 'acces'],
  ['rencontre-partenaire', 'prevention'],
] as const

/** Written as the owner of the base, without the actions, whose speed is what is measured. Gives the CPTS. */
export const fillAnnee = async (
  client: Client,
  { actes, presences, membres, demandes, annee }: Annee,
): Promise<string> => {
  const cptsId = newId()
  await client.query(`insert into cpts (id, nom) values ($1, 'CPTS d’une grande année')`, [cptsId])
  const people = Array.from({ length: membres }, () => ({ id: newId(), personne: newId() }))
  await client.query(
    `insert into personne (id, nom, prenom) select x.personne, 'Mesure', 'Camille'
      from jsonb_to_recordset($1) as x(personne uuid)`,
    [JSON.stringify(people)],
  )
  await client.query(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
      select $1, x.id, x.personne, 'Mesure', 'Camille', '60', clock_timestamp()
      from jsonb_to_recordset($2) as x(id uuid, personne uuid)`,
    [cptsId, JSON.stringify(people)],
  )
  await client.query(
    `insert into adhesion (cpts_id, id, professionnel_id, debut, cree_le)
      select $1, gen_random_uuid(), x.id, make_date($3, 1, 1), clock_timestamp()
      from jsonb_to_recordset($2) as x(id uuid)`,
    [cptsId, JSON.stringify(people), annee - 1],
  )
  const lines = Array.from({ length: actes }, (_, rank) => {
    const [genre, mission] = GENRES[rank % GENRES.length]!
    return { id: newId(), genre, mission, jour: (rank * 7) % 330 }
  })
  await client.query(
    `insert into acte (cpts_id, id, genre, mission, titre, debut, fin, zone, etat, faits, ecrit_le)
      select $1, x.id, x.genre, x.mission, 'Acte mesuré', d.at, d.at + interval '2 hours', 'Europe/Paris', 'signe',
        '{"offerts": 9, "honores": 6, "situations": 3, "personnesRencontrees": 40}', d.at
      from jsonb_to_recordset($2) as x(id uuid, genre text, mission text, jour int),
        lateral (select (make_date($3, 1, 1) + x.jour)::timestamp at time zone 'Europe/Paris' + interval '14 hours' as at) d`,
    [cptsId, JSON.stringify(lines), annee],
  )
  const present = Array.from({ length: presences }, (_, rank) => ({
    acte: lines[rank % actes]!.id,
    rang: Math.floor(rank / actes) + 1,
    qui: people[(rank * 13 + Math.floor(rank / actes)) % membres]!.id,
  }))
  await client.query(
    `insert into participation (cpts_id, acte_id, rang, qualite, debut, fin, grade)
      select $1, x.acte, x.rang, 'participant', a.debut, a.fin, 'signee'
      from jsonb_to_recordset($2) as x(acte uuid, rang int) join acte a on a.cpts_id = $1 and a.id = x.acte`,
    [cptsId, JSON.stringify(present)],
  )
  await client.query(
    `insert into contenu_personnel (cpts_id, acte_id, cle, sel, contenu, professionnel_id)
      select $1, x.acte, 'participation-' || x.rang, repeat('0', 64), '{"nom": "Camille Mesure"}', x.qui
      from jsonb_to_recordset($2) as x(acte uuid, rang int, qui uuid)`,
    [cptsId, JSON.stringify(present)],
  )
  await client.query(
    `insert into demande (cpts_id, id, appelant, tranche_age, commune, commune_nom, motif, degre, statut, cause, echeance,
        creee_le, close_le)
      select $1, gen_random_uuid(), 'patient', '30-64', '34301', 'Sète', 'infection', '24h', 'close', 'aucun-creneau', d.at,
        d.at, d.at
      from generate_series(1, $2) g, lateral (select make_date($3, 1, 1)::timestamptz + g * interval '2 hours' as at) d`,
    [cptsId, demandes, annee],
  )
  return cptsId
}
