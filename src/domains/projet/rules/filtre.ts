/** Which fiches the filters keep: the same on the four views and in the exports. */
import { foldText } from '../../../kernel/french.ts'
import type { FicheResume } from '../contract.ts'
import { estFinie, prochaineEcheance } from './avancement.ts'

export const ECHEANCES = ['retard', 'mois', 'trimestre', 'sans'] as const
export type Echeance = (typeof ECHEANCES)[number]

export type Filtre = {
  recherche?: string | undefined
  mission?: string | undefined
  etat?: string | undefined
  referent?: string | undefined
  partenaire?: string | undefined
  commune?: string | undefined
  echeance?: Echeance | undefined
  archivees?: boolean | undefined
}

const DAYS: Record<'mois' | 'trimestre', number> = { mois: 31, trimestre: 92 }

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

const isDue = (fiche: FicheResume, echeance: Echeance | undefined, today: string): boolean => {
  if (!echeance) return true
  const next = estFinie(fiche) ? null : prochaineEcheance(fiche)
  if (echeance === 'sans') return next === null
  if (next === null) return false
  if (echeance === 'retard') return next.le < today
  return next.le >= today && next.le <= addDays(today, DAYS[echeance])
}

/** Every word is found somewhere: title, people, partners, tasks. */
const searchText = ({ titre, referents, partenaires, taches }: FicheResume): string =>
  foldText(
    [
      titre,
      ...referents.map(({ nom }) => nom),
      ...partenaires.map(({ nom }) => nom),
      ...taches.map((t) => t.libelle),
    ].join(' '),
  )

export const filterFiches = (fiches: readonly FicheResume[], filtre: Filtre, today: string): FicheResume[] => {
  const words = foldText(filtre.recherche ?? '')
    .split(' ')
    .filter(Boolean)
  return fiches.filter(
    (fiche) =>
      (filtre.archivees === true) === (fiche.archiveeLe !== null) &&
      (!filtre.mission || (fiche.missions as string[]).includes(filtre.mission)) &&
      (!filtre.etat || fiche.etat === filtre.etat) &&
      (!filtre.referent || fiche.referents.some(({ id }) => id === filtre.referent)) &&
      (!filtre.partenaire || fiche.partenaires.some(({ nom }) => nom === filtre.partenaire)) &&
      (!filtre.commune || fiche.communes.length === 0 || fiche.communes.includes(filtre.commune)) &&
      isDue(fiche, filtre.echeance, today) &&
      (words.length === 0 || words.every((word) => searchText(fiche).includes(word))),
  )
}
