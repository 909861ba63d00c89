/** The territory being composed: it starts from the one in force or from a scenario, and is measured as it changes. */
import { useMemo, useState } from 'react'
import type { Input } from '../../../../kernel/contract.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import type { atelierContract, MesureScenario } from '../../contract-atelier.ts'
import { type Atelier, diagnostic } from '../client.ts'

export type Choice = Input<typeof atelierContract.measureScenario>['body']['unites'][number]
export const CURRENT = 'actuel'
const NONE: readonly Choice[] = []

const sameUnits = (a: readonly Choice[], b: readonly Choice[]): boolean => {
  const keys = new Set(a.map(({ code, partie }) => `${code} ${partie ?? ''}`))
  return a.length === b.length && b.every(({ code, partie }) => keys.has(`${code} ${partie ?? ''}`))
}

export const useBrouillon = ({ actuel, scenarios }: Atelier) => {
  const { id: cptsId } = useCpts()
  const [from, setFrom] = useState(CURRENT)
  const [changed, setChanged] = useState<readonly Choice[] | null>(null)
  const scenario = scenarios.find(({ id }) => id === from)
  const base = from === CURRENT ? actuel : (scenario ?? actuel)
  const units = base?.unites ?? NONE
  const choices = changed ?? units
  const isChanged = changed !== null && !sameUnits(changed, units)
  const measured = useCall(
    diagnostic.measureScenario,
    { params: { cptsId }, body: { unites: [...choices] } },
    { enabled: isChanged && choices.length > 0, keep: true },
  )
  const mesure: MesureScenario | null = isChanged ? (measured.data ?? null) : (base?.mesure ?? null)
  const codes = useMemo(() => new Set(choices.map(({ code }) => code)), [choices])
  return {
    from,
    start: (id: string) => {
      setFrom(id)
      setChanged(null)
    },
    choices,
    codes,
    isChanged,
    mesure,
    isMeasuring: isChanged && measured.isFetching,
    error: isChanged ? measured.error : null,
    add: (list: readonly string[]) =>
      setChanged([...choices, ...list.filter((code) => !codes.has(code)).map((code) => ({ code }))]),
    remove: (code: string) => setChanged(choices.filter((one) => one.code !== code)),
    reset: () => setChanged(null),
  }
}
export type Brouillon = ReturnType<typeof useBrouillon>
