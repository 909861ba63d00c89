import { useState } from 'react'
import { Button } from './button.tsx'
import styles from './copy-link.module.css'
import { icons } from './icons.ts'

/** A link to hand over. The text is selectable, for browsers that refuse the clipboard. */
export const CopyLink = ({ link, label = 'Lien à copier' }: { link: string; label?: string }) => {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div className={styles.line}>
      <input readOnly aria-label={label} value={link} onFocus={(event) => event.currentTarget.select()} />
      <Button onClick={() => void copy()} icon={isCopied ? <icons.check /> : <icons.copy />}>
        <span role="status">{isCopied ? 'Copié' : 'Copier'}</span>
      </Button>
    </div>
  )
}
