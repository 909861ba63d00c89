/** Writing in the registre: rows of an acte, then its link. */
import { sql } from 'kysely'
import type { Head, Link } from '../../../kernel/hash-chain.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { oncePerTransaction } from '../../../server/database/once.ts'
import {
  type ActePart,
  CONTENT_VERSION,
  type Engagements,
  type ParticipationPart,
  type PreuvePart,
  type PublicParts,
  type Sealed,
} from '../rules/content.ts'
import type { ContenuPart } from './read-store.ts'

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

type Key = { cptsId: string; acteId: string }
export type Written = {
  parts: PublicParts
  sealed: readonly Sealed[]
  professionnels: ReadonlyMap<string, string | null>
  link: Link
  engagements: Engagements
}

const insertActes = (tx: Tx, actes: readonly ActePart[]) =>
  tx
    .insertInto('acte')
    .values(actes.map((acte) => ({ ...acte, faits: JSON.stringify(acte.faits) })))
    .execute()

const insertPreuves = (tx: Tx, preuves: readonly (Key & PreuvePart)[]) =>
  tx.insertInto('preuve').values(preuves).execute()

const insertParticipations = (tx: Tx, participations: readonly (Key & ParticipationPart)[]) =>
  tx.insertInto('participation').values(participations).execute()

const insertContenus = (tx: Tx, contenus: readonly (Key & ContenuPart)[]) =>
  tx
    .insertInto('contenuPersonnel')
    .values(contenus.map((one) => ({ ...one, contenu: JSON.stringify(one.contenu) })))
    .execute()

/** The base accepts a link behind the one that it continues, so each is a statement of its own. */
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

const keyOf = ({ parts: { acte } }: Written): Key => ({ cptsId: acte.cptsId, acteId: acte.id })
const contenusOf = ({ sealed, professionnels }: Written): ContenuPart[] =>
  sealed.map(({ cle, sel, contenu }) => ({ cle, sel, contenu, professionnelId: professionnels.get(cle) ?? null }))

/** The rows of some actes, then their links in the order of the chain, in one round trip. */
export const insertWholes = async (tx: Tx, written: readonly Written[]): Promise<void> => {
  if (written.length === 0) return
  const rowsOf = <T>(parts: (one: Written) => readonly T[]): (Key & T)[] =>
    written.flatMap((one) => parts(one).map((part) => ({ ...keyOf(one), ...part })))
  const participations = rowsOf(({ parts }) => parts.participations)
  const preuves = rowsOf(({ parts }) => parts.preuves)
  const contenus = rowsOf(contenusOf)
  await Promise.all([
    insertActes(
      tx,
      written.map(({ parts }) => parts.acte),
    ),
    participations.length > 0 && insertParticipations(tx, participations),
    preuves.length > 0 && insertPreuves(tx, preuves),
    contenus.length > 0 && insertContenus(tx, contenus),
    ...written.map((one) => insertMaillon(tx, keyOf(one), one.link, one.engagements)),
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
