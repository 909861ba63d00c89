/** An absence: what it takes away is said before it is recorded, and one press brings it back. */
import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Pair } from '../../../../web/components/form.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Problem } from '../../../../web/components/problem.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import type { Effets } from '../../contract.ts'
import { soins } from '../client.ts'
import { Effects } from '../effects.tsx'
import { PROPOSER } from '../labels-proposer.ts'
import styles from './proposer.module.css'

const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false, year: false })

export const Absence = ({ cptsId, today }: { cptsId: string; today: string }) => {
  const [isOpen, setOpen] = useState(false)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const [effects, setEffects] = useState<Effets | null>(null)
  const cancel = useAction(soins.cancelMonAbsence, { onDone: () => notify(PROPOSER.absenceCancelled) })
  const declare = useAction(soins.declareMonAbsence)
  const isValid = from !== '' && to !== '' && from <= to
  const body = { duJour: from, auJour: to }
  const tryIt = async (next: { from: string; to: string }) => {
    setEffects(null)
    if (!next.from || !next.to || next.from > next.to) return
    const answer = await soins
      .declareMonAbsence({ params: { cptsId }, body: { duJour: next.from, auJour: next.to, essai: true } })
      .catch(() => null)
    setEffects(answer?.effets ?? null)
  }
  const change = (next: { from: string; to: string }) => {
    const kept = next.to < next.from ? { from: next.from, to: next.from } : next
    setFrom(kept.from)
    setTo(kept.to)
    void tryIt(kept)
  }
  const record = async () => {
    const answer = await declare.run({ params: { cptsId }, body })
    if (!answer) return
    setOpen(false)
    const { id } = answer
    notify([`${PROPOSER.absenceButton(sayDay(from), sayDay(to))}.`, ...answer.effets.phrases].join(' '), {
      ...(id ? { undo: () => void cancel.run({ params: { cptsId, exceptionId: id } }) } : {}),
    })
  }
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen)
          if (!isOpen) void tryIt({ from, to })
        }}
      >
        <icons.calendar size={20} />
        <span>
          {PROPOSER.absence}
          <small>{PROPOSER.absenceHint}</small>
        </span>
        <icons.chevronRight size={18} />
      </button>
      {isOpen && (
        <div className={styles.lineBody}>
          <Pair>
            <DateField label={PROPOSER.from} value={from} min={today} onChange={(day) => change({ from: day, to })} />
            <DateField label={PROPOSER.to} value={to} min={from} onChange={(day) => change({ from, to: day })} />
          </Pair>
          {effects && <Effects effects={effects} />}
          <Problem error={declare.error} />
          <Button
            kind="primary"
            pending={declare.pending}
            onClick={() => void record()}
            blocked={!isValid && PROPOSER.chooseDay}
          >
            {PROPOSER.absenceButton(isValid ? sayDay(from) : '…', isValid ? sayDay(to) : '…')}
          </Button>
        </div>
      )}
    </div>
  )
}
