/** `maillage analysis icc`: from files to a file; the numbers are those of src/analysis/icc. */
import { hideSmall } from '../../analysis/icc/hide.ts'
import { expectedUse, indexOf, missingProfessionals } from '../../analysis/icc/icc.ts'
import { count, NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { type Observed, readActivities, readObserved, readPopulation, readReference } from './icc-tables.ts'
import { readAmount } from './options.ts'
import { writeRows } from './write-result.ts'

export type IccOptions = {
  observed: string
  population: string
  reference: string
  byProfession?: boolean
  activity?: string
  activities?: string
  interval: string
  level: string
  threshold: string
  out?: string
}

const readMethod = (text: string): 'exact' | 'byar' => {
  if (text !== 'exact' && text !== 'byar')
    throw new Fault(`--interval${NBSP}: «${NBSP}${text}${NBSP}» n’est ni exact ni byar.`)
  return text
}

const readLevel = (text: string): number => {
  const level = readAmount('--level', text)
  if (level >= 100 || level < 50) throw new Fault('--level est un pourcentage, de 50 à moins de 100.')
  return level / 100
}

/** Acts of one professional, by profession; null when nobody asks who is missing. */
const readActivity = (options: IccOptions, observed: Observed): number[] | null => {
  if (options.activity !== undefined && options.activities !== undefined)
    throw new Fault('--activity et --activities ne vont pas ensemble.')
  if (options.activities !== undefined) {
    if (!options.byProfession) throw new Fault('--activities ne vaut qu’avec --by-profession.')
    return readActivities(options.activities, observed.professions)
  }
  if (options.activity === undefined) return null
  return observed.professions.map(() => readAmount('--activity', options.activity!))
}

/** By profession: the smallest numbers, and those that would give them back. */
const hiddenRows = ({ rows, professions }: Observed, threshold: number): Set<number> => {
  const hidden = new Set<number>()
  for (const p of professions.keys()) {
    const own = [...rows.keys()].filter((k) => rows[k]!.profession === p)
    const flags = hideSmall(
      own.map((k) => rows[k]!.observed),
      threshold,
    )
    for (const [i, k] of own.entries()) if (flags[i]) hidden.add(k)
  }
  return hidden
}

export const runIcc = (options: IccOptions, tell: (line: string) => void): void => {
  const method = readMethod(options.interval)
  const level = readLevel(options.level)
  const threshold = readAmount('--threshold', options.threshold, true)
  const observed = readObserved(options.observed, options.byProfession ?? false)
  const reference = readReference(options.reference, observed.professions)
  const population = readPopulation(options.population, observed, reference, options.reference)
  const activity = readActivity(options, observed)
  const expected = reference.rates.map((rates) => expectedUse(population, rates, observed.territories.length))
  const hidden = hiddenRows(observed, threshold)
  const rows = observed.rows.map(({ territory, profession, observed: seen }, k): (string | number)[] => {
    const due = expected[profession]![territory]!
    const head = options.byProfession
      ? [observed.territories[territory]!, observed.professions[profession]!]
      : [observed.territories[territory]!]
    if (hidden.has(k)) return [...head, '', due, '', '', '', ...(activity ? [''] : []), 'masqué']
    const index = indexOf(seen, due, method, level)
    const numbers = index ? [index.icc, index.low, index.high] : ['', '', '']
    const missing = activity ? [missingProfessionals(seen, due, activity[profession]!)] : []
    return [...head, seen, due, ...numbers, ...missing, index ? '' : 'sans attendu']
  })
  const heads = ['id', ...(options.byProfession ? ['profession'] : []), 'observed', 'expected', 'icc', 'low', 'high']
  writeRows(options.out, [...heads, ...(activity ? ['missing'] : []), 'note'], rows)
  tell(`${count(rows.length, 'indice', 'indices')}, ${count(hidden.size, 'masqué', 'masqués')}.`)
  if (activity)
    tell(
      'Le nombre de professionnels manquants est (attendu − observé) ÷ activité moyenne\u00a0: convention de Maillage.',
    )
}
