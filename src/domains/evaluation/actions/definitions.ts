/** Every indicator that the CPTS can read: the catalogue, and those that it added. */

import { INDICATEURS, type Indicateur, indicateurSchema } from '../../../referentials/indicateurs/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { listPropres, type PropreRow, readSuivis } from '../store/indicateur-store.ts'

export type Definition = Indicateur & { propre: boolean; suivi: boolean; retire: boolean }

type Read = Pick<Ctx, 'tx' | 'cptsId'>

const fromRow = (row: PropreRow): Definition => ({
  ...indicateurSchema.parse({
    ...(row.definition as object),
    code: row.code,
    nom: row.nom,
    propose: true,
    provenance: { source: 'Indicateur ajouté par la CPTS', date: null, statut: 'confirme' },
  }),
  propre: true,
  suivi: row.retireLe === null,
  retire: row.retireLe !== null,
})

export const loadDefinitions = async ({ tx, cptsId }: Read): Promise<Definition[]> => {
  const suivis = await readSuivis(tx, cptsId)
  const catalogue = INDICATEURS.map((one) => ({
    ...one,
    propre: false,
    suivi: suivis.get(one.code) ?? one.propose,
    retire: false,
  }))
  return [...catalogue, ...(await listPropres(tx, cptsId)).map(fromRow)]
}

export const findDefinition = async (ctx: Read, code: string): Promise<Definition | undefined> =>
  (await loadDefinitions(ctx)).find((one) => one.code === code)
