import { useState } from 'react'
import { Button } from '../../../../web/components/button.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { RendezVousResume } from '../../contract.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import { MarkButtons } from './mark-buttons.tsx'
import styles from './rendez-vous.module.css'
import { RendezVousRow } from './row.tsx'
import type { Acts } from './use-acts.ts'

/** The rest is one press away, so that what waits below is seen. */
const FIRST = 6

type Props = { rendezVous: readonly RendezVousResume[]; zone: string; acts: Acts }

/** First on the screen: a figure of the board waits for each of these. */
export const ToMark = ({ rendezVous, zone, acts }: Props) => {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rendezVous : rendezVous.slice(0, FIRST)
  if (rendezVous.length === 0) return null
  return (
    <Section title={RENDEZ_VOUS.toMark} aside={RENDEZ_VOUS.toMarkHint}>
      <ul className={styles.rows}>
        {shown.map((one, index) => (
          <RendezVousRow key={one.id} rendezVous={one} zone={zone} withDate>
            <MarkButtons one={one} acts={acts} isFirst={index === 0} />
          </RendezVousRow>
        ))}
      </ul>
      {shown.length < rendezVous.length && (
        <p className={styles.rest}>
          <Button kind="plain" onClick={() => setWhole(true)}>
            {RENDEZ_VOUS.others(rendezVous.length - shown.length)}
          </Button>
        </p>
      )}
    </Section>
  )
}
