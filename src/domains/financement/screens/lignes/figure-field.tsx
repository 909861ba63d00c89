/** A figure of an indicator: a number, with a comma or a sign. */
import { NumberField } from '../../../../web/components/field.tsx'
import { readFigure } from './draft.ts'

type Props = {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  optional?: boolean
  unite: string
}

export const FigureField = ({ value, unite, label, ...rest }: Props) => {
  const isUnread = value.trim() !== '' && readFigure(value) === null
  return (
    <NumberField
      {...rest}
      label={unite === '' ? label : `${label}, en ${unite}`}
      inputMode="decimal"
      value={value}
      data-unread={isUnread || undefined}
      error={isUnread ? 'Écrivez un nombre, par exemple 66,26.' : undefined}
    />
  )
}
