/** Crisis: heat waves, the territorial plan. */
import { type ModeleFiche, readModeles } from './modele.ts'

const canicule: ModeleFiche = {
  code: 'canicule',
  titre: 'Passer la canicule',
  missions: ['crise', 'prevention'],
  objectif:
    'Que personne ne reste seul pendant une vague de chaleur\u00a0: savoir qui est fragile, qui l’appelle, qui passe, et où se rafraîchir.',
  publicVise: 'Personnes âgées isolées, malades chroniques, nourrissons, travailleurs exposés, personnes sans logement',
  dureeJours: 200,
  taches: [
    {
      libelle: 'Faire le point avec les communes sur leurs registres de personnes isolées',
      qui: 'Coordination',
      jours: 15,
    },
    { libelle: 'Écrire la chaîne d’alerte entre communes, soignants et aides à domicile', qui: 'Référents', jours: 35 },
    { libelle: 'Diffuser les conseils, et la liste des médicaments à surveiller', qui: 'Pharmaciens', jours: 50 },
    { libelle: 'Essayer la chaîne d’alerte avant l’été', qui: 'Coordination', jours: 60 },
    { libelle: 'Tenir la chaîne pendant les alertes', qui: 'Professionnels volontaires', jours: 150 },
    { libelle: 'Relire l’été et corriger la chaîne', qui: 'Référents', jours: 190 },
  ],
  jalons: [{ libelle: 'Chaîne d’alerte prête', jours: 60 }],
  partenaires: [
    { genre: 'ccas', nom: 'CCAS des communes' },
    { genre: 'saad', nom: 'Services d’aide à domicile' },
    { genre: 'collectivite', nom: 'Mairies' },
    { genre: 'ehpad', nom: 'Ehpad du territoire' },
  ],
  indicateurs: [
    { libelle: 'Communes reliées à la chaîne d’alerte', unite: 'communes', source: 'Suivi de la CPTS' },
    { libelle: 'Personnes appelées ou visitées pendant les alertes', unite: 'personnes', source: 'Communes et CPTS' },
  ],
  preuves: [
    { genre: 'protocole', libelle: 'Chaîne d’alerte écrite' },
    { genre: 'compte-rendu', libelle: 'Compte rendu de l’essai et de l’été' },
    { genre: 'support', libelle: 'Conseils diffusés' },
  ],
  risques: ['Les registres des communes ne sont pas à jour', 'L’alerte tombe pendant les congés des soignants'],
  reperes: [],
}

const crise: ModeleFiche = {
  code: 'plan-de-crise',
  titre: 'Écrire et tenir le plan de crise du territoire',
  missions: ['crise'],
  objectif:
    'Avoir un plan que chacun connaît\u00a0: qui réunit la cellule de crise, qui peut être mobilisé, comment l’hôpital, les communes et la ville se parlent, et comment les malades chroniques continuent d’être soignés.',
  publicVise: 'Habitants du territoire et professionnels de santé',
  dureeJours: 365,
  taches: [
    { libelle: 'Désigner le référent des situations exceptionnelles et la cellule de crise', qui: 'Bureau', jours: 30 },
    { libelle: 'Dresser la liste des professionnels mobilisables et la tenir à jour', qui: 'Coordination', jours: 60 },
    { libelle: 'Écrire le plan d’après le modèle national, risque par risque', qui: 'Groupe de travail', jours: 120 },
    { libelle: 'En parler avec l’ARS, l’hôpital et les communes', qui: 'Référents', jours: 150 },
    { libelle: 'Faire un exercice', qui: 'Cellule de crise', jours: 240 },
    { libelle: 'Mettre le plan à jour d’après l’exercice et le diffuser', qui: 'Référents', jours: 300 },
  ],
  jalons: [
    { libelle: 'Plan remis à l’ARS', jours: 160 },
    { libelle: 'Exercice', jours: 240 },
  ],
  partenaires: [
    { genre: 'etablissement', nom: 'Hôpital et cliniques du territoire' },
    { genre: 'collectivite', nom: 'Communes et préfecture' },
    { genre: 'autre', nom: 'ARS, délégation départementale' },
    { genre: 'cpts', nom: 'CPTS voisines' },
  ],
  indicateurs: [
    { libelle: 'Plan à jour de l’année', unite: 'plan', source: 'CPTS' },
    { libelle: 'Professionnels mobilisables', unite: 'professionnels', source: 'Suivi de la CPTS' },
    { libelle: 'Exercices tenus', unite: 'exercices', source: 'Registre de la CPTS' },
  ],
  preuves: [
    { genre: 'protocole', libelle: 'Plan daté, et ses mises à jour' },
    { genre: 'emargement', libelle: 'Émargement de l’exercice' },
    { genre: 'compte-rendu', libelle: 'Retour d’expérience' },
  ],
  risques: ['La liste des personnes mobilisables vieillit vite', 'Le plan reste dans un tiroir faute d’exercice'],
  reperes: [
    {
      phrase:
        'Le plan couvre cinq risques\u00a0: blessés du corps ou du psychisme\u00a0; malades (épidémie, chaleur, froid, pollution)\u00a0; agent infectieux émergent\u00a0; agent nucléaire, radiologique ou chimique\u00a0; offre de soins altérée.',
      provenance: {
        source: 'Le Généraliste, sur le projet d’avenant de l’automne 2020',
        date: '2020-10-01',
        statut: 'secondaire',
      },
    },
    {
      phrase: 'La première année le plan s’écrit, les suivantes il se met à jour.',
      provenance: { source: 'CPTS de Roubaix, page «\u00a0Crise sanitaire\u00a0»', date: null, statut: 'secondaire' },
    },
  ],
}

export const MODELES_CRISE = readModeles([canicule, crise])
