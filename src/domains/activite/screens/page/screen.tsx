/** One activité, on one page: what it is, what was said, who came, and what is next. */
import { Link, useParams } from '@tanstack/react-router'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MissionBadge } from '../../../../web/components/mission-badge.tsx'
import { Notice } from '../../../../web/components/notice.tsx'
import { Columns } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { ActiviteWhole } from '../../contract.ts'
import { activite } from '../client.ts'
import { ACTIVITE, genreLabel, sayWhen, sayWhere } from '../labels.ts'
import { HeaderActions, OtherActions } from './header-actions.tsx'
import { HoldPanel } from './hold-panel.tsx'
import { Invites } from './invites.tsx'
import { Minutes } from './minutes.tsx'
import styles from './page.module.css'
import type { Part } from './part.ts'
import { Pieces } from './pieces.tsx'
import { Presences } from './presences.tsx'
import { SignPanel } from './sign-panel.tsx'

/** Somebody may be signing at this moment. */
const LIVE_SECONDS = 5

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const { activiteId = '' } = useParams({ strict: false }) as { activiteId?: string }
  const whole = useCall(
    activite.readActivite,
    { params: { cptsId, activiteId } },
    { keep: true, everySeconds: LIVE_SECONDS * 4 },
  )
  return (
    <Loaded of="l’activité" from={whole}>
      {(data) => <Body cptsId={cptsId} it={data} />}
    </Loaded>
  )
}

const Body = ({ cptsId, it }: Omit<Part, 'mayEdit'>) => {
  const mayEdit = useCan('activite.edit') && (it.etat === 'prevu' || it.etat === 'tenu')
  const part = { cptsId, it, mayEdit }
  return (
    <>
      <Headline above={<Above it={it} />} actions={<HeaderActions it={it} />}>
        {it.titre}
      </Headline>
      <Facts it={it} />
      <State it={it} />
      <Columns>
        <div>
          {mayEdit && it.etat === 'prevu' && <HoldPanel {...part} />}
          {mayEdit && it.etat === 'tenu' && <SignPanel {...part} />}
          <Minutes {...part} />
          <Pieces {...part} />
        </div>
        <div>
          <Presences {...part} />
          <Invites {...part} />
        </div>
      </Columns>
      <OtherActions cptsId={cptsId} it={it} />
    </>
  )
}

const Above = ({ it }: { it: ActiviteWhole }) => (
  <span className={styles.above}>
    <Link to="/activite">{ACTIVITE.room}</Link>
    <MissionBadge mission={it.mission ?? 'fonctionnement'} />
    <span>{[genreLabel(it.genre), it.groupe].filter(Boolean).join(', ')}</span>
    {it.etat === 'tenu' && <StatusChip kind="waiting">à signer</StatusChip>}
    {it.etat === 'annule' && <StatusChip kind="neutral">annulée</StatusChip>}
  </span>
)

const Facts = ({ it }: { it: ActiviteWhole }) => {
  const where = sayWhere(it)
  return (
    <ul className={styles.facts}>
      <li>
        <icons.calendar /> {sayWhen(it)}
      </li>
      {where && (
        <li>
          <icons.pin /> {where}
        </li>
      )}
      {it.ficheTitre && (
        <li>
          <icons.target /> <Fiche it={it} />
        </li>
      )}
      {it.organisateur && (
        <li>
          <icons.user /> Organisée par {it.organisateur}
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
  )
}

/** Who may not read the projet still reads what it was for. */
const Fiche = ({ it }: { it: ActiviteWhole }) =>
  useCan('fiche-action.read') ? (
    <Link to="/projet/fiches/$ficheActionId" params={{ ficheActionId: it.ficheActionId ?? '' }}>
      {it.ficheTitre}
    </Link>
  ) : (
    it.ficheTitre
  )

const State = ({ it }: { it: ActiviteWhole }) => {
  if (it.etat === 'annule') return <Notice>Cette activité est annulée. Elle reste ici, et ne compte nulle part.</Notice>
  if (it.etat !== 'signe') return null
  return (
    <Notice>
      Signée, cette activité est dans le registre{'\u00a0'}:{' '}
      <Link to="/registre/$acteId" params={{ acteId: it.id }}>
        lire l’acte et ce qui en découle
      </Link>
      .
    </Notice>
  )
}
