/** A definition as people read it, and what follows from it. */
import { listInWords, NBSP } from '../../../kernel/french.ts'
import { MISSION_LABELS } from '../../../referentials/echeances.ts'
import { findGenreActe } from '../../../referentials/genres-acte.ts'
import type { Compteur, CompteurActes, Formule, PetitsNombres } from '../../../referentials/indicateurs/index.ts'

const DEMANDES: Record<Extract<Compteur, { sur: 'demandes' }>['compte'], string> = {
  recues: 'demandes de soins créées dans la période',
  comptees: 'demandes de soins closes et comptées (hors 15, SAS, doublons et demandes retirées)',
  'sous-24h': `demandes de soins dont le rendez-vous commence au plus 24${NBSP}h après l’appel`,
  'sous-48h': `demandes de soins dont le rendez-vous commence au plus 48${NBSP}h après l’appel`,
  'sans-reponse': 'demandes de soins closes sans rendez-vous',
  honores: 'demandes de soins dont le patient est venu au rendez-vous',
  absents: 'demandes de soins dont le patient n’est pas venu',
}
const MEMBRES: Record<Extract<Compteur, { sur: 'membres' }>['compte'], string> = {
  professionnels: 'professionnels recensés par la CPTS, le dernier jour de la période',
  adherents: 'adhérents, le dernier jour de la période',
  actifs: 'professionnels présents à au moins un acte dans les douze mois qui finissent avec la période',
  'adherents-actifs': 'adhérents présents à au moins un acte dans les douze mois qui finissent avec la période',
}
const FICHES: Record<Extract<Compteur, { sur: 'fiches' }>['compte'], string> = {
  ouvertes: 'fiches-actions prêtes, en cours ou achevées',
  'en-cours': 'fiches-actions en cours',
  achevees: 'fiches-actions achevées',
}

const whichActes = ({ genres, mission, ficheActionId, etayes, depuisOrigine }: CompteurActes): string => {
  const kinds = genres.map((genre) => findGenreActe(genre)?.pluriel.toLowerCase() ?? genre)
  const what =
    kinds.length === 0
      ? 'tous les actes en vigueur'
      : `les actes en vigueur de genre ${listInWords(kinds.map((kind) => `«${NBSP}${kind}${NBSP}»`))}`
  return [
    what,
    mission === null ? '' : ` de la mission ${MISSION_LABELS[mission]}`,
    ficheActionId === null ? '' : ' d’une fiche-action',
    etayes ? ', dont la preuve n’est pas seulement déclarée' : '',
    depuisOrigine ? ', depuis l’origine jusqu’à la fin de la période' : ', commencés dans la période',
  ].join('')
}

const sayActes = (compteur: CompteurActes): string => {
  const { compte } = compteur
  const over = whichActes(compteur)
  if (compte === 'actes') return over.replace(/^(les|tous les) actes/, 'actes')
  if (compte === 'presences') return `présences, sur ${over}`
  if (compte === 'minutes') return `minutes de présence, sur ${over}`
  if (compte === 'professionnels') return `professionnels différents, sur ${over}`
  const fact = compteur.genres
    .flatMap((genre) => findGenreActe(genre)?.faits ?? [])
    .find(({ cle }) => cle === compte.fait)
  return `«${NBSP}${(fact?.libelle ?? compte.fait).toLowerCase()}${NBSP}», sur ${over}`
}

export const sayCompteur = (compteur: Compteur): string => {
  switch (compteur.sur) {
    case 'actes':
      return sayActes(compteur)
    case 'demandes':
      return DEMANDES[compteur.compte]
    case 'membres':
      return MEMBRES[compteur.compte]
    case 'territoire':
      return 'habitants du territoire en vigueur le dernier jour de la période'
    case 'fiches':
      return `${FICHES[compteur.compte]}${compteur.mission ? ` de la mission ${MISSION_LABELS[compteur.mission]}` : ''}, telles qu’elles sont aujourd’hui`
  }
}

export const sayFormule = (formule: Formule): string => {
  switch (formule.forme) {
    case 'nombre': {
      const { de } = formule
      const isSum = de.sur === 'actes' && typeof de.compte === 'object'
      const said = sayCompteur(de)
      return `${isSum ? 'Somme' : 'Nombre'} ${/^[aeiouyéèh]/i.test(said) ? 'd’' : 'de '}${said}`
    }
    case 'part':
      return `Part, en pour cent${NBSP}: ${sayCompteur(formule.de)}, parmi les ${sayCompteur(formule.sur)}`
    case 'oui-non':
      return `Oui dès qu’il y en a un${NBSP}: ${sayCompteur(formule.de)}`
    case 'delai-median':
      return 'Début du rendez-vous accepté moins création de la demande, en heures écoulées : la moitié des demandes pourvues attend moins'.replace(
        ' :',
        `${NBSP}:`,
      )
    case 'externe':
      return 'Valeur saisie ou importée, telle que sa source la donne'
  }
}

/** Figures over periods that follow each other add up to the figure over them all. */
export const isAdditive = (formule: Formule): boolean => {
  const adds = (compteur: Compteur): boolean =>
    compteur.sur === 'demandes' ||
    (compteur.sur === 'actes' && compteur.compte !== 'professionnels' && !compteur.depuisOrigine)
  if (formule.forme === 'nombre') return adds(formule.de)
  return formule.forme === 'part' && adds(formule.de) && adds(formule.sur)
}

const REGLES: Record<PetitsNombres, string> = {
  patients:
    'Compte des personnes : jamais publié sous 11, ni quand ce qui manque au total est sous 11. D’autres chiffres sont masqués avec lui quand ils permettraient de le retrouver.',
  professionnels:
    'Fait par des professionnels : jamais publié quand ils sont moins de 6. D’autres chiffres sont masqués avec lui quand ils permettraient de le retrouver.',
  aucun: 'Ne compte ni des personnes ni le travail de quelques-uns : publié tel quel.',
}
export const sayRegle = (petitsNombres: PetitsNombres): string => REGLES[petitsNombres].replaceAll(' :', `${NBSP}:`)
