/**
 * Label above, hint under the label, error under the field with what to do; no placeholder as a label.
 * `<Field label="Nom" error={champs.nom}>{(control) => <input {...control} … />}</Field>`, or the ready-made ones.
 */
import type { ComponentProps } from 'react'
import { Field, type FieldFrame, splitFrame } from './field-frame.tsx'

export { DateField } from './date-field.tsx'
export { Field } from './field-frame.tsx'

type Texts = Omit<ComponentProps<'input'>, 'value' | 'onChange'> &
  FieldFrame & { value: string; onChange: (value: string) => void }

export const TextField = (props: Texts) => {
  const { frame, rest } = splitFrame(props)
  const { onChange, ...input } = rest
  return (
    <Field {...frame}>
      {(control) => (
        <input type="text" {...input} {...control} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  )
}

type Areas = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> &
  FieldFrame & { value: string; onChange: (value: string) => void }

export const TextArea = (props: Areas) => {
  const { frame, rest } = splitFrame(props)
  const { onChange, ...area } = rest
  return (
    <Field {...frame}>
      {(control) => (
        <textarea rows={3} {...area} {...control} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  )
}

export const NumberField = (props: Texts) => <TextField inputMode="numeric" autoComplete="off" {...props} />
/** The value is `14:30`. */
export const TimeField = (props: Texts) => <TextField step={300} {...props} type="time" />

export type Choice = { value: string; label: string; disabled?: boolean }
type Selects = Omit<ComponentProps<'select'>, 'value' | 'onChange'> &
  FieldFrame & {
    value: string
    onChange: (value: string) => void
    choices: readonly Choice[]
    /** The first line when nothing is chosen: « Choisir un motif ». */
    none?: string
  }

export const SelectField = (props: Selects) => {
  const { frame, rest } = splitFrame(props)
  const { onChange, choices, none, ...select } = rest
  return (
    <Field {...frame}>
      {(control) => (
        <select {...select} {...control} onChange={(event) => onChange(event.currentTarget.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
