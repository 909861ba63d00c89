/** How many are ticked, and what is done with them. */
import type { ReactNode } from 'react'
import { count } from '../../../kernel/french.ts'
import { Button } from '../../../web/components/button.tsx'
import styles from './indemnites.module.css'

type Props = { picked: number; all: number; pickAll: () => void; clear: () => void; children: ReactNode }

export const PickBar = ({ picked, all, pickAll, clear, children }: Props) => (
  <div className={styles.acts}>
    {children}
    {picked < all && (
      <Button kind="plain" onClick={pickAll}>
        Tout cocher
      </Button>
    )}
    {picked > 0 && (
      <Button kind="plain" onClick={clear}>
        Ne rien cocher
      </Button>
    )}
    <span className={styles.silent} role="status">
      {picked > 0 && count(picked, 'ligne cochée', 'lignes cochées')}
    </span>
  </div>
)

export const PickBox = ({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) => (
  <input type="checkbox" className={styles.pick} aria-label={label} checked={checked} onChange={onChange} />
)
