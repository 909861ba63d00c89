/** A part of a whole, as statutes write it: « un tiers », « plus de la moitié ». */
import { capitalizeFirst } from '../../../../kernel/french.ts'
import type { Part } from '../../../../referentials/modeles-statuts/regles.ts'
import { SelectField } from '../../../../web/components/field.tsx'
import { sayPart } from '../../rules/phrases.ts'

const USUAL: Part[] = [
  [1, 10, false],
  [1, 5, false],
  [1, 4, false],
  [1, 3, false],
  [1, 2, false],
  [1, 2, true],
  [2, 3, false],
  [3, 4, false],
  [1, 1, false],
].map(([num, den, strict]) => ({ num: num as number, den: den as number, strict: strict as boolean }))

const keyOf = ({ num, den, strict }: Part): string => `${strict ? '>' : ''}${num}/${den}`

type Props = { label: string; none?: string; value: Part | null; onChange: (part: Part | null) => void }

export const PartField = ({ label, none, value, onChange }: Props) => {
  const known = value === null || USUAL.some((one) => keyOf(one) === keyOf(value))
  const parts = known ? USUAL : [...USUAL, value]
  return (
    <SelectField
      label={label}
      {...(none === undefined ? {} : { none })}
      value={value === null ? '' : keyOf(value)}
      onChange={(key) => onChange(parts.find((one) => keyOf(one) === key) ?? null)}
      choices={parts.map((one) => ({ value: keyOf(one), label: capitalizeFirst(sayPart(one)) }))}
    />
  )
}
