import { type ReactNode, useState } from 'react'
import { icons } from './icons.ts'
import styles from './import.module.css'
import { Notice } from './notice.tsx'
import { Problem } from './problem.tsx'
import { ProgressBar } from './progress-bar.tsx'

const MAX_BYTES = 5 * 1024 * 1024
const toBase64 = async (file: File): Promise<string> => {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}

type Props = {
  /** What the file is: one sentence. */
  children: ReactNode
  /** Its name and its content in base 64. */
  send: (file: { fichier: string; contenu: string }) => Promise<unknown>
  pending: boolean
  error: unknown
}

/** A table to send, XLSX or CSV: chosen, or dropped. */
export const FileDrop = ({ children, send, pending, error }: Props) => {
  const [isOver, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const take = async (file: File | undefined) => {
    setTooLarge(false)
    if (!file) return
    if (file.size > MAX_BYTES) return setTooLarge(true)
    await send({ fichier: file.name.slice(0, 200), contenu: await toBase64(file) })
  }
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
        void take(event.dataTransfer.files[0])
      }}
    >
      <p>{children}</p>
      <label className={styles.pick}>
        <input
          type="file"
          className="visually-hidden"
          accept=".xlsx,.csv,.txt,.tsv,text/csv"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
        <icons.upload />
        Choisir un fichier
      </label>
      <p className={styles.orDrop}>ou déposez-le ici.</p>
      {pending && <ProgressBar doing="Lecture du fichier" />}
      {tooLarge && <Notice kind="hand">Ce fichier dépasse cinq mégaoctets. Rien n’a été envoyé.</Notice>}
      <Problem error={error} />
    </div>
  )
}
