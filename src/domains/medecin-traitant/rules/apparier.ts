/**
 * Patients and doctors as the assignment reads them: who may go to whom, how far, and what each doctor still takes this month.
 * Levels of fairness are tenths of what a doctor declared: within the same tenth the nearest is chosen.
 */
import { type AssignmentProblem, checkAssignment, solveAssignment } from '../../../analysis/assignment/index.ts'
import { EARTH_KM, toSphere } from '../../../analysis/travel/great-circle.ts'
import type { Classe } from './criteres.ts'
import { type Empechement, isAge70 } from './vocabulary.ts'

export type Point = { lon: number; lat: number }
export type DemandeAPlacer = {
  id: string
  classe: Classe
  trancheAge: string
  criteres: readonly string[]
  commune: string
  point: Point | null
  /** Capacities that were asked already. */
  exclues: ReadonlySet<string>
}
export type CapaciteOuverte = {
  id: string
  parMois: number
  /** Places held in the month, by proposals that stand. */
  engagees: number
  criteres: readonly string[]
  tranchesAge: readonly string[]
  communes: readonly string[]
  domicile: boolean
  point: Point | null
}

/** Where one of the two points is unknown, a distance that comes after the others. */
const UNKNOWN_HM = 1000
const TENTHS = 10

/** Of the two alone: neither a pause nor a month that is full. */
export const empechementsEntre = (demande: DemandeAPlacer, capacite: CapaciteOuverte): Empechement[] => {
  const { criteres, tranchesAge, communes, domicile, id } = capacite
  const isWanted =
    criteres.length === 0 ||
    criteres.some((code) => (code === '70-plus' ? isAge70(demande.trancheAge) : demande.criteres.includes(code)))
  return [
    ...(demande.exclues.has(id) ? (['deja-propose'] as const) : []),
    ...(demande.criteres.includes('ne-se-deplace-pas') && !domicile ? (['domicile'] as const) : []),
    ...(communes.length > 0 && !communes.includes(demande.commune) ? (['commune'] as const) : []),
    ...(tranchesAge.length > 0 && !tranchesAge.includes(demande.trancheAge) ? (['age'] as const) : []),
    ...(isWanted ? [] : (['critere'] as const)),
  ]
}

export const mayTake = (demande: DemandeAPlacer, capacite: CapaciteOuverte): boolean =>
  empechementsEntre(demande, capacite).length === 0

/** Kilometres as the crow flies; null where one of the two is unknown. */
export const distanceOf = (a: Point | null, b: Point | null): number | null => {
  if (!a || !b) return null
  const [x1, y1, z1, x2, y2, z2] = toSphere({ lon: [a.lon, b.lon], lat: [a.lat, b.lat] })
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.hypot(x1! - x2!, y1! - y2!, z1! - z2!) / 2))
}

export const problemOf = (
  demandes: readonly DemandeAPlacer[],
  capacites: readonly CapaciteOuverte[],
): AssignmentProblem => {
  const start = new Int32Array(demandes.length + 1)
  const [place, cost]: [number[], number[]] = [[], []]
  demandes.forEach((demande, i) => {
    capacites.forEach((capacite, j) => {
      if (!mayTake(demande, capacite)) return
      const far = distanceOf(demande.point, capacite.point)
      place.push(j)
      cost.push(far === null ? UNKNOWN_HM : Math.round(far * 10))
    })
    start[i + 1] = place.length
  })
  const slotStart = new Int32Array(capacites.length + 1)
  const levels: number[] = []
  capacites.forEach(({ parMois, engagees }, j) => {
    for (let taken = engagees; taken < parMois; taken++) levels.push(Math.floor((TENTHS * taken) / parMois))
    slotStart[j + 1] = levels.length
  })
  const [places, costs] = [Int32Array.from(place), Int32Array.from(cost)]
  return { start, place: places, cost: costs, slotStart, slotLevel: Int32Array.from(levels) }
}

/** Why this doctor: counts and distances, nothing of the patient but the class. */
export type Pourquoi = {
  rang: number
  attente: number
  classe: Classe
  possibles: number
  km: number | null
  /** Nearer doctors who might have taken this patient, and why they were not proposed. */
  plusPresComplets: number
  plusPresPlusSollicites: number
  /** What this doctor already held of the month. */
  engagees: number
  parMois: number
}
export type Paire = { demandeId: string; capaciteId: string; pourquoi: Pourquoi }
export type Appariement = {
  paires: Paire[]
  attente: number
  /** Nobody may take them, or who may is full. */
  sansPossible: number
  complets: number
  preuve: { somme: number; borne: number; prouve: boolean }
}

/** `demandes` stand in their order. */
export const apparier = (demandes: readonly DemandeAPlacer[], capacites: readonly CapaciteOuverte[]): Appariement => {
  const problem = problemOf(demandes, capacites)
  const { assignment, certificate } = solveAssignment(problem)
  const checked = checkAssignment(problem, assignment, certificate)
  const loads = capacites.map(({ engagees }) => engagees)
  for (const j of assignment.place) if (j >= 0) loads[j]!++
  const paires: Paire[] = []
  let [sansPossible, complets] = [0, 0]
  demandes.forEach((demande, i) => {
    const links = Array.from(problem.place.subarray(problem.start[i]!, problem.start[i + 1]!))
    const j = assignment.place[i]!
    if (j < 0) {
      if (links.length === 0) sansPossible++
      else complets++
      return
    }
    const capacite = capacites[j]!
    const costs = problem.cost.subarray(problem.start[i]!, problem.start[i + 1]!)
    const own = costs[links.indexOf(j)]!
    const nearer = links.filter((_, e) => costs[e]! < own)
    const full = nearer.filter((k) => loads[k]! >= capacites[k]!.parMois)
    const km = distanceOf(demande.point, capacite.point)
    paires.push({
      demandeId: demande.id,
      capaciteId: capacite.id,
      pourquoi: {
        rang: i + 1,
        attente: demandes.length,
        classe: demande.classe,
        possibles: links.length,
        km: km === null ? null : Math.round(km * 10) / 10,
        plusPresComplets: full.length,
        plusPresPlusSollicites: nearer.length - full.length,
        engagees: capacite.engagees,
        parMois: capacite.parMois,
      },
    })
  })
  const preuve = { somme: checked.sum, borne: checked.bound, prouve: checked.ok }
  return { paires, attente: demandes.length, sansPossible, complets, preuve }
}
