/** Access to care: médecin traitant, unscheduled care. */
import { type ModeleFiche, readModeles } from './modele.ts'

const FEMASIF = {
  source: 'Femasif, «\u00a0Accord conventionnel interprofessionnel en faveur du développement des CPTS\u00a0»',
  date: null,
  statut: 'secondaire',
} as const

const medecinTraitant: ModeleFiche = {
  code: 'medecin-traitant',
  titre: 'Trouver un médecin traitant',
  missions: ['acces'],
  objectif:
    'Proposer un médecin traitant aux habitants du territoire qui n’en ont pas, en commençant par les plus fragiles\u00a0: affection de longue durée, grand âge, complémentaire santé solidaire, perte d’autonomie.',
  publicVise: 'Habitants de seize ans et plus sans médecin traitant',
  dureeJours: 365,
  taches: [
    { libelle: 'Recenser les demandes\u00a0: caisse, cabinets, CCAS, hôpital', qui: 'Coordination', jours: 15 },
    { libelle: 'Écrire les règles de priorité et les faire adopter', qui: 'Référents et bureau', jours: 45 },
    { libelle: 'Recueillir ce que chaque cabinet peut accueillir', qui: 'Médecins référents', jours: 60 },
    { libelle: 'Ouvrir le numéro et l’adresse où les habitants s’inscrivent', qui: 'Secrétariat', jours: 75 },
    { libelle: 'Faire connaître la démarche aux pharmacies, au CCAS et aux mairies', qui: 'Coordination', jours: 90 },
    { libelle: 'Faire le point chaque trimestre sur les demandes sans réponse', qui: 'Référents', jours: 180 },
  ],
  jalons: [
    { libelle: 'Règles de priorité adoptées', jours: 60 },
    { libelle: 'Premières orientations', jours: 90 },
  ],
  partenaires: [
    { genre: 'ccas', nom: 'CCAS des communes' },
    { genre: 'autre', nom: 'Caisse primaire d’assurance maladie' },
    { genre: 'officine', nom: 'Pharmacies d’officine' },
    { genre: 'dac', nom: 'Dispositif d’appui à la coordination' },
  ],
  indicateurs: [
    { libelle: 'Habitants de seize ans et plus sans médecin traitant', unite: 'personnes', source: 'Rezone CPTS' },
    { libelle: 'Patients en affection de longue durée sans médecin traitant', unite: 'personnes', source: 'Caisse' },
    {
      libelle: 'Patients pour qui la CPTS a trouvé un médecin traitant',
      unite: 'patients',
      source: 'Suivi de la CPTS',
    },
  ],
  preuves: [
    { genre: 'protocole', libelle: 'Circuit des demandes et règles de priorité, adoptés' },
    { genre: 'extraction', libelle: 'Chiffres de la caisse au début et à la fin de la période' },
    { genre: 'bilan', libelle: 'Bilan annuel des demandes et des réponses' },
  ],
  risques: [
    'Trop peu de médecins acceptent de nouveaux patients',
    'Les personnes les plus fragiles ne s’inscrivent pas d’elles-mêmes',
  ],
  reperes: [
    {
      phrase:
        'L’accord demande de recenser avec l’Assurance Maladie les patients sans médecin traitant, de les classer selon leurs besoins et d’organiser la réponse dans la communauté.',
      provenance: FEMASIF,
    },
  ],
}

const soinsNonProgrammes: ModeleFiche = {
  code: 'soins-non-programmes',
  titre: 'Répondre aux soins non programmés',
  missions: ['acces'],
  objectif:
    'Donner à un habitant qui en a besoin un rendez-vous le jour même ou sous vingt-quatre heures, auprès d’un professionnel du territoire, sans passer par les urgences.',
  publicVise: 'Habitants dont le médecin traitant n’est pas disponible, ou qui n’en ont pas',
  dureeJours: 365,
  taches: [
    {
      libelle: 'Compter les demandes et les passages aux urgences sans hospitalisation',
      qui: 'Coordination',
      jours: 20,
    },
    { libelle: 'Réunir les professionnels volontaires', qui: 'Référents', jours: 30 },
    { libelle: 'Écrire le circuit de la demande, du premier appel au rendez-vous', qui: 'Référents', jours: 60 },
    {
      libelle: 'Former le secrétariat, avec la liste des signes qui renvoient au 15',
      qui: 'Médecin référent',
      jours: 75,
    },
    { libelle: 'Ouvrir les premières plages', qui: 'Professionnels volontaires', jours: 90 },
    { libelle: 'Accorder le circuit avec le service d’accès aux soins', qui: 'Coordination', jours: 120 },
    { libelle: 'Relire chaque trimestre les délais et les créneaux restés libres', qui: 'Référents', jours: 180 },
  ],
  jalons: [
    { libelle: 'Circuit adopté', jours: 70 },
    { libelle: 'Premières plages ouvertes', jours: 90 },
  ],
  partenaires: [
    { genre: 'etablissement', nom: 'Service des urgences' },
    { genre: 'autre', nom: 'Service d’accès aux soins (SAS)' },
    { genre: 'msp', nom: 'Maisons de santé' },
    { genre: 'officine', nom: 'Pharmacies d’officine' },
  ],
  indicateurs: [
    { libelle: 'Créneaux de soins non programmés offerts', unite: 'créneaux', source: 'Registre de la CPTS' },
    { libelle: 'Demandes pourvues sous vingt-quatre heures', unite: '%', source: 'Registre de la CPTS' },
    { libelle: 'Passages aux urgences non suivis d’hospitalisation', unite: '%', source: 'Rezone CPTS' },
    { libelle: 'Professionnels volontaires', unite: 'professionnels', source: 'Registre de la CPTS' },
  ],
  preuves: [
    { genre: 'protocole', libelle: 'Circuit de la demande, signé par les participants' },
    { genre: 'extraction', libelle: 'Plages tenues, inscrites au registre' },
    { genre: 'bilan', libelle: 'Bilan annuel de l’organisation' },
  ],
  risques: [
    'Les créneaux offerts ne se remplissent pas, et les volontaires se découragent',
    'Une demande grave est prise pour une demande simple\u00a0: la liste des signes d’alarme doit être connue',
  ],
  reperes: [
    {
      phrase: 'L’accord conventionnel parle d’une réponse le jour même ou sous vingt-quatre heures.',
      provenance: FEMASIF,
    },
    {
      phrase: 'Le service d’accès aux soins vise un rendez-vous sous quarante-huit heures.',
      provenance: {
        source: 'ARS Hauts-de-France, «\u00a0Le service d’accès aux soins\u00a0»',
        date: null,
        statut: 'secondaire',
      },
    },
  ],
}

export const MODELES_ACCES = readModeles([medecinTraitant, soinsNonProgrammes])
