/**
 * A day, typed as French people write it (`26/11/2026`, `26 nov.`, `demain`) or chosen in the month; the value is
 * `2026-11-26`, empty while it cannot be read. What was understood is said under the field, in full. On a phone the
 * button opens the calendar of the phone.
 */
import { type ComponentProps, lazy, Suspense, useRef, useState } from 'react'
import { formatDate } from '../../kernel/french.ts'
import { readFrenchDate } from '../../kernel/french-date.ts'
import { Temporal } from '../../kernel/time.ts'
import styles from './date-field.module.css'
import { sayBounds, sayUnread } from './date-words.ts'
import { Field, type FieldFrame, splitFrame } from './field-frame.tsx'
import { icons } from './icons.ts'

const DateCalendar = lazy(() => import('./date-calendar.tsx'))

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'min' | 'max' | 'type'> &
  FieldFrame & { value: string; onChange: (value: string) => void; min?: string | undefined; max?: string | undefined }

const numeric = (value: string): string => {
  if (!value) return ''
  const [year, month, day] = value.split('-')
  return `${day}/${month}/${year}`
}

/** A finger has its own calendar, larger than ours. */
const isTouched = (): boolean => window.matchMedia('(pointer: coarse)').matches

export const DateField = (props: Props) => {
  const { frame, rest } = splitFrame(props)
  const { value, onChange, min, max, style, ...input } = rest
  const [typed, setTyped] = useState<{ text: string; left: boolean } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const native = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const name = typeof frame.label === 'string' ? frame.label : 'Date'

  const read = (text: string) => readFrenchDate(text, { today: Temporal.Now.plainDateISO(), min, max })
  const choose = (day: string) => {
    setTyped(null)
    onChange(day)
  }
  const type = (text: string) => {
    setTyped({ text, left: false })
    const result = read(text)
    // A day that is whole is taken at once; one that may still grow waits until the field is left.
    if (text.trim() === '') onChange('')
    else if (result.ok && result.whole) onChange(result.date.toString())
  }
  const leave = () => {
    if (!typed) return
    const result = read(typed.text)
    if (typed.text.trim() === '') choose('')
    else if (result.ok) choose(result.date.toString())
    else {
      setTyped({ ...typed, left: true })
      onChange('')
    }
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  const result = typed?.text.trim() ? read(typed.text) : null
  const unread = typed?.left && result && !result.ok ? sayUnread(name, typed.text, result.reason) : undefined
  const day = result ? (result.ok ? result.date : null) : value ? Temporal.PlainDate.from(value) : null
  const outside = typed || !value ? undefined : sayBounds(name, value, min, max)
  return (
    <Field {...frame} error={unread ?? outside ?? frame.error} below={day && !unread ? formatDate(day) : undefined}>
      {(control) => (
        <div className={styles.date} style={style}>
          <input
            type="text"
            autoComplete="off"
            {...input}
            {...control}
            data-unread={unread ? true : undefined}
            value={typed?.text ?? numeric(value)}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === 'Enter') leave()
              if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
            }}
          />
          <input
            ref={native}
            type="date"
            className={styles.native}
            tabIndex={-1}
            aria-hidden
            value={value}
            min={min}
            max={max}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <button
            ref={button}
            type="button"
            className={styles.button}
            disabled={input.disabled}
            aria-label={`${name}\u00a0: choisir dans le calendrier`}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => (isTouched() ? native.current?.showPicker() : setOpen(!isOpen))}
            onKeyDown={(event) => {
              // Until the month holds the focus, its keys are ours.
              if (event.key !== 'Escape' || !isOpen) return
              event.stopPropagation()
              close()
            }}
          >
            <icons.calendar aria-hidden />
          </button>
          {isOpen && (
            <Suspense>
              <DateCalendar
                name={name}
                value={value}
                min={min}
                max={max}
                choose={(chosen) => {
                  choose(chosen)
                  close()
                }}
                close={close}
              />
            </Suspense>
          )}
        </div>
      )}
    </Field>
  )
}
