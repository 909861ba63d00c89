import { Modal } from '@mantine/core'
import { Kbd } from '../components/kbd.tsx'
import { switchLetters, useActiveKeys, useLettersOn } from '../components/use-keys.ts'
import styles from './dialogs.module.css'
import type { Entry } from './room-screens.ts'

const NAMES: Record<string, string> = {
  escape: 'Échap',
  enter: 'Entrée',
  arrowup: '↑',
  arrowdown: '↓',
}
const nameOf = (key: string): string =>
  NAMES[key] ?? (key.startsWith('alt+') ? `Alt ${key.slice(4)}` : key.toUpperCase())

const KeysDialog = ({ entries, close }: { entries: readonly Entry[]; close: () => void }) => {
  const active = useActiveKeys()
  const lettersOn = useLettersOn()
  const lines = [
    ...active.filter(({ does }) => does).map(({ key, does }) => ({ keys: [nameOf(key)], does })),
    ...entries.map(({ letter, word }) => ({ keys: ['G', letter.toUpperCase()], does: `Aller à ${word}` })),
  ]
  return (
    <Modal opened onClose={close} title="Touches du clavier" closeButtonProps={{ 'aria-label': 'Fermer' }}>
      <dl className={styles.keys}>
        {lines.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={lettersOn} onChange={(event) => switchLetters(event.currentTarget.checked)} />
        Les lettres seules agissent hors des champs
      </label>
    </Modal>
  )
}
export default KeysDialog
