/** What this room reads of professionals and communes to copy it into an agenda or a request. It writes none of it. */
import type { Tx } from '../../../server/database/connect.ts'

export const findProfessionnel = async (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('professionnel')
    .select(['id', 'personneId', 'titre', 'nom', 'prenom', 'profession', 'specialite'])
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
export type ProfessionnelRow = NonNullable<Awaited<ReturnType<typeof findProfessionnel>>>

/** Names of professionals of this CPTS whose agenda may live elsewhere. */
export const nameProfessionnels = async (tx: Tx, cptsId: string, personnes: string[]): Promise<Map<string, string>> => {
  if (personnes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('professionnel')
    .select(['personneId', 'titre', 'nom', 'prenom'])
    .where('cptsId', '=', cptsId)
    .where('personneId', 'in', personnes)
    .execute()
  return new Map(rows.map((row) => [row.personneId, [row.titre, row.prenom, row.nom].filter(Boolean).join(' ')]))
}

export const listLieuxExercice = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('lieuExercice')
    .select(['id', 'nom', 'adresse', 'commune', 'lon', 'lat'])
    .where('cptsId', '=', cptsId)
    .where('professionnelId', '=', professionnelId)
    .where('fermeLe', 'is', null)
    .orderBy('creeLe')
    .execute()

export const findCommune = async (tx: Tx, code: string) =>
  tx.selectFrom('commune').select(['code', 'nom', 'lon', 'lat']).where('code', '=', code).executeTakeFirst()
