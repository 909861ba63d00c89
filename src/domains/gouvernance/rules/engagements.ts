/** What agreements, texts and declarations ask of the CPTS: grouped, so that the home page stays short. */
import { type DevoirConvention, type Duree, devoirOf } from './conventions.ts'
import type { EtatDeclaration } from './interets.ts'
import { relectureDue } from './textes.ts'

export type DevoirEngagement =
  | { code: 'convention-preavis' | 'convention-terme'; le: string; titre: string }
  | { code: 'conventions-finies'; le: string; nombre: number }
  | { code: 'textes-a-relire'; le: string; nombre: number; titre: string }
  | { code: 'interets-a-declarer'; le: string; nombre: number }

type Known = {
  conventions: readonly (Duree & { titre: string })[]
  textes: readonly {
    titre: string
    rangeLe: string | null
    versions: readonly { debut: string; revoirLe: string | null }[]
  }[]
  /** Of those who are awaited. */
  declarations: readonly { etat: EtatDeclaration }[]
}

const conventionDuties = (conventions: Known['conventions'], jour: string): DevoirEngagement[] => {
  const found = conventions.flatMap((one): (DevoirConvention & { titre: string })[] => {
    const duty = devoirOf(one, jour)
    return duty ? [{ ...duty, titre: one.titre }] : []
  })
  const finished = found.filter(({ code }) => code === 'convention-finie').length
  return [
    ...found.flatMap(({ code, le, titre }) => (code === 'convention-finie' ? [] : [{ code, le, titre }])),
    ...(finished > 0 ? [{ code: 'conventions-finies' as const, le: jour, nombre: finished }] : []),
  ]
}

const textDuties = (textes: Known['textes'], jour: string): DevoirEngagement[] => {
  const due = textes
    .flatMap((one) => {
      const le = relectureDue(one, jour)
      return le === null ? [] : [{ le, titre: one.titre }]
    })
    .toSorted((a, b) => a.le.localeCompare(b.le))
  const [first] = due
  if (!first) return []
  return [{ code: 'textes-a-relire', le: first.le < jour ? jour : first.le, nombre: due.length, titre: first.titre }]
}

export const engagementsOf = ({ conventions, textes, declarations }: Known, jour: string): DevoirEngagement[] => {
  const missing = declarations.filter(({ etat }) => etat !== 'a-jour').length
  return [
    ...conventionDuties(conventions, jour),
    ...textDuties(textes, jour),
    ...(missing > 0 ? [{ code: 'interets-a-declarer' as const, le: jour, nombre: missing }] : []),
  ]
}
