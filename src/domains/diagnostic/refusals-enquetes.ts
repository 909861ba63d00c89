import type { Refusals } from '../../server/actions/action.ts'

export type EnqueteRefusal =
  | 'enquete-unknown'
  | 'enquete-cloture-past'
  | 'enquete-cloture-too-far'
  | 'enquete-closed'
  | 'enquete-few-answers'
  | 'enquete-full'
  | 'question-needs-choices'
  | 'question-needs-besoins'
  | 'question-not-besoins'
  | 'profil-unknown'
  | 'reponse-unfit'
  | 'reponse-empty'
  | 'projet-not-open'

export const enqueteRefusals: Refusals<EnqueteRefusal> = {
  'enquete-unknown': { status: 404, say: () => 'Cette enquête n’existe pas.' },
  'enquete-cloture-past': {
    status: 422,
    say: () => 'Le dernier jour pour répondre est passé. Choisissez un jour à venir.',
  },
  'enquete-cloture-too-far': {
    status: 422,
    say: () => 'Une enquête dure cinquante-trois jours au plus. Choisissez un jour plus proche.',
  },
  'enquete-closed': { status: 409, say: () => 'Cette enquête est close\u00a0: elle ne reçoit plus de réponses.' },
  'enquete-few-answers': {
    status: 409,
    say: () => 'Les résultats se lisent à partir de six réponses, pour que personne ne soit reconnu.',
  },
  'enquete-full': { status: 409, say: () => 'Cette enquête a reçu autant de réponses qu’elle peut en garder.' },
  'question-needs-choices': {
    status: 422,
    say: (f) => `La question ${f.rang} demande au moins deux choix, tous différents.`,
  },
  'question-needs-besoins': {
    status: 422,
    say: (f) => `La question ${f.rang} demande au moins deux besoins du projet de santé, chacun une fois.`,
  },
  'question-not-besoins': { status: 422, say: () => 'Cette question ne porte pas sur les besoins du projet de santé.' },
  'profil-unknown': { status: 422, say: () => 'Ce profil n’est pas de ceux que l’enquête propose.' },
  'reponse-unfit': {
    status: 422,
    say: (f) => `La réponse à la question ${f.rang} ne convient pas. Rien n’a été envoyé.`,
  },
  'reponse-empty': { status: 422, say: () => 'Répondez au moins à une question.' },
  'projet-not-open': {
    status: 409,
    say: () =>
      'Le projet de santé envoyé ne change plus\u00a0: ouvrez une nouvelle version pour changer l’ordre des besoins.',
  },
}
