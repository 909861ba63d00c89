/**
 * `bench medecin-traitant`: who goes to whom, with its proof, beside HiGHS on the same linear program (once the people to be
 * served are known: that part it is given).
 */
import { checkAssignment, solveAssignment } from '../src/analysis/assignment/index.ts'
import { drawProblem, openHighs } from '../src/analysis/assignment/testing.ts'
import { compare, slopeOf, tell, tellRatio } from './measure.ts'

const REPETITIONS = 5
const LINKS = 20
const BOTH = [250, 500, 1000] as const
const GROWTH = [625, 1250, 2500, 5000] as const

/** Three hundred doctors for five thousand, in the same proportion when there are fewer. */
const placesFor = (people: number): number => Math.round((people * 300) / 5000)
const problemOf = (people: number, slots: number, links = LINKS) =>
  drawProblem({ people, places: placesFor(people), links, slots, seed: people })

const prove = (problem: ReturnType<typeof problemOf>) => {
  const { assignment, certificate } = solveAssignment(problem)
  const checked = checkAssignment(problem, assignment, certificate)
  if (!checked.ok) throw new Error(checked.fault ?? '')
  return { assignment, checked }
}

export const benchMedecinTraitant = async (): Promise<void> => {
  const highs = await openHighs()
  for (const people of BOTH) {
    const problem = problemOf(people, 20)
    const { assignment, checked } = prove(problem)
    const who = [...assignment.place].flatMap((j, i) => (j >= 0 ? [i] : []))
    const sides = [
      { name: 'this house, with the check of its proof', run: async () => prove(problem).checked.served },
      {
        name: 'HiGHS, who is served being given',
        run: async () => {
          const sum = highs(problem, who)
          if (Math.abs(sum - checked.sum) / checked.sum > 1e-9) throw new Error('the two sums differ')
          return who.length
        },
      },
    ]
    const [ours, theirs] = await compare(sides, REPETITIONS, process.pid)
    tell(`${people} patients, ${problem.place.length} links, ${checked.served} served`, [ours!, theirs!], 'people')
    tellRatio('processor time of HiGHS over this house', theirs!.cpuMs / ours!.cpuMs, 'above 1')
  }
  for (const [what, slots, links] of [
    ['places for all', 20, LINKS],
    ['one place for five', 3, LINKS],
    // Nobody says no: the most that a list and its doctors can ask.
    ['places for all, anybody may go anywhere', 20, Infinity],
  ] as const) {
    const points: { size: number; time: number }[] = []
    for (const people of GROWTH) {
      const problem = problemOf(people, slots, Math.min(links, placesFor(people)))
      const side = { name: `${what}, ${problem.place.length} links`, run: async () => prove(problem).checked.served }
      const [measured] = await compare([side], REPETITIONS, process.pid)
      tell(`${people} patients, ${problem.slotStart.length - 1} doctors`, [measured!], 'served')
      points.push({ size: people, time: measured!.cpuMs })
      if (people === 5000)
        tellRatio(`${what}: 5 000 × 300, seconds until the checked proof`, measured!.wallMs / 1000, 'under 2')
    }
    tellRatio(`${what}: growth, log-log slope (doctors grow with patients)`, slopeOf(points), 'for information')
  }
}
