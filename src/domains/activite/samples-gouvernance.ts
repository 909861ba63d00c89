/** A year of bureau, conseil d’administration, assemblée, partners. */
import type { Serie } from './samples-seances.ts'

const BUREAU: Serie = {
  genre: 'reunion',
  mission: null,
  groupe: 'Bureau',
  jour: 4,
  debut: '12:30',
  fin: '14:00',
  personnes: [4, 6],
  lieu: 'Local de la CPTS',
  commune: 0,
  qualites: ['animateur', 'secretaire-de-seance'],
  seances: [
    {
      titre: 'Bureau de décembre',
      semaines: 50,
      points: ['Bilan des créneaux du mois', 'Calendrier du premier trimestre', 'Questions diverses'],
      decisions: [
        ['Réserver la salle des fêtes pour l’assemblée générale', 30],
        ['Ouvrir deux créneaux de soirée à l’essai', 21],
      ],
      suites: [['Écrire aux secrétariats pour annoncer les créneaux de soirée', 14]],
      note: 'La demande du lundi reste la plus forte. Le bureau préfère ouvrir des soirées plutôt que le samedi.',
    },
    {
      titre: 'Bureau de janvier',
      semaines: 46,
      points: ['Appel des cotisations', 'Plan de formation', 'Communication aux adhérents'],
      decisions: [['Appeler les cotisations le premier lundi de février', 20]],
      suites: [['Préparer le courriel d’appel', 10]],
      note: 'Trois formations sont retenues sur les sept proposées.',
    },
    {
      titre: 'Bureau de février',
      semaines: 41,
      points: ['Suivi du groupe insuffisance cardiaque', 'Demande du service d’aide à domicile'],
      decisions: [['Inviter le service d’aide à domicile au groupe sortie d’hospitalisation', 15]],
      note: 'Le groupe insuffisance cardiaque a besoin d’un deuxième référent.',
    },
    {
      titre: 'Bureau de mars',
      semaines: 37,
      points: ['Dialogue de gestion', 'Budget prévisionnel'],
      decisions: [
        ['Arrêter le budget prévisionnel présenté en séance', null],
        ['Relancer les réponses au questionnaire des adhérents', 12],
      ],
      suites: [['Rassembler les feuilles d’émargement manquantes', 20]],
      note: 'Le bureau relit les pièces du dialogue de gestion, mission par mission.',
    },
    {
      titre: 'Bureau d’avril',
      semaines: 33,
      points: ['Retour du dialogue de gestion', 'Exercice de crise'],
      decisions: [['Fixer l’exercice de crise à la première semaine de juin', 30]],
      note: 'L’accueil a été bon. Deux pièces ont été demandées en complément.',
    },
    {
      titre: 'Bureau de mai',
      semaines: 28,
      points: ['Plan canicule', 'Assemblée générale'],
      decisions: [['Tenir à jour la liste des pharmacies de garde climatisées', 10]],
      suites: [['Demander aux mairies leurs registres de personnes isolées', 15]],
      note: 'La commission crise se réunit chaque semaine en cas de vigilance orange.',
    },
    {
      titre: 'Bureau de juin',
      semaines: 24,
      points: ['Permanence de l’été', 'Accueil d’une interne'],
      decisions: [['Maintenir quatre créneaux par jour tout l’été', 20]],
      note: 'Deux cabinets ferment en août. Les autres se répartissent les créneaux.',
    },
    {
      titre: 'Bureau de septembre',
      semaines: 11,
      points: ['Rentrée des groupes', 'Octobre rose', 'Vaccination'],
      decisions: [
        ['Tenir trois dates de vaccination ouvertes à tous', 25],
        ['Confier Octobre rose au groupe prévention', null],
      ],
      suites: [['Commander les affiches', 8]],
      note: 'Les groupes reprennent dans les quinze jours.',
    },
    {
      titre: 'Bureau d’octobre',
      semaines: 7,
      points: ['Nouveaux adhérents', 'Local'],
      decisions: [['Accueillir les onze nouveaux adhérents le mois prochain', 30]],
      note: 'Le bail du local est reconduit dans les mêmes conditions.',
    },
    {
      titre: 'Bureau de novembre',
      semaines: 2,
      points: ['Bilan de l’automne', 'Préparation de l’assemblée générale'],
      decisions: [['Présenter à l’assemblée le bilan des soins non programmés', 60]],
      suites: [
        ['Réunir les chiffres des douze derniers mois', 25],
        ['Prévenir le commissaire de la date de l’assemblée', 18],
      ],
      note: 'L’automne a été chargé. Les créneaux de soirée ont trouvé leur place.',
    },
    { titre: 'Bureau du mois prochain', semaines: -2, points: ['Suites de novembre', 'Vœux', 'Calendrier'] },
  ],
}

const CONSEIL: Serie = {
  genre: 'reunion',
  mission: null,
  groupe: 'Conseil d’administration',
  jour: 2,
  debut: '20:00',
  fin: '22:00',
  personnes: [8, 12],
  lieu: 'Maison de santé',
  commune: 1,
  qualites: ['president-de-seance', 'secretaire-de-seance'],
  seances: [
    {
      titre: 'Conseil d’administration d’hiver',
      semaines: 44,
      points: ['Arrêté des comptes', 'Rapport d’activité', 'Règlement intérieur'],
      decisions: [
        ['Arrêter les comptes de l’exercice', null],
        ['Soumettre le règlement intérieur à l’assemblée générale', 40],
      ],
      note: 'Les comptes sont arrêtés à l’unanimité des présents.',
    },
    {
      titre: 'Conseil d’administration de printemps',
      semaines: 31,
      points: ['Convention avec le centre hospitalier', 'Deux nouvelles fiches-actions'],
      decisions: [['Signer la convention avec le centre hospitalier', 20]],
      suites: [['Envoyer la convention pour relecture', 7]],
      note: 'Une abstention sur la convention, dans l’attente d’une précision sur les délais.',
    },
    {
      titre: 'Conseil d’administration de rentrée',
      semaines: 9,
      points: ['Bilan de l’été', 'Priorités de l’année'],
      decisions: [['Retenir la santé mentale comme priorité de l’année', null]],
      note: 'Chaque groupe présente une priorité, en cinq minutes.',
    },
    {
      titre: 'Conseil d’administration d’avant l’assemblée',
      semaines: -4,
      points: ['Ordre du jour de l’assemblée', 'Renouvellement du bureau'],
    },
  ],
}

const ASSEMBLEE: Serie = {
  genre: 'assemblee',
  mission: null,
  groupe: null,
  jour: 4,
  debut: '20:00',
  fin: '22:30',
  personnes: [22, 25],
  lieu: 'Salle des fêtes',
  commune: 0,
  qualites: ['president-de-seance', 'secretaire-de-seance'],
  seances: [
    {
      titre: 'Assemblée générale ordinaire',
      semaines: 39,
      points: ['Rapport moral', 'Rapport d’activité', 'Comptes', 'Règlement intérieur', 'Questions'],
      decisions: [
        ['Approuver le rapport d’activité et les comptes', null],
        ['Adopter le règlement intérieur', null],
      ],
      suites: [['Déposer le procès-verbal', 30]],
      note: 'Les trois résolutions sont adoptées. La soirée se termine par une présentation des groupes.',
      lignePublique: 'La CPTS a tenu son assemblée générale et présenté son action de l’année.',
    },
  ],
}

const PARTENAIRES: Serie = {
  genre: 'rencontre-partenaire',
  mission: null,
  groupe: null,
  jour: 3,
  debut: '10:00',
  fin: '11:30',
  personnes: [4, 6],
  lieu: 'Mairie',
  commune: 2,
  seances: [
    {
      titre: 'Rencontre avec le centre communal d’action sociale',
      semaines: 35,
      points: ['Personnes isolées', 'Plan canicule'],
      decisions: [['Échanger chaque trimestre sur les besoins repérés', 90]],
      note: 'Le centre communal d’action sociale connaît bien les personnes isolées. Il relaie les dates de vaccination.',
    },
    {
      titre: 'Rencontre avec le centre hospitalier, sorties du vendredi',
      semaines: 17,
      points: ['Sorties du vendredi', 'Numéro direct'],
      decisions: [['Tester un appel au cabinet infirmier avant chaque sortie du vendredi', 30]],
      suites: [['Donner la liste des cabinets infirmiers par commune', 10]],
      note: 'Le service souhaite un seul numéro à appeler.',
      sansFeuille: true,
    },
  ],
}

export const GOUVERNANCE: readonly Serie[] = [BUREAU, CONSEIL, ASSEMBLEE, PARTENAIRES]
