/** Which contract year is looked at. It stands in the address, so that a link shows the same. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SelectField } from '../../../web/components/field.tsx'
import { sayAnnee, sayPeriodeCourte } from './words.ts'

type Year = { id: string; rang: number; du: string; au: string }

export const useYear = (): string | undefined => {
  const { annee } = useSearch({ strict: false }) as { annee?: string }
  return annee
}

export const YearChoice = ({ years, value }: { years: readonly Year[]; value: string | undefined }) => {
  const navigate = useNavigate()
  if (years.length < 2) return null
  return (
    <SelectField
      label="Année de contrat"
      value={value ?? ''}
      onChange={(annee) => void navigate({ to: '.', search: { annee } as never, replace: true })}
      choices={years.map(({ id, rang, du, au }) => ({
        value: id,
        label: `${sayAnnee(rang)}, ${sayPeriodeCourte(du, au)}`,
      }))}
    />
  )
}
