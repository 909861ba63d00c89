/** What one volunteer says, as a form shows it: what was said, or else the leave that their agenda already tells. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { readAbsences } from '../../soins-non-programmes/index.ts'
import { gardeContract, type VoeuxLus } from '../contract.ts'
import type { GardeRefusal } from '../refusals.ts'
import { congesProposes } from '../rules/conges.ts'
import { gardesLues } from './read-tableau.ts'
import { readSituation, type Situation, type VolontaireLu } from './situation.ts'
import { inTableau } from './with-tableau.ts'

const isFor = ({ professions }: { professions: readonly string[] }, profession: string): boolean =>
  professions.length === 0 || professions.includes(profession)

/** Shifts, with whether somebody of this profession may hold them. */
export const gardesPour = (situation: Situation, profession: string) =>
  gardesLues(situation).map((one) => ({ ...one, pourMoi: isFor(one, profession) }))

/** Proposed only while nothing was said: what somebody said is never added to. */
export const indisponibilitesDe = async (
  ctx: Pick<Ctx, 'tx' | 'cptsId'>,
  { gardes, zone, tableau }: Situation,
  me: VolontaireLu,
): Promise<Pick<VoeuxLus, 'indisponibilites' | 'preremplies'>> => {
  if (me.voeuxLe) return { indisponibilites: [...me.indisponibilites], preremplies: false }
  const horaires = gardes
    .filter((one) => isFor(one, me.profession))
    .map(({ jour, debutLe, finLe }) => ({ jour, debut: fromDate(debutLe), fin: fromDate(finLe) }))
  const absences = await readAbsences(ctx, me.professionnelId)
  const indisponibilites = congesProposes(absences, horaires, { du: tableau.du, au: tableau.au, zone })
  return { indisponibilites, preremplies: indisponibilites.length > 0 }
}

export const souhaitsDe = (me: VolontaireLu | undefined): VoeuxLus['souhaits'] =>
  Object.entries(me?.souhaits ?? {}).map(([gardeId, souhait]) => ({ gardeId, souhait }))

type InVolontaire = { params: { tableauGardeId: string; volontaireGardeId: string } }

export const readVoeuxGarde = defineAction(gardeContract.readVoeuxGarde, {
  audit: 'garde.lire-voeux',
  run: inTableau(async (ctx, tableau, { params }: InVolontaire): Promise<Result<VoeuxLus, GardeRefusal>> => {
    const situation = await readSituation(ctx, tableau)
    const who = situation.volontaires.find(({ id }) => id === params.volontaireGardeId)
    if (!who) return refuse('volontaire-unknown')
    return ok({
      titre: tableau.titre,
      du: tableau.du,
      au: tableau.au,
      nom: who.nom,
      exercice: who.exercice,
      voeuxLe: who.voeuxLe ? fromDate(who.voeuxLe).toString() : null,
      plafondPeriode: who.plafondPeriode,
      plafondSemaine: who.plafondSemaine,
      duTableau: { plafondSemaine: tableau.plafondSemaine, plafondPeriode: tableau.plafondPeriode },
      gardes: gardesPour(situation, who.profession),
      souhaits: souhaitsDe(who),
      ...(await indisponibilitesDe(ctx, situation, who)),
    })
  }),
})
