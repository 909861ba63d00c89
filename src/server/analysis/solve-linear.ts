/** The solver of integer programs that a rota asks for what its search could not prove: HiGHS, in this process. */
import { type Highs, default as load } from 'highs'
import type { LinearProgram, LinearSolver } from '../../analysis/rota/index.ts'

/** The types of the package describe its CommonJS build; what is imported is the function itself. */
const loadHighs = load as unknown as typeof load.default

/** `seconds`: after which it stops with what it has. Costs are whole numbers: a gap under one is a proof. */
export const linearSolverOf = async (seconds: number): Promise<LinearSolver> => {
  const highs = await loadHighs()
  const { modelStatus } = highs.constants
  return (program) => {
    const model = highs.createModel(modelOf(highs, program))
    try {
      model.options.set({
        output_flag: false,
        mip_rel_gap: 0,
        mip_abs_gap: 0.99,
        random_seed: 1,
        time_limit: seconds,
      })
      model.run()
      const status = model.getModelStatus()
      if (status === modelStatus.infeasible) return { outcome: 'infeasible' }
      const { colValue } = model.getSolution()
      const values = colValue.length === program.cost.length ? Float64Array.from(colValue) : null
      if (status === modelStatus.optimal && values) return { outcome: 'optimal', values }
      if (status === modelStatus.timeLimit)
        return { outcome: 'stopped', values: isWhole(program, values) ? values : null }
      throw new Error(`HiGHS ended with status ${status}`)
    } finally {
      model.dispose()
    }
  }
}

/** At the limit of time there may be no whole solution yet, only numbers on the way. */
const isWhole = (
  { integral, rowStart, column, value, rowLower, rowUpper }: LinearProgram,
  values: Float64Array | null,
) => {
  if (!values || integral.some((whole, j) => whole && Math.abs(values[j]! - Math.round(values[j]!)) > 1e-6))
    return false
  return rowLower.every((low, r) => {
    let sum = 0
    for (let k = rowStart[r]!; k < rowStart[r + 1]!; k++) sum += value[k]! * values[column[k]!]!
    return sum >= low - 1e-6 && sum <= rowUpper[r]! + 1e-6
  })
}

const modelOf = (highs: Highs, program: LinearProgram) => {
  const { constants } = highs
  const numCols = program.cost.length
  const numRows = program.rowLower.length
  return {
    numCols,
    numRows,
    sense: constants.objectiveSense.minimize,
    colCost: program.cost,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: program.rowStart,
      indices: program.column,
      values: program.value,
    },
    integrality: Int32Array.from(program.integral, (whole) =>
      whole ? constants.variableType.integer : constants.variableType.continuous,
    ),
  }
}
