/** Conventions as they are read: parties, papers, names, and where they stand today. */
import type { Ctx } from '../../../../server/actions/action.ts'
import { listProfessionnels, nomAffiche } from '../../../communaute/index.ts'
import { listFichesActions } from '../../../projet/index.ts'
import type { ConventionLue } from '../../contract-conventions.ts'
import { type Duree, etatConvention, preavisOf, termeOf } from '../../rules/conventions.ts'
import { type ConventionRow, listConventionRows, listPartieRows, listPieceRows } from '../../store/conventions-store.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>
type Partie = Awaited<ReturnType<typeof listPartieRows>>[number]
type Piece = Awaited<ReturnType<typeof listPieceRows>>[number]

const argentOf = ({ sens, centimes, rythme }: ConventionRow): ConventionLue['argent'] =>
  sens === null || centimes === null || rythme === null
    ? null
    : {
        sens: sens as NonNullable<ConventionLue['argent']>['sens'],
        centimes,
        rythme: rythme as NonNullable<ConventionLue['argent']>['rythme'],
      }

const pieceOf = ({ conventionId: _, ajouteeLe, ...rest }: Piece): ConventionLue['pieces'][number] => ({
  ...rest,
  ajouteeLe: ajouteeLe.toISOString(),
})

export const dureeOf = (row: ConventionRow): Duree => row

export const loadConventions = async ({ tx, cptsId }: ReadCtx, jour: string): Promise<ConventionLue[]> => {
  const rows = await listConventionRows(tx, cptsId)
  const parties = Map.groupBy(await listPartieRows(tx, cptsId), ({ conventionId }: Partie) => conventionId)
  const pieces = Map.groupBy(await listPieceRows(tx, cptsId), ({ conventionId }: Piece) => conventionId)
  const people = new Map((await listProfessionnels(tx, cptsId)).map((one) => [one.id, nomAffiche(one)]))
  const fiches = new Map((await listFichesActions({ tx, cptsId })).map(({ id, titre }) => [id, titre]))
  return rows.map((row) => {
    const { cptsId: _, creeLe: __, modifieLe: ___, sens: ____, centimes: _____, rythme: ______, tacite, ...rest } = row
    return {
      ...rest,
      genre: row.genre as ConventionLue['genre'],
      mission: row.mission as ConventionLue['mission'],
      reconductionMois: tacite ? row.reconductionMois : null,
      argent: argentOf(row),
      parties: (parties.get(row.id) ?? []).map(({ structureId, nom }) => ({ structureId, nom })),
      pieces: (pieces.get(row.id) ?? []).map(pieceOf),
      etat: etatConvention(row, jour),
      terme: termeOf(row, jour),
      preavisLe: preavisOf(row, jour),
      referent: row.referentId && (people.get(row.referentId) ?? null),
      fiche: row.ficheActionId && (fiches.get(row.ficheActionId) ?? null),
    }
  })
}
