/** The words of the screens for the coded lists. */
import {
  type Appelant,
  type AppelantAppel,
  type CauseCloture,
  type Contrainte,
  type Degre,
  type GenreCreneau,
  type IssueAppel,
  type IssueRappel,
  type Moment,
  type Motif,
  type MotifGarde,
  NON_DIT,
  type RegleOrdre,
  type StatutDemande,
  type StatutRendezVous,
  type Suite,
  type TrancheAge,
  type TrancheAgeGardee,
  type Visibilite,
} from './vocabulary.ts'

export const MOTIF_LABELS: Record<Motif, string> = {
  fievre: 'Fièvre',
  toux: 'Toux, rhume, bronches',
  'gorge-oreille': 'Gorge, oreille, sinus',
  ventre: 'Douleur du ventre',
  'vomissements-diarrhee': 'Vomissements, diarrhée',
  urinaire: 'Troubles urinaires',
  peau: 'Peau, éruption, piqûre',
  'plaie-traumatisme': 'Plaie, chute, entorse',
  'dos-articulation': 'Dos, articulation',
  'tete-vertige': 'Mal de tête, vertige',
  yeux: 'Œil rouge ou douloureux',
  'dents-bouche': 'Dents, bouche',
  grossesse: 'Grossesse, gynécologie',
  nourrisson: 'Nourrisson\u00a0: pleurs, alimentation',
  'moral-anxiete': 'Moral, anxiété, sommeil',
  'maladie-chronique': 'Maladie chronique qui s’aggrave',
  'sortie-hospitalisation': 'Sortie d’hospitalisation',
  'traitement-en-cours': 'Traitement en cours, ordonnance',
  'resultat-examen': 'Résultat d’examen à voir vite',
  autre: 'Autre motif',
}

export const TRANCHE_AGE_LABELS: Record<TrancheAge, string> = {
  '0-1': 'moins de 2 ans',
  '2-5': '2 à 5 ans',
  '6-15': '6 à 15 ans',
  '16-29': '16 à 29 ans',
  '30-64': '30 à 64 ans',
  '65-79': '65 à 79 ans',
  '80-plus': '80 ans et plus',
}

/** Of a request that is kept: what was not said has its words too. */
export const sayMotif = (motif: MotifGarde): string => (motif === NON_DIT.motif ? 'Motif non dit' : MOTIF_LABELS[motif])
export const sayTrancheAge = (tranche: TrancheAgeGardee): string =>
  tranche === NON_DIT.trancheAge ? 'âge non dit' : TRANCHE_AGE_LABELS[tranche]
export const COMMUNE_NON_DITE = 'commune non dite'

export const APPELANT_LABELS: Record<Appelant, string> = {
  patient: 'Le patient',
  proche: 'Un proche',
  professionnel: 'Un professionnel',
  regulation: 'La régulation (15 ou SAS)',
}

export const DEGRE_LABELS: Record<Degre, string> = { jour: 'aujourd’hui', '24h': '24 h', '48h': '48 h' }

export const CONTRAINTE_LABELS: Record<Contrainte, string> = {
  'ne-se-deplace-pas': 'Ne se déplace pas',
  'mobilite-reduite': 'Mobilité réduite',
  'sans-voiture': 'Sans voiture',
  matin: 'Le matin seulement',
  'apres-midi': 'L’après-midi seulement',
  'apres-18h': 'Après 18 h',
  'teleconsultation-possible': 'Téléconsultation possible',
  interprete: 'Interprète utile',
}

export const STATUT_DEMANDE_LABELS: Record<StatutDemande, string> = {
  ouverte: 'À pourvoir',
  pourvue: 'Pourvue',
  close: 'Close',
}

export const CAUSE_CLOTURE_LABELS: Record<CauseCloture, string> = {
  'rendez-vous': 'Rendez-vous donné',
  'orientee-15': 'Transférée au 15',
  'orientee-sas': 'Transférée au SAS',
  'orientee-urgences': 'Orientée vers les urgences',
  'orientee-pharmacie': 'Orientée en pharmacie',
  'orientee-medecin-traitant': 'Orientée vers le médecin traitant',
  'orientee-ailleurs': 'Orientée ailleurs',
  doublon: 'Doublon',
  retiree: 'Retirée par l’appelant',
  'aucun-creneau': 'Aucun créneau ne convenait',
  'sans-reponse': 'Appelant injoignable',
  conseil: 'Autre réponse, sans rendez-vous',
}

export const STATUT_RENDEZ_VOUS_LABELS: Record<StatutRendezVous, string> = {
  reserve: 'Réservé',
  honore: 'Honoré',
  absent: 'Absent',
  annule: 'Annulé',
}

export const GENRE_CRENEAU_LABELS: Record<GenreCreneau, string> = {
  cabinet: 'au cabinet',
  domicile: 'à domicile',
  teleconsultation: 'en téléconsultation',
}

export const VISIBILITE_LABELS: Record<Visibilite, { nom: string; detail: string }> = {
  PUBLIC: { nom: 'Grand public', detail: 'les patients le voient aussi' },
  PRO: { nom: 'Professionnels de santé', detail: 'tous les professionnels, membres ou non' },
  SNP: { nom: 'Régulation', detail: 'le SAS et les organisations de soins non programmés' },
  CPTS: { nom: 'CPTS', detail: 'les membres et le secrétariat de la CPTS' },
}

export const REGLE_ORDRE_LABELS: Record<RegleOrdre, { nom: string; detail: string }> = {
  delai: { nom: 'délai, puis distance, puis équité', detail: 'le plus tôt d’abord' },
  distance: { nom: 'distance, puis délai, puis équité', detail: 'le plus proche d’abord' },
  equite: { nom: 'équité, puis délai, puis distance', detail: 'le moins sollicité ce mois-ci d’abord' },
}

export const MOMENT_LABELS: Record<Moment, string> = { matin: 'matin', 'apres-midi': 'après-midi', soir: 'soir' }

export const APPELANT_APPEL_LABELS: Record<AppelantAppel, string> = { ...APPELANT_LABELS, autre: 'Quelqu’un d’autre' }

export const ISSUE_APPEL_LABELS: Record<IssueAppel, string> = {
  demande: 'Demande de soins',
  information: 'Renseignement',
  rappel: 'À rappeler',
  erreur: 'Erreur de numéro',
  raccroche: 'Raccroché avant la réponse',
  autre: 'Autre appel',
}

export const ISSUE_RAPPEL_LABELS: Record<IssueRappel, string> = {
  joint: 'Rappelé',
  injoignable: 'Injoignable',
  inutile: 'Plus besoin',
}

export const SUITE_LABELS: Record<Suite, string> = {
  aboutie: 'Y a été reçu',
  'non-aboutie': 'N’y a pas été reçu',
  revenue: 'A rappelé le bureau',
  inconnue: 'On ne sait pas',
}
