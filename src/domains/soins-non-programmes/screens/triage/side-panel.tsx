import { Button } from '../../../../web/components/button.tsx'
import type { Desk } from '../desk/use-desk.ts'
import { APPEL, TRIAGE } from './labels.ts'
import { OrientPanel } from './orient-panel.tsx'
import styles from './triage.module.css'
import { TriagePanel } from './triage-panel.tsx'
import type { DeskTriage } from './use-desk-triage.ts'
import type { Triage } from './use-triage.ts'

type Props = { cptsId: string; desk: Desk; triage: Triage; acts: DeskTriage }

export const hasSidePanel = ({ desk, acts }: Pick<Props, 'desk' | 'acts'>): boolean =>
  desk.state.outcome === null && (acts.isAsking || (acts.side !== null && acts.side !== 'appel'))

/** In place of the booking: the grid as it is run, or where the caller is sent. */
export const SidePanel = ({ cptsId, desk, triage, acts }: Props) => {
  if (triage.running && triage.at)
    return (
      <TriagePanel
        grille={triage.running.grille}
        pas={triage.running.pas}
        at={triage.at}
        answer={acts.answer}
        back={triage.back}
        leave={acts.leave}
        conclude={acts.conclude}
        record={() => void desk.sendTo15()}
        pending={desk.pending}
      />
    )
  if (!acts.side || acts.side === 'appel') return null
  return (
    <OrientPanel
      key={acts.side}
      cptsId={cptsId}
      commune={desk.state.draft.commune}
      first={acts.side}
      pending={desk.pending}
      send={acts.orient}
      keep={() => acts.setSide(null)}
    />
  )
}

/** The instruction stays on screen once the request is closed: it is the call that matters. */
export const Call15 = () => (
  <div className={styles.call15} role="alert">
    <b>{TRIAGE.call15}</b>
    <p>{TRIAGE.call15Body}</p>
  </div>
)

type ButtonsProps = { triage: Triage; acts: DeskTriage; isClosed: boolean }

/** Beside the title of the request. */
export const GrilleButton = ({ triage, acts, isClosed }: ButtonsProps) =>
  triage.grille && !isClosed ? (
    <Button kind="plain" keyName="F7" onClick={acts.start}>
      {TRIAGE.startShort}
    </Button>
  ) : null

/** Beside the title of the booking: what a call may be that asks for nothing. */
export const CallButton = ({ acts }: { acts: DeskTriage }) => (
  <Button kind="plain" keyName="F8" onClick={() => acts.setSide('appel')}>
    {APPEL.short}
  </Button>
)
