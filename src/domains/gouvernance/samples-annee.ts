/** A year of séances of a community: what was put to the vote, how, and what came out. */
import type { GenreInstance } from '../../referentials/modeles-statuts/regles.ts'

export type ScrutinJoue = {
  intitule: string
  texte?: string
  genre: 'main-levee' | 'appel-nominal' | 'secret'
  /** Of a list; for, against or abstention without it. */
  choix?: readonly string[]
  /** Shares of the voices, in the order of the options. */
  parts: readonly number[]
  /** Words of the decision that it takes the place of. */
  remplace?: string
}
export type SeanceJouee = {
  instance: GenreInstance
  titre: string
  /** Before today; below zero it is still to come. */
  semaines: number
  /** 1 is Monday. */
  jour: number
  debut: string
  fin: string
  lieu: string
  points: readonly string[]
  note?: string
  /** Of the electors, how many come, and how many give their procuration. */
  viennent: number
  procurations: number
  scrutins: readonly ScrutinJoue[]
  /** Its minutes still wait for a second signature. */
  aSigner?: boolean
}

/** What the money of the year rests on. */
export const COTISATIONS_VOTEES = 'Fixer les cotisations de l’année'
export const INDEMNITES_VOTEES = 'Voter le barème d’indemnisation des membres'
export const VIREMENT_VOTE = 'Passer 4\u00a0000\u00a0€ de l’enveloppe des parcours à celle de la prévention'

const CA = { instance: 'ca', jour: 2, debut: '20:00', fin: '22:00', lieu: 'Maison de santé' } as const
const BUREAU = { instance: 'bureau', jour: 4, debut: '12:30', fin: '14:00', lieu: 'Local de la CPTS' } as const

export const SEANCES_ANNEE: readonly SeanceJouee[] = [
  {
    ...CA,
    titre: 'Conseil d’administration d’hiver',
    semaines: 44,
    points: ['Arrêté des comptes', 'Rapport d’activité', 'Règlement intérieur'],
    note: 'Le trésorier présente les comptes poste par poste. Une question porte sur les frais de local.',
    viennent: 0.8,
    procurations: 1,
    scrutins: [
      { intitule: 'Arrêter les comptes de l’exercice', genre: 'main-levee', parts: [1, 0, 0] },
      {
        intitule: 'Soumettre le règlement intérieur à l’assemblée générale',
        genre: 'main-levee',
        parts: [0.8, 0.1, 0.1],
      },
    ],
  },
  {
    instance: 'ag-ordinaire',
    jour: 4,
    debut: '20:00',
    fin: '22:30',
    lieu: 'Salle des fêtes',
    titre: 'Assemblée générale ordinaire',
    semaines: 39,
    points: [
      'Rapport moral',
      'Comptes',
      'Cotisations et indemnités',
      'Règlement intérieur',
      'Élection au conseil d’administration',
      'Questions',
    ],
    note: 'La soirée se termine par une présentation des groupes de travail.',
    viennent: 0.62,
    procurations: 6,
    scrutins: [
      {
        intitule: 'Approuver le rapport moral et le rapport d’activité',
        genre: 'main-levee',
        parts: [0.93, 0.02, 0.05],
      },
      {
        intitule: 'Approuver les comptes et donner quitus au conseil d’administration',
        texte: 'L’assemblée approuve les comptes de l’exercice clos le 31 décembre et donne quitus de leur gestion.',
        genre: 'main-levee',
        parts: [0.9, 0.04, 0.06],
      },
      { intitule: COTISATIONS_VOTEES, genre: 'main-levee', parts: [0.95, 0.02, 0.03] },
      { intitule: INDEMNITES_VOTEES, genre: 'main-levee', parts: [0.86, 0.06, 0.08] },
      { intitule: 'Adopter le règlement intérieur', genre: 'main-levee', parts: [0.78, 0.12, 0.1] },
      {
        intitule: 'Pourvoir le siège vacant au conseil d’administration',
        genre: 'secret',
        choix: ['Élia Cormoran', 'Gaspard Salicorne', 'Ninon Aigrette'],
        parts: [0.52, 0.31, 0.17],
      },
    ],
  },
  {
    ...CA,
    titre: 'Conseil d’administration de printemps',
    semaines: 31,
    points: ['Convention avec le centre hospitalier', 'Deux nouvelles fiches-actions'],
    note: 'Une abstention sur la convention, dans l’attente d’une précision sur les délais.',
    viennent: 0.7,
    procurations: 2,
    scrutins: [
      { intitule: 'Signer la convention avec le centre hospitalier', genre: 'appel-nominal', parts: [0.9, 0, 0.1] },
      {
        intitule: 'Fixer la participation demandée pour les formations',
        texte: 'Les formations proposées par la CPTS sont gratuites pour les adhérents à jour de leur cotisation.',
        genre: 'main-levee',
        parts: [0.7, 0.2, 0.1],
      },
    ],
  },
  {
    ...BUREAU,
    titre: 'Bureau de juin, séance délibérante',
    semaines: 22,
    points: ['Permanence de l’été', 'Local'],
    viennent: 1,
    procurations: 0,
    scrutins: [{ intitule: 'Reconduire le bail du local', genre: 'main-levee', parts: [1, 0, 0] }],
  },
  {
    ...CA,
    titre: 'Conseil d’administration de rentrée',
    semaines: 9,
    points: ['Bilan de l’été', 'Priorités de l’année', 'Formations', 'Enveloppes'],
    note: 'Chaque groupe présente une priorité, en cinq minutes.',
    viennent: 0.75,
    procurations: 1,
    scrutins: [
      {
        intitule: 'Choisir la priorité de l’année',
        genre: 'secret',
        choix: ['Santé mentale', 'Insuffisance cardiaque', 'Sorties d’hospitalisation'],
        parts: [0.6, 0.25, 0.15],
      },
      {
        intitule: 'Ouvrir les formations aux professionnels non adhérents',
        texte: 'Les formations sont gratuites pour les adhérents, et ouvertes aux autres professionnels du territoire.',
        genre: 'main-levee',
        parts: [0.7, 0.2, 0.1],
        remplace: 'Fixer la participation',
      },
      { intitule: VIREMENT_VOTE, genre: 'main-levee', parts: [1, 0, 0] },
    ],
  },
  {
    ...BUREAU,
    titre: 'Bureau d’octobre, séance délibérante',
    semaines: 6,
    points: ['Nouveaux adhérents', 'Calendrier'],
    viennent: 1,
    procurations: 0,
    scrutins: [{ intitule: 'Arrêter le calendrier des réunions de l’hiver', genre: 'main-levee', parts: [1, 0, 0] }],
    aSigner: true,
  },
  {
    ...CA,
    titre: 'Conseil d’administration d’avant l’assemblée',
    semaines: -4,
    points: ['Ordre du jour de l’assemblée', 'Renouvellement du bureau', 'Budget de l’année'],
    viennent: 0,
    procurations: 1,
    scrutins: [{ intitule: 'Arrêter le budget de l’année', genre: 'main-levee', parts: [1, 0, 0] }],
  },
]

/** The one that is on when the demonstration is looked at: a secret vote is open, from where one is. */
export const SEANCE_DU_JOUR = {
  titre: 'Conseil d’administration extraordinaire',
  points: ['Logo de la CPTS', 'Questions diverses'],
  scrutins: [
    {
      intitule: 'Choisir le logo de la CPTS',
      texte: 'Les trois propositions ont été envoyées avec la convocation.',
      choix: ['Le filet', 'La boussole', 'Les trois rives'],
    },
    { intitule: 'Faire imprimer les affiches', choix: null },
  ],
} as const
