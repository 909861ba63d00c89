/** Scrutins as they are shown: nothing of a count before its end. */
import type { Ctx } from '../../../../server/actions/action.ts'
import type { ScrutinResume } from '../../contract.ts'
import type { Resultat } from '../../rules/resultat.ts'
import { countNominal } from '../../store/nominal-store.ts'
import type { ScrutinRow } from '../../store/scrutin-store.ts'
import { countEmargements } from '../../store/urne-store.ts'
import type { Tenue } from '../seances/salle.ts'

type ReadCtx = Pick<Ctx, 'tx' | 'cptsId'>

/** How many people may vote in it now, themselves or by procuration. */
export const attendusOf = (corps: string, { electeurs, salle }: Pick<Tenue, 'electeurs' | 'salle'>): number =>
  corps === 'tous'
    ? electeurs.filter(({ deliberatif, voix }) => deliberatif && voix > 0).length
    : salle.assistance.presents.membres + salle.assistance.representes.membres

const votantsOf = async ({ tx, cptsId }: ReadCtx, row: ScrutinRow): Promise<number> => {
  if (row.etat === 'clos') return (row.resultat as Resultat | null)?.votants ?? 0
  if (row.genre === 'secret') return (await countEmargements(tx, cptsId, row.id)).votants
  return row.genre === 'appel-nominal' ? countNominal(tx, cptsId, row.id) : 0
}

export const resumeOfScrutin = async (ctx: ReadCtx, row: ScrutinRow, tenue: Tenue): Promise<ScrutinResume> => ({
  id: row.id,
  rang: row.rang,
  point: row.point,
  intitule: row.intitule,
  genre: row.genre as ScrutinResume['genre'],
  nature: row.nature as ScrutinResume['nature'],
  etat: row.etat as ScrutinResume['etat'],
  votants: await votantsOf(ctx, row),
  attendus: attendusOf(row.corps, tenue),
  resultat: row.resultat as ScrutinResume['resultat'],
})
