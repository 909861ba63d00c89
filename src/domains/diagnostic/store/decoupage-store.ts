/** Whole divisions that a CPTS kept. */
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { MethodeRecherche, VerrouDit } from '../contract-atelier.ts'

export type TerritoireGarde = { nom: string; communes: string[]; cpts: VerrouDit | null }
export type Decoupage = {
  id: string
  nom: string
  methode: MethodeRecherche
  territoires: TerritoireGarde[]
  creeLe: Date
  par: string | null
}

const decoupages = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('decoupage as d')
    .leftJoin('personne as p', 'p.id', 'd.creePar')
    .select(['d.id', 'd.nom', 'd.methode', 'd.territoires', 'd.creeLe', 'p.prenom', 'p.nom as nomDePersonne'])
    .where('d.cptsId', '=', cptsId)
    .where('d.retireLe', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof decoupages>['execute']>>[number]
const shown = ({ prenom, nomDePersonne, methode, territoires, ...row }: Row): Decoupage => ({
  ...row,
  methode: methode as unknown as MethodeRecherche,
  territoires: territoires as unknown as TerritoireGarde[],
  par: nomDePersonne === null ? null : [prenom, nomDePersonne].filter(Boolean).join(' '),
})

/** The oldest first. */
export const listDecoupagesGardes = async (tx: Tx, cptsId: string): Promise<Decoupage[]> =>
  (await decoupages(tx, cptsId).orderBy('d.creeLe').orderBy('d.id').execute()).map(shown)

export const findDecoupage = async (tx: Tx, cptsId: string, id: string): Promise<Decoupage | undefined> => {
  const row = await decoupages(tx, cptsId).where('d.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

export const insertDecoupage = async (
  tx: Tx,
  cptsId: string,
  { id, nom, methode, territoires }: Omit<Decoupage, 'creeLe' | 'par'>,
  made: { le: Instant; par: string | null },
): Promise<void> => {
  await tx
    .insertInto('decoupage')
    .values({
      cptsId,
      id,
      nom,
      methode: JSON.stringify(methode),
      territoires: JSON.stringify(territoires),
      creeLe: toDate(made.le),
      creePar: made.par,
    })
    .execute()
}

export const setDecoupageRetire = async (
  tx: Tx,
  cptsId: string,
  id: string,
  retireLe: Date | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('decoupage')
    .set({ retireLe })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
