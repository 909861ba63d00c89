/** One counter over one period: a number, and the actes that make it. */
import type { Compteur, CompteurActes, Formule } from '../../../referentials/indicateurs/index.ts'
import type { ActeMesure, Faits, MesureDemandes, MesureMembres } from './faits.ts'
import type { Periode } from './periodes.ts'

export type Compte = {
  nombre: number | null
  actes: readonly ActeMesure[]
  /** Professionals that the number is made of; null when it is made of something else. */
  contributeurs: number | null
}

const keeps =
  ({ genres, mission, ficheActionId, etayes }: CompteurActes) =>
  (acte: Pick<ActeMesure, 'genre' | 'mission' | 'ficheActionId' | 'grade'>): boolean =>
    (genres.length === 0 || (genres as readonly string[]).includes(acte.genre)) &&
    (mission === null || acte.mission === mission) &&
    (ficheActionId === null || acte.ficheActionId === ficheActionId) &&
    (!etayes || acte.grade !== 'declaree')

/** Kept by the registre as whole numbers: anything else counts for nothing. */
const factOf = (acte: ActeMesure, fait: string): number => {
  const value = acte.faits[fait]
  return typeof value === 'number' && Number.isInteger(value) ? value : 0
}

const sumOf = (actes: readonly ActeMesure[], { compte }: CompteurActes): number => {
  if (compte === 'actes') return actes.length
  if (compte === 'professionnels') return peopleOf(actes)
  const each =
    typeof compte === 'object'
      ? (acte: ActeMesure) => factOf(acte, compte.fait)
      : (acte: ActeMesure) => (compte === 'presences' ? acte.presences : acte.minutes)
  return actes.reduce((sum, acte) => sum + each(acte), 0)
}

const peopleOf = (actes: readonly ActeMesure[]): number =>
  new Set(actes.flatMap(({ professionnels }) => professionnels)).size

/** Actes that bring nothing to the sum are not shown as making it. */
const brings = ({ compte }: CompteurActes, acte: ActeMesure): boolean => {
  if (compte === 'presences') return acte.presences > 0
  if (compte === 'minutes') return acte.minutes > 0
  if (compte === 'professionnels') return acte.professionnels.length > 0
  return compte === 'actes' || factOf(acte, compte.fait) !== 0
}

const countActes = (compteur: CompteurActes, faits: Faits, { debut, fin }: Periode): Compte => {
  const [from, to] = [compteur.depuisOrigine ? Number.NEGATIVE_INFINITY : faits.instantOf(debut), faits.instantOf(fin)]
  const actes = faits.actes.filter((acte) => acte.debut >= from && acte.debut < to).filter(keeps(compteur))
  const making = actes.filter((acte) => brings(compteur, acte))
  return { nombre: sumOf(actes, compteur), actes: making, contributeurs: peopleOf(making) }
}

const DEMANDES: Record<Extract<Compteur, { sur: 'demandes' }>['compte'], keyof MesureDemandes> = {
  recues: 'demandes',
  comptees: 'denominateur',
  'sous-24h': 'sous24h',
  'sous-48h': 'sous48h',
  'sans-reponse': 'sansReponse',
  honores: 'honores',
  absents: 'absents',
}
const MEMBRES: Record<Extract<Compteur, { sur: 'membres' }>['compte'], keyof MesureMembres> = {
  professionnels: 'professionnels',
  adherents: 'adherents',
  actifs: 'actifs',
  'adherents-actifs': 'adherentsActifs',
}
const ETATS: Record<Extract<Compteur, { sur: 'fiches' }>['compte'], readonly string[]> = {
  ouvertes: ['prete', 'en-cours', 'achevee'],
  'en-cours': ['en-cours'],
  achevees: ['achevee'],
}

const bare = (nombre: number | null, contributeurs: number | null = null): Compte => ({
  nombre,
  actes: [],
  contributeurs,
})

export const compter = (compteur: Compteur, faits: Faits, periode: Periode): Compte => {
  switch (compteur.sur) {
    case 'actes':
      return countActes(compteur, faits, periode)
    case 'demandes':
      return bare(faits.demandes(periode)?.[DEMANDES[compteur.compte]] ?? null)
    case 'membres': {
      const nombre = faits.membres(periode)?.[MEMBRES[compteur.compte]] ?? null
      return bare(nombre, nombre)
    }
    case 'territoire':
      return bare(faits.population(periode))
    case 'fiches':
      return bare(
        faits.fiches.filter(
          ({ mission, etat }) =>
            ETATS[compteur.compte].includes(etat) && (compteur.mission === null || mission === compteur.mission),
        ).length,
      )
  }
}

/** What one acte brings to a number; null where values are not made of a sum of actes. */
export const apportOf = (formule: Formule, acte: ActeMesure): number | null => {
  if (formule.forme !== 'nombre' || formule.de.sur !== 'actes' || formule.de.compte === 'professionnels') return null
  return sumOf([acte], formule.de)
}

/** The counter that makes a figure grow; null where no acte does. */
const growsBy = (formule: Formule): CompteurActes | null => {
  const counts = formule.forme === 'nombre' || formule.forme === 'oui-non' || formule.forme === 'part'
  return counts && formule.de.sur === 'actes' ? formule.de : null
}

export type ActePrevu = { genre: string; mission: string | null; ficheActionId: string | null }
/** Whether something that is planned would count, once it is an acte with its proof. */
export const compterait = (formule: Formule, prevu: ActePrevu): boolean => {
  const compteur = growsBy(formule)
  return compteur !== null && keeps({ ...compteur, etayes: false })({ ...prevu, grade: 'signee' } as ActeMesure)
}

/** The same figure, were declared actes counted too; null where they already are. */
export const sansPreuve = (formule: Formule): Formule | null => {
  const compteur = growsBy(formule)
  return compteur?.etayes ? ({ ...formule, de: { ...compteur, etayes: false } } as Formule) : null
}
