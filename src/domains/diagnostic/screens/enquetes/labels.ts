import type { Audience, FormeReponse } from '../../rules/enquete.ts'

export const AUDIENCE_LABELS: Record<Audience, string> = {
  professionnels: 'Professionnels',
  usagers: 'Habitants et patients',
  elus: 'Élus',
}
export const REPONSE_LABELS: Record<FormeReponse, string> = {
  choix: 'Un choix',
  plusieurs: 'Plusieurs choix',
  echelle: 'De 1 à 5',
  texte: 'Texte libre',
  besoins: 'Les besoins du projet de santé',
}
/** What people may say they are; the organiser changes it. */
export const PROFILS: Record<Audience, string[]> = {
  professionnels: [
    'Médecin généraliste',
    'Autre médecin',
    'Infirmier',
    'Pharmacien',
    'Masseur-kinésithérapeute',
    'Sage-femme',
    'Chirurgien-dentiste',
    'Orthophoniste',
    'Autre profession',
  ],
  usagers: ['Moins de 30 ans', '30 à 59 ans', '60 à 74 ans', '75 ans et plus'],
  elus: [],
}
