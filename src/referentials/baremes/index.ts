/** The amounts that the house knows. Checked when first imported: a wrong value stops the start. */
import { ACI_2019 } from './aci-2019.ts'
import { AVENANT_2 } from './avenant-2.ts'
import type { Bareme } from './shapes.ts'

export { PLAFONDS, type Plafond, plafondOf } from './plafonds.ts'
export { REGLES_VERSEMENT, type ReglesVersement } from './regles-versement.ts'
export {
  type Bareme,
  type Cellule,
  CONDITIONS,
  type Condition,
  celluleSchema,
  cleCellule,
  type LigneBareme,
  PARTS,
  type Part,
  POSTES,
  type Poste,
  type SourceMontant,
  sourceMontantSchema,
  type TotalPublie,
} from './shapes.ts'

/** Oldest first. The next text comes here, or is entered by the operator. */
export const BAREMES: readonly Bareme[] = [ACI_2019, AVENANT_2]
