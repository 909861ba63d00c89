import { fromDate } from '../../../kernel/time.ts'
import type { ValeurExterneVue } from '../contract.ts'
import { type Formatable, sayJours, sayValeur } from '../labels.ts'
import type { ValeurRow } from '../store/valeur-store.ts'

export const viewOfExterne = (
  definition: (Formatable & { nom: string }) | undefined,
  { ecriteLe, annuleeLe, importId: _, ...row }: ValeurRow,
): ValeurExterneVue => ({
  ...row,
  nom: definition?.nom ?? row.code,
  periode: sayJours(row),
  texte: definition ? sayValeur(definition, row.valeur) : String(row.valeur),
  ecriteLe: fromDate(ecriteLe).toString(),
  annulee: annuleeLe !== null,
})
