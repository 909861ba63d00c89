/** Activités between two instants, for calendars: of everybody, of a group, or of one person. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export type Qui = { professionnelId: string | null; personneId: string | null }
export type Choix = {
  genre?: string | undefined
  /** Null asks for the running of the CPTS. */
  mission?: string | null | undefined
  groupe?: string | undefined
  ficheActionId?: string | undefined
  /** Who is expected there, or organises. */
  qui?: Qui | undefined
}
export type Portion = { du: Date; au: Date; limite: number }

export const listEvenements = async (tx: Tx, cptsId: string, choix: Choix, { du, au, limite }: Portion) =>
  tx
    .selectFrom('activite as a')
    .leftJoin('commune as c', 'c.code', 'a.commune')
    .select([
      'a.id',
      'a.titre',
      'a.genre',
      'a.mission',
      'a.ficheActionId',
      'a.groupe',
      'a.debut',
      'a.fin',
      'a.aDistance',
      'a.lieu',
      'a.visio',
      'a.etat',
      'a.sequence',
      'a.changeLe',
      'c.nom as communeNom',
    ])
    .select((eb) =>
      eb
        .selectFrom('invite as i')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('i.cptsId', '=', 'a.cptsId')
        .whereRef('i.activiteId', '=', 'a.id')
        .as('invites'),
    )
    .where('a.cptsId', '=', cptsId)
    .where('a.fin', '>', du)
    .where('a.debut', '<', au)
    .where((eb) => {
      const all: Expression<SqlBool>[] = []
      const { genre, mission, groupe, ficheActionId, qui } = choix
      if (genre) all.push(eb('a.genre', '=', genre))
      if (mission !== undefined)
        all.push(mission === null ? eb('a.mission', 'is', null) : eb('a.mission', '=', mission))
      if (groupe) all.push(eb('a.groupe', '=', groupe))
      if (ficheActionId) all.push(eb('a.ficheActionId', '=', ficheActionId))
      if (qui) {
        const invited = eb
          .selectFrom('invite as j')
          .select('j.id')
          .whereRef('j.cptsId', '=', 'a.cptsId')
          .whereRef('j.activiteId', '=', 'a.id')
          .where('j.professionnelId', '=', qui.professionnelId)
        const theirs: Expression<SqlBool>[] = [sql<SqlBool>`false`]
        if (qui.professionnelId) theirs.push(eb.exists(invited))
        if (qui.personneId) theirs.push(eb('a.organisateurId', '=', qui.personneId))
        all.push(eb.or(theirs))
      }
      return eb.and(all)
    })
    .orderBy('a.debut')
    .orderBy('a.id')
    .limit(limite)
    .execute()
export type EvenementRow = Awaited<ReturnType<typeof listEvenements>>[number]

/** What filters and subscriptions may choose among. */
export const listGroupes = async (tx: Tx, cptsId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('activite')
      .select('groupe')
      .distinct()
      .where('cptsId', '=', cptsId)
      .where('groupe', 'is not', null)
      .orderBy('groupe')
      .execute()
  ).flatMap(({ groupe }) => (groupe ? [groupe] : []))

export const listGenres = async (tx: Tx, cptsId: string): Promise<string[]> =>
  (
    await tx.selectFrom('activite').select('genre').distinct().where('cptsId', '=', cptsId).orderBy('genre').execute()
  ).map(({ genre }) => genre)
