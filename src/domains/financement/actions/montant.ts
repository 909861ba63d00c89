/** A trace as the API gives it: the five lines of an explained figure, and one sentence. */
import type { Montant } from '../contract-shapes.ts'
import { sayDoute, sayTrace, type Trace } from '../rules/trace.ts'

export const montantOf = (trace: Trace): Montant => {
  const sources = new Map(
    trace.entrees.flatMap(({ provenance }) =>
      provenance ? [[provenance.source, { texte: provenance.source, lien: provenance.lien ?? null }] as const] : [],
    ),
  )
  return {
    centimes: trace.centimes,
    statut: trace.statut,
    libelle: trace.libelle,
    formule: trace.formule,
    entrees: trace.entrees.map(({ libelle, valeur }) => `${libelle}\u00a0: ${valeur}`),
    dates: trace.dates,
    sources: [...sources.values()],
    doute: sayDoute(trace),
    phrase: sayTrace(trace),
  }
}
