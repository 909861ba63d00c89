import { useMemo, useState } from 'react'
import { professionLabel } from '../../../referentials/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../web/components/field.tsx'
import type { ProfessionnelResume } from '../contract.ts'
import type { Filtre } from '../rules/filter-professionnels.ts'
import styles from './equipe.module.css'

type Props = { professionnels: readonly ProfessionnelResume[]; filtre: Filtre; onChange: (filtre: Filtre) => void }

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'fr')
/** What is really there, not the whole national list. */
const useChoices = (all: readonly ProfessionnelResume[]) =>
  useMemo(() => {
    const communes = new Map(
      all.flatMap((one) => one.lieux.flatMap(({ commune }) => (commune ? [[commune.code, commune.nom] as const] : []))),
    )
    const professions = new Set(all.map((one) => one.profession))
    return {
      communes: [...communes].map(([value, label]) => ({ value, label })).sort(byLabel),
      professions: [...professions].map((value) => ({ value, label: professionLabel(value) })).sort(byLabel),
    }
  }, [all])

const YES_NO = (yes: string, no: string) => [
  { value: 'oui', label: yes },
  { value: 'non', label: no },
]

export const TeamFilters = ({ professionnels, filtre, onChange }: Props) => {
  const { communes, professions } = useChoices(professionnels)
  // A phone shows the search alone; a wide window shows everything.
  const [isOpen, setOpen] = useState(false)
  const set = (change: Partial<Filtre>) => onChange({ ...filtre, ...change })
  const isOn =
    filtre.recherche ||
    filtre.profession ||
    filtre.commune ||
    filtre.adherent ||
    filtre.actif ||
    filtre.cotisation ||
    filtre.statut !== 'en-exercice'
  return (
    <search className={styles.filters} data-open={isOpen || undefined}>
      <TextField
        label="Chercher"
        type="search"
        autoComplete="off"
        value={filtre.recherche ?? ''}
        onChange={(recherche) => set({ recherche })}
      />
      <span className={styles.toggle}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Replier les filtres' : 'Filtrer'}
        </Button>
      </span>
      <SelectField
        label="Profession"
        none="Toutes"
        choices={professions}
        value={filtre.profession ?? ''}
        onChange={(profession) => set({ profession })}
      />
      <SelectField
        label="Commune"
        none="Toutes"
        choices={communes}
        value={filtre.commune ?? ''}
        onChange={(commune) => set({ commune })}
      />
      <SelectField
        label="Adhésion"
        none="Toutes"
        choices={YES_NO('Adhérents', 'Non adhérents')}
        value={filtre.adherent ?? ''}
        onChange={(value) => set({ adherent: (value || undefined) as Filtre['adherent'] })}
      />
      <SelectField
        label="Activité"
        none="Toutes"
        choices={YES_NO('Actifs', 'Non actifs')}
        value={filtre.actif ?? ''}
        onChange={(value) => set({ actif: (value || undefined) as Filtre['actif'] })}
      />
      <SelectField
        label="Cotisation"
        none="Toutes"
        choices={[
          { value: 'due', label: 'Due' },
          { value: 'partielle', label: 'Payée en partie' },
          { value: 'payee', label: 'Payée' },
          { value: 'non-appelee', label: 'Non appelée' },
        ]}
        value={filtre.cotisation ?? ''}
        onChange={(cotisation) => set({ cotisation })}
      />
      <SelectField
        label="Présence"
        choices={[
          { value: 'en-exercice', label: 'En exercice' },
          { value: 'parti', label: 'Partis' },
          { value: 'tous', label: 'Tous' },
        ]}
        value={filtre.statut}
        onChange={(statut) => set({ statut: statut as Filtre['statut'] })}
      />
      {isOn && (
        <span className={styles.clear}>
          <Button kind="plain" onClick={() => onChange({ statut: 'en-exercice' })}>
            Retirer les filtres
          </Button>
        </span>
      )}
    </search>
  )
}
