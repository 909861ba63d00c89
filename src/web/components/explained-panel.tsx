import { Drawer, Popover } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import styles from './explained.module.css'
import { Explanation, type ExplanationLines } from './explanation.tsx'

type Props = { label: string; figure: ReactNode; explanation: ExplanationLines; close: () => void }

/** A popover anchored to the figure, or a sheet from the bottom on a phone. It keeps the focus until it closes. */
const ExplainedPanel = ({ label, figure, explanation, close }: Props) => {
  const isPhone = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false })
  const body = <Explanation label={label} figure={figure} lines={explanation} />
  if (isPhone)
    return (
      <Drawer
        opened
        onClose={close}
        position="bottom"
        aria-label={`${label}, explication`}
        closeButtonProps={{ 'aria-label': 'Fermer' }}
        styles={{ inner: { alignItems: 'flex-end' }, content: { height: 'auto', maxHeight: '85dvh' } }}
      >
        {body}
      </Drawer>
    )
  return (
    <Popover opened onDismiss={close} width={372} position="bottom" withArrow arrowSize={14} trapFocus withinPortal>
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown aria-label={`${label}, explication`}>{body}</Popover.Dropdown>
    </Popover>
  )
}
export default ExplainedPanel
