/** Prevention: falls, vaccination, screening. */
import { type ModeleFiche, readModeles } from './modele.ts'

const REZONE = {
  source: 'Assurance Maladie, Rezone CPTS, présenté par le portail PAPS Normandie',
  date: null,
  statut: 'confirme',
} as const

const chute: ModeleFiche = {
  code: 'chute',
  titre: 'Prévenir les chutes des aînés',
  missions: ['prevention'],
  objectif:
    'Repérer les personnes âgées qui risquent de tomber, agir sur le logement, les médicaments, la marche et la vue, et leur donner envie de bouger.',
  publicVise: 'Personnes de soixante-cinq ans et plus qui vivent à domicile',
  dureeJours: 365,
  taches: [
    { libelle: 'Choisir avec les professions un repérage simple, fait par tous', qui: 'Référents', jours: 40 },
    { libelle: 'Monter des ateliers d’équilibre avec les communes', qui: 'Kinésithérapeutes référents', jours: 90 },
    { libelle: 'Organiser des bilans de médication pour les plus exposés', qui: 'Pharmaciens', jours: 120 },
    { libelle: 'Former les aides à domicile au repérage', qui: 'Infirmiers référents', jours: 150 },
    { libelle: 'Tenir une journée de repérage ouverte au public', qui: 'Coordination', jours: 200 },
    { libelle: 'Faire le bilan et décider de la suite', qui: 'Référents', jours: 340 },
  ],
  jalons: [
    { libelle: 'Premier atelier', jours: 90 },
    { libelle: 'Journée de repérage', jours: 200 },
  ],
  partenaires: [
    { genre: 'ccas', nom: 'CCAS des communes' },
    { genre: 'saad', nom: 'Services d’aide à domicile' },
    { genre: 'collectivite', nom: 'Communes et département' },
    { genre: 'association', nom: 'Clubs des aînés' },
  ],
  indicateurs: [
    { libelle: 'Personnes repérées', unite: 'personnes', source: 'Suivi de la CPTS' },
    { libelle: 'Participants aux ateliers', unite: 'personnes', source: 'Registre de la CPTS' },
    { libelle: 'Bilans de médication réalisés', unite: 'bilans', source: 'Pharmacies' },
  ],
  preuves: [
    { genre: 'emargement', libelle: 'Émargement des ateliers' },
    { genre: 'support', libelle: 'Grille de repérage' },
    { genre: 'bilan', libelle: 'Bilan des ateliers et de la journée' },
  ],
  risques: ['Les ateliers attirent ceux qui en ont le moins besoin', 'Le transport manque dans les petites communes'],
  reperes: [],
}

const vaccination: ModeleFiche = {
  code: 'vaccination',
  titre: 'Vacciner plus et mieux',
  missions: ['prevention'],
  objectif:
    'Faire monter la vaccination des personnes fragiles et des adolescents, en se répartissant l’information, la prescription et l’acte entre professions.',
  publicVise: 'Personnes de soixante-cinq ans et plus, malades chroniques, adolescents, femmes enceintes',
  dureeJours: 300,
  taches: [
    { libelle: 'Lire les taux du territoire et choisir une ou deux cibles', qui: 'Référents', jours: 20 },
    {
      libelle: 'Se répartir les rôles entre médecins, infirmiers, pharmaciens et sages-femmes',
      qui: 'Groupe de travail',
      jours: 40,
    },
    { libelle: 'Préparer une même information pour tous les lieux de soins', qui: 'Coordination', jours: 60 },
    { libelle: 'Tenir des séances hors les murs avec la PMI et les écoles', qui: 'Infirmiers et PMI', jours: 120 },
    { libelle: 'Relancer les personnes non vaccinées', qui: 'Cabinets et pharmacies', jours: 150 },
    { libelle: 'Comparer les taux avant et après', qui: 'Coordination', jours: 280 },
  ],
  jalons: [
    { libelle: 'Début de la campagne', jours: 60 },
    { libelle: 'Fin de la campagne', jours: 180 },
  ],
  partenaires: [
    { genre: 'pmi', nom: 'Protection maternelle et infantile' },
    { genre: 'ecole', nom: 'Collèges et lycées' },
    { genre: 'officine', nom: 'Pharmacies d’officine' },
    { genre: 'ehpad', nom: 'Ehpad du territoire' },
  ],
  indicateurs: [
    { libelle: 'Vaccination contre la grippe à soixante-cinq ans et plus', unite: '%', source: 'Rezone CPTS' },
    { libelle: 'Personnes vaccinées pendant les séances', unite: 'personnes', source: 'Registre de la CPTS' },
  ],
  preuves: [
    { genre: 'extraction', libelle: 'Taux de vaccination avant et après' },
    { genre: 'support', libelle: 'Affiches et messages employés' },
    { genre: 'compte-rendu', libelle: 'Comptes rendus des séances' },
  ],
  risques: ['Les livraisons de vaccins prennent du retard', 'Des messages contradictoires circulent'],
  reperes: [
    {
      phrase: 'Rezone CPTS donne des indicateurs de vaccination, de dépistage et de polymédication par territoire.',
      provenance: REZONE,
    },
  ],
}

const depistages: ModeleFiche = {
  code: 'depistages',
  titre: 'Faire reculer le retard de dépistage',
  missions: ['prevention'],
  objectif:
    'Amener aux dépistages organisés des cancers celles et ceux qui n’y vont pas, en allant vers eux plutôt qu’en écrivant à tous.',
  publicVise: 'Personnes concernées par les dépistages du sein, du côlon et du col de l’utérus',
  dureeJours: 365,
  taches: [
    { libelle: 'Repérer les communes et les quartiers où le retard est le plus grand', qui: 'Coordination', jours: 30 },
    {
      libelle: 'Convenir d’un geste par profession\u00a0: en parler, remettre, orienter',
      qui: 'Groupe de travail',
      jours: 60,
    },
    { libelle: 'Former les équipes à la remise du test', qui: 'Référents', jours: 90 },
    { libelle: 'Tenir une journée de dépistage avec une maison de santé', qui: 'Maison de santé', jours: 150 },
    { libelle: 'Aller sur les marchés et dans les associations', qui: 'Coordination et infirmiers', jours: 210 },
    { libelle: 'Mesurer la participation par commune', qui: 'Coordination', jours: 340 },
  ],
  jalons: [{ libelle: 'Journée de dépistage', jours: 150 }],
  partenaires: [
    { genre: 'autre', nom: 'Centre régional de coordination des dépistages des cancers' },
    { genre: 'msp', nom: 'Maisons de santé' },
    { genre: 'ccas', nom: 'CCAS des communes' },
    { genre: 'association', nom: 'Associations locales' },
  ],
  indicateurs: [
    { libelle: 'Participation au dépistage du cancer du sein', unite: '%', source: 'Rezone CPTS' },
    { libelle: 'Participation au dépistage du cancer colorectal', unite: '%', source: 'Rezone CPTS' },
    { libelle: 'Personnes rencontrées pendant les actions', unite: 'personnes', source: 'Registre de la CPTS' },
  ],
  preuves: [
    { genre: 'extraction', libelle: 'Participation par commune avant et après' },
    { genre: 'emargement', libelle: 'Émargement des formations' },
    { genre: 'bilan', libelle: 'Bilan de la journée et des sorties' },
  ],
  risques: ['Les rendez-vous de mammographie manquent', 'Les chiffres arrivent avec un an de retard'],
  reperes: [
    {
      phrase: 'Rezone CPTS donne des indicateurs de vaccination, de dépistage et de polymédication par territoire.',
      provenance: REZONE,
    },
  ],
}

export const MODELES_PREVENTION = readModeles([chute, vaccination, depistages])
