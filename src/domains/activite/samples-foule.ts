/** A full room for the tests of the process and the bench: many members, one activité, its sheet open. */
import { newId } from '../../kernel/ids.ts'
import { type Instant, toDate } from '../../kernel/time.ts'

export { proofAt } from './rules/code.ts'

type Client = { query: (sql: string, values?: unknown[]) => Promise<unknown> }
export type Foule = {
  cptsId: string
  activiteId: string
  mot: string
  /** What the page in the room turns into codes. */
  secret: string
  membres: { id: string; lettres: string }[]
}

const SECRET = 'c0de'.repeat(16)

/** Written as the owner of the base, without the actions, whose speed is what is measured. */
export const fillFoule = async (client: Client, count: number, now: Instant, mot = 'KMR'): Promise<Foule> => {
  const cptsId = newId()
  const activiteId = newId()
  await client.query(`insert into cpts (id, nom) values ($1, 'CPTS d’une salle pleine')`, [cptsId])
  const membres = Array.from({ length: count }, (_, rank) => ({ id: newId(), personneId: newId(), nom: nameOf(rank) }))
  await client.query(
    `insert into personne (id, nom, prenom) select x.id, x.nom, 'Camille'
      from jsonb_to_recordset($1) as x(id uuid, nom text)`,
    [JSON.stringify(membres.map(({ personneId, nom }) => ({ id: personneId, nom })))],
  )
  await client.query(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
      select $1, x.id, x.personne, x.nom, 'Camille', '60', clock_timestamp()
      from jsonb_to_recordset($2) as x(id uuid, personne uuid, nom text)`,
    [cptsId, JSON.stringify(membres.map(({ id, personneId, nom }) => ({ id, personne: personneId, nom })))],
  )
  const debut = toDate(now.round('second'))
  const fin = toDate(now.round('second').add({ hours: 2 }))
  await client.query(
    `insert into activite (cpts_id, id, genre, titre, debut, fin, zone, cree_le, change_le)
      values ($1, $2, 'assemblee', 'Assemblée générale', $3, $4, 'Europe/Paris', $3, $3)`,
    [cptsId, activiteId, debut, fin],
  )
  await client.query(
    `insert into feuille_emargement (cpts_id, activite_id, mot, secret, ouverte_le) values ($1, $2, $3, $4, $5)`,
    [cptsId, activiteId, mot, SECRET, debut],
  )
  return {
    cptsId,
    activiteId,
    mot,
    secret: SECRET,
    membres: membres.map(({ id, nom }) => ({ id, lettres: nom.slice(0, 4) })),
  }
}

const SYLLABLES = ['ba', 'co', 'du', 'fe', 'gi', 'la', 'mo', 'nu', 're', 'si', 'ta', 'vo']
/** Names that four letters nearly tell apart: `Bacodu`, `Bacofe`… */
const nameOf = (rank: number): string => {
  const base = SYLLABLES.length
  const parts = [Math.floor(rank / base), rank, rank * 7 + 3].map((n) => SYLLABLES[n % base]!)
  const name = parts.join('')
  return `${name[0]!.toUpperCase()}${name.slice(1)}`
}

type Ask = (path: string, body: unknown) => Promise<Response>

/** What one phone does: give the code, find a name, sign. Gives the moment of arrival that was answered. */
export const signAsPhone = async (
  ask: Ask,
  foule: Foule,
  phone: { rank: number; code: string; cle: string },
): Promise<string> => {
  const { cptsId, activiteId } = foule
  const membre = foule.membres[phone.rank]!
  const appareil = `telephone-numero-${phone.rank}`
  const { passe } = await said<{ passe: string }>(
    await ask('/presence/entree', { mot: foule.mot, code: phone.code, appareil }),
  )
  const place = `/cpts/${cptsId}/activites/${activiteId}/emargement`
  await said(await ask(`${place}/recherche`, { passe, lettres: membre.lettres }))
  const signed = await ask(place, { passe, cle: phone.cle, professionnelId: membre.id })
  return (await said<{ arrivee: string }>(signed)).arrivee
}

const said = async <T>(answer: Response): Promise<T> => {
  if (!answer.ok) throw new Error(`refused with ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}
