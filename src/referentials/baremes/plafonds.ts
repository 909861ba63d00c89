/**
 * The PASS of each civil year (code de la sécurité sociale, L241-3): no professional may receive more from the CPTS in a
 * civil year (code de la santé publique, D1434-44).
 */
import { z } from 'zod'
import { provenanceSchema } from '../provenance.ts'

export const plafondSchema = z.object({
  annee: z.number().int(),
  centimes: z.number().int().positive(),
  provenance: provenanceSchema,
})
export type Plafond = z.infer<typeof plafondSchema>

const MSA = 'MSA et Compta Online, historique du plafond annuel de la sécurité sociale'
const pass = (annee: number, euros: number, source: string, date: string | null, confirme = false) => ({
  annee,
  centimes: euros * 100,
  provenance: { source, date, statut: confirme ? ('confirme' as const) : ('secondaire' as const) },
})

export const PLAFONDS: readonly Plafond[] = z
  .array(plafondSchema)
  .refine((all) => all.every(({ annee }, i) => i === 0 || annee === all[i - 1]!.annee + 1), 'years follow each other')
  .parse([
    pass(2019, 40_524, MSA, null),
    pass(2020, 41_136, MSA, null),
    pass(2021, 41_136, MSA, null),
    pass(2022, 41_136, MSA, null),
    pass(2023, 43_992, 'Concours pluripro, et historique de la MSA', '2023-01-01'),
    pass(2024, 46_368, 'Arrêté du 19 décembre 2023, Journal officiel du 29 décembre 2023', '2023-12-29', true),
    pass(2025, 47_100, 'La finance pour tous, «\u00a0Plafond annuel de la sécurité sociale\u00a0»', '2025-11-03'),
    pass(2026, 48_060, 'La finance pour tous, «\u00a0Plafond annuel de la sécurité sociale\u00a0»', '2025-11-03'),
  ])

export const plafondOf = (annee: number): Plafond | undefined => PLAFONDS.find((one) => one.annee === annee)
