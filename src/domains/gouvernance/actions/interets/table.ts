/** Declarations as a table: a line for each interest, one for who declared none. */
import type { Ctx } from '../../../../server/actions/action.ts'
import type { TableFile } from '../../../../server/files/write-table.ts'
import { noteLecture } from '../../../comptes/index.ts'
import { ETAT_DECLARATION_LABELS, NATURE_LABELS } from '../../labels-conventions.ts'
import { readToday } from '../today.ts'
import { loadPersonnes } from './load.ts'

const NOTHING = ['', '', '', '', '', '', '']

export const tableOf = async (ctx: Ctx): Promise<TableFile> => {
  await noteLecture(ctx.tx, { objet: 'interet', id: 'tous' })
  const today = await readToday(ctx)
  return {
    nom: `interets-${today}`,
    feuille: 'Intérêts',
    entetes: [
      'Nom',
      'Attendue comme',
      'Déclaration',
      'Faite le',
      'Nature',
      'Avec',
      'Domaine',
      'Montant (€)',
      'Depuis',
      'Jusqu’au',
      'Précision',
    ],
    lignes: (await loadPersonnes(ctx, today)).flatMap(({ nom, attendue, etat, derniere, interets }) => {
      const head = [nom, attendue, ETAT_DECLARATION_LABELS[etat], derniere?.faiteLe ?? '']
      if (interets.length === 0) return [[...head, derniere?.rien ? 'Rien à déclarer' : '', ...NOTHING.slice(1)]]
      return interets.map((one) => [
        ...head,
        NATURE_LABELS[one.nature],
        one.structure || one.organisme,
        one.domaine,
        one.centimes === null ? '' : one.centimes / 100,
        one.debut ?? '',
        one.fin ?? '',
        one.precision,
      ])
    }),
  }
}
