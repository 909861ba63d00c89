/** Reading whole actes, with their parts and their link. */
import { sql } from 'kysely'
import type { Json, Link } from '../../../kernel/hash-chain.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Etat, Faits, Grade, Raison } from '../rules/acte.ts'
import type { ActePart, ContentVersion, Engagements, ParticipationPart, PreuvePart } from '../rules/content.ts'

export type ContenuPart = { cle: string; sel: string; contenu: Json; professionnelId: string | null }
export type WholeActe = {
  acte: ActePart
  participations: ParticipationPart[]
  preuves: PreuvePart[]
  contenus: ContenuPart[]
  maillon: { link: Link; engagements: Engagements; version: ContentVersion } | null
}

const groupByActe = <T extends { acteId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.acteId)
    if (group) group.push(row)
    else groups.set(row.acteId, [row])
  }
  return groups
}

/** Asked together: one round trip. */
const readParts = async (tx: Tx, cptsId: string, ids: readonly string[]) => {
  const [actes, participations, preuves, contenus, maillons] = await Promise.all([
    tx.selectFrom('acte').selectAll().where('cptsId', '=', cptsId).where('id', 'in', ids).execute(),
    tx
      .selectFrom('participation')
      .select(['acteId', 'rang', 'qualite', 'debut', 'fin', 'grade'])
      .where('cptsId', '=', cptsId)
      .where('acteId', 'in', ids)
      .orderBy('rang')
      .execute(),
    tx
      .selectFrom('preuve')
      .select(['acteId', 'rang', 'grade', 'libelle', 'nature', 'empreinte'])
      .where('cptsId', '=', cptsId)
      .where('acteId', 'in', ids)
      .orderBy('rang')
      .execute(),
    tx
      .selectFrom('contenuPersonnel')
      .select(['acteId', 'cle', 'sel', 'contenu', 'professionnelId'])
      .where('cptsId', '=', cptsId)
      .where('acteId', 'in', ids)
      .orderBy('cle')
      .execute(),
    tx
      .selectFrom('maillon')
      .select(['acteId', 'sequence', 'precedent', 'empreinte', 'contenu', 'engagements', 'version'])
      .where('cptsId', '=', cptsId)
      .where('acteId', 'in', ids)
      .execute(),
  ])
  return {
    actes: new Map(actes.map((row) => [row.id, row])),
    participations: groupByActe(participations),
    preuves: groupByActe(preuves),
    contenus: groupByActe(contenus),
    maillons: new Map(maillons.map((one) => [one.acteId, one])),
  }
}

/** Whole actes in the order of `ids`; an unknown id is skipped. */
export const readWholeActes = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<WholeActe[]> => {
  if (ids.length === 0) return []
  const parts = await readParts(tx, cptsId, ids)
  return ids.flatMap((id) => {
    const row = parts.actes.get(id)
    if (!row) return []
    const link = parts.maillons.get(id)
    return [
      {
        acte: { ...row, etat: row.etat as Etat, raison: row.raison as Raison | null, faits: row.faits as Faits },
        participations: (parts.participations.get(id) ?? []).map((one) => ({ ...one, grade: one.grade as Grade })),
        preuves: (parts.preuves.get(id) ?? []).map((one) => ({ ...one, grade: one.grade as Grade })),
        contenus: (parts.contenus.get(id) ?? []).map((one) => ({ ...one, contenu: one.contenu as Json })),
        maillon: link
          ? {
              link: { sequence: link.sequence, previous: link.precedent, content: link.contenu, hash: link.empreinte },
              engagements: link.engagements as Engagements,
              version: link.version as ContentVersion,
            }
          : null,
      },
    ]
  })
}

export type Thread = { end: WholeActe; computed: WholeActe }

/**
 * What each source has given: the end of its thread, and the last version that was computed. They differ when a person
 * corrected after the computation. A source that gave nothing is not there.
 */
export const findThreadsOfSources = async (
  tx: Tx,
  cptsId: string,
  sources: readonly string[],
): Promise<Map<string, Thread>> => {
  if (sources.length === 0) return new Map()
  const asked = tx.selectFrom('acte').select(['id', 'raison', 'source']).where('cptsId', '=', cptsId)
  // One alone is an equality: its plan is kept, where that of a list is made again at each call.
  const rows = await (sources.length === 1
    ? asked.where('source', '=', sources[0]!)
    : asked.where('source', '=', sql<string>`any (${sql.val([...sources])}::text[])`)
  )
    .orderBy('sourceRang', 'desc')
    .execute()
  const ends = new Map<string, { end: string; computed: string }>()
  for (const source of new Set(rows.map((row) => row.source!))) {
    const own = rows.filter((row) => row.source === source)
    const computed = own.find(({ raison }) => raison === null || raison === 'changement-tardif')
    if (computed) ends.set(source, { end: own[0]!.id, computed: computed.id })
  }
  const ids = [...new Set([...ends.values()].flatMap(({ end, computed }) => [end, computed]))]
  const wholes = new Map((await readWholeActes(tx, cptsId, ids)).map((whole) => [whole.acte.id, whole]))
  return new Map([...ends].map(([source, { end, computed }]) => [source, threadOf(wholes, end, computed)]))
}

const threadOf = (wholes: ReadonlyMap<string, WholeActe>, end: string, computed: string): Thread => ({
  end: wholes.get(end)!,
  computed: wholes.get(computed)!,
})

export const findThreadOfSource = async (tx: Tx, cptsId: string, source: string): Promise<Thread | undefined> =>
  (await findThreadsOfSources(tx, cptsId, [source])).get(source)

/** The acte that corrects this one, if any. */
export const findCorrectionOf = async (tx: Tx, cptsId: string, acteId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('acte')
      .select('id')
      .where('cptsId', '=', cptsId)
      .where('corrige', '=', acteId)
      .executeTakeFirst()
  )?.id

/** The presences of a professional, as far as their names are kept. */
export const listPresencesOf = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('contenuPersonnel as c')
    .innerJoin('acte as a', (join) => join.onRef('a.cptsId', '=', 'c.cptsId').onRef('a.id', '=', 'c.acteId'))
    .select(['a.id as acteId', 'a.genre', 'a.titre', 'a.debut', 'a.fin', 'a.communeNom', 'c.cle', 'c.contenu'])
    .where('c.cptsId', '=', cptsId)
    .where('c.professionnelId', '=', professionnelId)
    .orderBy('a.debut')
    .execute()

/** The end of the thread that an acte belongs to; undefined when it is unknown. */
export const findThreadEnd = async (tx: Tx, cptsId: string, acteId: string): Promise<string | undefined> =>
  (await readThread(tx, cptsId, acteId)).at(-1)

/** Every acte of a thread, from the first to the one in force, whichever of them is named. */
export const readThread = async (tx: Tx, cptsId: string, acteId: string): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive before as (
      select id, corrige, 0 as at from acte where cpts_id = ${cptsId} and id = ${acteId}
      union all
      select a.id, a.corrige, b.at - 1 from acte a join before b on a.cpts_id = ${cptsId} and a.id = b.corrige
    ), after as (
      select id, 0 as at from acte where cpts_id = ${cptsId} and id = ${acteId}
      union all
      select a.id, f.at + 1 from acte a join after f on a.cpts_id = ${cptsId} and a.corrige = f.id
    )
    select id, at from before union select id, at from after order by at`.execute(tx)
  return rows.map(({ id }) => id)
}
