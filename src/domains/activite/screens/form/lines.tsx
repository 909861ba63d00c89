/** A list of short texts: Enter goes to the next line, an empty one is left out. */
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import styles from './form.module.css'

type Props = { legend: string; one: string; lines: readonly string[]; onChange: (lines: string[]) => void; add: string }

export const Lines = ({ legend, one, lines, onChange, add }: Props) => {
  const list = useRef<HTMLOListElement>(null)
  /** Drawn at once, so that what is typed next goes to the line that was asked for. */
  const change = (next: string[], index: number) => {
    flushSync(() => onChange(next))
    list.current?.querySelectorAll<HTMLInputElement>('input')[index]?.focus()
  }
  const append = (after: number) => change([...lines.slice(0, after + 1), '', ...lines.slice(after + 1)], after + 1)
  const remove = (index: number) =>
    change(
      lines.filter((_, rank) => rank !== index),
      Math.max(0, index - 1),
    )
  return (
    <fieldset className={styles.lines}>
      <legend>{legend}</legend>
      <ol ref={list}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={index}>
            <input
              type="text"
              aria-label={`${one} ${index + 1}`}
              maxLength={500}
              value={line}
              onChange={(event) =>
                onChange(lines.map((other, rank) => (rank === index ? event.currentTarget.value : other)))
              }
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                append(index)
              }}
            />
            <button type="button" aria-label={`Retirer\u00a0: ${one} ${index + 1}`} onClick={() => remove(index)}>
              <icons.close size={16} />
            </button>
          </li>
        ))}
      </ol>
      <Button kind="plain" onClick={() => append(lines.length - 1)}>
        {add}
      </Button>
    </fieldset>
  )
}
