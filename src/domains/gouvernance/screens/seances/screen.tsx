/** A séance as the notebook of who presides: called, opened, voted, signed. What is next stands first. */
import { Link, useParams } from '@tanstack/react-router'
import { capitalizeFirst } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Columns, Section } from '../../../../web/components/section.tsx'
import type { SeanceWhole } from '../../contract.ts'
import { gouvernance } from '../client.ts'
import { SEANCES, sayDayOf, sayHoursOf } from '../labels-seances.ts'
import { Electeurs } from './electeurs.tsx'
import { Chip } from './list-screen.tsx'
import { NextStep } from './next-step.tsx'
import type { Part } from './part.ts'
import { Procurations } from './procurations.tsx'
import { Quorum } from './quorum.tsx'
import { Scrutins } from './scrutins.tsx'
import styles from './seances.module.css'
import { Steps } from './steps.tsx'

/** Called or on: one answers, gives a procuration, votes. */
const ATTENDED: ReadonlySet<string> = new Set(['convoquee', 'ouverte'])

/** People sign in and vote at this moment. */
const LIVE_SECONDS = 4

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { seanceId = '' } = useParams({ strict: false }) as { seanceId?: string }
  const read = useCall(
    gouvernance.readSeance,
    { params: { cptsId, seanceId } },
    { keep: true, everySeconds: LIVE_SECONDS },
  )
  return (
    <Loaded of="la séance" from={read}>
      {(it) => <Body cptsId={cptsId} it={it} />}
    </Loaded>
  )
}

const Body = ({ cptsId, it }: Omit<Part, 'mayEdit'>) => {
  const part = { cptsId, it, mayEdit: useCan('seance.edit') }
  return (
    <>
      <Headline above={<Above it={it} />} actions={<Tools {...part} />}>
        {it.titre}
      </Headline>
      <ul className={styles.facts}>
        <li>
          <icons.calendar /> {capitalizeFirst(sayDayOf(it))}, {sayHoursOf(it)}
        </li>
        {it.lieu && (
          <li>
            <icons.pin /> {it.lieu}
          </li>
        )}
        {it.visio && (
          <li>
            <a href={it.visio} rel="noreferrer" target="_blank">
              Rejoindre à distance
            </a>
          </li>
        )}
      </ul>
      <Steps etat={it.etat} />
      <Columns>
        <div>
          <NextStep {...part} />
          <Scrutins {...part} />
          <Agenda it={it} />
        </div>
        <div>
          <Quorum it={it} />
          <Procurations {...part} />
          <Electeurs {...part} />
        </div>
      </Columns>
    </>
  )
}

const Above = ({ it }: { it: SeanceWhole }) => (
  <span className={styles.above}>
    <Link to="/gouvernance/seances">{SEANCES.title}</Link>
    <span>{it.instance}</span>
    <Chip etat={it.etat} />
  </span>
)

/** What the activité already does: its hours, its documents, its minutes. */
const Tools = ({ it, mayEdit }: Part) => (
  <>
    {it.attendu && ATTENDED.has(it.etat) && (
      <ButtonLink to={`/gouvernance/ma-seance/${it.id}`}>Ma réponse et mon vote</ButtonLink>
    )}
    {mayEdit && it.activiteId && it.etat !== 'signee' && (
      <ButtonLink to={`/activite/${it.activiteId}`} icon={<icons.pencil />}>
        Ordre du jour, documents, compte rendu
      </ButtonLink>
    )}
  </>
)

const Agenda = ({ it }: { it: SeanceWhole }) => (
  <Section title="Ordre du jour" small>
    {it.ordreDuJour.length === 0 ? (
      <p className={styles.quiet}>Aucun point n’est écrit. Une convocation en porte toujours un.</p>
    ) : (
      <ol className={styles.numbered}>
        {it.ordreDuJour.map(({ texte }) => (
          <li key={texte}>{texte}</li>
        ))}
      </ol>
    )}
    {it.documents.length > 0 && (
      <>
        <h3 className={styles.sub}>Documents joints</h3>
        <ul>
          {it.documents.map(({ empreinte, libelle }) => (
            <li key={empreinte}>{libelle}</li>
          ))}
        </ul>
      </>
    )}
  </Section>
)
