import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { capitalizeFirst } from '../../../../kernel/french.ts'
import { GENRES_ACTE } from '../../../../referentials/genres-acte.ts'
import { useCan } from '../../../../web/client/session.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { PersonField } from '../../../../web/components/person-field.tsx'
import { GRADE_LABELS, missionLabel } from '../../labels.ts'
import { GRADES, type Grade, MISSIONS } from '../../rules/acte.ts'
import { SCREENS } from '../labels.ts'
import { type Chosen, NOTHING } from './address.ts'
import styles from './list.module.css'

const ALL = { value: '', label: SCREENS.all }
const GENRE_CHOICES = [ALL, ...GENRES_ACTE.map(({ code, pluriel }) => ({ value: code, label: pluriel }))]
const MISSION_CHOICES = [
  { value: '', label: SCREENS.allMissions },
  ...MISSIONS.map((value) => ({ value, label: missionLabel(value) })),
  { value: 'fonctionnement', label: SCREENS.running },
]
const GRADE_CHOICES = [
  { value: '', label: SCREENS.allMissions },
  ...GRADES.map((value) => ({ value, label: capitalizeFirst(GRADE_LABELS[value as Grade]) })),
]

type Props = { chosen: Chosen; choose: (chosen: Chosen) => void }

export const Filters = ({ chosen, choose }: Props) => {
  const set = (part: Partial<Chosen>) => choose({ ...chosen, ...part })
  const isFiltered = Object.values(chosen).some(Boolean)
  const [isOpen, setOpen] = useState(false)
  const mayName = useCan('professionnel.read')
  return (
    <search className={styles.filters}>
      <Words chosen={chosen} choose={choose} />
      <div className={styles.toggle}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {SCREENS.filter}
        </Button>
      </div>
      <div className={styles.folded} data-open={isOpen || undefined}>
        <SelectField
          label={SCREENS.kind}
          choices={GENRE_CHOICES}
          value={chosen.genre}
          onChange={(genre) => set({ genre })}
        />
        <SelectField
          label={SCREENS.mission}
          choices={MISSION_CHOICES}
          value={chosen.mission}
          onChange={(mission) => set({ mission })}
        />
        <SelectField
          label={SCREENS.proof}
          choices={GRADE_CHOICES}
          value={chosen.grade}
          onChange={(grade) => set({ grade })}
        />
        {mayName && <Person chosen={chosen} choose={choose} />}
        <DateField label={SCREENS.from} value={chosen.du} max={chosen.au || undefined} onChange={(du) => set({ du })} />
        <DateField label={SCREENS.to} value={chosen.au} min={chosen.du || undefined} onChange={(au) => set({ au })} />
      </div>
      {((chosen.personne && !mayName) || chosen.fiche) && (
        <Elsewhere chosen={chosen} choose={choose} mayName={mayName} />
      )}
      {isFiltered && (
        <Button kind="plain" onClick={() => choose(NOTHING)}>
          {SCREENS.clear}
        </Button>
      )}
    </search>
  )
}

/** What is typed stays while the address follows it, and goes when the address is changed from elsewhere. */
const useTyped = (fromAddress: string, shown: 'as-it-is' | 'by-name') => {
  const first = shown === 'as-it-is' ? fromAddress : ''
  const [typed, setTyped] = useState(first)
  const told = useRef(fromAddress)
  useEffect(() => {
    if (fromAddress === told.current) return
    told.current = fromAddress
    setTyped(first)
  }, [fromAddress, first])
  const tell = (next: string) => {
    told.current = next
  }
  return { typed, setTyped, tell }
}

/** The address follows what is typed, a moment later. */
const Words = ({ chosen, choose }: Props) => {
  const { typed, setTyped, tell } = useTyped(chosen.recherche, 'as-it-is')
  const follow = useDebouncedCallback((recherche: string) => {
    tell(recherche)
    choose({ ...chosen, recherche })
  }, 250)
  return (
    <TextField
      label={SCREENS.search}
      type="search"
      value={typed}
      maxLength={100}
      onChange={(recherche) => {
        setTyped(recherche)
        follow(recherche)
      }}
    />
  )
}

/** A member by name: the time line follows once the name is whole, and is whole again once it is wiped. */
const Person = ({ chosen, choose }: Props) => {
  const { typed, setTyped, tell } = useTyped(chosen.personne, 'by-name')
  return (
    <PersonField
      label={SCREENS.person}
      value={{ professionnelId: chosen.personne || null, nom: typed }}
      onChange={({ professionnelId, nom }) => {
        const personne = professionnelId ?? ''
        setTyped(nom)
        tell(personne)
        if (personne !== chosen.personne) choose({ ...chosen, personne })
      }}
    />
  )
}

/** What was chosen on another screen, and can be taken back here. */
const Elsewhere = ({ chosen, choose, mayName }: Props & { mayName: boolean }) => (
  <p className={styles.elsewhere}>
    {chosen.personne && !mayName && (
      <Button kind="plain" onClick={() => choose({ ...chosen, personne: '' })}>
        {SCREENS.notThatPerson}
      </Button>
    )}
    {chosen.fiche && (
      <Button kind="plain" onClick={() => choose({ ...chosen, fiche: '' })}>
        {SCREENS.notThatFiche}
      </Button>
    )}
  </p>
)
