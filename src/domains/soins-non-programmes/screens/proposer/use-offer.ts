/** Three taps: a day, an hour, « Proposer ». The second and third ones repeat what the first began. */
import { useState } from 'react'
import { formatWeekday } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { announce } from '../../../../web/components/announcer.tsx'
import { notify } from '../../../../web/components/toasts.tsx'
import { type MonAgenda, soins } from '../client.ts'
import { PROPOSER } from '../labels-proposer.ts'
import { shortDay } from './day-grid.ts'
import { sayTime } from './hour-picker.tsx'
import { addMinutes } from './hours.ts'

export type Offered =
  | { kind: 'one'; id: string; day: string; time: string }
  | { kind: 'weekly'; id: string | null; day: string; time: string; phrases: readonly string[] }

export const weekdayOf = (day: string): string => formatWeekday(Temporal.PlainDate.from(day))

export const useOffer = (cptsId: string, agenda: MonAgenda) => {
  const [day, setDay] = useState<string | null>(null)
  const [time, setTime] = useState<string | null>(null)
  const [isWeekly, setWeekly] = useState(false)
  const [offered, setOffered] = useState<Offered | null>(null)
  const params = { cptsId }
  const one = useAction(soins.offerMonCreneau)
  const weekly = useAction(soins.createMaDisponibilite)
  const withdraw = useAction(soins.withdrawMonCreneau)
  const end = useAction(soins.endMaDisponibilite)

  const weeklyFrom = (from: string, at: string) => weekly.run({ params, body: weeklyBody(agenda, from, at) })

  const offer = async () => {
    if (!day || !time) return
    if (isWeekly) {
      const answer = await weeklyFrom(day, time)
      if (answer) setOffered({ kind: 'weekly', id: answer.id, day, time, phrases: answer.effets.phrases })
      return
    }
    const answer = await one.run({ params, body: { jour: day, heure: time } })
    if (!answer) return
    announce(PROPOSER.done(answer.phrase))
    setOffered({ kind: 'one', id: answer.id, day, time })
  }
  /** After one slot: the same every week, from the next one. */
  const repeat = async () => {
    if (offered?.kind !== 'one') return
    const from = Temporal.PlainDate.from(offered.day).add({ days: 7 }).toString()
    const answer = await weeklyFrom(from, offered.time)
    if (answer)
      setOffered({
        kind: 'weekly',
        id: answer.id,
        day: offered.day,
        time: offered.time,
        phrases: answer.effets.phrases,
      })
  }
  const undo = async () => {
    if (!offered?.id) return
    const done =
      offered.kind === 'one'
        ? await withdraw.run({ params: { cptsId, creneauId: offered.id } })
        : await end.run({ params: { cptsId, disponibiliteId: offered.id }, body: {} })
    if (!done) return
    notify(PROPOSER.undone)
    setOffered(null)
  }
  const again = () => {
    setOffered(null)
    setDay(null)
    setTime(null)
    setWeekly(false)
  }
  return {
    day,
    time,
    isWeekly,
    offered,
    chooseDay: (chosen: string) => {
      setDay(chosen)
      setTime(null)
      one.reset()
      weekly.reset()
    },
    chooseTime: setTime,
    setWeekly,
    offer,
    repeat,
    undo,
    again,
    pending: one.pending || weekly.pending || withdraw.pending || end.pending,
    error: one.error ?? weekly.error ?? withdraw.error ?? end.error,
    action: actionOf(day, time, isWeekly),
  }
}
export type Offer = ReturnType<typeof useOffer>

const actionOf = (day: string | null, time: string | null, isWeekly: boolean): string => {
  if (!day || !time) return PROPOSER.chooseHour
  return isWeekly
    ? PROPOSER.offerEach(weekdayOf(day), sayTime(time))
    : PROPOSER.offer(`${shortDay(day)} à ${sayTime(time)}`)
}

const weeklyBody = ({ preferences }: MonAgenda, day: string, time: string) => ({
  jours: [Temporal.PlainDate.from(day).dayOfWeek],
  debut: time,
  fin: addMinutes(time, preferences.duree) ?? '23:59',
  duree: preferences.duree,
  valideDu: day,
  lieuId: preferences.lieuId,
  genre: preferences.genre,
  visibilites: preferences.visibilites,
})
