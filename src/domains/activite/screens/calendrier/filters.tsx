import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { CALENDRIER, genreNom } from '../labels-calendrier.ts'
import styles from './calendrier.module.css'

type Chosen = Record<string, string>
type Props = {
  chosen: Chosen
  choose: (part: Record<string, string | undefined>) => void
  groupes: readonly string[]
  genres: readonly string[]
}

const NAMES = ['mission', 'genre', 'groupe', 'personne', 'ficheActionId'] as const

/** What of the address is asked of the server. */
export const queryOf = (chosen: Chosen) =>
  Object.fromEntries(NAMES.flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : []))) as {
    mission?: 'acces'
    genre?: string
    groupe?: string
    personne?: string
    ficheActionId?: string
  }

const MISSION_CHOICES = Object.entries(MISSIONS).map(([value, { name }]) => ({ value, label: name }))
const WHO = [{ value: 'moi', label: CALENDRIER.mine }]

/** On a phone they are folded until asked for. */
export const Filters = ({ chosen, choose, groupes, genres }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const isFiltered = NAMES.some((name) => chosen[name])
  const isOther = chosen.personne && chosen.personne !== 'moi'
  return (
    <search className={styles.filters} aria-label={CALENDRIER.filter}>
      <div className={styles.toggle}>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {CALENDRIER.filter}
        </Button>
      </div>
      <div className={styles.folded} data-open={isOpen || undefined}>
        <SelectField
          label={CALENDRIER.qui}
          none={CALENDRIER.everybody}
          choices={isOther ? [...WHO, { value: chosen.personne!, label: 'Une personne' }] : WHO}
          value={chosen.personne ?? ''}
          onChange={(personne) => choose({ personne })}
        />
        <SelectField
          label={CALENDRIER.mission}
          none={CALENDRIER.all}
          choices={MISSION_CHOICES}
          value={chosen.mission ?? ''}
          onChange={(mission) => choose({ mission })}
        />
        <SelectField
          label={CALENDRIER.groupe}
          none={CALENDRIER.allGroupes}
          choices={groupes.map((value) => ({ value, label: value }))}
          value={chosen.groupe ?? ''}
          onChange={(groupe) => choose({ groupe })}
        />
        <SelectField
          label={CALENDRIER.genre}
          none={CALENDRIER.allGenres}
          choices={genres.map((value) => ({ value, label: genreNom(value) }))}
          value={chosen.genre ?? ''}
          onChange={(genre) => choose({ genre })}
        />
        {isFiltered && (
          <Button kind="plain" onClick={() => choose(Object.fromEntries(NAMES.map((name) => [name, undefined])))}>
            {CALENDRIER.showAll}
          </Button>
        )}
      </div>
    </search>
  )
}
