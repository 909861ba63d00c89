import styles from './frame.module.css'

/** Nobody should take fictional data for real ones. */
export const TrialMark = () => (
  <span className={styles.trial}>
    Essai<span className={styles.trialLong}>{'\u00a0'}: données fictives</span>
  </span>
)
