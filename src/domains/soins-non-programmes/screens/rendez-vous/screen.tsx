/** Appointments and requests: what waits for somebody first, then all of them. */
import { useState } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { soins } from '../client.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import { DemandesList } from './demandes-list.tsx'
import { splitToMark } from './group-days.ts'
import styles from './rendez-vous.module.css'
import { RendezVousList } from './rendez-vous-list.tsx'
import { ToMark } from './to-mark.tsx'
import { useActs } from './use-acts.ts'
import { Waiting } from './waiting.tsx'

/** Marks may come late: two weeks back are looked at. */
const BACK = 14

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const acts = useActs(cptsId)
  const [view, setView] = useState<'rendezVous' | 'demandes'>('rendezVous')
  const mayReadDemandes = useCan('demande.read')
  const mayMark = useCan('rendez-vous.honour')
  const now = Temporal.Now.instant()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const past = useCall(
    soins.listRendezVous,
    {
      params: { cptsId },
      query: { du: today.subtract({ days: BACK }).toString(), au: today.toString(), statut: 'reserve' },
    },
    { enabled: mayMark, keep: true, everySeconds: 60 },
  )
  const waiting = useCall(
    soins.listDemandes,
    { params: { cptsId }, query: { attente: 'oui', limite: 50 } },
    { enabled: mayReadDemandes, keep: true, everySeconds: 30 },
  )
  const toMark = splitToMark(past.data?.rendezVous ?? [], now.toString()).toMark
  const demandes = waiting.data?.demandes ?? []
  return (
    <>
      <RoomViews of="Soins" />
      <Headline>{RENDEZ_VOUS.headline(toMark.length, waiting.data?.total ?? 0)}</Headline>
      <Problem error={acts.error} />
      <ToMark rendezVous={toMark} zone={zone} acts={acts} />
      <Waiting cptsId={cptsId} demandes={demandes} zone={zone} acts={acts} />
      <div className={styles.view}>
        <h2>{RENDEZ_VOUS.title}</h2>
        {mayReadDemandes && (
          <Segments
            legend={RENDEZ_VOUS.view}
            value={view}
            onChange={setView}
            choices={[
              { value: 'rendezVous', label: RENDEZ_VOUS.views.rendezVous },
              { value: 'demandes', label: RENDEZ_VOUS.views.demandes },
            ]}
          />
        )}
      </div>
      {view === 'rendezVous' ? (
        <RendezVousList cptsId={cptsId} zone={zone} today={today.toString()} acts={acts} />
      ) : (
        <DemandesList cptsId={cptsId} zone={zone} acts={acts} />
      )}
    </>
  )
}
