import type { ErrorComponentProps } from '@tanstack/react-router'
import { ProblemScreen } from '../components/problem.tsx'

/** A screen that failed: the frame, and what was saved, are intact. */
export const ScreenError = ({ error }: ErrorComponentProps) => (
  <ProblemScreen error={error} retry={() => window.location.reload()} />
)
