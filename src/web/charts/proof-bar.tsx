import { GRADE_WORDS, GRADES, type Grade } from '../components/proof-grade.tsx'

type Props = { counts: Partial<Record<Grade, number>>; width?: number }

/** White, hatched, solid ink, solid pine, always in that order; drawn on the number of actes, and it says it. */
export const ProofBar = ({ counts, width = 108 }: Props) => {
  const total = GRADES.reduce((sum, grade) => sum + (counts[grade] ?? 0), 0)
  const said = GRADES.filter((grade) => counts[grade]).map((grade) => `${counts[grade]} ${GRADE_WORDS[grade]}`)
  let from = 0
  return (
    <svg width={width} height={10} role="img" aria-label={said.join(', ') || 'aucun acte'} style={{ display: 'block' }}>
      <defs>
        <pattern id="hachures" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="#fff" />
          <rect width="2" height="4" fill="var(--ink-2)" />
        </pattern>
      </defs>
      {GRADES.map((grade) => {
        const share = total === 0 ? 0 : ((counts[grade] ?? 0) / total) * (width - 1)
        const x = from
        from += share
        return <rect key={grade} x={x + 0.5} y={0.5} width={share} height={9} fill={FILLS[grade]} />
      })}
      <rect x={0.5} y={0.5} width={width - 1} height={9} fill="none" stroke="var(--ink-2)" />
    </svg>
  )
}

const FILLS: Record<Grade, string> = {
  declaree: '#fff',
  signee: 'url(#hachures)',
  calculee: 'var(--ink-2)',
  externe: 'var(--pine)',
}
