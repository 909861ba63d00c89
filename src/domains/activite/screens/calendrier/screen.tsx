/** The calendar of the activity: month, week, or list. The day and the filters stand in the address. */
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { useKeys } from '../../../../web/components/use-keys.ts'
import { activite } from '../client.ts'
import { CALENDRIER } from '../labels-calendrier.ts'
import { Views } from '../views.tsx'
import { Agenda } from './agenda.tsx'
import styles from './calendrier.module.css'
import { Filters, queryOf } from './filters.tsx'
import { layDays } from './lay-out.ts'
import { Month } from './month.tsx'
import { isVue, lastOf, sayOf, spanOf, type Vue } from './span.ts'
import { Toolbar } from './toolbar.tsx'
import { useAddress } from './use-address.ts'
import { Week } from './week.tsx'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const isPhone = (): boolean => window.matchMedia('(max-width: 760px)').matches

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const { chosen, choose } = useAddress()
  const today = Temporal.Now.plainDateISO(zone).toString()
  const vue: Vue = isVue(chosen.vue) ? chosen.vue : isPhone() ? 'agenda' : 'mois'
  const jour = chosen.jour && DAY.test(chosen.jour) ? chosen.jour : today
  const span = spanOf(vue, jour)
  const read = useCall(
    activite.readCalendrier,
    { params: { cptsId }, query: { du: span.du.toString(), au: lastOf(span), ...queryOf(chosen) } },
    { keep: true },
  )
  const goTo = (day: string) => choose({ jour: day === today ? undefined : day })
  const keys = useMemo(
    () => [
      { key: 'm', does: 'Voir le mois', run: () => choose({ vue: 'mois' }) },
      { key: 's', does: 'Voir la semaine', run: () => choose({ vue: 'semaine' }) },
      { key: 'a', does: 'Voir la liste', run: () => choose({ vue: 'agenda' }) },
      { key: 'j', does: 'Aller à aujourd’hui', run: () => choose({ jour: undefined }) },
    ],
    [choose],
  )
  useKeys(keys)
  return (
    <>
      <Views />
      <Headline actions={<Link to="/activite/abonnements">{CALENDRIER.subscribeLong}</Link>}>
        {sayOf(vue, jour)}
      </Headline>
      <Toolbar vue={vue} jour={jour} show={(next) => choose({ vue: next })} goTo={goTo} />
      <Loaded of="le calendrier" from={read}>
        {(data) => {
          const month = vue === 'mois' ? Temporal.PlainDate.from(jour).month : null
          const days = layDays(span, data, { today, month })
          const props = { days, jour, zone: data.zone, goTo }
          return (
            <>
              <Filters chosen={chosen} choose={choose} groupes={data.groupes} genres={data.genres} />
              <div className={styles.view} data-stale={read.isPlaceholderData || undefined}>
                {vue === 'mois' && <Month {...props} />}
                {vue === 'semaine' && <Week {...props} />}
                {vue === 'agenda' && <Agenda {...props} isFiltered={Object.keys(queryOf(chosen)).length > 0} />}
              </div>
            </>
          )
        }}
      </Loaded>
    </>
  )
}
