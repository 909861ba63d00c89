import { Button } from '../../../../web/components/button.tsx'
import styles from './grille.module.css'
import { EDIT } from './labels.ts'

type Props = {
  /** What is acted on, for who does not see the line. */
  of: string
  move: (step: number) => void
  remove: () => void
  toggle?: () => void
  isOpen?: boolean
}

/** Up, down, unfold, remove. */
export const LineActs = ({ of, move, remove, toggle, isOpen }: Props) => (
  <span className={styles.lineActs}>
    {toggle && (
      <Button
        kind="plain"
        aria-expanded={isOpen}
        label={`${isOpen ? EDIT.close : EDIT.open}\u00a0: ${of}`}
        onClick={toggle}
      >
        {isOpen ? EDIT.close : EDIT.open}
      </Button>
    )}
    <Button kind="plain" label={`${EDIT.up}\u00a0: ${of}`} onClick={() => move(-1)}>
      ↑
    </Button>
    <Button kind="plain" label={`${EDIT.down}\u00a0: ${of}`} onClick={() => move(1)}>
      ↓
    </Button>
    <Button kind="plain" label={`${EDIT.remove}\u00a0: ${of}`} onClick={remove}>
      {EDIT.remove}
    </Button>
  </span>
)
