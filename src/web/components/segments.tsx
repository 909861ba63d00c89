import { useId } from 'react'
import styles from './field.module.css'

type Props<V extends string> = {
  /** Read by a screen reader; shown above when `showLegend`. */
  legend: string
  showLegend?: boolean
  value: V | null
  onChange: (value: V) => void
  choices: readonly { value: V; label: string; disabled?: boolean }[]
  /** Fills the width of its column. */
  full?: boolean
}

/** A short set of choices: segments, not a list. Arrows move inside, as in any group of radios. */
export const Segments = <V extends string>({
  legend,
  showLegend = false,
  value,
  onChange,
  choices,
  full = false,
}: Props<V>) => {
  const name = useId()
  return (
    <fieldset className={showLegend ? styles.field : undefined}>
      <legend className={showLegend ? styles.label : 'visually-hidden'}>{legend}</legend>
      <div className={`${styles.segments} ${full ? styles.full : ''}`}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              disabled={choice.disabled ?? false}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
