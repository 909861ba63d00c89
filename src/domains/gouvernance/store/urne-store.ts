/**
 * The roll of voters and the urn. They have no common key, no order and no hour; a ballot is sealed until all are opened
 * at once, under identifiers that are drawn then.
 */
import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../server/database/connect.ts'

type Signature = {
  cptsId: string
  seanceId: string
  scrutinId: string
  electeurId: string
  mandataireId: string | null
  voix: number
  recu: string
}

/** Signs the roll and drops the envelopes, both or neither. False when this elector had voted. */
export const castEnvelopes = async (
  tx: Tx,
  signature: Signature,
  envelopes: readonly Uint8Array[],
): Promise<boolean> => {
  const signed = await tx
    .insertInto('emargementScrutin')
    .values(signature)
    .onConflict((on) => on.constraint('un_vote_par_electeur').doNothing())
    .executeTakeFirst()
  if (signed.numInsertedOrUpdatedRows !== 1n) return false
  const { cptsId, scrutinId } = signature
  await tx
    .insertInto('enveloppeScrutin')
    .values(envelopes.map((scellee) => ({ cptsId, scrutinId, id: randomUUID(), scellee: Buffer.from(scellee) })))
    .execute()
  return true
}

export const listEmargements = async (tx: Tx, cptsId: string, scrutinId: string) =>
  tx
    .selectFrom('emargementScrutin as e')
    .innerJoin('electeur as q', (on) =>
      on.onRef('q.cptsId', '=', 'e.cptsId').onRef('q.seanceId', '=', 'e.seanceId').onRef('q.id', '=', 'e.electeurId'),
    )
    .leftJoin('electeur as m', (on) =>
      on.onRef('m.cptsId', '=', 'e.cptsId').onRef('m.seanceId', '=', 'e.seanceId').onRef('m.id', '=', 'e.mandataireId'),
    )
    .select(['e.electeurId', 'e.mandataireId', 'e.voix', 'e.recu', 'q.nom', 'm.nom as mandataire'])
    .where('e.cptsId', '=', cptsId)
    .where('e.scrutinId', '=', scrutinId)
    .orderBy('q.nom')
    .execute()

export const countEmargements = async (
  tx: Tx,
  cptsId: string,
  scrutinId: string,
): Promise<{ votants: number; voix: number }> =>
  tx
    .selectFrom('emargementScrutin')
    .select((eb) => [
      eb.fn.countAll<number>().as('votants'),
      eb.fn.coalesce(eb.fn.sum<number>('voix'), eb.lit(0)).as('voix'),
    ])
    .where('cptsId', '=', cptsId)
    .where('scrutinId', '=', scrutinId)
    .executeTakeFirstOrThrow()

export const listEnvelopes = async (tx: Tx, cptsId: string, scrutinId: string): Promise<Uint8Array[]> =>
  (
    await tx
      .selectFrom('enveloppeScrutin')
      .select('scellee')
      .where('cptsId', '=', cptsId)
      .where('scrutinId', '=', scrutinId)
      .execute()
  ).map(({ scellee }) => new Uint8Array(scellee))

const BATCH = 1000

/**
 * Takes the envelopes out and puts the open ballots in, under new random names, laid down in the order of these names:
 * neither the place of a row on the disk nor the transaction that wrote it tells one ballot from another.
 */
export const openUrn = async (
  tx: Tx,
  cptsId: string,
  scrutinId: string,
  urne: readonly (readonly string[] | null)[],
): Promise<void> => {
  const rows = urne
    .map((choix) => ({ cptsId, scrutinId, id: randomUUID(), choix: choix as string[] | null }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await tx.deleteFrom('enveloppeScrutin').where('cptsId', '=', cptsId).where('scrutinId', '=', scrutinId).execute()
  for (let at = 0; at < rows.length; at += BATCH)
    await tx
      .insertInto('bulletin')
      .values(rows.slice(at, at + BATCH))
      .execute()
}

/** As it is published: in the order of random names. */
export const listBulletins = async (tx: Tx, cptsId: string, scrutinId: string) =>
  tx
    .selectFrom('bulletin')
    .select(['id', 'choix'])
    .where('cptsId', '=', cptsId)
    .where('scrutinId', '=', scrutinId)
    .orderBy('id')
    .execute()

/** The receipts of whoever this elector signed for: their own, and those of who gave them a procuration. */
export const findRecus = async (
  tx: Tx,
  cptsId: string,
  scrutinId: string,
  electeurId: string,
): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('emargementScrutin')
    .select(['electeurId', 'recu'])
    .where('cptsId', '=', cptsId)
    .where('scrutinId', '=', scrutinId)
    .where((eb) => eb.or([eb('electeurId', '=', electeurId), eb('mandataireId', '=', electeurId)]))
    .execute()
  return new Map(rows.map((row) => [row.electeurId, row.recu]))
}
