/** An amount as people type it. `centimes` is null while it cannot be read. */
import { useState } from 'react'
import { readEuros } from '../../../web/components/days.ts'
import { NumberField } from '../../../web/components/field.tsx'

type Props = {
  label: string
  hint?: string | undefined
  centimes: number | null
  onChange: (centimes: number | null) => void
  /** Said when the form was sent without an amount. */
  error?: string | undefined
  optional?: boolean
}

export const written = (centimes: number | null): string =>
  centimes === null
    ? ''
    : (centimes / 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 }).replaceAll('\u202f', '\u00a0')

export const MoneyField = ({ centimes, onChange, error, ...frame }: Props) => {
  const [text, setText] = useState(written(centimes))
  const isUnread = text.trim() !== '' && readEuros(text) === null
  return (
    <NumberField
      {...frame}
      inputMode="decimal"
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(readEuros(next))
      }}
      error={isUnread ? 'Écrivez un montant, par exemple 1\u00a0250,50.' : error}
    />
  )
}
