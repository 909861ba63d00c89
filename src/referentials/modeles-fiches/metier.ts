/** Quality and life of the professions: protocols, trainees, settling. */
import { type ModeleFiche, readModeles } from './modele.ts'

const protocoles: ModeleFiche = {
  code: 'protocoles',
  titre: 'Partager des protocoles',
  missions: ['qualite'],
  objectif:
    'Écrire ensemble, adopter et faire vivre quelques protocoles pluriprofessionnels, là où les pratiques diffèrent et où le patient y gagne.',
  publicVise: 'Professionnels du territoire et leurs patients',
  dureeJours: 365,
  taches: [
    { libelle: 'Choisir deux ou trois sujets d’après des cas réels', qui: 'Référents', jours: 30 },
    { libelle: 'Réunir un groupe par sujet et chercher les recommandations', qui: 'Groupes de travail', jours: 60 },
    {
      libelle: 'Écrire une page par protocole\u00a0: qui, quoi, quand, signes d’alerte',
      qui: 'Groupes de travail',
      jours: 120,
    },
    { libelle: 'Faire relire par toutes les professions concernées, puis adopter', qui: 'Bureau', jours: 160 },
    { libelle: 'Présenter en soirée et mettre à disposition', qui: 'Coordination', jours: 190 },
    { libelle: 'Relire au bout d’un an avec des cas', qui: 'Groupes de travail', jours: 360 },
  ],
  jalons: [{ libelle: 'Premiers protocoles adoptés', jours: 170 }],
  partenaires: [
    { genre: 'msp', nom: 'Maisons de santé' },
    { genre: 'officine', nom: 'Pharmacies d’officine' },
    { genre: 'laboratoire', nom: 'Laboratoires' },
  ],
  indicateurs: [
    { libelle: 'Protocoles adoptés', unite: 'protocoles', source: 'Registre de la CPTS' },
    { libelle: 'Participants aux échanges de pratiques', unite: 'professionnels', source: 'Registre de la CPTS' },
  ],
  preuves: [
    { genre: 'protocole', libelle: 'Protocoles adoptés, datés et signés' },
    { genre: 'emargement', libelle: 'Émargement des réunions' },
    { genre: 'compte-rendu', libelle: 'Comptes rendus des échanges de cas' },
  ],
  risques: ['Les protocoles ne sont pas relus et vieillissent', 'Une seule profession écrit pour les autres'],
  reperes: [],
}

const stages: ModeleFiche = {
  code: 'stages',
  titre: 'Accueillir des stagiaires',
  missions: ['accompagnement'],
  objectif:
    'Donner à des étudiants de toutes les professions l’occasion de connaître le territoire, y être bien logés et bien encadrés, et l’envie d’y revenir.',
  publicVise: 'Étudiants et internes en santé, maîtres de stage et tuteurs',
  dureeJours: 365,
  taches: [
    { libelle: 'Recenser les maîtres de stage et les places', qui: 'Coordination', jours: 30 },
    { libelle: 'Informer les professionnels qui pourraient le devenir', qui: 'Référents', jours: 60 },
    { libelle: 'Trouver des logements avec les communes et l’hôpital', qui: 'Coordination', jours: 90 },
    { libelle: 'Préparer un livret d’accueil et une journée commune', qui: 'Référents', jours: 120 },
    { libelle: 'Recevoir la première promotion', qui: 'Maîtres de stage', jours: 180 },
    { libelle: 'Demander leur avis aux stagiaires à la fin du stage', qui: 'Coordination', jours: 330 },
  ],
  jalons: [{ libelle: 'Première journée d’accueil', jours: 185 }],
  partenaires: [
    { genre: 'autre', nom: 'Facultés et instituts de formation' },
    { genre: 'collectivite', nom: 'Communes et intercommunalité' },
    { genre: 'etablissement', nom: 'Hôpital' },
  ],
  indicateurs: [
    { libelle: 'Stagiaires accueillis', unite: 'stagiaires', source: 'Suivi de la CPTS' },
    { libelle: 'Maîtres de stage et tuteurs', unite: 'professionnels', source: 'Suivi de la CPTS' },
  ],
  preuves: [
    { genre: 'support', libelle: 'Livret d’accueil' },
    { genre: 'emargement', libelle: 'Émargement de la journée d’accueil' },
    { genre: 'bilan', libelle: 'Avis des stagiaires' },
  ],
  risques: ['Les logements manquent en saison', 'Trop peu de maîtres de stage hors de la médecine'],
  reperes: [],
}

const installation: ModeleFiche = {
  code: 'installation',
  titre: 'Aider à s’installer',
  missions: ['accompagnement'],
  objectif:
    'Que tout professionnel qui songe à venir trouve une personne qui lui réponde, des lieux où exercer, des collègues et une équipe, et que les nouveaux ne restent pas seuls.',
  publicVise: 'Remplaçants, jeunes diplômés et professionnels qui veulent s’installer ou exercer en plusieurs lieux',
  dureeJours: 540,
  taches: [
    { libelle: 'Désigner la personne qui répond et publier son contact', qui: 'Coordination', jours: 20 },
    {
      libelle: 'Recenser les locaux, les départs prévus et les besoins par profession',
      qui: 'Coordination',
      jours: 60,
    },
    { libelle: 'Rencontrer les communes sur les locaux partagés', qui: 'Référents', jours: 90 },
    { libelle: 'Tenir une soirée des nouveaux deux fois par an', qui: 'Référents', jours: 150 },
    { libelle: 'Accompagner chaque projet, de la première question à l’ouverture', qui: 'Coordination', jours: 365 },
    { libelle: 'Faire le bilan des arrivées et des départs', qui: 'Bureau', jours: 500 },
  ],
  jalons: [{ libelle: 'Première soirée des nouveaux', jours: 150 }],
  partenaires: [
    { genre: 'collectivite', nom: 'Communes et intercommunalité' },
    { genre: 'autre', nom: 'Guichet régional d’aide à l’installation' },
    { genre: 'msp', nom: 'Maisons de santé' },
    { genre: 'cls', nom: 'Contrat local de santé' },
  ],
  indicateurs: [
    { libelle: 'Professionnels accompagnés', unite: 'professionnels', source: 'Suivi de la CPTS' },
    { libelle: 'Installations dans l’année', unite: 'installations', source: 'Suivi de la CPTS' },
  ],
  preuves: [
    { genre: 'support', libelle: 'Page ou livret d’accueil' },
    { genre: 'emargement', libelle: 'Émargement des soirées' },
    { genre: 'bilan', libelle: 'Suivi des projets accompagnés' },
  ],
  risques: ['Le territoire voisin offre davantage', 'Les locaux promis tardent'],
  reperes: [],
}

export const MODELES_METIER = readModeles([protocoles, stages, installation])
