/** The explanation of a figure as the API gives it, in the five lines that every figure has. */

import styles from './explained.module.css'
import type { ExplanationLines } from './explanation.tsx'
import type { Grade } from './proof-grade.tsx'

export type Explication = { formule: string; entrees: readonly string[]; periode: string; source: string; grade: Grade }

export const explanationOf = (explication: Explication, piece?: ExplanationLines['piece']): ExplanationLines => ({
  calcul: (
    <>
      {explication.formule}
      {explication.entrees.map((entree) => (
        <small key={entree} className={styles.input}>
          {entree}
        </small>
      ))}
    </>
  ),
  dates: explication.periode,
  texte: explication.source,
  preuve: { grade: explication.grade },
  doute: null,
  ...(piece ? { piece } : {}),
})
