import { ProofBar } from '../../../../web/charts/proof-bar.tsx'
import { ExplainedFigure } from '../../../../web/components/explained-figure.tsx'
import { explanationOf } from '../../../../web/components/explanation-of.tsx'
import { ProofGrade } from '../../../../web/components/proof-grade.tsx'
import { Cible } from '../cible.tsx'
import type { Indicateur } from '../client.ts'
import styles from '../evaluation.module.css'

/** The figure, its target, its proof, and the others. */
export const Lead = ({ data, running }: { data: Indicateur; running: boolean }) => {
  const { valeur, cible, definition, mediane } = data
  const counts = Object.fromEntries(valeur.grades.map(({ grade, nombre }) => [grade, nombre]))
  return (
    <div className={styles.lead}>
      <div>
        {valeur.valeur === null ? (
          <span className={styles.none}>{valeur.texte}</span>
        ) : (
          <ExplainedFigure label={definition.nom} explanation={explanationOf(valeur.explication)} size="large">
            {valeur.texte}
          </ExplainedFigure>
        )}
        <span className={styles.under}>
          {valeur.periode.nom}
          {running && ', jusqu’à aujourd’hui'}
        </span>
      </div>
      <div className={styles.second}>
        <Cible cible={cible} running={running} />
        <span className={styles.under}>{cible ? 'cible de cette année' : 'pour cette année'}</span>
      </div>
      {valeur.valeur !== null && (
        <div>
          <ProofGrade grade={valeur.grade} />
          {valeur.grades.length > 0 ? <ProofBar counts={counts} /> : null}
          <span className={styles.under}>preuve la plus faible</span>
        </div>
      )}
      {mediane && (
        <div className={styles.second}>
          <b>{mediane.texte}</b>
          <span className={styles.under}>
            médiane de {mediane.nombre} autres CPTS de même taille ({mediane.taille})
          </span>
        </div>
      )}
    </div>
  )
}
