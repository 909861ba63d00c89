/** What was chosen last time, shown, with « Changer »: nothing is asked twice. */
import { type ReactNode, useState } from 'react'
import { formatDuration } from '../../../../kernel/french.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CheckField } from '../../../../web/components/check-field.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { GENRE_CRENEAU_LABELS, VISIBILITE_LABELS } from '../../labels.ts'
import { GENRES_CRENEAU, VISIBILITES } from '../../rules/vocabulary.ts'
import { type Habits, type MonAgenda, soins } from '../client.ts'
import { PROPOSER } from '../labels-proposer.ts'
import styles from './proposer.module.css'

const DURATIONS = ['10', '15', '20', '30', '45'] as const

type Props = { cptsId: string; agenda: MonAgenda }

export const KeptChoices = ({ cptsId, agenda }: Props) => {
  const { preferences, lieux } = agenda
  const [open, setOpen] = useState<'habits' | 'visibility' | null>(null)
  const save = useAction(soins.editMonAgenda)
  const change = (body: Partial<Habits>) => void save.run({ params: { cptsId }, body })
  const place = lieux.find(({ id }) => id === preferences.lieuId)
  const toggle = (which: 'habits' | 'visibility') => () => setOpen(open === which ? null : which)
  return (
    <>
      <Kept
        icon={<icons.clock size={20} />}
        title={PROPOSER.habit(formatDuration(preferences.duree), GENRE_CRENEAU_LABELS[preferences.genre])}
        detail={placeInWords(place, preferences.genre)}
        isOpen={open === 'habits'}
        toggle={toggle('habits')}
      >
        <Segments
          full
          showLegend
          legend={PROPOSER.duration}
          value={String(preferences.duree)}
          onChange={(duree) => change({ duree: Number(duree) })}
          choices={DURATIONS.map((value) => ({ value: value as string, label: PROPOSER.minutes(Number(value)) }))}
        />
        <Segments
          full
          showLegend
          legend={PROPOSER.kind}
          value={preferences.genre}
          onChange={(genre) => change({ genre })}
          choices={GENRES_CRENEAU.map((value) => ({ value, label: GENRE_CRENEAU_LABELS[value] }))}
        />
        {preferences.genre === 'cabinet' && lieux.length > 0 && (
          <SelectField
            label={PROPOSER.place}
            value={preferences.lieuId ?? ''}
            onChange={(lieuId) => change({ lieuId: lieuId || null })}
            none={PROPOSER.noPlace}
            choices={lieux.map(({ id, libelle, communeNom }) => ({ value: id, label: `${libelle}, ${communeNom}` }))}
          />
        )}
      </Kept>
      <Kept
        icon={<icons.eye size={20} />}
        title={PROPOSER.seenBy(preferences.visibilites.map((one) => VISIBILITE_LABELS[one].nom))}
        detail={preferences.visibilites.includes('PUBLIC') ? PROPOSER.seenByAll : PROPOSER.hidden}
        isOpen={open === 'visibility'}
        toggle={toggle('visibility')}
      >
        <fieldset>
          <legend className="visually-hidden">{PROPOSER.whoSees}</legend>
          {VISIBILITES.map((one) => (
            <CheckField
              key={one}
              label={VISIBILITE_LABELS[one].nom}
              hint={VISIBILITE_LABELS[one].detail}
              checked={preferences.visibilites.includes(one)}
              disabled={preferences.visibilites.length === 1 && preferences.visibilites[0] === one}
              onChange={(isOn) =>
                change({
                  visibilites: VISIBILITES.filter((v) => (v === one ? isOn : preferences.visibilites.includes(v))),
                })
              }
            />
          ))}
        </fieldset>
      </Kept>
      <Problem error={save.error} />
    </>
  )
}

const placeInWords = (place: MonAgenda['lieux'][number] | undefined, genre: Habits['genre']): string => {
  if (genre !== 'cabinet') return ''
  return place ? [place.adresse ?? place.libelle, place.communeNom].filter(Boolean).join(', ') : PROPOSER.noPlace
}

type KeptProps = {
  icon: ReactNode
  title: string
  detail: string
  isOpen: boolean
  toggle: () => void
  children: ReactNode
}

const Kept = ({ icon, title, detail, isOpen, toggle, children }: KeptProps) => (
  <div className={styles.line}>
    <div className={styles.lineTop}>
      {icon}
      <p>
        {title}
        {detail && <small>{detail}</small>}
      </p>
      <Button
        kind="plain"
        aria-expanded={isOpen}
        onClick={toggle}
        label={`${isOpen ? PROPOSER.keep : PROPOSER.change}${'\u00a0'}: ${title}`}
      >
        {isOpen ? PROPOSER.keep : PROPOSER.change}
      </Button>
    </div>
    {isOpen && <div className={styles.lineBody}>{children}</div>}
  </div>
)
