/** `bench booking`: a slot has one appointment, and what that costs. 20 clients, 4 tries a slot. */
import { openBenchBase } from './base.ts'
import { benchAction } from './booking-action.ts'
import { benchConstraint } from './booking-constraint.ts'
import { slopeOf, tell, tellRatio } from './measure.ts'

const REPETITIONS = 5
const SIZES = [250, 500, 1000]
const ACTION_SLOTS = 300

export const benchBooking = async (): Promise<void> => {
  const base = await openBenchBase()
  try {
    const alone = await base.create('reservation_seule')
    const points: { size: number; time: number }[] = []
    let rows: Awaited<ReturnType<typeof benchConstraint>>['rows'] = []
    let doubles = 0
    for (const size of SIZES) {
      const found = await benchConstraint(alone.superUrl, size, REPETITIONS, base.postmaster)
      rows = found.rows
      doubles += found.doubles
      points.push({ size, time: rows[2]!.wallMs })
    }
    tell(`(a) the constrained insert alone, ${SIZES.at(-1)} slots, 20 clients, 4 tries a slot`, rows, 'tries')
    const [bare, polite, row, exclusion, serialisable] = rows.map((one) => one.perSecond) as [
      number,
      number,
      number,
      number,
      number,
    ]
    tellRatio('one row a slot / bare unique insert', row / bare, '≥ 0,9')
    tellRatio('one row a slot / bare unique insert, a conflict is no error', row / polite, 'for information')
    tellRatio('exclusion / bare unique insert', exclusion / bare, '≥ 0,55')
    tellRatio('one row a slot / serialisable check-then-insert', row / serialisable, 'for information')
    tellRatio(`growth from ${SIZES[0]} to ${SIZES.at(-1)} slots, log-log slope`, slopeOf(points), '≤ 1,05')
    console.log(`  doubles: ${doubles}`)

    const found = await benchAction(
      await base.create('action'),
      await base.create('action_lue'),
      ACTION_SLOTS,
      REPETITIONS,
      base.postmaster,
    )
    tell(`(b) the whole action, ${ACTION_SLOTS} slots, 20 clients, 4 tries a slot`, found.rows, 'tries')
    tellRatio(
      'constraints / serialisable check-then-insert',
      found.rows[0]!.perSecond / found.rows[1]!.perSecond,
      '≥ 4',
    )
    tellRatio('tries answered a second', found.rows[0]!.perSecond, '≥ 300')
    tellRatio('appointments written a second', found.bookingsPerSecond, 'for information')
    console.log(`  doubles: ${found.doubles}`)
  } finally {
    await base.close()
  }
}
