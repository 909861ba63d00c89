/** Poles and attraction of each commune, from files to files, with a summary. */
import {
  attractionTo,
  CUTS,
  classOf,
  compareDivisions,
  type FlowMatrix,
  findPoles,
  type MergedPoles,
  mergePoles,
  putTogether,
} from '../../analysis/flows/index.ts'
import { measureContainment } from '../../analysis/regions/index.ts'
import { Fault } from '../fault.ts'
import { knownIds, words } from './columns.ts'
import { type PolesFiles, type PolesInput, readPoles } from './read-poles.ts'
import { readSheet } from './sheet.ts'
import { writeWithSummary } from './write-with-summary.ts'

export type PolesOrder = PolesFiles & {
  cuts?: readonly number[]
  merge: number
  compare?: string
  out: string
  summary?: string
}

export const runPoles = (order: PolesOrder): void => {
  const input = readPoles(order)
  const { flows, specialities } = input
  const used = specialities.filter(({ scale }) => scale !== 'regional')
  const kept = used.length > 0 ? used : specialities
  const together =
    kept.length > 0
      ? putTogether(
          input.ids.length,
          kept.map((one) => one.flows),
        )
      : flows
  const merged = mergePoles(together, findPoles(together), order.merge)
  if (merged.centre.length === 0)
    throw new Fault(
      'Aucun pôle\u00a0: il faut qu’une commune soit la première destination de ses patients et celle d’une autre.',
    )
  const attraction = attractionTo(together, merged.of, merged.centre.length)
  const classes = classOf(attraction, order.cuts)
  const compared = order.compare ? compareWith(order.compare, input, attraction.main) : undefined
  const basins = basinsOf(together, merged, attraction.main)
  const summary = {
    communes: input.ids.length,
    outsideFlow: input.outside,
    cuts: order.cuts ?? CUTS,
    cutsAre: 'les nôtres, non celles de l’article',
    merge: order.merge,
    specialities: specialities.map(({ name, scale, poles }) => ({ name, scale, poles: poles.length })),
    poles: basins.map((basin, k) => ({
      pole: input.ids[merged.centre[k]!]!,
      ...basin,
      joined: joinedTo(input, merged, k),
    })),
    classes: Array.from({ length: (order.cuts ?? CUTS).length + 2 }, (_, k) => ({
      class: k,
      communes: classes.reduce((sum, one) => sum + (one === k ? 1 : 0), 0),
    })),
    ...(compared ? { compared } : {}),
  }
  writeWithSummary(
    order,
    ['id', 'pole', 'attraction', 'class'],
    input.ids.map((id, i) => {
      const pole = attraction.main[i]!
      return [id, pole < 0 ? '' : input.ids[merged.centre[pole]!]!, round(attraction.degree[i]!), classes[i]!]
    }),
    summary,
  )
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** What each basin keeps: flows from its communes to its communes, divided by all flows from its communes. */
const basinsOf = (flows: FlowMatrix, { centre }: MergedPoles, main: Int32Array) => {
  // Communes without a pole stand together, after the basins, and are left out.
  const territory = main.map((pole) => (pole < 0 ? centre.length : pole))
  const { inside, total } = measureContainment(flows, territory, centre.length + 1)
  return centre.map((_, k) => ({
    communes: main.reduce((sum, pole) => sum + (pole === k ? 1 : 0), 0),
    selfContainment: total[k] === 0 ? null : round(inside[k]! / total[k]!),
  }))
}

const joinedTo = ({ ids }: PolesInput, { centre, of }: MergedPoles, k: number): string[] =>
  ids.filter((_, i) => of[i] === k && i !== centre[k])

const compareWith = (path: string, { index, ids, flows }: PolesInput, main: Int32Array) => {
  const id = knownIds(index, 'les flux')
  const territory = words()
  readSheet(path, { id, territory })
  const other = new Int32Array(ids.length).fill(-1)
  id.values.forEach((unit, k) => {
    other[unit] = territory.values[k]!
  })
  const { adjustedRand, matched, variation } = compareDivisions(main, other, flows.total)
  return { with: path, adjustedRand: round(adjustedRand), matched: round(matched), variation: round(variation) }
}
