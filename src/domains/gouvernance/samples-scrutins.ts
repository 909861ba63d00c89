/** A secret scrutin with its electors, written straight in the base, for tests. */
import { createHash } from 'node:crypto'
import { newId, newToken } from '../../kernel/ids.ts'
import type { TestServer } from '../../server/actions/testing.ts'
import { sampleAssociation } from './samples-seances.ts'

type Owner = Pick<TestServer, 'owner'>

export type SampleElecteur = { id: string; personneId: string; token: string; voix: number }
export type SampleScrutin = { seanceId: string; scrutinId: string; electeurs: SampleElecteur[] }

const OPTIONS = ['pour', 'contre', 'abstention'].map((cle) => ({ cle, libelle: cle }))

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** People who are signed in and have one voice each, or as many as `voixOf` says of their rank. */
export const sampleElecteurs = async (
  { owner }: Owner,
  cptsId: string,
  { seanceId, count, voixOf = () => 1 }: { seanceId: string; count: number; voixOf?: (rank: number) => number },
): Promise<SampleElecteur[]> => {
  const electeurs = Array.from({ length: count }, (_, rank) => ({
    id: newId(),
    personneId: newId(),
    token: newToken(),
    voix: voixOf(rank),
  }))
  const ids = electeurs.map(({ personneId }) => personneId)
  await owner(
    `insert into personne (id, nom, prenom) select id, 'Électeur', 'n° ' || n from unnest($1::uuid[]) with ordinality as p(id, n)`,
    [ids],
  )
  await owner(
    `insert into appartenance (cpts_id, personne_id, roles, depuis) select $1, id, '{professionnel}', '2020-01-01' from unnest($2::uuid[]) as p(id)`,
    [cptsId, ids],
  )
  await owner(
    `insert into session (id, empreinte, personne_id, second_facteur, expire_le)
     select gen_random_uuid(), empreinte, id, true, '2099-01-01' from unnest($1::uuid[], $2::text[]) as p(id, empreinte)`,
    [ids, electeurs.map(({ token }) => hashOf(token))],
  )
  await owner(
    `insert into electeur (cpts_id, seance_id, id, personne_id, nom, voix, deliberatif)
     select $1, $2, id, personne, 'Électeur n° ' || n, voix, true
     from unnest($3::uuid[], $4::uuid[], $5::int[]) with ordinality as e(id, personne, voix, n)`,
    [cptsId, seanceId, electeurs.map(({ id }) => id), ids, electeurs.map(({ voix }) => voix)],
  )
  return electeurs
}

export const sampleScrutin = async (
  test: Owner,
  cptsId: string,
  parts: { count: number; voixOf?: (rank: number) => number },
): Promise<SampleScrutin> => {
  const [seanceId, scrutinId] = [newId(), newId()]
  const { instanceId } = await sampleAssociation(test, cptsId, 0)
  await test.owner(
    `insert into seance (cpts_id, id, instance_id, titre, debut, etat, ouverte_le)
     values ($1, $2, $3, 'Assemblée générale', now(), 'ouverte', now())`,
    [cptsId, seanceId, instanceId],
  )
  const electeurs = await sampleElecteurs(test, cptsId, { seanceId, ...parts })
  await test.owner(
    `insert into scrutin (cpts_id, id, seance_id, rang, intitule, genre, nature, options, majorite, corps)
     values ($1, $2, $3, 1, 'Approuver les comptes', 'secret', 'resolution', $4, '{}', 'tous')`,
    [cptsId, scrutinId, seanceId, JSON.stringify(OPTIONS)],
  )
  return { seanceId, scrutinId, electeurs }
}

export const credentialsOf = ({ token }: SampleElecteur) => ({ session: hashOf(token) })
