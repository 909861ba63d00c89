/** Writing in the registre: rows of an acte, then its link. */
import { sql } from 'kysely'
import type { Head, Link } from '../../../kernel/hash-chain.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { oncePerTransaction } from '../../../server/database/once.ts'
import {
  type ActePart,
  CONTENT_VERSION,
  type Engagements,
  type PreuvePart,
  type PublicParts,
  type Sealed,
} from '../rules/content.ts'

/** Before its first acte, a CPTS has no head: whoever comes first makes it. */
const heads = oncePerTransaction((tx, cptsId) =>
  tx
    .insertInto('registreTete')
    .values({ cptsId })
    .onConflict((on) => on.doNothing())
    .execute(),
)

/** Locks the head of the chain of a CPTS until the end of the transaction: one writer at a time. */
export const lockHead = async (tx: Tx, cptsId: string): Promise<Head> => {
  const [, head] = await Promise.all([
    heads.read(tx, cptsId),
    tx
      .selectFrom('registreTete')
      .select(['sequence', 'empreinte'])
      .where('cptsId', '=', cptsId)
      .forUpdate()
      .executeTakeFirstOrThrow(),
  ])
  return { sequence: head.sequence, hash: head.empreinte }
}

const insertActe = (tx: Tx, acte: ActePart) =>
  tx
    .insertInto('acte')
    .values({ ...acte, faits: JSON.stringify(acte.faits) })
    .execute()

const insertPreuves = (tx: Tx, cptsId: string, acteId: string, preuves: readonly PreuvePart[]) =>
  tx
    .insertInto('preuve')
    .values(preuves.map((one) => ({ cptsId, acteId, ...one })))
    .execute()

const insertParticipations = (tx: Tx, key: Key, participations: PublicParts['participations']) =>
  tx
    .insertInto('participation')
    .values(participations.map((one) => ({ ...key, ...one })))
    .execute()

const insertContenus = (
  tx: Tx,
  key: Key,
  sealed: readonly Sealed[],
  professionnels: ReadonlyMap<string, string | null>,
) =>
  tx
    .insertInto('contenuPersonnel')
    .values(
      sealed.map(({ cle, sel, contenu }) => ({
        ...key,
        cle,
        sel,
        contenu: JSON.stringify(contenu),
        professionnelId: professionnels.get(cle) ?? null,
      })),
    )
    .execute()

const insertMaillon = (tx: Tx, { cptsId, acteId }: Key, link: Link, engagements: Engagements) =>
  tx
    .insertInto('maillon')
    .values({
      cptsId,
      acteId,
      sequence: link.sequence,
      precedent: link.previous,
      empreinte: link.hash,
      contenu: link.content,
      engagements: JSON.stringify(engagements),
      version: CONTENT_VERSION,
    })
    .execute()

type Key = { cptsId: string; acteId: string }
export type Written = {
  parts: PublicParts
  sealed: readonly Sealed[]
  professionnels: ReadonlyMap<string, string | null>
  link: Link
  engagements: Engagements
}

/** The rows of an acte, then its link, in this order and in one round trip. */
export const insertWhole = async (
  tx: Tx,
  { parts: { acte, participations, preuves }, sealed, professionnels, link, engagements }: Written,
): Promise<void> => {
  const key = { cptsId: acte.cptsId, acteId: acte.id }
  await Promise.all([
    insertActe(tx, acte),
    participations.length > 0 && insertParticipations(tx, key, participations),
    preuves.length > 0 && insertPreuves(tx, acte.cptsId, acte.id, preuves),
    sealed.length > 0 && insertContenus(tx, key, sealed, professionnels),
    insertMaillon(tx, key, link, engagements),
  ])
}

/** Erases what is personal of one acte; the chain keeps the commitments. */
export const deletePersonalContent = async (tx: Tx, cptsId: string, acteId: string): Promise<number> => {
  const result = await tx
    .deleteFrom('contenuPersonnel')
    .where('cptsId', '=', cptsId)
    .where('acteId', '=', acteId)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Personal content of actes that ended before these moments, by whether their presences were paid. */
export const deletePersonalBefore = async (
  tx: Tx,
  cptsId: string,
  before: { unpaid: Date; paid: Date },
): Promise<number> => {
  const result = await sql`
    delete from contenu_personnel c using acte a
    where c.cpts_id = ${cptsId} and a.cpts_id = c.cpts_id and a.id = c.acte_id
      and a.fin < case when a.id in (select acte_id from presences_payees()) then ${before.paid}::timestamptz
        else ${before.unpaid}::timestamptz end`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}
