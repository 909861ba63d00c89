/** A year of groups, concertations, trainings and days with the public. */
import type { Serie } from './samples-seances.ts'

const groupe = (
  nom: string,
  mission: Serie['mission'],
  place: Pick<Serie, 'jour' | 'commune' | 'lieu'>,
  seances: Serie['seances'],
): Serie => ({
  genre: 'reunion',
  mission,
  groupe: nom,
  debut: '12:30',
  fin: '14:00',
  personnes: [5, 10],
  qualites: ['animateur', 'secretaire-de-seance'],
  ...place,
  seances,
})

const ACCES = groupe('Groupe soins non programmés', 'acces', { jour: 2, commune: 0, lieu: 'Maison de santé' }, [
  {
    titre: 'Soins non programmés\u00a0: règles de répartition',
    semaines: 48,
    points: ['Répartition par commune', 'Créneaux de soirée'],
    decisions: [['Répartir d’abord selon la distance, puis selon l’équité', 15]],
    suites: [['Écrire une page de consignes pour le secrétariat', 14]],
    note: 'Les petites communes craignent d’être servies en dernier.',
  },
  {
    titre: 'Soins non programmés\u00a0: bilan du semestre',
    semaines: 22,
    points: ['Délais', 'Demandes sans réponse'],
    decisions: [['Ajouter un créneau le lundi matin dans trois cabinets', 20]],
    note: 'Les demandes du lundi matin restent les plus difficiles à placer.',
  },
  {
    titre: 'Soins non programmés\u00a0: préparer l’hiver',
    semaines: 6,
    points: ['Épidémies d’hiver', 'Renforts'],
    decisions: [['Doubler les créneaux de décembre à février', 20]],
    suites: [['Demander à chacun ses congés d’hiver', 12]],
    note: 'Six médecins et deux sages-femmes se proposent.',
  },
  {
    titre: 'Soins non programmés\u00a0: point d’hiver',
    semaines: -3,
    points: ['Semaine de Noël', 'Retours des secrétariats'],
    aDistance: true,
  },
])

const CARDIAQUE = groupe(
  'Groupe insuffisance cardiaque',
  'parcours',
  { jour: 3, commune: 1, lieu: 'Maison de santé' },
  [
    {
      titre: 'Insuffisance cardiaque\u00a0: le parcours, étape par étape',
      semaines: 43,
      points: ['Repérage', 'Suivi infirmier', 'Lien avec le cardiologue'],
      decisions: [['Écrire le parcours sur une seule page', 30]],
      note: 'Chacun décrit ce qui se passe après une sortie d’hôpital.',
    },
    {
      titre: 'Insuffisance cardiaque\u00a0: page du parcours',
      semaines: 29,
      points: ['Relecture de la page', 'Signes d’alerte'],
      decisions: [
        ['Adopter la page du parcours', null],
        ['La diffuser à tous les adhérents', 15],
      ],
      suites: [['Imprimer la page pour les officines', 20]],
      note: 'La page est relue mot à mot.',
    },
    {
      titre: 'Insuffisance cardiaque\u00a0: premiers mois',
      semaines: 10,
      points: ['Ce qui marche', 'Ce qui coince'],
      decisions: [['Prévoir une formation des infirmiers', 60]],
      note: 'Le lien avec le cardiologue s’est simplifié.',
    },
  ],
)

const SORTIE = groupe('Groupe sortie d’hospitalisation', 'parcours', { jour: 1, commune: 2, lieu: 'Mairie' }, [
  {
    titre: 'Sortie d’hospitalisation\u00a0: liste commune',
    semaines: 36,
    points: ['Ce qu’il faut savoir avant la sortie'],
    decisions: [['Une liste de douze questions avant chaque sortie', 30]],
    note: 'La liste part de ce qui a manqué lors des dernières sorties.',
  },
  {
    titre: 'Sortie d’hospitalisation\u00a0: essai du vendredi',
    semaines: 13,
    points: ['Retours de l’essai'],
    decisions: [['Garder l’appel du vendredi', null]],
    suites: [['Prévenir les cabinets qui n’en sont pas encore', 20]],
    note: 'L’appel prend cinq minutes et en évite beaucoup d’autres.',
    sansFeuille: true,
  },
])

const MENTALE = groupe('Groupe santé mentale', 'parcours', { jour: 4, commune: 3, lieu: 'Médiathèque' }, [
  {
    titre: 'Santé mentale\u00a0: qui fait quoi sur le territoire',
    semaines: 26,
    points: ['Tour des acteurs', 'Délais'],
    decisions: [['Tenir un annuaire des acteurs, relu deux fois par an', 45]],
    note: 'Vingt acteurs sont nommés, dont la moitié ne se connaissaient pas.',
  },
  {
    titre: 'Santé mentale\u00a0: annuaire et relais',
    semaines: 5,
    points: ['Annuaire', 'Relais des médecins'],
    decisions: [['Publier l’annuaire aux adhérents', 20]],
    suites: [['Recueillir l’accord de chaque acteur', 15]],
    note: 'Chacun relit sa ligne.',
  },
])

const PREVENTION = groupe('Groupe prévention', 'prevention', { jour: 5, commune: 0, lieu: 'Local de la CPTS' }, [
  {
    titre: 'Prévention\u00a0: programme de l’année',
    semaines: 45,
    points: ['Dates', 'Lieux', 'Qui vient'],
    decisions: [['Retenir cinq journées, une par commune volontaire', 30]],
    note: 'Les mairies prêtent les salles.',
  },
  {
    titre: 'Prévention\u00a0: préparer l’automne',
    semaines: 14,
    points: ['Octobre rose', 'Vaccination', 'Mois sans tabac'],
    decisions: [['Tenir un stand au marché chaque samedi d’octobre', 30]],
    note: 'Deux sages-femmes et une pharmacienne tiennent le stand.',
  },
])

const CONCERTATIONS: Serie = {
  genre: 'concertation',
  mission: 'parcours',
  groupe: 'Concertation des plaies et des situations complexes',
  jour: 3,
  debut: '13:00',
  fin: '14:15',
  personnes: [5, 8],
  lieu: 'Maison de santé',
  commune: 0,
  qualites: ['animateur'],
  seances: [47, 38, 30, 23, 12, 4].map((semaines, rank) => ({
    titre: `Concertation pluriprofessionnelle n°\u00a0${rank + 1}`,
    semaines,
    points: ['Situations présentées', 'Suites de la dernière fois'],
    faits: { situations: 3 + (rank % 3) },
    note: 'Chaque situation est présentée sans nom. Les suites sont notées dans les dossiers, et nulle part ici.',
    decisions: [['Revoir les situations ouvertes à la prochaine concertation', 42] as const],
  })),
}

const FORMATIONS: Serie = {
  genre: 'formation',
  mission: 'qualite',
  groupe: null,
  jour: 2,
  debut: '19:30',
  fin: '22:00',
  personnes: [10, 18],
  lieu: 'Salle polyvalente',
  commune: 1,
  qualites: ['formateur'],
  seances: [
    { titre: 'Repérer la fragilité de la personne âgée', semaines: 42, note: 'Cas pratiques en petits groupes.' },
    {
      titre: 'Vacciner\u00a0: qui, quoi, quand',
      semaines: 34,
      note: 'Relecture des compétences de chaque profession.',
    },
    {
      titre: 'Suivre une insuffisance cardiaque à domicile',
      semaines: 19,
      note: 'Pesée, signes d’alerte, qui appeler.',
      lignePublique: 'Des soignants du territoire se sont formés au suivi de l’insuffisance cardiaque.',
    },
    { titre: 'Parler du tabac en trois minutes', semaines: 3, note: 'Jeux de rôle par deux.' },
    { titre: 'Le bilan de prévention, en pratique', semaines: -5, points: ['Le bilan', 'S’organiser à plusieurs'] },
  ].map((seance) => ({
    points: ['Apports', 'Cas pratiques', 'Questions'],
    suites: seance.semaines < 0 ? [] : [['Envoyer le support aux participants', 7] as const],
    ...seance,
  })),
}

const PUBLIC: Serie = {
  genre: 'evenement-prevention',
  mission: 'prevention',
  groupe: null,
  jour: 6,
  debut: '09:00',
  fin: '12:30',
  personnes: [4, 8],
  lieu: 'Place du marché',
  commune: 0,
  qualites: ['animateur', 'intervenant', 'intervenant', 'intervenant'],
  seances: [
    ['Dépistage du diabète au marché', 40, 74],
    ['Journée des gestes qui sauvent', 27, 118],
    ['Prévention des chutes, atelier d’équilibre', 20, 41],
    ['Octobre rose, s’informer sur le dépistage', 8, 96],
    ['Vaccination contre la grippe, sans rendez-vous', 3, 133],
  ].map(([titre, semaines, rencontres]) => ({
    titre: String(titre),
    semaines: Number(semaines),
    points: ['Installation', 'Accueil du public', 'Bilan'],
    faits: { personnesRencontrees: Number(rencontres) },
    note: 'Le stand n’a pas désempli en milieu de matinée.',
    lignePublique: `${titre}\u00a0: des soignants du territoire sont venus à la rencontre des habitants.`,
    suites: [['Remercier la mairie et les volontaires', 7] as const],
  })),
}

const CRISE: Serie = {
  genre: 'exercice',
  mission: 'crise',
  groupe: 'Commission crise',
  jour: 4,
  debut: '14:00',
  fin: '17:00',
  personnes: [12, 15],
  lieu: 'Local de la CPTS',
  commune: 0,
  qualites: ['animateur', 'referent'],
  seances: [
    {
      titre: 'Exercice\u00a0: huit jours de canicule',
      semaines: 25,
      points: ['Alerte', 'Cellule de crise', 'Retour d’expérience'],
      decisions: [
        ['Corriger l’annuaire de crise, trois numéros étaient faux', 10],
        ['Refaire l’exercice dans un an', 330],
      ],
      suites: [['Écrire le retour d’expérience', 20]],
      note: 'La cellule s’est réunie en quarante minutes. Trois numéros de l’annuaire étaient faux.',
      lignePublique: 'La CPTS s’est exercée à répondre à une canicule.',
    },
  ],
}

export const MISSIONS_ANNEE: readonly Serie[] = [
  ACCES,
  CARDIAQUE,
  SORTIE,
  MENTALE,
  PREVENTION,
  CONCERTATIONS,
  FORMATIONS,
  PUBLIC,
  CRISE,
]
