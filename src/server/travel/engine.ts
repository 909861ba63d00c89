/** A routing engine, as this house uses one: a table of durations between two lists of points. */
export type Point = { readonly lon: number; readonly lat: number }

export type RoutingEngine = {
  /** Name, address and profile: two tables of the same signature may be mixed. */
  readonly signature: string
  /** Points of both lists that one request may hold, at first; halved when the engine finds it too much. */
  readonly most: number
  /** Seconds from each source to each target; null where there is no road. */
  readonly table: (sources: readonly Point[], targets: readonly Point[]) => Promise<(number | null)[][]>
}

/** The engine holds the request too big: ask for less. */
export class TooBig extends Error {
  override name = 'TooBig'
}

/** A table of the right size, of durations or nulls: what an engine answers is checked like any input. */
export const isTable = (value: unknown, rows: number, columns: number): value is (number | null)[][] =>
  Array.isArray(value) &&
  value.length === rows &&
  value.every(
    (row) =>
      Array.isArray(row) &&
      row.length === columns &&
      row.every((cell) => cell === null || (typeof cell === 'number' && cell >= 0 && Number.isFinite(cell))),
  )
