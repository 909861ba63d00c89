/** Lines of three: what, who, for when. An empty one is left out. */
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../../web/components/button.tsx'
import { DateField } from '../../../../web/components/date-field.tsx'
import { icons } from '../../../../web/components/icons.ts'
import styles from './page.module.css'

export type Entry = { id?: string; texte: string; qui: string; jour: string }
const EMPTY: Entry = { texte: '', qui: '', jour: '' }

type Props = {
  legend: string
  one: string
  who: string
  add: string
  entries: readonly Entry[]
  onChange: (entries: Entry[]) => void
}

export const EntryRows = ({ legend, one, who, add, entries, onChange }: Props) => {
  const box = useRef<HTMLFieldSetElement>(null)
  /** Drawn at once, so that what is typed next goes to the new line. */
  const append = () => {
    flushSync(() => onChange([...entries, EMPTY]))
    const texts = box.current?.querySelectorAll<HTMLInputElement>('[data-text]')
    texts?.[texts.length - 1]?.focus()
  }
  const change = (index: number, part: Partial<Entry>) =>
    onChange(entries.map((entry, rank) => (rank === index ? { ...entry, ...part } : entry)))
  return (
    <fieldset ref={box} className={styles.rows}>
      <legend>{legend}</legend>
      {entries.length > 0 && (
        <div className={styles.heads} aria-hidden="true">
          <span>{one}</span>
          <span>{who}</span>
          <span>Pour le</span>
        </div>
      )}
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <div key={index} className={styles.entry}>
          <input
            type="text"
            data-text
            aria-label={`${one} ${index + 1}`}
            maxLength={500}
            value={entry.texte}
            onChange={(event) => change(index, { texte: event.currentTarget.value })}
          />
          <input
            type="text"
            aria-label={`${who}, ${one.toLowerCase()} ${index + 1}`}
            maxLength={200}
            value={entry.qui}
            onChange={(event) => change(index, { qui: event.currentTarget.value })}
          />
          <DateField
            bare
            label={`Pour le, ${one.toLowerCase()} ${index + 1}`}
            value={entry.jour}
            onChange={(jour) => change(index, { jour })}
          />
          <button
            type="button"
            aria-label={`Retirer\u00a0: ${one.toLowerCase()} ${index + 1}`}
            onClick={() => onChange(entries.filter((_, rank) => rank !== index))}
          >
            <icons.close size={16} />
          </button>
        </div>
      ))}
      <Button kind="plain" onClick={append}>
        {add}
      </Button>
    </fieldset>
  )
}
