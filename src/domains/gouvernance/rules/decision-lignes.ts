/** The register of decisions as lines of a table. */
import type { DecisionVue } from '../contract.ts'

export const ENTETES_DECISIONS = ['Numéro', 'Date', 'Instance', 'Objet', 'Issue', 'Vote', 'État', 'Acte du registre']

export const sayEtatDecision = ({
  adoptee,
  suivante,
  remplace,
  abroge,
}: Pick<DecisionVue, 'adoptee' | 'suivante' | 'remplace' | 'abroge'>): string => {
  if (!adoptee) return 'rejetée'
  if (suivante) return suivante.abroge ? `abrogée par ${suivante.numero}` : `remplacée par ${suivante.numero}`
  if (abroge && remplace) return `abroge ${remplace.numero}`
  return remplace ? `en vigueur, remplace ${remplace.numero}` : 'en vigueur'
}

export const decisionLignes = (decisions: readonly DecisionVue[]): string[][] =>
  decisions.map((one) => [
    one.numero,
    one.priseLe,
    one.instance,
    one.objet,
    one.adoptee ? 'adoptée' : 'rejetée',
    one.vote?.resultat.explication ?? '',
    sayEtatDecision(one),
    one.acteId,
  ])
