/** Which fiches a search and its filters keep: the same on the server and on the screen. */
import { foldText } from '../../../kernel/french.ts'
import type { ProfessionnelResume } from '../contract.ts'
import { exerciceLabel } from './exercice.ts'

export type Filtre = {
  recherche?: string | undefined
  profession?: string | undefined
  commune?: string | undefined
  adherent?: 'oui' | 'non' | undefined
  actif?: 'oui' | 'non' | undefined
  statut: 'en-exercice' | 'parti' | 'tous'
  cotisation?: string | undefined
}

/** Every word is found somewhere: name, profession, place, RPPS. Given once for each fiche, so that typing stays quick. */
export const searchText = (one: ProfessionnelResume): string => {
  const places = one.lieux.flatMap((lieu) => [lieu.nom, lieu.commune?.nom ?? ''])
  return foldText(
    [one.nom, one.prenom, exerciceLabel(one.profession, one.specialite), one.rpps ?? '', ...places].join(' '),
  )
}

export const filterProfessionnels = (
  fiches: readonly ProfessionnelResume[],
  filtre: Filtre,
  textOf: (one: ProfessionnelResume) => string = searchText,
): ProfessionnelResume[] => {
  const words = foldText(filtre.recherche ?? '')
    .split(' ')
    .filter(Boolean)
  const is = (wanted: 'oui' | 'non' | undefined, value: boolean) => wanted === undefined || (wanted === 'oui') === value
  return fiches.filter(
    (one) =>
      (filtre.statut === 'tous' || one.statut === filtre.statut) &&
      (!filtre.profession || one.profession === filtre.profession) &&
      (!filtre.commune || one.lieux.some((lieu) => lieu.commune?.code === filtre.commune)) &&
      (!filtre.cotisation || one.cotisation === filtre.cotisation) &&
      is(filtre.adherent, one.adherent) &&
      is(filtre.actif, one.actif) &&
      (words.length === 0 || words.every((word) => textOf(one).includes(word))),
  )
}
