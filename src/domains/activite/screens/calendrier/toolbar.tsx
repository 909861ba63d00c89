import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { Button } from '../../../../web/components/button.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Kbd } from '../../../../web/components/kbd.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { CALENDRIER, VUE_LABELS } from '../labels-calendrier.ts'
import styles from './calendrier.module.css'
import { move, VUES, type Vue } from './span.ts'

type Props = { vue: Vue; jour: string; show: (vue: Vue) => void; goTo: (jour: string) => void }

const KEYS = [
  { key: 'M', word: 'mois' },
  { key: 'S', word: 'semaine' },
  { key: 'A', word: 'liste' },
  { key: 'J', word: 'aujourd’hui' },
]
const CHOICES = VUES.map((value) => ({ value, label: VUE_LABELS[value] }))

export const Toolbar = ({ vue, jour, show, goTo }: Props) => {
  const { zone } = useCpts()
  return (
    <div className={styles.toolbar}>
      <div className={styles.moves}>
        <Button
          label={`${CALENDRIER.former}, ${VUE_LABELS[vue].toLowerCase()}`}
          icon={<icons.chevronRight className={styles.back} />}
          onClick={() => goTo(move(vue, jour, -1))}
        >
          {CALENDRIER.former}
        </Button>
        <Button onClick={() => goTo(Temporal.Now.plainDateISO(zone).toString())}>{CALENDRIER.today}</Button>
        <Button
          label={`${CALENDRIER.next}, ${VUE_LABELS[vue].toLowerCase()}`}
          icon={<icons.chevronRight />}
          onClick={() => goTo(move(vue, jour, 1))}
        >
          {CALENDRIER.next}
        </Button>
      </div>
      <Segments legend={CALENDRIER.view} value={vue} onChange={show} choices={CHOICES} />
      <p className={styles.keys} aria-hidden="true">
        {KEYS.map(({ key, word }) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {word}
          </span>
        ))}
      </p>
    </div>
  )
}
