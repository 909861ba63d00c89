/** Reading whole actes, with their parts and their link. */
import type { Json, Link } from '../../../kernel/hash-chain.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Etat, Faits, Grade, Raison } from '../rules/acte.ts'
import type { ActePart, Engagements, ParticipationPart, PreuvePart } from '../rules/content.ts'

export type ContenuPart = { cle: string; sel: string; contenu: Json; professionnelId: string | null }
export type WholeActe = {
  acte: ActePart
  participations: ParticipationPart[]
  preuves: PreuvePart[]
  contenus: ContenuPart[]
  maillon: { link: Link; engagements: Engagements } | null
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

const readParts = async (tx: Tx, cptsId: string, ids: readonly string[]) => {
  const participations = await tx
    .selectFrom('participation')
    .select(['acteId', 'rang', 'qualite', 'debut', 'fin', 'grade'])
    .where('cptsId', '=', cptsId)
    .where('acteId', 'in', ids)
    .orderBy('rang')
    .execute()
  const preuves = await tx
    .selectFrom('preuve')
    .select(['acteId', 'rang', 'grade', 'libelle', 'empreinte'])
    .where('cptsId', '=', cptsId)
    .where('acteId', 'in', ids)
    .orderBy('rang')
    .execute()
  const contenus = await tx
    .selectFrom('contenuPersonnel')
    .select(['acteId', 'cle', 'sel', 'contenu', 'professionnelId'])
    .where('cptsId', '=', cptsId)
    .where('acteId', 'in', ids)
    .orderBy('cle')
    .execute()
  const maillons = await tx
    .selectFrom('maillon')
    .select(['acteId', 'sequence', 'precedent', 'empreinte', 'contenu', 'engagements'])
    .where('cptsId', '=', cptsId)
    .where('acteId', 'in', ids)
    .execute()
  return {
    participations: groupByActe(participations),
    preuves: groupByActe(preuves),
    contenus: groupByActe(contenus),
    maillons: new Map(maillons.map((one) => [one.acteId, one])),
  }
}

/** Whole actes in the order of `ids`; an unknown id is skipped. */
export const readWholeActes = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<WholeActe[]> => {
  if (ids.length === 0) return []
  const rows = await tx.selectFrom('acte').selectAll().where('cptsId', '=', cptsId).where('id', 'in', ids).execute()
  const parts = await readParts(tx, cptsId, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
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
            }
          : null,
      },
    ]
  })
}

/**
 * What a source has given: the end of its thread, and the last version that was computed. They differ when a person
 * corrected after the computation.
 */
export const findThreadOfSource = async (
  tx: Tx,
  cptsId: string,
  source: string,
): Promise<{ end: WholeActe; computed: WholeActe } | undefined> => {
  const rows = await tx
    .selectFrom('acte')
    .select(['id', 'raison'])
    .where('cptsId', '=', cptsId)
    .where('source', '=', source)
    .orderBy('sourceRang', 'desc')
    .execute()
  const end = rows[0]
  const computed = rows.find(({ raison }) => raison === null || raison === 'changement-tardif')
  if (!end || !computed) return undefined
  const [wholeEnd, wholeComputed] = await readWholeActes(tx, cptsId, [end.id, computed.id])
  return wholeEnd ? { end: wholeEnd, computed: wholeComputed ?? wholeEnd } : undefined
}

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
