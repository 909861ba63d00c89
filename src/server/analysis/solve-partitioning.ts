/**
 * The solver of integer programs that the exact division asks for: HiGHS, compiled to WebAssembly, on this machine.
 * The linear relaxation comes first: a column whose reduced cost says that it cannot lead above the choice that is known
 * is left out of the integer program, which keeps the proof and makes most programs small.
 */
import { type Highs, default as load } from 'highs'
import type { Partitioning, PartitioningSolver } from '../../analysis/regions/index.ts'

/** The types of the package describe its CommonJS build; what is imported is the function itself. */
const loadHighs = load as unknown as typeof load.default

export const solverOf = async (): Promise<PartitioningSolver> => {
  const highs = await loadHighs()
  return (partitioning) => {
    const { known, columns, rows, picks } = partitioning
    if (columns.length === 0) return rows === 0 && (picks ?? 0) === 0 ? [] : null
    const all = columns.map((_, j) => j)
    const relaxed = run(highs, partitioning, all, false)
    if (!relaxed) return known?.chosen ?? null
    const most = relaxed.objective
    const slack = 1e-7 * (1 + Math.abs(most))
    const kept = known ? all.filter((j) => most - Math.abs(relaxed.reduced[j]!) > known.gain - slack) : all
    const chosen = run(highs, partitioning, kept, true)
    if (!chosen) return known?.chosen ?? null
    const better = chosen.values.flatMap((value, k) => (value > 0.5 ? [kept[k]!] : []))
    return known && chosen.objective <= known.gain + slack ? known.chosen : better
  }
}

const run = (highs: Highs, partitioning: Partitioning, kept: readonly number[], whole: boolean) => {
  const { constants } = highs
  const model = highs.createModel(modelOf(highs, partitioning, kept, whole))
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 1 })
    model.run()
    const status = model.getModelStatus()
    if (status === constants.modelStatus.infeasible) return null
    if (status !== constants.modelStatus.optimal) throw new Error(`HiGHS ended with status ${status}`)
    const { colValue, colDual } = model.getSolution()
    return { objective: model.getObjectiveValue(), values: [...colValue], reduced: colDual }
  } finally {
    model.dispose()
  }
}

/** One row a unit, covered once; a last row counts the columns chosen, any number when none is asked. */
const modelOf = (
  highs: Highs,
  { rows, columns, gain, picks }: Partitioning,
  kept: readonly number[],
  whole: boolean,
) => {
  const { constants } = highs
  const numCols = kept.length
  const numRows = rows + 1
  const starts = new Int32Array(numCols + 1)
  kept.forEach((j, k) => {
    starts[k + 1] = starts[k]! + columns[j]!.length + 1
  })
  const indices = new Int32Array(starts[numCols]!)
  kept.forEach((j, k) => {
    indices.set(columns[j]!, starts[k]!)
    indices[starts[k + 1]! - 1] = rows
  })
  const ones = new Float64Array(rows).fill(1)
  return {
    numCols,
    numRows,
    sense: constants.objectiveSense.maximize,
    colCost: Float64Array.from(kept, (j) => gain[j]!),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: Float64Array.of(...ones, picks ?? 0),
    rowUpper: Float64Array.of(...ones, picks ?? columns.length),
    matrix: {
      format: 'csc' as const,
      numRows,
      numCols,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
    ...(whole ? { integrality: new Int32Array(numCols).fill(constants.variableType.integer) } : {}),
  }
}
