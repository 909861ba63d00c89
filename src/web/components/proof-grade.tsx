import styles from './chip.module.css'

/** Shape first, then word; four grades, always in this order. */
export const GRADES = ['declaree', 'signee', 'calculee', 'externe'] as const
export type Grade = (typeof GRADES)[number]

export const GRADE_WORDS: Record<Grade, string> = {
  declaree: 'déclarée',
  signee: 'signée',
  calculee: 'calculée',
  externe: 'externe',
}

export const GradeShape = ({ grade }: { grade: Grade }) => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    {grade === 'externe' ? (
      <path d="M6 0.5 11.500 6 6 11.500 0.5 6Z" fill="var(--ink-2)" />
    ) : (
      <>
        <circle
          cx="6"
          cy="6"
          r="5"
          fill={grade === 'calculee' ? 'var(--ink-2)' : 'none'}
          stroke="var(--ink-2)"
          strokeWidth="1.5"
        />
        {grade === 'signee' && <path d="M6 1a5 5 0 0 0 0 10Z" fill="var(--ink-2)" />}
      </>
    )}
  </svg>
)

/** `children` takes the place of the word: « signée à 12 h 31, code mural ». */
export const ProofGrade = ({ grade, children }: { grade: Grade; children?: React.ReactNode }) => (
  <span className={styles.grade}>
    <GradeShape grade={grade} />
    {children ?? GRADE_WORDS[grade]}
  </span>
)
