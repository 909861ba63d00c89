/** The sentences of the page of the regulators. */
import { capitalizeFirst, NBSP, numberInWords, plural } from '../../../kernel/french.ts'

const colon = `${NBSP}:`
export const REGULATION = {
  title: 'Régulation du SAS',
  notFromSas: 'Cette page s’ouvre depuis le SAS',
  notFromSasMeaning: 'Un régulateur y arrive par l’adresse d’un créneau. Revenez au SAS et suivez-la.',
  member: 'Vous êtes de la CPTS\u00a0?',
  toDesk: 'Voir les créneaux de ce professionnel',
  signIn: 'Entrer comme régulateur',
  signInMeaning: 'Avec l’adresse électronique que le SAS a donnée pour vous.',
  byPsc: 'S’identifier avec Pro Santé Connect',
  acceptTitle: 'Avant de commencer',
  accept: 'Accepter et continuer',
  courriel: 'Adresse électronique',
  motDePasse: 'Mot de passe',
  conditions: 'J’accepte les conditions d’utilisation',
  conditionsTitle: 'Conditions d’utilisation',
  conditionsList: [
    'Ce compte est personnel, et ne sert qu’en venant du SAS.',
    'Ni nom ni coordonnée de patient ne sont saisis ici.',
    'Ce que vous réservez est noté à votre nom, un an après la fermeture de votre compte au plus.',
    'Un créneau dont le patient n’a plus besoin se rend aussitôt.',
  ],
  enter: 'Entrer',
  demonstration: 'Démonstration\u00a0: regulateur@demo.invalid, mot de passe maillage-demo.',
  first: 'Première venue, ou mot de passe oublié',
  firstMeaning: 'Écrivez votre adresse ci-dessus\u00a0: un lien pour choisir un mot de passe y sera envoyé.',
  askLink: 'Recevoir le lien',
  linkSent: (courriel: string) =>
    `Si ${courriel} est l’adresse d’un régulateur, un lien y part à l’instant. Il vaut un jour.`,
  headline: (nom: string, slots: number) =>
    slots === 0
      ? `${nom} n’a aucun créneau libre d’ici à trois jours`
      : `${nom} a ${numberInWords(slots)} ${plural(slots, 'créneau libre', 'créneaux libres')} d’ici à trois jours`,
  meaning: (metier: string, cpts: string, who: string) =>
    `${capitalizeFirst(metier)}, ${cpts}. Vous réservez en tant que ${who}.`,
  patient: 'Le patient',
  patientHint: 'Sans son nom\u00a0: donnez-le au cabinet par téléphone.',
  tranche: 'Âge',
  motif: 'Motif',
  codePostal: 'Code postal',
  choose: 'Choisir…',
  slots: 'Créneaux',
  taken: 'Vos rendez-vous',
  book: 'Réserver',
  bookOf: (quand: string) => `Réserver${colon} ${quand}`,
  missing: 'Il manque l’âge, le motif ou le code postal du patient.',
  booked: (phrase: string) => `Réservé. ${phrase}`,
  cancel: 'Annuler',
  cancelOf: (quand: string) => `Annuler le rendez-vous${colon} ${quand}`,
  cancelled: 'Le rendez-vous est annulé, le créneau est de nouveau libre.',
  none: 'Le professionnel n’en propose pas d’autre pour l’instant.',
  newPassword: 'Choisir votre mot de passe',
  newPasswordMeaning: 'Il sert à entrer comme régulateur, en venant du SAS.',
  passwordHint: 'Douze signes au moins. Une phrase convient.',
  save: 'Enregistrer le mot de passe',
  saved: 'Votre mot de passe est enregistré',
  savedMeaning: 'Revenez au SAS et suivez l’adresse d’un créneau\u00a0: il vous fera entrer.',
  genres: { cabinet: 'au cabinet', domicile: 'à domicile', teleconsultation: 'en téléconsultation' },
}
