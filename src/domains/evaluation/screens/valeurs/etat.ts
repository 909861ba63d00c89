import type { ValeurExterneVue } from '../../contract.ts'

/** In force is the rule, and says nothing more than why it replaced another. */
export const etatOf = ({ enVigueur, annulee, raison }: ValeurExterneVue): string => {
  if (annulee) return 'annulée'
  if (!enVigueur) return 'remplacée'
  return raison ? `en vigueur, corrige\u00a0: ${raison}` : 'en vigueur'
}
