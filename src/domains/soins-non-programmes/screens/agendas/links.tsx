import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { comptes, useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CopyLink } from '../../../../web/components/copy-link.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Section } from '../../../../web/components/section.tsx'
import type { AgendaLu } from '../client.ts'
import { AGENDAS } from '../labels-agendas.ts'
import styles from './agendas.module.css'

const LONGEST_DAYS = 60

/** The signed link that opens two weeks on a phone: shown once, to be handed over. */
export const Links = ({ cptsId, agenda }: { cptsId: string; agenda: AgendaLu }) => {
  const { zone } = useCpts()
  const mayCreate = useCan('lien.create')
  const [made, setMade] = useState<{ lien: string; expireLe: string } | null>(null)
  const create = useAction(comptes.createLink, { refresh: 'nothing', onDone: setMade })
  const make = () =>
    void create.run({
      params: { cptsId },
      body: { usage: 'offrir', personneId: agenda.personneId, jours: LONGEST_DAYS },
    })
  return (
    <Section small title={AGENDAS.links}>
      <h3 className={styles.sub}>{AGENDAS.offerLink}</h3>
      <p className={styles.hint}>{AGENDAS.offerLinkHint}</p>
      <Problem error={create.error} />
      {made ? (
        <>
          <CopyLink link={made.lien} label={AGENDAS.offerLink} />
          <p className={styles.hint}>{AGENDAS.until(dayOf(made.expireLe, zone))}</p>
        </>
      ) : (
        mayCreate && (
          <Button onClick={make} pending={create.pending}>
            {AGENDAS.createLink}
          </Button>
        )
      )}
      <h3 className={styles.sub}>{AGENDAS.feedLink}</h3>
      <p className={styles.hint}>
        {AGENDAS.feedHint} {AGENDAS.feedByOwner}
      </p>
    </Section>
  )
}

const dayOf = (instant: string, zone: string): string =>
  formatDate(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate(), { weekday: false })
