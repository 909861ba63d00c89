/**
 * A figure that explains itself: press it, Enter or `?`. Five lines, always in the same order: calculation, dates, text
 * or source, grade of proof, doubt. What shows them is fetched at the first press.
 */
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import styles from './explained.module.css'
import type { ExplanationLines } from './explanation.tsx'

const ExplainedPanel = lazy(() => import('./explained-panel.tsx'))

type Props = {
  /** What the figure is: « Demandes satisfaites en 24 h ». */
  label: string
  /** The figure as shown. */
  children: ReactNode
  explanation: ExplanationLines
  size?: 'text' | 'small' | 'large'
}

export const ExplainedFigure = ({ label, children, explanation, size = 'text' }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <span className={styles.place}>
      <button
        ref={button}
        type="button"
        className={styles.figure}
        data-size={size}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => (isOpen ? close() : setOpen(true))}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== '?') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {children}
        <span className="visually-hidden">, {label}, voir l’explication</span>
      </button>
      {isOpen && (
        <Suspense>
          <ExplainedPanel label={label} figure={children} explanation={explanation} close={close} />
        </Suspense>
      )}
    </span>
  )
}
