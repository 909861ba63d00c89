import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { type Icon, icons } from './icons.ts'

/** `unknown` is « à vérifier »: a gap in our knowledge, not a fault. Silence is the normal state: no chip « en cours ». */
export type ChipKind = 'neutral' | 'done' | 'waiting' | 'danger' | 'unknown'

const ICONS: Record<ChipKind, Icon> = {
  neutral: icons.clock,
  done: icons.check,
  waiting: icons.clock,
  danger: icons.alert,
  unknown: icons.toCheck,
}

export const StatusChip = ({ kind, icon, children }: { kind: ChipKind; icon?: Icon; children: ReactNode }) => {
  const Drawn = icon ?? ICONS[kind]
  return (
    <span className={styles.chip} data-kind={kind}>
      <Drawn size={14} />
      {children}
    </span>
  )
}
