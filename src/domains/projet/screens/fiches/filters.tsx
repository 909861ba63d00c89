import { useMemo, useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { ETAT_LABELS, MISSION_LABELS } from '../../labels.ts'
import { ETATS, MISSIONS } from '../../rules/fiche.ts'
import type { Echeance, Filtre } from '../../rules/filtre.ts'
import type { Fiches } from '../client.ts'
import styles from './fiches.module.css'

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'fr')

/** What is really there: who is referent, who is partner, which communes are named. */
const useChoices = ({ fiches, communes }: Fiches) =>
  useMemo(() => {
    const people = new Map(fiches.flatMap(({ referents }) => referents.map(({ id, nom }) => [id, nom] as const)))
    const partners = new Set(fiches.flatMap(({ partenaires }) => partenaires.map(({ nom }) => nom)))
    return {
      referents: [...people].map(([value, label]) => ({ value, label })).sort(byLabel),
      partenaires: [...partners].map((nom) => ({ value: nom, label: nom })).sort(byLabel),
      communes: communes.map(({ code, nom }) => ({ value: code, label: nom })),
    }
  }, [fiches, communes])

const MISSION_CHOICES = MISSIONS.map((value) => ({ value, label: MISSION_LABELS[value] }))
const ETAT_CHOICES = ETATS.map((value) => ({ value, label: ETAT_LABELS[value] }))
const ECHEANCE_CHOICES: { value: Echeance; label: string }[] = [
  { value: 'retard', label: 'En retard' },
  { value: 'mois', label: 'Dans le mois' },
  { value: 'trimestre', label: 'Dans trois mois' },
  { value: 'sans', label: 'Sans échéance' },
]

type Props = { data: Fiches; filtre: Filtre; onChange: (filtre: Filtre) => void }

export const Filters = ({ data, filtre, onChange }: Props) => {
  const { referents, partenaires, communes } = useChoices(data)
  const [isOpen, setOpen] = useState(false)
  const set = (name: keyof Filtre) => (value: string) => onChange({ ...filtre, [name]: value || undefined })
  const isOn = Object.values(filtre).some(Boolean)
  return (
    <search className={styles.filters} data-open={isOpen || undefined}>
      <TextField
        label="Chercher"
        type="search"
        autoComplete="off"
        maxLength={100}
        value={filtre.recherche ?? ''}
        onChange={set('recherche')}
      />
      <span className={styles.toggle}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Replier les filtres' : 'Filtrer'}
        </Button>
      </span>
      <SelectField
        label="Mission"
        none="Toutes"
        choices={MISSION_CHOICES}
        value={filtre.mission ?? ''}
        onChange={set('mission')}
      />
      <SelectField label="État" none="Tous" choices={ETAT_CHOICES} value={filtre.etat ?? ''} onChange={set('etat')} />
      <SelectField
        label="Échéance"
        none="Toutes"
        choices={ECHEANCE_CHOICES}
        value={filtre.echeance ?? ''}
        onChange={set('echeance')}
      />
      <SelectField
        label="Référent"
        none="Tous"
        choices={referents}
        value={filtre.referent ?? ''}
        onChange={set('referent')}
      />
      <SelectField
        label="Partenaire"
        none="Tous"
        choices={partenaires}
        value={filtre.partenaire ?? ''}
        onChange={set('partenaire')}
      />
      <SelectField
        label="Commune"
        none="Toutes"
        choices={communes}
        value={filtre.commune ?? ''}
        onChange={set('commune')}
      />
      {isOn && (
        <span className={styles.clear}>
          <Button kind="plain" onClick={() => onChange({})}>
            Retirer les filtres
          </Button>
        </span>
      )}
    </search>
  )
}
