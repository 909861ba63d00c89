/** Words of the room, for screens, exports and refusals alike. */
import type { GenreStructure } from './contract.ts'
import type { MotifFin } from './rules/adherent.ts'
import type { Champ, Publication } from './rules/champs.ts'
import { libelleChamp } from './rules/champs.ts'
import type { EtatCotisation } from './rules/cotisation.ts'
import type { Faute, FauteLigne } from './rules/read-ligne.ts'

export { exerciceLabel } from './rules/exercice.ts'

export const GENRE_LABELS: Record<GenreStructure, string> = {
  msp: 'Maison de santé pluriprofessionnelle',
  cds: 'Centre de santé',
  esp: 'Équipe de soins primaires',
  cabinet: 'Cabinet',
  officine: 'Pharmacie d’officine',
  laboratoire: 'Laboratoire',
  etablissement: 'Établissement de santé',
  ehpad: 'Ehpad',
  saad: 'Service d’aide à domicile',
  ssiad: 'Service de soins infirmiers à domicile',
  had: 'Hospitalisation à domicile',
  dac: 'Dispositif d’appui à la coordination',
  ccas: 'Centre communal d’action sociale',
  pmi: 'Protection maternelle et infantile',
  cpts: 'CPTS',
  association: 'Association',
  collectivite: 'Collectivité',
  autre: 'Autre structure',
}

export const MOTIF_FIN_LABELS: Record<MotifFin, string> = {
  demission: 'Démission',
  depart: 'Départ du territoire',
  cessation: 'Cessation d’activité',
  'non-paiement': 'Cotisation impayée',
  radiation: 'Radiation',
  deces: 'Décès',
  erreur: 'Erreur de saisie',
}

export const PUBLICATION_LABELS: Record<Publication, string> = {
  annuaire: 'Nom et profession dans l’annuaire',
  telephone: 'Téléphone',
  courriel: 'Courriel',
  lieux: 'Lieux d’exercice',
}

export const COTISATION_LABELS: Record<EtatCotisation, string> = {
  'non-appelee': 'non appelée',
  dispensee: 'dispensée',
  due: 'due',
  partielle: 'payée en partie',
  payee: 'payée',
}

/** `Dr Salomé Tramontane`, with a no-break space after the title. */
export const nomAffiche = (person: { titre?: string | null; prenom: string; nom: string }): string =>
  `${person.titre ? `${person.titre}\u00a0` : ''}${person.prenom} ${person.nom}`

const FAUTES: Record<FauteLigne, (saisi: string) => string> = {
  'rpps-malformed': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas un numéro RPPS\u00a0: il en faut onze chiffres.`,
  'rpps-bad-key': (saisi) => `Le RPPS ${saisi} a un chiffre faux\u00a0: sa clé ne tombe pas juste.`,
  'rpps-is-adeli': (saisi) =>
    `${saisi} est un numéro Adeli, qui n’a plus cours\u00a0: donnez le RPPS, ou laissez vide.`,
  'finess-malformed': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas un numéro FINESS\u00a0: il en faut neuf caractères.`,
  'finess-bad-key': (saisi) => `Le FINESS ${saisi} a un chiffre faux\u00a0: sa clé ne tombe pas juste.`,
  'telephone-malformed': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas un numéro de téléphone complet.`,
  'courriel-malformed': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas une adresse de courriel.`,
  required: () => 'manque\u00a0: une fiche a toujours un nom, un prénom et une profession.',
  'too-long': () => 'dépasse deux cents caractères.',
  'nom-not-split': (saisi) => `«\u00a0${saisi}\u00a0» ne se sépare pas en nom et prénom.`,
  'profession-unknown': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas une profession reconnue.`,
  'specialite-unknown': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas une spécialité reconnue pour cette profession.`,
  'date-malformed': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas une date.`,
  'adhesion-order': () => 'vient avant le début de l’adhésion.',
  'commune-unknown': (saisi) => `«\u00a0${saisi}\u00a0» n’est pas une commune connue.`,
  'commune-ambiguous': (saisi) =>
    `Plusieurs communes s’appellent «\u00a0${saisi}\u00a0»\u00a0: ajoutez le code postal.`,
  'publie-unknown': () =>
    'attend «\u00a0oui\u00a0», «\u00a0non\u00a0», ou des mots parmi annuaire, téléphone, courriel, lieux.',
}
export const sayFaute = ({ champ, code, saisi }: Faute): { champ: Champ; message: string } => ({
  champ,
  message: `${libelleChamp(champ)}\u00a0: ${FAUTES[code](saisi)}`,
})
export const sayNumber = (code: FauteLigne, saisi: unknown): string => FAUTES[code](String(saisi ?? ''))
