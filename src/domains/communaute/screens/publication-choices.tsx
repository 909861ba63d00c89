/** What a person agrees to publish, word by word. Without the first, nothing else is shown to anybody. */
import { Temporal } from '../../../kernel/time.ts'
import { useCpts } from '../../../web/client/session.ts'
import { CheckField } from '../../../web/components/check-field.tsx'
import { longDay } from '../../../web/components/days.ts'
import { Problem } from '../../../web/components/problem.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { type Fiche, PUBLICATIONS, type Publication } from '../contract.ts'
import { PUBLICATION_LABELS } from '../labels.ts'
import styles from './equipe.module.css'

type Props = {
  fiche: Fiche
  mayEdit: boolean
  error: unknown
  onChange: (publie: Publication[], before: Publication[]) => void
}

export const PublicationChoices = ({ fiche, mayEdit, error, onChange }: Props) => {
  const { zone } = useCpts()
  const has = (word: Publication) => fiche.publie.includes(word)
  const toggle = (word: Publication) => (checked: boolean) => {
    const next = PUBLICATIONS.filter((other) => (other === word ? checked : has(other)))
    onChange(word === 'annuaire' && !checked ? [] : next, fiche.publie)
  }
  return (
    <Section title="Ce qui peut être publié" small>
      <div className={styles.options}>
        {PUBLICATIONS.map((word) => (
          <CheckField
            key={word}
            label={PUBLICATION_LABELS[word]}
            checked={has(word)}
            disabled={!mayEdit || (word !== 'annuaire' && !has('annuaire'))}
            onChange={toggle(word)}
          />
        ))}
      </div>
      <Problem error={error} />
      <Source>
        {fiche.publieLe
          ? `Accord noté le ${longDay(Temporal.Instant.from(fiche.publieLe).toZonedDateTimeISO(zone).toPlainDate().toString())}.`
          : 'Aucun accord noté\u00a0: rien n’est publié.'}
      </Source>
    </Section>
  )
}
