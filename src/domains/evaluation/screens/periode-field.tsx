import { SelectField } from '../../../web/components/field.tsx'
import type { PeriodeVue } from '../contract.ts'

type Props = { periodes: readonly PeriodeVue[]; value: PeriodeVue; onChange: (cle: string) => void }

/** Years of the contract and civil years, each named with its kind. */
export const PeriodeField = ({ periodes, value, onChange }: Props) => {
  const known = periodes.some(({ cle }) => cle === value.cle) ? periodes : [value, ...periodes]
  return (
    <SelectField
      label="Année"
      value={value.cle}
      onChange={onChange}
      choices={known.map(({ cle, nom }) => ({ value: cle, label: nom }))}
    />
  )
}
