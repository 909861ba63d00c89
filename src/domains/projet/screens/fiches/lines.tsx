/** Lines of a part, in writing: their fields, their order, one more, one less. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import styles from './fiche.module.css'

type Keyed<L> = L & { key: string }
let last = 0
const keyed = <L,>(line: L): Keyed<L> => {
  last += 1
  return { ...line, key: `ligne-${last}` }
}

export const useLines = <L extends object>(initial: readonly L[], onChange: (lines: L[]) => void) => {
  const [lines, setLines] = useState(() => initial.map(keyed))
  const change = (next: Keyed<L>[]) => {
    setLines(next)
    onChange(next.map(({ key: _, ...line }) => line as unknown as L))
  }
  return { lines, change }
}

type Props<L extends object> = {
  lines: readonly Keyed<L>[]
  change: (lines: Keyed<L>[]) => void
  blank: L
  /** « une tâche ». */
  noun: string
  /** Milestones follow their dates: no order to give. */
  ordered?: boolean
  children: (line: L, set: (change: Partial<L>) => void) => ReactNode
}

export const Lines = <L extends object>({ lines, change, blank, noun, ordered = true, children }: Props<L>) => {
  const swap = (i: number, j: number) => {
    const next = lines.slice()
    ;[next[i], next[j]] = [next[j]!, next[i]!]
    change(next)
  }
  const bare = noun.replace(/^une? /, '')
  return (
    <>
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          <li key={line.key}>
            <fieldset>
              <legend className="visually-hidden">
                {bare} {i + 1}
              </legend>
              {children(line, (part) => change(lines.map((one) => (one === line ? { ...one, ...part } : one))))}
              <div className={styles.lineActs}>
                {ordered && i > 0 && (
                  <Button kind="plain" onClick={() => swap(i, i - 1)} label={`Monter\u00a0: ${bare} ${i + 1}`}>
                    Monter
                  </Button>
                )}
                {ordered && i < lines.length - 1 && (
                  <Button kind="plain" onClick={() => swap(i, i + 1)} label={`Descendre\u00a0: ${bare} ${i + 1}`}>
                    Descendre
                  </Button>
                )}
                <Button
                  kind="plain"
                  onClick={() => change(lines.filter((one) => one !== line))}
                  label={`Retirer\u00a0: ${bare} ${i + 1}`}
                >
                  Retirer
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button icon={<icons.plus />} onClick={() => change([...lines, keyed(blank)])}>
        Ajouter {noun}
      </Button>
    </>
  )
}
