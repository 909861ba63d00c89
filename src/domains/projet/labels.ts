/** Every word of the projet that both the server and the screens say. */
import { count, NBSP, numberInWords, plural } from '../../kernel/french.ts'
import type { Etat, Financement, GenrePartenaire, GenrePreuve, Mission, Stade } from './rules/fiche.ts'
import type { Manque } from './rules/manques.ts'

export const MISSION_LABELS: Record<Mission, string> = {
  acces: 'Accès aux soins',
  parcours: 'Parcours',
  prevention: 'Prévention',
  crise: 'Crise',
  qualite: 'Qualité',
  accompagnement: 'Accompagnement',
}

export const ETAT_LABELS: Record<Etat, string> = {
  brouillon: 'Brouillon',
  prete: 'Prête',
  'en-cours': 'En cours',
  achevee: 'Achevée',
  abandonnee: 'Abandonnée',
}

export const STADE_LABELS: Record<Stade, string> = {
  'a-contacter': 'à contacter',
  'contact-pris': 'contact pris',
  participe: 'participe',
  implique: 'impliqué',
}

export const FINANCEMENT_LABELS: Record<Financement, string> = {
  'aci-mission': 'ACI, enveloppe de la mission',
  'aci-fonctionnement': 'ACI, fonctionnement',
  fir: 'Fonds d’intervention régional',
  collectivite: 'Collectivité',
  autre: 'Autre financement',
  'a-trouver': 'À trouver',
}

export const PREUVE_LABELS: Record<GenrePreuve, string> = {
  emargement: 'Feuille d’émargement',
  'compte-rendu': 'Compte rendu',
  protocole: 'Protocole ou circuit écrit',
  convention: 'Convention signée',
  bilan: 'Bilan de l’action',
  support: 'Support remis ou affiché',
  extraction: 'Chiffres d’une autre source',
  autre: 'Autre preuve',
}

export const PARTENAIRE_LABELS: Record<GenrePartenaire, string> = {
  ccas: 'CCAS',
  pmi: 'PMI',
  saad: 'Service d’aide à domicile (SAAD)',
  msp: 'Maison de santé (MSP)',
  cds: 'Centre de santé',
  esp: 'Équipe de soins primaires',
  ecole: 'École, collège ou lycée',
  etablissement: 'Hôpital ou clinique',
  dac: 'Dispositif d’appui à la coordination (DAC)',
  cls: 'Contrat local de santé (CLS)',
  collectivite: 'Collectivité',
  association: 'Association',
  ehpad: 'Ehpad',
  ssiad: 'Service de soins infirmiers à domicile',
  had: 'Hospitalisation à domicile',
  officine: 'Pharmacie d’officine',
  laboratoire: 'Laboratoire',
  cabinet: 'Cabinet',
  cpts: 'Autre CPTS',
  autre: 'Autre partenaire',
}

const MANQUE_LABELS: Record<Manque['code'], (nombre: number) => string> = {
  objectif: () => 'un objectif, en une ou deux phrases',
  mission: () => 'la mission à laquelle elle se rattache',
  referent: () => 'au moins un référent',
  public: () => 'le public visé',
  debut: () => 'une date de début',
  taches: () => 'au moins une tâche',
  'taches-sans-personne': (nombre) => `quelqu’un pour ${numberInWords(nombre, true)} ${plural(nombre, 'tâche')}`,
  'taches-sans-date': (nombre) => `une échéance pour ${numberInWords(nombre, true)} ${plural(nombre, 'tâche')}`,
  indicateurs: () => 'au moins un indicateur',
  'indicateurs-sans-cible': (nombre) => `une cible pour ${numberInWords(nombre)} ${plural(nombre, 'indicateur')}`,
  preuves: () => 'au moins une preuve attendue',
}
export const sayManque = ({ code, nombre }: Manque): string => MANQUE_LABELS[code](nombre)

/** « Copie de Chute des aînés », within the length of a title. */
export const copyTitle = (titre: string): string => `Copie de «${NBSP}${titre}${NBSP}»`.slice(0, 200)

export const sayTaches = (faites: number, total: number): string =>
  total === 0 ? 'aucune tâche' : `${count(faites, 'tâche faite', 'tâches faites')} sur ${total}`
