import { lazy, Suspense } from 'react'
import { capitalizeFirst, formatDate } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { useCall, useCan, useCpts } from '../../../web/client/index.ts'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { WhenSeen } from '../../../web/components/when-seen.tsx'
import { accueil } from './client.ts'
import { Duties } from './duties.tsx'
import { FreeSlots } from './free-slots.tsx'
import styles from './home.module.css'
import { LatestActe } from './latest-acte.tsx'
import { MissionBoard } from './mission-board.tsx'

/** Below the fold, and with the charts: fetched after the rest. */
const Weeks = lazy(() => import('./weeks.tsx'))

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const home = useCall(accueil.readAccueil, { params: { cptsId } }, { everySeconds: 120 })
  const maySeeSlots = useCan('creneau.search')
  const maySeeBoard = useCan('soins.board')
  return (
    <Loaded of="ce qui vous attend" from={home}>
      {(data) => (
        <>
          <Headline above={capitalizeFirst(formatDate(Temporal.PlainDate.from(data.aujourdhui)))}>
            {data.titre}
          </Headline>
          <div className={maySeeSlots || data.dernierActe ? styles.top : undefined}>
            <Duties duties={data.echeances} today={data.aujourdhui} />
            <aside>
              {maySeeSlots && <FreeSlots />}
              {data.dernierActe && <LatestActe acte={data.dernierActe} />}
            </aside>
          </div>
          <MissionBoard home={data} />
          {maySeeBoard && (
            <WhenSeen height={320}>
              <Suspense>
                <Weeks />
              </Suspense>
            </WhenSeen>
          )}
        </>
      )}
    </Loaded>
  )
}
