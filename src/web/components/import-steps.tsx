import styles from './import.module.css'

const STEPS = ['Le fichier', 'Les colonnes', 'Le contrôle']

/** Where one is in an import: nothing is written before the last step. */
export const ImportSteps = ({ step }: { step: 1 | 2 | 3 }) => (
  <ol className={styles.steps} aria-label="Étapes de l’import">
    {STEPS.map((word, i) => (
      <li key={word} aria-current={i + 1 === step ? 'step' : undefined}>
        {i + 1}. {word}
      </li>
    ))}
  </ol>
)
