/** Scenarios of territory of a CPTS. */
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { UnitChoice } from '../../territoire/contract.ts'
import type { MethodeRecherche } from '../contract-atelier.ts'

export type Scenario = {
  id: string
  nom: string
  origine: 'main' | 'recherche'
  methode: MethodeRecherche | null
  unites: UnitChoice[]
  creeLe: Date
  par: string | null
}

const scenarios = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('scenario as s')
    .leftJoin('personne as p', 'p.id', 's.creePar')
    .select(['s.id', 's.nom', 's.origine', 's.methode', 's.unites', 's.creeLe', 'p.prenom', 'p.nom as nomDePersonne'])
    .where('s.cptsId', '=', cptsId)
    .where('s.retireLe', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof scenarios>['execute']>>[number]
const shown = ({ prenom, nomDePersonne, origine, methode, unites, ...row }: Row): Scenario => ({
  ...row,
  origine: origine as Scenario['origine'],
  // Those of before searches could keep CPTS say nothing of them.
  methode:
    methode === null ? null : ({ verrous: [], ecarts: [], ...(methode as object) } as unknown as MethodeRecherche),
  unites: unites as unknown as UnitChoice[],
  par: nomDePersonne === null ? null : [prenom, nomDePersonne].filter(Boolean).join(' '),
})

/** The oldest first: that is the order in which they were thought of. */
export const listScenarios = async (tx: Tx, cptsId: string): Promise<Scenario[]> =>
  (await scenarios(tx, cptsId).orderBy('s.creeLe').orderBy('s.id').execute()).map(shown)

export const findScenario = async (tx: Tx, cptsId: string, id: string): Promise<Scenario | undefined> => {
  const row = await scenarios(tx, cptsId).where('s.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

export const insertScenario = async (
  tx: Tx,
  cptsId: string,
  { unites, methode, ...scenario }: Omit<Scenario, 'creeLe' | 'par'>,
  made: { le: Instant; par: string | null },
): Promise<void> => {
  await tx
    .insertInto('scenario')
    .values({
      ...scenario,
      cptsId,
      unites: JSON.stringify(unites),
      methode: methode === null ? null : JSON.stringify(methode),
      creeLe: toDate(made.le),
      creePar: made.par,
    })
    .execute()
}

export const setScenarioRetire = async (
  tx: Tx,
  cptsId: string,
  id: string,
  retireLe: Date | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('scenario')
    .set({ retireLe })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
