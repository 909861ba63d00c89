/** What follows from an acte without anyone typing it again. */
import { GRADES, type Grade } from './acte.ts'

export type Presence = { debut: Date; fin: Date; grade: Grade }

export const minutesOf = ({ debut, fin }: { debut: Date; fin: Date }): number =>
  Math.round((fin.getTime() - debut.getTime()) / 60_000)

/** Time given by all who took part; an acte that was annulled gives none. */
export const totalMinutes = (presences: readonly Presence[], annulled: boolean): number =>
  annulled ? 0 : presences.reduce((sum, one) => sum + minutesOf(one), 0)

/** How many presences stand on each grade, in the fixed order, without the empty ones. */
export const countGrades = (presences: readonly { grade: Grade }[]): { grade: Grade; nombre: number }[] =>
  GRADES.map((grade) => ({ grade, nombre: presences.filter((one) => one.grade === grade).length })).filter(
    ({ nombre }) => nombre > 0,
  )

/** An acte is worth its weakest presence: nothing is made to look better than it is. */
export const weakestGrade = (presences: readonly { grade: Grade }[]): Grade =>
  GRADES.find((grade) => presences.some((one) => one.grade === grade)) ?? 'declaree'

/** « Étayée »: any grade but declared. */
export const isBacked = (grade: Grade): boolean => grade !== 'declaree'
