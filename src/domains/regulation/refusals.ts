import type { Refusals } from '../../server/actions/action.ts'

export const regulationRefusals = {
  'not-from-sas': {
    status: 403,
    say: () => 'Un régulateur entre par l’adresse d’un créneau, depuis le SAS. Revenez-y pour ouvrir cette page.',
  },
  'sign-in-refused': {
    status: 403,
    say: () =>
      'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien pour choisir un mot de passe.',
  },
  'conditions-needed': {
    status: 422,
    say: () => 'C’est votre première venue\u00a0: lisez et acceptez les conditions d’utilisation.',
  },
  'lien-unknown': {
    status: 404,
    say: () => 'Ce lien n’est pas connu, a déjà servi ou a expiré. Demandez-en un nouveau.',
  },
  'not-regulateur': { status: 410, say: () => 'Votre compte de régulateur n’est plus actif. Le SAS peut le rouvrir.' },
  'professionnel-unknown': { status: 404, say: () => 'Ce professionnel n’a pas d’agenda ici.' },
  'code-postal-unknown': { status: 422, say: () => 'Aucune commune ne porte ce code postal.' },
  'creneau-already-taken': { status: 409, say: () => 'Ce créneau vient d’être pris. Choisissez-en un autre.' },
  'rendez-vous-unknown': { status: 404, say: () => 'Vous n’avez pas pris ce rendez-vous.' },
  'rendez-vous-over': { status: 409, say: () => 'Ce rendez-vous est passé, ou quelqu’un l’a changé. Relisez la page.' },
  'envoi-not-failed': {
    status: 409,
    say: () => 'Cet envoi n’a pas échoué, ou un envoi plus récent l’a remplacé. Relisez la page.',
  },
} as const satisfies Refusals<string>
