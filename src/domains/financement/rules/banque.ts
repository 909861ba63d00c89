/** Lines of a statement beside an expected payment: the likeliest first, with why. Somebody decides. */
import { foldText } from '../../../kernel/french.ts'
import { joursEntre } from './contrat.ts'

export type LigneBanque = { id: string; jour: string; libelle: string; centimes: number }
export const RAISONS_BANQUE = ['montant', 'payeur', 'aucune'] as const
export type RaisonBanque = (typeof RAISONS_BANQUE)[number]

/** Words that a transfer of the Assurance Maladie bears. */
const PAYEURS = ['cpam', 'cnam', 'assurance maladie', 'caisse primaire', 'cgss', 'aci cpts']

const raisonOf = (ligne: LigneBanque, attendu: { centimes: number }): RaisonBanque => {
  if (ligne.centimes === attendu.centimes) return 'montant'
  const words = foldText(ligne.libelle)
  return PAYEURS.some((one) => words.includes(one)) ? 'payeur' : 'aucune'
}

const away = (a: string, b: string): number => joursEntre(a, b) + joursEntre(b, a)

export const classerLignes = (
  lignes: readonly LigneBanque[],
  attendu: { le: string; centimes: number },
): (LigneBanque & { raison: RaisonBanque })[] =>
  lignes
    .map((ligne) => ({ ...ligne, raison: raisonOf(ligne, attendu) }))
    .toSorted(
      (a, b) =>
        RAISONS_BANQUE.indexOf(a.raison) - RAISONS_BANQUE.indexOf(b.raison) ||
        away(a.jour, attendu.le) - away(b.jour, attendu.le),
    )
