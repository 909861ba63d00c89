/** Who is in the room and who is represented, from the sheet and the procurations: what quorum and majority count on. */
import { foldText } from '../../../kernel/french.ts'
import type { ReglesProcurations } from '../../../referentials/modeles-statuts/regles.ts'
import { checkProcurations, type ResultatProcurations } from './procurations.ts'
import type { Assistance } from './quorum.ts'

export type ElecteurConnu = {
  id: string
  professionnelId: string | null
  nom: string
  collegeId: string | null
  voix: number
  deliberatif: boolean
}
export type PresentConnu = { professionnelId: string | null; nom: string; depart: Date | null }

/** Of somebody who is in the team, by their fiche; of anybody else, by their name as it is written. */
export const isPresent = (
  { professionnelId, nom }: Pick<ElecteurConnu, 'professionnelId' | 'nom'>,
  presents: readonly PresentConnu[],
  now: Date,
): boolean =>
  presents.some(
    (one) =>
      (one.depart === null || one.depart > now) &&
      (professionnelId
        ? one.professionnelId === professionnelId
        : one.professionnelId === null && foldText(one.nom) === foldText(nom)),
  )

export type Salle = {
  presents: ReadonlySet<string>
  pouvoirs: ResultatProcurations
  assistance: Assistance
}

type Parts = {
  electeurs: readonly ElecteurConnu[]
  presents: readonly PresentConnu[]
  /** In the order in which they were given. */
  procurations: readonly { donneurId: string; mandataireId: string }[]
  regle: ReglesProcurations | null
  isSeconde: boolean
  now: Date
}

const compte = (electeurs: readonly ElecteurConnu[]) => ({
  voix: electeurs.reduce((sum, { voix }) => sum + voix, 0),
  membres: electeurs.length,
})

export const salleOf = ({ electeurs, presents, procurations, regle, isSeconde, now }: Parts): Salle => {
  const here = new Set(electeurs.filter((one) => isPresent(one, presents, now)).map(({ id }) => id))
  const pouvoirs = checkProcurations({
    regle,
    electeurs,
    presents: here,
    procurations: procurations.map(({ donneurId, mandataireId }) => ({ de: donneurId, a: mandataireId })),
  })
  const represented = new Set(pouvoirs.valides.map(({ de }) => de))
  const voting = electeurs.filter(({ deliberatif }) => deliberatif)
  return {
    presents: here,
    pouvoirs,
    assistance: {
      total: compte(voting),
      presents: compte(voting.filter(({ id }) => here.has(id))),
      representes: compte(voting.filter(({ id }) => represented.has(id))),
      isSeconde,
    },
  }
}
