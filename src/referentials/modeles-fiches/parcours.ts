/** Pathways: leaving hospital, heart failure, mental health. */
import { type ModeleFiche, readModeles } from './modele.ts'

const sortieHospitalisation: ModeleFiche = {
  code: 'sortie-hospitalisation',
  titre: 'Préparer la sortie d’hospitalisation',
  missions: ['parcours'],
  objectif:
    'Que chaque patient fragile sorte de l’hôpital avec des soins organisés chez lui, et que ses soignants de ville aient reçu à temps ce qu’il leur faut savoir.',
  publicVise: 'Patients âgés, isolés ou atteints d’une maladie chronique qui rentrent à domicile',
  dureeJours: 365,
  taches: [
    {
      libelle: 'Réunir hôpital et ville autour de quelques sorties récentes qui se sont mal passées',
      qui: 'Référents',
      jours: 30,
    },
    { libelle: 'Écrire la fiche de liaison et désigner qui la remplit', qui: 'Groupe de travail', jours: 75 },
    { libelle: 'Choisir la messagerie sécurisée et y inscrire chacun', qui: 'Coordination', jours: 90 },
    { libelle: 'Essayer le circuit dans deux services', qui: 'Hôpital et cabinets volontaires', jours: 150 },
    { libelle: 'Relire les premières sorties et corriger le circuit', qui: 'Groupe de travail', jours: 210 },
    { libelle: 'Étendre aux autres services', qui: 'Référents', jours: 270 },
  ],
  jalons: [
    { libelle: 'Fiche de liaison adoptée', jours: 90 },
    { libelle: 'Circuit étendu', jours: 300 },
  ],
  partenaires: [
    { genre: 'etablissement', nom: 'Hôpital et cliniques du territoire' },
    { genre: 'saad', nom: 'Services d’aide à domicile' },
    { genre: 'ssiad', nom: 'Services de soins infirmiers à domicile' },
    { genre: 'had', nom: 'Hospitalisation à domicile' },
    { genre: 'dac', nom: 'Dispositif d’appui à la coordination' },
  ],
  indicateurs: [
    { libelle: 'Sorties préparées par le circuit', unite: 'patients', source: 'Suivi de la CPTS' },
    { libelle: 'Réhospitalisations à trente jours', unite: '%', source: 'Assurance Maladie' },
    {
      libelle: 'Professionnels qui emploient la fiche de liaison',
      unite: 'professionnels',
      source: 'Suivi de la CPTS',
    },
  ],
  preuves: [
    { genre: 'protocole', libelle: 'Circuit de sortie et fiche de liaison' },
    { genre: 'convention', libelle: 'Convention entre la CPTS et l’établissement' },
    { genre: 'compte-rendu', libelle: 'Comptes rendus du groupe de travail' },
  ],
  risques: [
    'L’hôpital change d’interlocuteur et le circuit se perd',
    'La fiche demande trop de temps et n’est plus remplie',
  ],
  reperes: [],
}

const insuffisanceCardiaque: ModeleFiche = {
  code: 'insuffisance-cardiaque',
  titre: 'Suivre l’insuffisance cardiaque',
  missions: ['parcours', 'qualite'],
  objectif:
    'Repérer plus tôt l’insuffisance cardiaque, suivre de près les semaines qui suivent une hospitalisation et apprendre au patient les signes qui doivent l’alerter.',
  publicVise: 'Patients atteints d’insuffisance cardiaque, ou à risque',
  dureeJours: 540,
  taches: [
    {
      libelle: 'Dire qui fait quoi\u00a0: médecin, infirmier, pharmacien, cardiologue, hôpital',
      qui: 'Référents',
      jours: 60,
    },
    { libelle: 'Écrire le parcours et les signes d’alerte', qui: 'Groupe de travail', jours: 90 },
    { libelle: 'Former les formateurs', qui: 'Cardiologue référent', jours: 120 },
    {
      libelle: 'Tenir les soirées de formation, avec mesure des connaissances avant et après',
      qui: 'Formateurs',
      jours: 180,
    },
    { libelle: 'Inclure les premiers patients', qui: 'Cabinets volontaires', jours: 210 },
    { libelle: 'Relire les dossiers à six mois', qui: 'Groupe de travail', jours: 400 },
  ],
  jalons: [
    { libelle: 'Parcours adopté', jours: 100 },
    { libelle: 'Premiers patients inclus', jours: 210 },
  ],
  partenaires: [
    { genre: 'etablissement', nom: 'Service de cardiologie' },
    { genre: 'officine', nom: 'Pharmacies d’officine' },
    { genre: 'cabinet', nom: 'Cabinets infirmiers' },
    { genre: 'association', nom: 'Association de patients' },
  ],
  indicateurs: [
    { libelle: 'Patients inclus dans le parcours', unite: 'patients', source: 'Suivi de la CPTS' },
    { libelle: 'Professionnels formés', unite: 'professionnels', source: 'Registre de la CPTS' },
    { libelle: 'Réhospitalisations à trente jours', unite: '%', source: 'Assurance Maladie' },
  ],
  preuves: [
    { genre: 'protocole', libelle: 'Parcours écrit et signes d’alerte' },
    { genre: 'emargement', libelle: 'Émargement des soirées de formation' },
    { genre: 'bilan', libelle: 'Mesure des connaissances avant et après' },
  ],
  risques: ['Le délai d’un rendez-vous de cardiologie reste trop long', 'Les patients isolés échappent au suivi'],
  reperes: [],
}

const santeMentale: ModeleFiche = {
  code: 'sante-mentale',
  titre: 'Mieux répondre en santé mentale',
  missions: ['parcours'],
  objectif:
    'Que le médecin traitant trouve un avis psychiatrique quand il en a besoin, et que les personnes suivies en psychiatrie aient aussi leurs soins du corps.',
  publicVise: 'Adultes et adolescents en souffrance psychique, et leurs proches',
  dureeJours: 540,
  taches: [
    { libelle: 'Dresser la liste des ressources du territoire et la tenir à jour', qui: 'Coordination', jours: 45 },
    {
      libelle: 'Rencontrer le secteur de psychiatrie et le conseil local de santé mentale',
      qui: 'Référents',
      jours: 60,
    },
    { libelle: 'Écrire le circuit d’une demande d’avis', qui: 'Groupe de travail', jours: 120 },
    { libelle: 'Tenir des échanges de cas entre ville et psychiatrie', qui: 'Référents', jours: 150 },
    { libelle: 'Faire connaître les signes d’une crise et les numéros utiles', qui: 'Coordination', jours: 200 },
    { libelle: 'Évaluer le circuit avec les usagers', qui: 'Groupe de travail', jours: 420 },
  ],
  jalons: [{ libelle: 'Circuit d’avis ouvert', jours: 150 }],
  partenaires: [
    { genre: 'etablissement', nom: 'Secteur de psychiatrie' },
    { genre: 'collectivite', nom: 'Conseil local de santé mentale' },
    { genre: 'association', nom: 'Associations d’usagers et de familles' },
    { genre: 'ecole', nom: 'Santé scolaire' },
  ],
  indicateurs: [
    { libelle: 'Demandes d’avis ayant reçu une réponse', unite: 'demandes', source: 'Suivi de la CPTS' },
    { libelle: 'Échanges de cas tenus', unite: 'réunions', source: 'Registre de la CPTS' },
  ],
  preuves: [
    { genre: 'support', libelle: 'Annuaire des ressources en santé mentale' },
    { genre: 'protocole', libelle: 'Circuit d’une demande d’avis' },
    { genre: 'emargement', libelle: 'Émargement des échanges de cas' },
  ],
  risques: ['Le secteur manque de psychiatres', 'Le secret est mal compris entre intervenants'],
  reperes: [],
}

export const MODELES_PARCOURS = readModeles([sortieHospitalisation, insuffisanceCardiaque, santeMentale])
