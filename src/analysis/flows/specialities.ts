/**
 * Specialities by the scale at which they attract, and their flows put together (De Fontgalland and Rouzaud-Cornabas,
 * 2020). The article says the three scales, not how it cuts them: here by the number of poles of the speciality for each
 * département, with cuts of ours that can be changed.
 */
import { buildFlowMatrix, type FlowMatrix, OUTSIDE } from './matrix.ts'
import { findPoles } from './poles.ts'

export type Scale = 'regional' | 'departemental' | 'infra-departemental'

/** Poles for each département: below the first, regional; from the second, infra-départemental. Ours. */
export const SCALE_CUTS = { departemental: 0.75, infra: 2 }

export const scaleOf = (poles: number, departements: number, cuts = SCALE_CUTS): Scale => {
  if (!(departements > 0)) throw new RangeError(`${departements} départements`)
  const each = poles / departements
  if (each < cuts.departemental) return 'regional'
  return each < cuts.infra ? 'departemental' : 'infra-departemental'
}

export type Speciality = { flows: FlowMatrix; poles: number[]; scale: Scale }

/** `speciality[k]` in [0, specialities), one a flow; the four columns have equal lengths. */
export const sortSpecialities = (
  count: number,
  columns: { origin: Int32Array; destination: Int32Array; value: Float64Array; speciality: Int32Array },
  specialities: number,
  departements: number,
  cuts = SCALE_CUTS,
): Speciality[] =>
  Array.from({ length: specialities }, (_, s) => {
    const kept = columns.speciality.reduce<number[]>((rows, one, k) => {
      if (one === s) rows.push(k)
      return rows
    }, [])
    const flows = buildFlowMatrix(
      count,
      Int32Array.from(kept, (k) => columns.origin[k]!),
      Int32Array.from(kept, (k) => columns.destination[k]!),
      Float64Array.from(kept, (k) => columns.value[k]!),
    )
    const poles = findPoles(flows)
    return { flows, poles, scale: scaleOf(poles.length, departements, cuts) }
  })

/** Added up so that each speciality weighs one: without it the one that sees most patients would decide alone. */
export const putTogether = (count: number, parts: readonly FlowMatrix[]): FlowMatrix => {
  const origin: number[] = []
  const destination: number[] = []
  const value: number[] = []
  for (const flows of parts) {
    const whole = flows.total.reduce((sum, one) => sum + one, 0)
    if (whole === 0) continue
    for (let i = 0; i < count; i++) {
      let away = flows.total[i]!
      for (let e = flows.offset[i]!; e < flows.offset[i + 1]!; e++) {
        origin.push(i)
        destination.push(flows.destination[e]!)
        value.push(flows.value[e]! / whole)
        away -= flows.value[e]!
      }
      if (away <= 1e-9 * flows.total[i]!) continue
      origin.push(i)
      destination.push(OUTSIDE)
      value.push(away / whole)
    }
  }
  return buildFlowMatrix(count, Int32Array.from(origin), Int32Array.from(destination), Float64Array.from(value))
}
