/** Existing CPTS: their communes, and what each is bound to. */
import type { Existing } from '../../analysis/regions/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { type Column, knownIds, newIds, optionalNumbers, words } from './columns.ts'
import { createFaults, readSheet } from './sheet.ts'

export type LockFiles = {
  locked?: string
  /** All the existing CPTS are closed to other communes. */
  closed?: boolean
  /** What each is bound to. */
  existing?: string
  min: number
  max: number
}
export type Locks = { lock?: Int32Array; existing?: (Existing | undefined)[] }

export const readLocks = (files: LockFiles, index: ReadonlyMap<string, number>, where: string): Locks => {
  if (files.locked === undefined) {
    if (files.closed || files.existing !== undefined)
      throw new Fault('--closed et --existing ne valent qu’avec --locked, qui donne les communes des CPTS existantes.')
    return {}
  }
  const known = knownIds(index, where)
  const seen = new Set<number>()
  const id: Column = {
    push: (cell) => {
      const fault = known.push(cell)
      if (fault) return fault
      const unit = known.values.at(-1)!
      if (seen.has(unit)) return `«${NBSP}${cell}${NBSP}» est déjà donné plus haut`
      seen.add(unit)
    },
  }
  const territory = words()
  readSheet(files.locked, { id, territory })
  const lock = new Int32Array(index.size).fill(-1)
  known.values.forEach((unit, k) => {
    lock[unit] = territory.values[k]!
  })
  if (!files.closed && files.existing === undefined) return { lock }
  const rules = files.existing === undefined ? new Map<number, Existing>() : readRules(files, territory.list)
  const closed = files.closed ? { closed: true } : {}
  return { lock, existing: territory.list.map((_, label) => ({ ...rules.get(label), ...closed })) }
}

const YES = ['oui', 'non', '']

/** `territory,closed,min,max`: closed is « oui » or « non »; an empty bound is that of all the territories. */
const readRules = ({ existing, locked, min, max }: LockFiles, names: readonly string[]): Map<number, Existing> => {
  const known = knownIds(new Map(names.map((name, label) => [name, label])), `les CPTS existantes (${locked})`)
  const once = newIds()
  const closed: boolean[] = []
  const [least, most] = [optionalNumbers(), optionalNumbers()]
  const path = existing!
  const sheet = readSheet(path, {
    territory: { push: (cell) => known.push(cell) ?? once.push(cell) },
    closed: {
      push: (cell) => {
        closed.push(cell.toLowerCase() === 'oui')
        return YES.includes(cell.toLowerCase()) ? undefined : `«${NBSP}${cell}${NBSP}» n’est ni oui ni non`
      },
    },
    min: least,
    max: most,
  })
  const faults = createFaults(path)
  const rules = known.values.map((label, k): [number, Existing] => {
    const [low, high] = [least.values[k]!, most.values[k]!]
    if (low < 0) faults.add(sheet.lines[k]!, 'min', 'la borne est négative')
    if (high <= 0) faults.add(sheet.lines[k]!, 'max', 'la borne n’est pas supérieure à zéro')
    if ((Number.isNaN(low) ? min : low) > (Number.isNaN(high) ? max : high))
      faults.add(sheet.lines[k]!, null, 'le minimum dépasse le maximum, bornes communes comprises')
    return [
      label,
      {
        ...(closed[k] ? { closed: true } : {}),
        ...(Number.isNaN(low) ? {} : { min: low }),
        ...(Number.isNaN(high) ? {} : { max: high }),
      },
    ]
  })
  faults.throwIfAny()
  return new Map(rules)
}
