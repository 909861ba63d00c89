import type { ExplanationLines } from '../../../web/components/explanation.tsx'
import type { MissionView } from '../contract.ts'
import styles from './board.module.css'

type Chiffre = NonNullable<MissionView['resultat']>['chiffres'][number]

/** The explanation of a figure of unscheduled care, in the five lines that every figure has. */
export const explanationOf = ({ explication }: Chiffre): ExplanationLines => ({
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
  piece: { word: 'Voir le tableau', to: '/soins/tableau' },
})
