/**
 * A field that answers while one types: the first answer is ready under Enter, which also goes to the next field.
 */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useState } from 'react'
import type { Choice } from './choices.ts'
import styles from './combobox.module.css'

type Props = {
  label: string
  aside?: ReactNode
  /** What the value says when nobody is typing. */
  shown: string
  /** At the right of the value: a postcode. */
  detail?: string | undefined
  find: (typed: string) => readonly Choice[]
  /** For answers that come from elsewhere. */
  onType?: (typed: string) => void
  choose: (choice: Choice) => void
  /** After Enter. */
  onEnter: () => void
  isMissing?: boolean
  /** Said when nothing answers. */
  nothing: string
  inputMode?: 'text' | 'numeric'
  ref?: Ref<HTMLInputElement>
}

export const Combobox = (props: Props) => {
  const { label, aside, shown, detail, find, onType, choose, onEnter, isMissing, nothing, inputMode, ref } = props
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const isOpen = typed !== null
  const choices = isOpen ? find(typed) : []
  /** Enter came before the answers: it is kept for when they come. */
  const [isWaiting, setWaiting] = useState(false)
  const close = () => {
    setTyped(null)
    setActive(0)
    setWaiting(false)
  }
  const take = (choice: Choice | undefined) => {
    if (choice) choose(choice)
    close()
  }
  const answered = isWaiting ? choices[0] : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the awaited answer is there
  useEffect(() => {
    if (!answered) return
    take(answered)
    onEnter()
  }, [answered?.value])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (!isOpen) return setTyped('')
      setActive(Math.min(choices.length - 1, Math.max(0, active + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isOpen && choices.length === 0 && typed !== '') return setWaiting(true)
      take(isOpen && (typed !== '' || active > 0) ? choices[active] : undefined)
      onEnter()
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  return (
    <div className={styles.field}>
      <div className={styles.top}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      <div className={styles.control} data-missing={isMissing || undefined}>
        <input
          ref={ref}
          id={id}
          role="combobox"
          aria-expanded={isOpen && choices.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && choices[active] ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-invalid={isMissing || undefined}
          autoComplete="off"
          spellCheck={false}
          inputMode={inputMode}
          value={typed ?? shown}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onType?.(event.currentTarget.value)
            setActive(0)
            setWaiting(false)
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setTyped((now) => now ?? '')}
          onBlur={() => take(typed ? choices[active] : undefined)}
          onKeyDown={onKeyDown}
        />
        {!isOpen && detail && <span className={styles.detail}>{detail}</span>}
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={choices.length > 0 ? styles.list : styles.empty}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, this is its active descendant
          <div
            key={choice.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              take(choice)
              onEnter()
            }}
          >
            {choice.label}
            {choice.detail && <small>{choice.detail}</small>}
          </div>
        ))}
      </div>
      {isOpen && typed !== '' && choices.length === 0 && (
        <div className={styles.nothing} role="status">
          {nothing}
        </div>
      )}
    </div>
  )
}
