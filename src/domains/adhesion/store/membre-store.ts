/** Structures that are members, and attestations. */
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { AdhesionStructure, Attestation } from '../../../server/database/schema.ts'

export const insertAdhesionStructure = async (tx: Tx, row: Insertable<AdhesionStructure>): Promise<void> => {
  await tx.insertInto('adhesionStructure').values(row).execute()
}

export const listAdhesionsStructures = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('adhesionStructure as a')
    .innerJoin('structure as s', (join) => join.onRef('s.cptsId', '=', 'a.cptsId').onRef('s.id', '=', 'a.structureId'))
    .select([
      'a.id',
      'a.structureId',
      'a.representant',
      'a.debut',
      'a.fin',
      's.nom',
      's.genre',
      sql<string | null>`coalesce(a.courriel, s.courriel)`.as('courriel'),
    ])
    .where('a.cptsId', '=', cptsId)
    .orderBy('a.debut', 'desc')
    .execute()
export type AdhesionStructureRow = Awaited<ReturnType<typeof listAdhesionsStructures>>[number]

export const endAdhesionsStructure = async (
  tx: Tx,
  cptsId: string,
  structureId: string,
  fin: string,
): Promise<void> => {
  await tx
    .updateTable('adhesionStructure')
    .set((eb) => ({ fin: sql<string>`greatest(${eb.ref('debut')}, ${fin}::date)` }))
    .where('cptsId', '=', cptsId)
    .where('structureId', '=', structureId)
    .where('fin', 'is', null)
    .execute()
}

export const insertAttestation = async (tx: Tx, row: Insertable<Attestation>): Promise<void> => {
  await tx.insertInto('attestation').values(row).execute()
}

export const findAttestation = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('attestation').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const listAttestationsOf = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('attestation')
    .select(['id', 'emiseLe'])
    .where('cptsId', '=', cptsId)
    .where('professionnelId', '=', professionnelId)
    .orderBy('emiseLe')
    .execute()
