import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { missionLabel } from '../../labels.ts'
import { MISSIONS } from '../../rules/acte.ts'
import { SCREENS } from '../labels.ts'
import styles from './list.module.css'

export type Chosen = { recherche: string; mission: string; du: string; au: string }
export const NOTHING: Chosen = { recherche: '', mission: '', du: '', au: '' }

const CHOICES = [
  { value: '', label: SCREENS.allMissions },
  ...MISSIONS.map((value) => ({ value, label: missionLabel(value) })),
  { value: 'fonctionnement', label: SCREENS.running },
]

export const Filters = ({ chosen, choose }: { chosen: Chosen; choose: (chosen: Chosen) => void }) => {
  const set = (part: Partial<Chosen>) => choose({ ...chosen, ...part })
  const isFiltered = Object.values(chosen).some(Boolean)
  const [isOpen, setOpen] = useState(false)
  return (
    <search className={styles.filters}>
      <TextField
        label={SCREENS.search}
        type="search"
        value={chosen.recherche}
        maxLength={100}
        onChange={(recherche) => set({ recherche })}
      />
      <div className={styles.toggle}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {SCREENS.filter}
        </Button>
      </div>
      <div className={styles.folded} data-open={isOpen || undefined}>
        <SelectField
          label={SCREENS.mission}
          choices={CHOICES}
          value={chosen.mission}
          onChange={(mission) => set({ mission })}
        />
        <DateField label={SCREENS.from} value={chosen.du} max={chosen.au || undefined} onChange={(du) => set({ du })} />
        <DateField label={SCREENS.to} value={chosen.au} min={chosen.du || undefined} onChange={(au) => set({ au })} />
      </div>
      {isFiltered && (
        <Button kind="plain" onClick={() => choose(NOTHING)}>
          {SCREENS.clear}
        </Button>
      )}
    </search>
  )
}
