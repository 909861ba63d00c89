/** What the eight pages have no room for: nothing that is loaded is left out. */
import { titre } from '../../../server/documents/blocs.ts'
import type { BlocSimple } from '../../../server/documents/model.ts'
import type { Ligne } from './lignes.ts'
import { signesDe, tableIndicateurs } from './tables.ts'
import { lignesEnPlus } from './themes.ts'

export const annexes = (lignes: readonly Ligne[]): BlocSimple[] => {
  const more = lignesEnPlus(lignes)
  if (more.length === 0) return []
  return [
    titre(1, 'Annexe\u00a0: autres indicateurs', { nouvellePage: true }),
    tableIndicateurs('Indicateurs qui ne tiennent pas dans les pages précédentes', more),
    ...signesDe(more),
  ]
}
