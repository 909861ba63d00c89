import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCan } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import type { RendezVousResume } from '../../contract.ts'
import { STATUT_RENDEZ_VOUS_LABELS } from '../../labels.ts'
import { STATUTS_RENDEZ_VOUS } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import { RENDEZ_VOUS } from '../labels-agendas.ts'
import { groupByDay, stepOf } from './group-days.ts'
import { MarkButtons } from './mark-buttons.tsx'
import { MoveDialog } from './move-dialog.tsx'
import styles from './rendez-vous.module.css'
import { RendezVousRow } from './row.tsx'
import type { Acts } from './use-acts.ts'

type Props = { cptsId: string; zone: string; today: string; acts: Acts }

export const RendezVousList = ({ cptsId, zone, today, acts }: Props) => {
  const [du, setDu] = useState(today)
  const [au, setAu] = useState(Temporal.PlainDate.from(today).add({ days: 7 }).toString())
  const [statut, setStatut] = useState('')
  const [moving, setMoving] = useState<RendezVousResume | null>(null)
  const list = useCall(
    soins.listRendezVous,
    { params: { cptsId }, query: { du, au, ...(statut ? { statut } : {}) } },
    { enabled: du !== '' && au !== '' && du <= au, keep: true },
  )
  return (
    <>
      <div className={styles.filters}>
        <DateField label={RENDEZ_VOUS.from} value={du} max={au} onChange={setDu} />
        <DateField label={RENDEZ_VOUS.to} value={au} min={du} onChange={setAu} />
        <SelectField
          label={RENDEZ_VOUS.state}
          value={statut}
          onChange={setStatut}
          none={RENDEZ_VOUS.anyState}
          choices={STATUTS_RENDEZ_VOUS.map((value) => ({ value, label: STATUT_RENDEZ_VOUS_LABELS[value] }))}
        />
      </div>
      <Loaded of="les rendez-vous" from={list}>
        {({ rendezVous }) =>
          rendezVous.length === 0 ? (
            <EmptyState actions={<ButtonLink to="/soins">{RENDEZ_VOUS.goToDesk}</ButtonLink>}>
              {RENDEZ_VOUS.noneInPeriod}
            </EmptyState>
          ) : (
            groupByDay(rendezVous, zone).map(({ day, rendezVous: ofDay }) => (
              <section key={day} aria-labelledby={`jour-${day}`} className={styles.day}>
                <h3 id={`jour-${day}`}>{formatDate(Temporal.PlainDate.from(day), { year: false })}</h3>
                <ul className={styles.rows}>
                  {ofDay.map((one) => (
                    <RendezVousRow key={one.id} rendezVous={one} zone={zone} withState>
                      <RowActs one={one} acts={acts} move={() => setMoving(one)} />
                    </RendezVousRow>
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Loaded>
      {moving && <MoveDialog cptsId={cptsId} zone={zone} rendezVous={moving} close={() => setMoving(null)} />}
    </>
  )
}

const RowActs = ({ one, acts, move }: { one: RendezVousResume; acts: Acts; move: () => void }) => {
  const mayMove = useCan('rendez-vous.move')
  const mayCancel = useCan('rendez-vous.cancel')
  const mayMark = useCan('rendez-vous.honour')
  const step = stepOf(one, Temporal.Now.instant().toString())
  if (step === 'mark') return mayMark ? <MarkButtons one={one} acts={acts} /> : null
  if (step === 'correct') {
    return mayMark ? (
      <Button kind="plain" onClick={() => void acts.unmark(one.id)} label={`${RENDEZ_VOUS.unmark}\u00a0: ${one.nom}`}>
        {RENDEZ_VOUS.unmark}
      </Button>
    ) : null
  }
  if (step === 'none') return null
  return (
    <>
      {mayMove && one.demandeDIci && (
        <Button kind="plain" onClick={move} label={`${RENDEZ_VOUS.move}\u00a0: ${one.nom}`}>
          {RENDEZ_VOUS.move}
        </Button>
      )}
      {mayCancel && (
        <Button kind="plain" onClick={() => void acts.cancel(one.id)} label={`${RENDEZ_VOUS.cancel}\u00a0: ${one.nom}`}>
          {RENDEZ_VOUS.cancel}
        </Button>
      )}
    </>
  )
}
