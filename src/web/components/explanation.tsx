import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './explained.module.css'
import { type Grade, ProofGrade } from './proof-grade.tsx'
import { StatusChip } from './status-chip.tsx'

export type ExplanationLines = {
  /** « 318 demandes satisfaites en 24 h, sur 402 demandes closes qui comptent ». */
  calcul: ReactNode
  /** « du 3 mars au 24 novembre 2026, calculé à 14 h 30 ». */
  dates: ReactNode
  /** The legal text, or the source. */
  texte: ReactNode
  preuve: { grade: Grade; detail?: ReactNode }
  /** What is not sure; null when nothing is known to be doubtful. */
  doute: string | null
  /** The page or the piece that proves it. */
  piece?: { word: string; to: string }
}

type Props = { label: string; figure: ReactNode; lines: ExplanationLines }

export const Explanation = ({ label, figure, lines }: Props) => (
  <div className={styles.explanation}>
    {/* The popover keeps the focus: its first stop is its title, which says the figure. */}
    <h3 tabIndex={-1} data-autofocus>
      {label}
      {'\u00a0'}: {figure}
    </h3>
    <dl>
      <Line term="Calcul">{lines.calcul}</Line>
      <Line term="Dates">{lines.dates}</Line>
      <Line term="Texte">{lines.texte}</Line>
      <Line term="Preuve">
        <ProofGrade grade={lines.preuve.grade}>{lines.preuve.detail}</ProofGrade>
      </Line>
      <Line term="Doute">{lines.doute ? <StatusChip kind="unknown">{lines.doute}</StatusChip> : 'aucun connu'}</Line>
    </dl>
    {lines.piece && (
      <p className={styles.piece}>
        <Link to={lines.piece.to}>{lines.piece.word}</Link>
      </p>
    )}
  </div>
)

const Line = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
