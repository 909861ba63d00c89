import { formatMoment } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Refusals } from '../../server/actions/action.ts'

type Code =
  | 'sign-in-needed'
  | 'sign-in-refused'
  | 'second-factor-needed'
  | 'second-factor-missing'
  | 'code-refused'
  | 'code-already-used'
  | 'cle-address'
  | 'cle-already-known'
  | 'cle-late'
  | 'cle-refused'
  | 'cle-too-many'
  | 'cle-unknown'
  | 'exercice-unknown'
  | 'session-unknown'
  | 'password-refused'
  | 'demonstration-account'
  | 'not-a-demonstration'
  | 'lien-unknown'
  | 'lien-expired'
  | 'lien-revoked'
  | 'lien-used'
  | 'usage-unknown'
  | 'personne-unknown'
  | 'courriel-needed'
  | 'courriel-already-used'
  | 'zone-unknown'
  | 'host-needed'
  | 'cpts-unknown'
  | 'conservation-out-of-bounds'
  | 'last-holder'

const when = (value: unknown): string =>
  typeof value === 'string'
    ? ` le ${formatMoment(Temporal.Instant.from(value), 'Europe/Paris', { weekday: false })}`
    : ''

export const comptesRefusals: Refusals<Code> = {
  'sign-in-needed': { status: 403, say: () => 'Connectez-vous d’abord.' },
  'sign-in-refused': {
    status: 403,
    say: () =>
      'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien pour changer de mot de passe.',
  },
  'second-factor-needed': { status: 403, say: () => 'Donnez d’abord le code de votre application.' },
  'second-factor-missing': {
    status: 409,
    say: () => 'Aucune application n’est encore liée à ce compte. Commencez par lire le code à scanner.',
  },
  'code-refused': {
    status: 403,
    say: () => 'Ce code n’est pas le bon, ou n’est plus valable. Attendez le suivant et recommencez.',
  },
  'code-already-used': {
    status: 403,
    say: () => 'Ce code a déjà servi. Attendez le suivant, moins de trente secondes.',
  },
  'cle-address': {
    status: 422,
    say: () =>
      'Les navigateurs ne font de clé d’accès que pour un nom de site. Ouvrez Maillage par son nom, et non par un numéro.',
  },
  'cle-already-known': { status: 409, say: () => 'Cette clé d’accès est déjà liée à un compte.' },
  'cle-late': {
    status: 410,
    say: () =>
      'Cette demande a expiré, ou a déjà servi. Recommencez\u00a0: votre appareil vous la proposera de nouveau.',
  },
  'cle-refused': {
    status: 403,
    say: () =>
      'Cette clé d’accès n’ouvre rien ici, ou n’a pas passé les vérifications. Entrez avec votre mot de passe, puis vérifiez vos clés dans votre compte.',
  },
  'cle-too-many': { status: 409, say: () => 'Votre compte a déjà dix clés d’accès. Retirez-en une d’abord.' },
  'cle-unknown': { status: 404, say: () => 'Cette clé d’accès n’est pas de votre compte.' },
  'exercice-unknown': {
    status: 404,
    say: () => 'Pro Santé Connect n’a pas donné cet exercice. Choisissez-en un de la liste.',
  },
  'session-unknown': { status: 404, say: () => 'Cette session est déjà fermée.' },
  'password-refused': { status: 403, say: () => 'Le mot de passe actuel n’est pas le bon. Rien n’a été changé.' },
  'demonstration-account': {
    status: 409,
    say: () => 'Les comptes de la démonstration gardent leur mot de passe : il sert à tous les visiteurs.',
  },
  'not-a-demonstration': { status: 404, say: () => 'Cette installation n’est pas une démonstration.' },
  'lien-unknown': {
    status: 404,
    say: () => 'Ce lien n’est pas connu ici. Vérifiez qu’il est entier, ou demandez-en un nouveau.',
  },
  'lien-expired': {
    status: 410,
    say: ({ expireLe }) => `Ce lien a expiré${when(expireLe)}. Demandez-en un nouveau à votre CPTS.`,
  },
  'lien-revoked': { status: 410, say: () => 'Ce lien a été retiré par la CPTS. Demandez-en un nouveau.' },
  'lien-used': { status: 410, say: () => 'Ce lien a déjà servi. S’il ne s’agit pas de vous, prévenez votre CPTS.' },
  'usage-unknown': { status: 422, say: ({ usage }) => `Aucun lien ne sert à « ${usage} ».` },
  'personne-unknown': { status: 404, say: () => 'Cette personne n’est pas connue de votre CPTS.' },
  'courriel-needed': { status: 422, say: () => 'Donnez une adresse de courriel : elle servira d’identifiant.' },
  'courriel-already-used': { status: 409, say: () => 'Cette adresse sert déjà à un autre compte.' },
  'zone-unknown': {
    status: 422,
    say: ({ zone }) => `Le fuseau « ${zone} » n’est pas un de ceux où une CPTS peut se trouver.`,
  },
  'host-needed': {
    status: 422,
    say: () =>
      'L’identité des patients demande un hébergeur de données de santé : son nom, le numéro de son certificat et la date où il expire.',
  },
  'conservation-out-of-bounds': {
    status: 422,
    say: ({ min, max }) => `Cette durée de conservation se règle entre ${min} et ${max}. Rien n’a été changé.`,
  },
  'cpts-unknown': { status: 404, say: () => 'Cette CPTS n’est pas connue ici.' },
  'last-holder': {
    status: 409,
    say: () =>
      'Une personne au moins doit garder la coordination ou la présidence : sans elle, plus personne ne pourrait donner d’accès. Rien n’a été changé.',
  },
}
