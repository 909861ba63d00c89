/** The rota computed: locked cells stay, the rest is found, and what was proved is kept beside. */
import { findBroken } from '../../../analysis/rota/index.ts'
import { formatDate } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { calculer, type EnCours, findCalcul } from '../calcul/calculer.ts'
import type { Trouve } from '../calcul/ordre.ts'
import { gardeContract } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { direCouverture, direManque, direPreuve } from '../rules/dire.ts'
import { problemeDe } from '../rules/probleme.ts'
import { deleteUnlocked, insertAffectations } from '../store/affectation-store.ts'
import { lockTableau, type TableauRow, updateTableau } from '../store/tableau-store.ts'
import { readSituation, type Situation, tenuesOf } from './situation.ts'
import { inTableau } from './with-tableau.ts'

/** As it is kept in the base, and read again by the screen. */
export type CalculGarde = {
  le: string
  optimal: boolean
  phrase: string
  couvertes: number
  aPourvoir: number
  manques: string[]
}

const compute = async (
  ctx: Ctx,
  tableau: TableauRow,
): Promise<Result<{ phrase: string; optimal: boolean }, GardeRefusal>> => {
  const situation = await readSituation(ctx, tableau)
  const { gardes, volontaires, reglage, affectations } = situation
  if (volontaires.length === 0) return refuse('tableau-without-volunteers')
  const locks = tenuesOf(affectations.filter(({ verrouillee }) => verrouillee))
  const problem = problemeDe(gardes, volontaires, reglage, locks)
  const broken = findBroken(problem, problem.locked)[0]
  if (broken)
    return refuse('verrou-contradictoire', {
      qui: volontaires[broken.volunteer]?.nom ?? 'Trop de monde',
      quoi: formatDate(Temporal.PlainDate.from(gardes[broken.shift]!.jour), { weekday: true, year: false }),
    })
  const search = calculer(ctx.cptsId, tableau.id, problem)
  if (!search) return refuse('calcul-running')
  const found = await search
  const calcul = tell(ctx, situation, found)
  await deleteUnlocked(ctx.tx, ctx.cptsId, tableau.id)
  const m = gardes.length
  await insertAffectations(
    ctx.tx,
    [...found.held.keys()]
      .filter((cell) => found.held[cell] && !problem.locked[cell])
      .map((cell) => ({
        cptsId: ctx.cptsId,
        gardeId: gardes[cell % m]!.id,
        volontaireGardeId: volontaires[Math.floor(cell / m)]!.id,
        professionnelId: volontaires[Math.floor(cell / m)]!.professionnelId,
        jour: gardes[cell % m]!.jour,
        verrouillee: false,
      })),
  )
  await updateTableau(ctx.tx, ctx.cptsId, tableau.id, {
    calcul: JSON.stringify(calcul),
    modifie: tableau.publications > 0,
  })
  return ok({ phrase: calcul.phrase, optimal: calcul.optimal })
}

const tell = (ctx: Ctx, { gardes }: Situation, found: Trouve): CalculGarde => {
  const aPourvoir = gardes.reduce((sum, { personnes }) => sum + personnes, 0)
  return {
    le: ctx.now.toString(),
    optimal: found.optimal,
    phrase: `${direCouverture(found.score.covered, aPourvoir)} ${direPreuve(found)}`,
    couvertes: found.score.covered,
    aPourvoir,
    manques: found.manques.map(({ shifts, volunteers, missing }) =>
      direManque(
        shifts.map((s) => gardes[s]!.jour),
        volunteers.length,
        missing,
      ),
    ),
  }
}

/** Other changes of the same rota wait for the end of it: half a minute at most. */
export const computeTableauGarde = defineAction(gardeContract.computeTableauGarde, {
  audit: 'garde.calculer',
  constraints: { affectation_garde_un_jour: 'already-on-duty' },
  run: async (ctx, { params }): Promise<Result<{ phrase: string; optimal: boolean }, GardeRefusal>> => {
    if (findCalcul(ctx.cptsId, params.tableauGardeId)) return refuse('calcul-running')
    const tableau = await lockTableau(ctx.tx, ctx.cptsId, params.tableauGardeId)
    return tableau ? compute(ctx, tableau) : refuse('tableau-unknown')
  },
})

export const readCalculGarde = defineAction(gardeContract.readCalculGarde, {
  audit: 'garde.suivre-calcul',
  run: inTableau(async (ctx, tableau) => {
    const state = findCalcul(ctx.cptsId, tableau.id)
    const say = ({ etape, candidats, debut }: EnCours) => ({
      etape,
      candidats,
      secondes: (performance.now() - debut) / 1000,
    })
    return ok({ enCours: state ? say(state) : null })
  }),
})

export const stopCalculGarde = defineAction(gardeContract.stopCalculGarde, {
  audit: 'garde.arreter-calcul',
  run: inTableau(async (ctx, tableau) => {
    findCalcul(ctx.cptsId, tableau.id)?.stop()
    return ok({ ok: true as const })
  }),
})
