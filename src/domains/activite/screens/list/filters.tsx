import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { GENRE_CHOICES } from '../labels.ts'
import styles from './list.module.css'

export type Chosen = { recherche: string; genre: string; mission: string; du: string; au: string }
export const NOTHING: Chosen = { recherche: '', genre: '', mission: '', du: '', au: '' }

const MISSION_CHOICES = Object.entries(MISSIONS).map(([value, { name }]) => ({ value, label: name }))

export const Filters = ({ chosen, choose }: { chosen: Chosen; choose: (chosen: Chosen) => void }) => {
  const set = (part: Partial<Chosen>) => choose({ ...chosen, ...part })
  const [isOpen, setOpen] = useState(false)
  return (
    <search className={styles.filters}>
      <TextField
        label="Titre ou groupe"
        type="search"
        autoComplete="off"
        maxLength={100}
        value={chosen.recherche}
        onChange={(recherche) => set({ recherche })}
      />
      <div className={styles.toggle}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Filtrer
        </Button>
      </div>
      <div className={styles.folded} data-open={isOpen || undefined}>
        <SelectField
          label="Genre"
          none="Tous"
          choices={GENRE_CHOICES}
          value={chosen.genre}
          onChange={(genre) => set({ genre })}
        />
        <SelectField
          label="Mission"
          none="Toutes"
          choices={MISSION_CHOICES}
          value={chosen.mission}
          onChange={(mission) => set({ mission })}
        />
        <DateField label="Du" value={chosen.du} max={chosen.au || undefined} onChange={(du) => set({ du })} />
        <DateField label="Au" value={chosen.au} min={chosen.du || undefined} onChange={(au) => set({ au })} />
      </div>
      {Object.values(chosen).some(Boolean) && (
        <Button kind="plain" onClick={() => choose(NOTHING)}>
          Tout afficher
        </Button>
      )}
    </search>
  )
}
