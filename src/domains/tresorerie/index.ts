/** The door of the room: accounts of the CPTS, lines of statements that are free, what they pay. */
import type { Tx } from '../../server/database/connect.ts'
import { openIban } from './actions/iban-chiffre.ts'
import { findCompteRow, listCompteRows } from './store/compte-store.ts'

export { acceptReleve, undoReleve } from './actions/accept-releve.ts'
export { createCompteBancaire } from './actions/comptes.ts'
export { type Defaire, whenUnmatched } from './actions/defaire.ts'
/** For the room that keeps the accounts of those who are paid: the same key, bound to its own rows. */
export { openIban, sealIban, setIbanKey } from './actions/iban-chiffre.ts'
export { removeRapprochement, setAsideLigne } from './actions/lignes.ts'
export {
  type ARapprocher,
  listLignesLibres,
  matchLigne,
  matchLignes,
  rapprochementConstraints,
} from './actions/rapprocher.ts'
export { forgetReleveDrafts, startReleve } from './actions/releves.ts'
export { RAISON_LABELS } from './labels.ts'
export { type RapprochementFault, rapprochementRefusals } from './refusals.ts'
export { checkIban, formatIban } from './rules/iban.ts'
export { type Attendu, type LigneLibre, type Proposition, proposer } from './rules/proposer.ts'
export { formatReference, isReference, makeReference } from './rules/reference.ts'
export { sumFree as countLignesLibres } from './store/ligne-store.ts'
export {
  removeRapprochementRow as unmatchLigne,
  removeRapprochementsFor as unmatchObjet,
} from './store/rapprochement-store.ts'

export type CompteConnu = { id: string; nom: string; ibanFin: string; ferme: boolean }

export const listComptesConnus = async (tx: Tx, cptsId: string): Promise<CompteConnu[]> =>
  (await listCompteRows(tx, cptsId)).map(({ id, nom, ibanFin, fermeLe }) => ({
    id,
    nom,
    ibanFin,
    ferme: fermeLe !== null,
  }))

/** The whole IBAN, to tell somebody where to pay. Null: unknown account, closed, or an IBAN to type again. */
export const readIbanToPay = async (
  tx: Tx,
  cptsId: string,
  compteId: string,
): Promise<{ titulaire: string; iban: string } | null> => {
  const row = await findCompteRow(tx, cptsId, compteId)
  if (!row?.ibanScelle || row.fermeLe) return null
  return { titulaire: row.nom, iban: openIban(cptsId, compteId, row.ibanScelle) }
}
