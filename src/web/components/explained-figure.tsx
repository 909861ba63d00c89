/**
 * A figure that explains itself: press it, Enter or `?`. Five lines, always in the same order: calculation, dates, text
 * or source, grade of proof, doubt.
 */
import { Drawer, Popover } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import styles from './explained.module.css'
import { Explanation, type ExplanationLines } from './explanation.tsx'

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
  const isPhone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false })
  const close = () => setOpen(false)
  const button = (
    <button
      type="button"
      className={styles.figure}
      data-size={size}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      onClick={() => setOpen(!isOpen)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== '?') return
        event.preventDefault()
        setOpen(true)
      }}
    >
      {children}
      <span className="visually-hidden">, {label}, voir l’explication</span>
    </button>
  )
  const body = <Explanation label={label} figure={children} lines={explanation} />
  if (isPhone)
    return (
      <>
        {button}
        <Drawer
          opened={isOpen}
          onClose={close}
          position="bottom"
          aria-label={`${label}, explication`}
          closeButtonProps={{ 'aria-label': 'Fermer' }}
          styles={{ inner: { alignItems: 'flex-end' }, content: { height: 'auto', maxHeight: '85dvh' } }}
        >
          {body}
        </Drawer>
      </>
    )
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      width={372}
      position="bottom"
      withArrow
      arrowSize={14}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={`${label}, explication`}>{body}</Popover.Dropdown>
    </Popover>
  )
}
