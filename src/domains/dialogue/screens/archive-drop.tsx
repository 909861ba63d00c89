/** A file to read here: chosen, or dropped. Nothing is sent. */
import { useState } from 'react'
import { icons } from '../../../web/components/icons.ts'
import styles from './dialogue.module.css'
import { VERIFIER } from './verifier-words.ts'

export const ArchiveDrop = ({ onPick }: { onPick: (file: File) => void }) => {
  const [isOver, setOver] = useState(false)
  const take = (file: File | undefined) => file && onPick(file)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same by keyboard
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <p>{VERIFIER.drop}</p>
      <label className={styles.pick}>
        <input
          type="file"
          className="visually-hidden"
          accept=".zip,application/zip"
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <icons.upload />
        {VERIFIER.choose}
      </label>
      <p className={styles.silent}>{VERIFIER.orDrop}</p>
    </div>
  )
}
