/** Generated from the migrated base by `npm run schema`: edit the migrations, never this file. */
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AcceptationTexte {
  cptsId: string;
  demandeId: string;
  empreinte: string;
  le: Timestamp;
  texteId: string;
}

export interface Acte {
  aDistance: Generated<boolean>;
  commune: string | null;
  communeNom: string | null;
  corrige: string | null;
  cptsId: string;
  debut: Timestamp;
  ecritLe: Timestamp;
  etat: string;
  faits: Generated<Json>;
  ficheActionId: string | null;
  fin: Timestamp;
  genre: string;
  id: string;
  mission: string | null;
  raison: string | null;
  source: string | null;
  sourceRang: Generated<number>;
  titre: string;
  zone: string;
}

export interface ActeRecherche {
  acteId: string;
  cptsId: string;
  vecteur: string;
}

export interface Activite {
  aDistance: Generated<boolean>;
  changeLe: Timestamp;
  commune: string | null;
  cptsId: string;
  creeLe: Timestamp;
  debut: Timestamp;
  decisions: Generated<Json>;
  etat: Generated<string>;
  etatAvant: string | null;
  faits: Generated<Json>;
  ficheActionId: string | null;
  fin: Timestamp;
  genre: string;
  groupe: string | null;
  id: string;
  lieu: string | null;
  lignePublique: string | null;
  mission: string | null;
  note: string | null;
  ordreDuJour: Generated<Json>;
  organisateurId: string | null;
  sequence: Generated<number>;
  signeLe: Timestamp | null;
  titre: string;
  visio: string | null;
  zone: string;
}

export interface Adhesion {
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  fin: string | null;
  id: string;
  motifFin: string | null;
  professionnelId: string;
}

export interface AdhesionStructure {
  courriel: string | null;
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  fin: string | null;
  id: string;
  representant: string;
  structureId: string;
}

export interface Adjacence {
  a: string;
  b: string;
  longueur: number;
}

export interface AffectationGarde {
  cptsId: string;
  gardeId: string;
  jour: string;
  professionnelId: string;
  verrouillee: boolean;
  volontaireGardeId: string;
}

export interface Agenda {
  cptsId: string;
  creeLe: Timestamp;
  duree: Generated<number>;
  genre: Generated<string>;
  id: string;
  lieuId: string | null;
  metier: string;
  nom: string;
  ouvert: Generated<boolean>;
  personneId: string;
  profession: string;
  professionnelId: string;
  specialite: string | null;
  visibilites: Generated<string[]>;
  zone: string;
}

export interface AgendaDomicile {
  agendaId: string;
  cptsId: string;
  personneId: string;
}

export interface AgregatPublie {
  code: string;
  cptsId: string;
  debut: string;
  fin: string;
  publieLe: Timestamp;
  taille: string;
  valeur: Numeric;
}

export interface AnneeContrat {
  au: string;
  bareme: string;
  contratId: string;
  cptsId: string;
  crise: string;
  criseReconnueLe: string | null;
  du: string;
  id: string;
  rang: number;
}

export interface AnneeTaille {
  anneeId: string;
  cptsId: string;
  depuis: string;
  population: number | null;
  source: Generated<string>;
  taille: string;
}

export interface Appartenance {
  courriel: string | null;
  cptsId: string;
  depuis: string;
  jusqu: string | null;
  personneId: string;
  roles: string[];
}

export interface Appel {
  appelant: string;
  cptsId: string;
  demandeId: string | null;
  dureeSecondes: number | null;
  id: string;
  issue: string;
  notePar: string | null;
  rappelFaitLe: Timestamp | null;
  rappelIssue: string | null;
  rappelLe: Timestamp | null;
  rappelPar: string | null;
  recuLe: Timestamp;
  telephoneChiffre: Buffer | null;
}

export interface AppelCotisation {
  annee: number;
  appeleLe: Timestamp | null;
  cptsId: string;
  creeLe: Timestamp;
  dispenseRaison: string | null;
  duCentimes: number;
  id: string;
  libelle: string;
  numero: number;
  payeCentimes: Generated<number>;
  payeLe: string | null;
  professionnelId: string | null;
  reference: string;
  relanceLe: Timestamp | null;
  relances: Generated<number>;
  structureId: string | null;
}

export interface ArrondissementMunicipal {
  code: string;
  codesPostaux: string[];
  commune: string;
  lat: number;
  lon: number;
  millesime: string;
  nom: string;
  nomPlie: string;
  population: number;
  position: string;
}

export interface Attente {
  communes: Generated<string[]>;
  cptsId: string;
  demandeId: string;
  exclusif: Generated<boolean>;
  genres: string[];
  miseLe: Timestamp;
  personneId: string | null;
  professions: Generated<string[]>;
  rayonKm: number | null;
  retireeLe: Timestamp | null;
}

export interface Attestation {
  codeEmpreinte: string;
  cptsId: string;
  emiseLe: Timestamp;
  id: string;
  nomEmpreinte: string;
  professionnelId: string | null;
  structureId: string | null;
}

export interface AvenantContrat {
  contratId: string;
  cptsId: string;
  effetLe: string;
  id: string;
  numero: number;
  objet: string;
  signeLe: string;
}

export interface AvisDossier {
  auteur: string;
  cptsId: string;
  dossierId: string;
  ecritLe: Timestamp;
  id: string;
  lectureId: string;
  partie: string;
  texte: string;
}

export interface BaremeIndemnites {
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  decision: Generated<string>;
  decisionId: string | null;
  fin: string | null;
  id: string;
  instance: string;
  nom: string;
  note: Generated<string>;
  ouvreDebut: string;
  ouvreFin: string;
  ouvreJours: number[];
  voteLe: string;
}

export interface BaremeValeur {
  article: string | null;
  centimes: number;
  condition: Generated<string>;
  dateSource: string | null;
  lien: string | null;
  part: string;
  poste: string;
  reference: string;
  source: string;
  statut: string;
  taille: string;
}

export interface BaremeVersion {
  creeLe: Timestamp;
  depuis: string;
  lien: string | null;
  motif: string;
  nom: string;
  reference: string;
  sur: string;
  texte: string;
}

export interface Besoin {
  axe: string;
  chiffre: Generated<string>;
  cptsId: string;
  creeLe: Timestamp;
  id: string;
  priorite: number | null;
  source: Generated<string>;
  texte: Generated<string>;
  titre: string;
  voteLe: string | null;
}

export interface Bulletin {
  choix: string[] | null;
  cptsId: string;
  id: string;
  scrutinId: string;
}

export interface CampagneCotisation {
  annee: number;
  closeLe: Timestamp | null;
  compteId: string | null;
  cptsId: string;
  creeeLe: Timestamp;
  decideeLe: string;
  decision: string;
  decisionId: string | null;
  echeance: string;
  ouverteLe: Timestamp | null;
  relances: Generated<number[]>;
}

export interface CapaciteMt {
  aDomicile: Generated<boolean>;
  commune: string | null;
  communeNom: string | null;
  communes: Generated<string[]>;
  cptsId: string;
  criteres: Generated<string[]>;
  declareeLe: Timestamp;
  id: string;
  lat: number | null;
  lon: number | null;
  parMois: number;
  professionnelId: string;
  suspendueJusqu: string | null;
  tranchesAge: Generated<string[]>;
}

export interface CapaciteMtMois {
  capaciteId: string;
  cptsId: string;
  engagees: Generated<number>;
  mois: string;
  plafond: number;
}

export interface Cible {
  cible: Numeric;
  code: string;
  cptsId: string;
  debut: string;
  depart: Numeric | null;
  departLe: string | null;
  ecriteLe: Timestamp;
  fin: string;
  note: Generated<string>;
}

export interface CleAcces {
  clePublique: Buffer;
  compteur: Generated<number>;
  creeeLe: Timestamp;
  id: string;
  identifiant: string;
  nom: string;
  personneId: string;
  synchronisee: boolean;
  transports: Generated<string[]>;
  utiliseeLe: Timestamp | null;
}

export interface College {
  cptsId: string;
  creeLe: Timestamp;
  id: string;
  nom: string;
  rang: number;
}

export interface CollegeRegle {
  appartenance: string;
  article: Generated<string>;
  collegeId: string;
  cptsId: string;
  description: Generated<string>;
  exercices: Generated<string[]>;
  poids: Generated<number>;
  statutsId: string;
  voix: string;
}

export interface Commune {
  arrondissement: string | null;
  code: string;
  codesPostaux: string[];
  departement: string;
  epci: string | null;
  lat: number | null;
  lon: number | null;
  millesime: string | null;
  nom: string;
  nomPlie: string;
  population: number | null;
  position: string;
  region: string;
}

export interface CommuneAncienne {
  code: string;
  commune: string;
  nature: string;
  nom: string | null;
  nomPlie: string | null;
}

export interface ComparaisonAccord {
  cptsId: string;
  depuis: Timestamp;
}

export interface CompteBancaire {
  cptsId: string;
  creeLe: Timestamp;
  fermeLe: string | null;
  ibanFin: string;
  ibanMarque: string | null;
  ibanScelle: Buffer | null;
  id: string;
  nom: string;
}

export interface ContenuPersonnel {
  acteId: string;
  cle: string;
  contenu: Json;
  cptsId: string;
  professionnelId: string | null;
  sel: string;
}

export interface Contour {
  bord: Json;
  bordLongueur: number;
  code: string;
  departement: string;
  est: number;
  geometrie: Json;
  importeLe: Generated<Timestamp>;
  millesime: string;
  nord: number;
  ouest: number;
  source: string;
  sud: number;
}

export interface Contrat {
  ars: string;
  cpam: string;
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  fin: string;
  id: string;
  note: Generated<string>;
  numero: Generated<string>;
  resilieLe: string | null;
  signataire: Generated<string>;
  signeLe: string;
}

export interface ContratPiece {
  ajouteLe: Timestamp;
  contratId: string;
  cptsId: string;
  empreinte: string;
  genre: string;
  id: string;
  libelle: string;
}

export interface Convention {
  approuveePar: Generated<string>;
  centimes: number | null;
  closeLe: string | null;
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  decisionId: string | null;
  denonceeLe: string | null;
  ficheActionId: string | null;
  fin: string | null;
  genre: string;
  id: string;
  mission: string | null;
  modifieLe: Timestamp;
  note: Generated<string>;
  objet: Generated<string>;
  preavisMois: number | null;
  reconductionMois: number | null;
  referentId: string | null;
  rythme: string | null;
  sens: string | null;
  signeeLe: string | null;
  tacite: Generated<boolean>;
  titre: string;
  version: Generated<number>;
}

export interface ConventionPartie {
  conventionId: string;
  cptsId: string;
  nom: string;
  rang: number;
  structureId: string | null;
}

export interface ConventionPiece {
  ajouteeLe: Timestamp;
  conventionId: string;
  cptsId: string;
  empreinte: string;
  id: string;
  libelle: string;
}

export interface Convocation {
  activiteId: string;
  annonce: Json;
  courriel: string;
  cptsId: string;
  diteLe: Timestamp;
  id: string;
  inviteId: string;
  inviteLe: Timestamp;
  methode: string;
  nom: string;
  professionnelId: string | null;
  rappelePour: Timestamp | null;
  sequence: number;
}

export interface CoordonneesBancaires {
  cptsId: string;
  donneLe: Timestamp;
  fournisseurId: string | null;
  ibanFin: string;
  ibanScelle: Buffer | null;
  id: string;
  par: string;
  professionnelId: string | null;
  remplaceLe: Timestamp | null;
  titulaire: string;
}

export interface Cotisation {
  annee: number;
  cptsId: string;
  duCentimes: number;
  payeCentimes: Generated<number>;
  payeLe: string | null;
  professionnelId: string;
}

export interface Courriel {
  calendrier: string | null;
  cle: string;
  corps: string | null;
  cptsId: string;
  creeLe: Timestamp;
  derniereErreur: string | null;
  destinataire: string;
  essais: Generated<number>;
  etat: Generated<string>;
  expireLe: Timestamp;
  id: string;
  messageId: string;
  methode: string | null;
  prive: Generated<boolean>;
  prochainEssai: Timestamp;
  sujet: string;
  traiteLe: Timestamp | null;
}

export interface Cpts {
  creeeLe: Generated<Timestamp>;
  etape: Generated<string>;
  finess: string | null;
  id: string;
  nom: string;
  reglages: Generated<Json>;
  succedeA: string | null;
  zone: Generated<string>;
}

export interface Creneau {
  aDeplacer: Generated<boolean>;
  agendaId: string;
  cptsId: string;
  creeLe: Timestamp;
  debut: Timestamp;
  disponibiliteId: string | null;
  during: Generated<string>;
  fin: Timestamp;
  genre: string;
  id: string;
  lieuId: string | null;
  place: Generated<number>;
  plageId: string | null;
  retraitManuel: Generated<boolean>;
  statut: Generated<string>;
  visibilites: string[];
}

export interface CreneauGarde {
  cptsId: string;
  creneauId: string;
  demandeId: string;
  jusquA: Timestamp;
  poseeLe: Timestamp;
}

export interface CreneauPublie {
  adresse: string | null;
  agendaId: string;
  commune: string | null;
  communeNom: string | null;
  creneauId: string;
  debut: Timestamp;
  domicile: string;
  fin: Timestamp;
  gardeJusquA: Timestamp | null;
  genre: string;
  lat: number | null;
  lieu: string | null;
  lieuId: string | null;
  lon: number | null;
  metier: string;
  nom: string;
  personneId: string;
  profession: string;
  specialite: string | null;
  visibilites: string[];
  visiblePar: string;
  zone: string;
}

export interface CumulPlafond {
  annee: number;
  declareCentimes: Generated<number>;
  engageCentimes: Generated<number>;
  payeCentimes: Generated<number>;
  personneId: string;
  plafondCentimes: number;
}

export interface Decision {
  abroge: Generated<boolean>;
  acteId: string;
  adoptee: boolean;
  cptsId: string;
  effetLe: string;
  id: string;
  instanceId: string;
  numero: string;
  objet: string;
  priseLe: string;
  remplaceId: string | null;
  scrutinId: string | null;
  seanceId: string | null;
  texte: string;
}

export interface DecisionDialogue {
  accordeCentimes: number;
  cptsId: string;
  decideLe: string;
  dossierId: string;
  estimeCentimes: number | null;
  id: string;
  ligne: string;
  ligneId: string | null;
  mission: string;
  motif: string;
  releve: string;
  releveEmpreinte: string | null;
  remplace: string | null;
  saisiLe: Timestamp;
}

export interface DeclarationInterets {
  cptsId: string;
  creeeLe: Timestamp;
  empreinte: string | null;
  faiteLe: string;
  id: string;
  origine: string;
  personneId: string | null;
  professionnelId: string | null;
  representantId: string | null;
  rien: boolean;
}

export interface Decoupage {
  cptsId: string;
  creeLe: Timestamp;
  creePar: string | null;
  id: string;
  methode: Json;
  nom: string;
  retireLe: Timestamp | null;
  territoires: Json;
}

export interface Demande {
  appelant: string;
  cause: string | null;
  closeLe: Timestamp | null;
  commune: string;
  communeNom: string;
  contraintes: Generated<string[]>;
  cptsId: string;
  creeeLe: Timestamp;
  degre: string;
  echeance: Timestamp;
  id: string;
  motif: string;
  statut: Generated<string>;
  trancheAge: string;
}

export interface DemandeAdhesion {
  adresse: Generated<string>;
  codePostal: Generated<string>;
  complement: string | null;
  confirmeeLe: Timestamp | null;
  courriel: string;
  cptsId: string;
  creeLe: Timestamp;
  decideeLe: Timestamp | null;
  etape: Generated<number>;
  etat: string;
  finess: string | null;
  fonction: Generated<string>;
  genre: string;
  id: string;
  lieu: Generated<string>;
  message: Generated<string>;
  nom: string;
  prenom: string;
  profession: string | null;
  professionnelId: string | null;
  raison: string | null;
  rpps: string | null;
  specialite: string | null;
  structureGenre: string | null;
  structureId: string | null;
  structureNom: string | null;
  telephone: string | null;
  titre: string | null;
  ville: Generated<string>;
}

export interface DemandeMt {
  canal: string;
  cause: string | null;
  closeLe: Timestamp | null;
  commune: string;
  communeNom: string;
  confirmeeLe: Timestamp;
  consentementLe: Timestamp;
  cptsId: string;
  criteres: Generated<string[]>;
  demandeur: string;
  deposeeLe: Timestamp;
  doubleDe: string | null;
  id: string;
  importId: string | null;
  lat: number | null;
  lon: number | null;
  prevenueLe: Timestamp | null;
  regles: number;
  relanceeLe: Timestamp | null;
  statut: Generated<string>;
  suiviEmpreinte: string;
  trancheAge: string;
}

export interface DemandeParcours {
  cptsId: string;
  degre: string | null;
  demandeId: string;
  grilleId: string;
  issue: string | null;
  le: Timestamp;
  orientation: string;
  pas: Json;
}

export interface DemandePreuve {
  acteId: string;
  closeLe: Timestamp | null;
  courriel: string | null;
  cptsId: string;
  demandeeLe: Timestamp;
  empreinte: string | null;
  etat: string;
  expireLe: Timestamp;
  id: string;
  lienId: string | null;
  nature: string;
  nom: string | null;
  professionnelId: string | null;
  recueLe: Timestamp | null;
  relanceeLe: Timestamp | null;
  relances: Generated<number>;
}

export interface Departement {
  code: string;
  nom: string;
  region: string;
}

export interface Diffusion {
  cptsId: string;
  creeeLe: Timestamp;
  demandeId: string;
  echeance: Timestamp;
  groupeId: string;
  groupeNom: string;
  habituelJusquA: Timestamp | null;
  id: string;
  statut: Generated<string>;
  vueLe: Timestamp | null;
}

export interface DiffusionEnvoi {
  agendaId: string;
  cptsId: string;
  diffusionId: string;
  habituel: Generated<boolean>;
  id: string;
  ouvreLe: Timestamp;
  raison: string | null;
  rendezVousId: string | null;
  reponduLe: Timestamp | null;
  reponse: string | null;
}

export interface DiffusionRefus {
  agendaId: string;
  cptsId: string;
  depuis: Timestamp;
}

export interface Disponibilite {
  agendaId: string;
  arreteeLe: Timestamp | null;
  capacite: number;
  cptsId: string;
  creeeLe: Timestamp;
  debut: string;
  duree: number;
  fin: string;
  genre: string;
  id: string;
  jours: number[];
  lieuId: string | null;
  sauteFeries: boolean;
  semaines: number;
  valideAu: string | null;
  valideDu: string;
  visibilites: string[];
  zone: string;
}

export interface Document {
  ajouteLe: Timestamp;
  ajoutePar: string;
  cptsId: string;
  effaceLe: Timestamp | null;
  empreinte: string;
  nom: string | null;
  personnel: boolean;
  taille: number;
  type: string;
}

export interface DossierFige {
  archive: string;
  au: string;
  cleEmpreinte: string;
  code: string;
  cptsId: string;
  du: string;
  empreinte: string;
  figeLe: Timestamp;
  figePar: string;
  id: string;
  manifeste: string;
  motif: Generated<string>;
  octets: number;
  pieces: number;
  precedent: string | null;
  rang: number;
  registreEmpreinte: string;
  registreSequence: number;
  signature: string;
  version: number;
}

export interface EchangeGarde {
  contreId: string | null;
  cptsId: string;
  deId: string;
  demandeLe: Timestamp;
  etat: string;
  gardeId: string;
  id: string;
  reponduLe: Timestamp | null;
  tableauGardeId: string;
  versId: string;
}

export interface Effacement {
  cle: Json;
  cpts: string;
  id: Generated<string>;
  le: Generated<Timestamp>;
  objet: string;
}

export interface Electeur {
  college: string | null;
  collegeId: string | null;
  cptsId: string;
  deliberatif: boolean;
  id: string;
  inviteId: string | null;
  nom: string;
  personneId: string | null;
  professionnelId: string | null;
  qualite: Generated<string>;
  seanceId: string;
  voix: number;
}

export interface EmargementScrutin {
  cptsId: string;
  electeurId: string;
  mandataireId: string | null;
  recu: string;
  scrutinId: string;
  seanceId: string;
  voix: number;
}

export interface Enquete {
  audience: string;
  clotureLe: Timestamp;
  cptsId: string;
  creeeLe: Timestamp;
  creePar: string | null;
  id: string;
  presentation: string;
  profils: string[];
  titre: string;
}

export interface Entretien {
  aupresDe: string;
  cptsId: string;
  creeLe: Timestamp;
  creePar: string | null;
  id: string;
  jour: string;
  notes: string;
  retireLe: Timestamp | null;
}

export interface Enveloppe {
  cptsId: string;
  id: string;
  poste: string | null;
  ressourceId: string | null;
}

export interface EnveloppeScrutin {
  cptsId: string;
  id: string;
  scellee: Buffer;
  scrutinId: string;
}

export interface EnvoiSas {
  cptsId: string;
  creeLe: Timestamp;
  debut: Timestamp;
  derniereErreur: string | null;
  essais: Generated<number>;
  etat: Generated<string>;
  evenement: string;
  fin: Timestamp;
  id: string;
  prochainEssai: Timestamp;
  rang: number;
  rendezVousId: string;
  statut: string;
  suiviId: string;
  traiteLe: Timestamp | null;
}

export interface Epci {
  code: string;
  nom: string;
  nomPlie: string;
  population: number;
  type: string;
}

export interface Etape {
  code: string;
  cptsId: string;
  decideLe: string | null;
  envoyeLe: string | null;
  issue: string | null;
  modifieeLe: Timestamp;
  motif: string | null;
  note: Generated<string>;
  prevuLe: string | null;
  recuLe: string | null;
}

export interface ExceptionAgenda {
  agendaId: string;
  annuleeLe: Timestamp | null;
  cptsId: string;
  creeeLe: Timestamp;
  debut: Timestamp | null;
  disponibiliteId: string | null;
  fin: Timestamp | null;
  genre: string;
  id: string;
  jour: string | null;
}

export interface Exercice {
  closLe: Timestamp | null;
  closPar: string | null;
  cptsId: string;
  debut: string;
  fin: string;
  id: string;
}

export interface ExtraitEntretien {
  cptsId: string;
  entretienId: string;
  rang: number;
  sens: string;
  texte: string;
  theme: string;
}

export interface FeuilleEmargement {
  activiteId: string;
  cptsId: string;
  fermeeLe: Timestamp | null;
  mot: string;
  ouverteLe: Timestamp;
  secret: string;
}

export interface FicheAction {
  archiveeLe: Timestamp | null;
  communes: Generated<string[]>;
  copieDe: string | null;
  cptsId: string;
  creeeLe: Timestamp;
  debut: string | null;
  etat: Generated<string>;
  fin: string | null;
  id: string;
  missions: Generated<string[]>;
  modele: string | null;
  modifieeLe: Timestamp;
  objectif: Generated<string>;
  objectifId: string | null;
  partageeLe: Timestamp | null;
  publicVise: Generated<string>;
  risques: Generated<string>;
  titre: string;
  version: Generated<number>;
}

export interface FichePartagee {
  contenu: Json;
  cptsId: string;
  cptsNom: string;
  ficheId: string;
  missions: string[];
  partageeLe: Timestamp;
  titre: string;
}

export interface FicheReferent {
  cptsId: string;
  ficheId: string;
  professionnelId: string;
  rang: number;
}

export interface FinancementReglage {
  alerteAvance: number;
  alerteSommeil: number;
  changementTaille: string;
  cptsId: string;
  delaiVariable: number;
  exerciceMois: number;
  prorataVariable: boolean;
}

export interface FinessChargement {
  chargeLe: Generated<Timestamp>;
  fautives: number;
  fichier: string;
  forme: string;
  id: Generated<number>;
  jour: string;
  structures: number;
}

export interface FinessStructure {
  adresse: string;
  categorie: string;
  categorieLibelle: string;
  codePostal: string;
  commune: string;
  communeNom: string;
  entite: string;
  finess: string;
  nom: string;
  nomLong: string;
  nomPlie: string;
  ouverteLe: string;
  siret: string;
  telephone: string;
}

export interface Flux {
  destination: string;
  origine: string;
  sourceId: string;
  valeur: number;
}

export interface Fournisseur {
  cptsId: string;
  creeLe: Timestamp;
  fermeLe: string | null;
  id: string;
  nom: string;
  note: Generated<string>;
  siret: string | null;
}

export interface Garde {
  cptsId: string;
  debut: Timestamp;
  fin: Timestamp;
  id: string;
  jour: string;
  lourde: boolean;
  personnes: number;
  posteGardeId: string;
  tableauGardeId: string;
}

export interface GardePubliee {
  cptsId: string;
  gardeId: string;
  jour: string;
  professionnelId: string;
  volontaireGardeId: string;
}

export interface GrilleTriage {
  contenu: Json;
  cptsId: string;
  creeLe: Timestamp;
  empreinte: string;
  enUsageLe: Timestamp | null;
  id: string;
  modifieLe: Timestamp;
  numero: number;
  origine: string;
  origineId: string | null;
  retireeLe: Timestamp | null;
  statut: Generated<string>;
  titre: string;
  valideeLe: Timestamp | null;
  valideeVoie: string | null;
  valideurId: string | null;
  valideurNom: string | null;
  valideurRpps: string | null;
}

export interface GroupeDiffusion {
  archiveLe: Timestamp | null;
  communes: Generated<string[]>;
  cptsId: string;
  creeLe: Timestamp;
  id: string;
  nom: string;
  professions: Generated<string[]>;
  structures: Generated<string[]>;
}

export interface GroupeMembre {
  agendaId: string;
  cptsId: string;
  groupeId: string;
}

export interface HorodatageDossier {
  ajouteLe: Timestamp;
  autorite: string;
  cptsId: string;
  dateDite: Timestamp;
  dossierId: string;
  id: string;
  jeton: Buffer;
}

export interface Idempotence {
  acteur: string;
  cle: string;
  demande: string;
  le: Generated<Timestamp>;
  reponse: Buffer | null;
  route: string;
}

export interface Identifiant {
  changeLe: Generated<Timestamp>;
  courriel: string;
  motDePasse: string;
  personneId: string;
  totpConfirme: Generated<boolean>;
  totpDernier: number | null;
  totpSecret: string | null;
}

export interface IdentiteMt {
  chiffre: Buffer;
  cptsId: string;
  demandeId: string;
  effacerLe: Timestamp | null;
  marques: string[];
}

export interface IdentitePatient {
  chiffre: Buffer;
  cptsId: string;
  demandeId: string;
  effacerLe: Timestamp | null;
}

export interface ImportMembres {
  accepteLe: Timestamp | null;
  annuleLe: Timestamp | null;
  auteurId: string | null;
  bilan: Json | null;
  correspondance: Json;
  cptsId: string;
  creeLe: Timestamp;
  effets: Generated<Json>;
  entetes: string[];
  etat: string;
  fichier: string;
  id: string;
  lignes: Json;
}

export interface ImportMt {
  accepteLe: Timestamp | null;
  annuleLe: Timestamp | null;
  auteurId: string | null;
  bilan: Json | null;
  correspondance: Json;
  cptsId: string;
  creeLe: Timestamp;
  entetes: string[];
  etat: string;
  fichier: string;
  id: string;
  lignes: Json;
}

export interface ImportPlan {
  accepteLe: Timestamp | null;
  annuleLe: Timestamp | null;
  auteurId: string | null;
  correspondance: Json;
  cptsId: string;
  creeLe: Timestamp;
  entetes: string[];
  etat: string;
  fiches: Generated<Json>;
  fichier: string;
  id: string;
  lignes: Json;
}

export interface ImportValeurs {
  accepteLe: Timestamp | null;
  annuleLe: Timestamp | null;
  auteurId: string | null;
  bilan: Json | null;
  correspondance: Json;
  cptsId: string;
  creeLe: Timestamp;
  empreinte: string;
  entetes: string[];
  etat: string;
  fichier: string;
  id: string;
  lignes: Json;
  source: string;
}

export interface IndicateurDeFiche {
  cible: Numeric | null;
  cibleLe: string | null;
  cptsId: string;
  depart: Numeric | null;
  departLe: string | null;
  ficheId: string;
  id: string;
  libelle: string;
  rang: number;
  source: Generated<string>;
  unite: Generated<string>;
}

export interface IndicateurPropre {
  code: string;
  cptsId: string;
  creeLe: Timestamp;
  definition: Json;
  nom: string;
  retireLe: Timestamp | null;
}

export interface IndicateurSuivi {
  code: string;
  cptsId: string;
  suivi: boolean;
}

export interface IndicateurTerritorial {
  code: string;
  decimales: number;
  definition: string;
  facteur: number;
  libelle: string;
  nature: string;
  secret: string | null;
  sens: string | null;
  theme: string;
  unite: string;
}

export interface IndisponibiliteGarde {
  au: string;
  cptsId: string;
  du: string;
  id: string;
  volontaireGardeId: string;
}

export interface Installation {
  creeeLe: Generated<Timestamp>;
  graine: number | null;
  hebergeurCertificat: string | null;
  hebergeurExpireLe: string | null;
  hebergeurNom: string | null;
  nature: string;
  patients: boolean;
  peupleeLe: Timestamp | null;
  seule: Generated<boolean>;
}

export interface Instance {
  cptsId: string;
  creeLe: Timestamp;
  fermeeLe: string | null;
  genre: string;
  id: string;
  mission: string | null;
  nom: string;
  objet: Generated<string>;
  rang: number;
}

export interface InstanceRegle {
  article: Generated<string>;
  cptsId: string;
  instanceId: string;
  regles: Json;
  statutsId: string;
  texte: Generated<string>;
}

export interface Interet {
  centimes: number | null;
  cptsId: string;
  creeLe: Timestamp;
  debut: string | null;
  domaine: Generated<string>;
  fin: string | null;
  id: string;
  nature: string;
  organisme: Generated<string>;
  origine: string;
  personneId: string | null;
  precision: Generated<string>;
  professionnelId: string | null;
  representantId: string | null;
  structureId: string | null;
}

export interface Interlocuteur {
  courriel: string | null;
  cptsId: string;
  creeLe: Timestamp;
  etapes: Generated<string[]>;
  fonction: Generated<string>;
  id: string;
  nom: string;
  organisme: string;
  telephone: string | null;
}

export interface Invite {
  activiteId: string;
  courriel: string | null;
  cptsId: string;
  id: string;
  nom: string;
  profession: string | null;
  professionnelId: string | null;
  qualite: Generated<string>;
  reponduLe: Timestamp | null;
  reponse: string | null;
}

export interface Jalon {
  atteintLe: string | null;
  cptsId: string;
  ficheId: string;
  id: string;
  libelle: string;
  prevuLe: string;
}

export interface Journal {
  acteur: string;
  action: string;
  colonnes: Generated<string[]>;
  cptsId: string;
  id: Generated<number>;
  le: Generated<Timestamp>;
  objet: string;
  objetId: string;
  operation: string;
}

export interface JournalRepere {
  clePublique: string;
  coupeLe: Timestamp;
  cptsId: string;
  dernier: number;
  empreinte: string;
  jusquLe: Timestamp;
  lignes: number;
  sequence: number;
  signature: string;
}

export interface JournalSceau {
  cptsId: string;
  dernier: number;
  empreinte: string;
  nombre: number;
  precedent: string;
  premier: number;
  scelleLe: Generated<Timestamp>;
  sequence: number;
}

export interface LectureDossier {
  cptsId: string;
  creeLe: Timestamp;
  destinataire: string;
  dossierId: string;
  expireLe: Timestamp;
  id: string;
  lienId: string;
  organisme: string;
  ouvertLe: Timestamp | null;
  revoqueLe: Timestamp | null;
}

export interface LienSigne {
  cptsId: string;
  creeLe: Generated<Timestamp>;
  empreinte: string;
  expireLe: Timestamp;
  id: string;
  personneId: string | null;
  revoqueLe: Timestamp | null;
  sujet: Generated<Json>;
  usage: string;
  usagesRestants: number | null;
}

export interface LieuConsultation {
  adresse: string | null;
  agendaId: string;
  commune: string;
  communeNom: string;
  cptsId: string;
  creeLe: Timestamp;
  id: string;
  identifiantNational: string | null;
  lat: number | null;
  libelle: string;
  lieuExerciceId: string | null;
  lon: number | null;
}

export interface LieuExercice {
  adresse: Generated<string>;
  codePostal: Generated<string>;
  commune: string | null;
  cptsId: string;
  creeLe: Timestamp;
  fermeLe: Timestamp | null;
  id: string;
  lat: number | null;
  lon: number | null;
  nom: Generated<string>;
  precise: Generated<boolean>;
  professionnelId: string;
  structureId: string | null;
  telephone: string | null;
  zone: string;
}

export interface LieuMontre {
  adresse: string | null;
  agendaId: string | null;
  codePostal: string | null;
  communeNom: string | null;
  cptsId: string | null;
  creeLe: Timestamp | null;
  id: string | null;
  identifiant: string | null;
  identifiantNational: string | null;
  libelle: string | null;
  telephone: string | null;
}

export interface LigneBudget {
  annee: number;
  centimes: number;
  cptsId: string;
  ficheId: string;
  financement: string;
  id: string;
  libelle: string;
  rang: number;
}

export interface LignePublique {
  acteId: string;
  cptsId: string;
  ecriteLe: Timestamp;
  texte: string;
}

export interface LigneReleve {
  centimes: number;
  compteId: string;
  cptsId: string;
  ecarteeLe: Timestamp | null;
  ecarteeRaison: string | null;
  empreinte: string;
  id: string;
  jour: string;
  libelle: string;
  rang: number;
  rapprocheCentimes: Generated<number>;
  reference: Generated<string>;
  releveId: string;
}

export interface LigneVariable {
  anneeId: string;
  cptsId: string;
  creeeLe: Timestamp;
  id: string;
  mission: string;
  rang: number;
}

export interface LigneVariablePalier {
  centimes: number;
  cptsId: string;
  ligneId: string;
  nom: Generated<string>;
  seuil: Numeric;
  version: number;
}

export interface LigneVariableReferent {
  cptsId: string;
  ligneId: string;
  professionnelId: string;
  rang: number;
}

export interface LigneVariableVersion {
  avenantId: string | null;
  changement: Numeric | null;
  changementGenre: string | null;
  cible: Numeric | null;
  code: string | null;
  cptsId: string;
  depart: Numeric | null;
  departLe: string | null;
  ecriteLe: Timestamp;
  enonce: string;
  forme: string;
  libelle: string;
  ligneId: string;
  motif: Generated<string>;
  preuves: Generated<string[]>;
  retiree: Generated<boolean>;
  sens: string;
  version: number;
}

export interface LotPaiement {
  centimes: number;
  compteId: string;
  cptsId: string;
  creeLe: Timestamp;
  creePar: string | null;
  empreinte: string | null;
  etat: Generated<string>;
  executionLe: string;
  id: string;
  message: string;
  nombre: number;
  numero: number;
  remisLe: Timestamp | null;
}

export interface Maillon {
  acteId: string;
  contenu: string;
  cptsId: string;
  empreinte: string;
  engagements: Generated<Json>;
  precedent: string;
  sequence: number;
  version: Generated<number>;
}

export interface Mandat {
  collegeId: string | null;
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  decisionId: string | null;
  echeance: string | null;
  eluPar: Generated<string>;
  fin: string | null;
  fonction: string;
  id: string;
  instanceId: string;
  motifFin: string | null;
  precision: Generated<string>;
  professionnelId: string | null;
  representantId: string | null;
  seanceId: string | null;
}

export interface MemoireColonnes {
  champ: string | null;
  cptsId: string;
  entete: string;
}

export interface MemoireColonnesReleve {
  champ: string | null;
  cptsId: string;
  entete: string;
}

export interface MemoireColonnesValeurs {
  champ: string | null;
  cptsId: string;
  entete: string;
}

export interface MissionContrat {
  contratId: string;
  cptsId: string;
  mission: string;
  prevueLe: string | null;
}

export interface MissionMenee {
  cptsId: string;
  demarreeLe: string | null;
  deployeeLe: string | null;
  mission: string;
}

export interface MontantAnnexe {
  anneeId: string;
  centimes: number;
  condition: Generated<string>;
  cptsId: string;
  part: string;
  poste: string;
  source: string;
}

export interface MontantCotisation {
  annee: number;
  centimes: number;
  cptsId: string;
  genre: string;
  libelle: string;
  professions: Generated<string[]>;
  rang: number;
  structures: Generated<string[]>;
}

export interface Mouvement {
  centimes: number;
  corrige: string | null;
  cptsId: string;
  decision: Generated<string>;
  decisionId: string | null;
  enveloppeId: string;
  ficheActionId: string | null;
  genre: string;
  id: string;
  le: string;
  libelle: string;
  motif: Generated<string>;
  origine: string;
  origineId: string;
  saisiLe: Timestamp;
}

export interface MouvementSomme {
  acteur: string;
  anneeEngage: number;
  anneePaye: number;
  centimes: number;
  cptsId: string;
  ecritLe: Timestamp;
  engage: number;
  jour: string;
  nature: string;
  note: Generated<string>;
  paye: number;
  recouvrer: number;
  sequence: number;
  sommeId: string;
  virementId: string | null;
}

export interface Moyen {
  accordeLe: string | null;
  centimes: number | null;
  cptsId: string;
  creeLe: Timestamp;
  etape: string | null;
  genre: string;
  heures: number | null;
  id: string;
  libelle: string;
}

export interface NomDispositif {
  code: string;
  nom: string;
}

export interface Objectif {
  cptsId: string;
  creeLe: Timestamp;
  id: string;
  mission: string | null;
  texte: Generated<string>;
  titre: string;
}

export interface ObjectifBesoin {
  besoinId: string;
  cptsId: string;
  objectifId: string;
}

export interface Observation {
  attendues: number | null;
  denominateur: number | null;
  etat: Generated<string>;
  lues: number | null;
  numerateur: number | null;
  serieId: number;
  valeur: number | null;
  zone: string;
}

export interface Orientation {
  cptsId: string;
  demandeId: string;
  destination: string;
  le: Timestamp;
  structureId: string | null;
  suite: string | null;
  suiteLe: Timestamp | null;
  suitePar: string | null;
}

export interface Papier {
  ajouteLe: Timestamp;
  cptsId: string;
  empreinte: string;
  etape: string;
  id: string;
  libelle: string;
}

export interface PartageCreneau {
  avec: string;
  depuis: Timestamp;
  domicile: string;
  id: string;
  personneId: string;
  statut: string;
}

export interface PartenaireDeFiche {
  cptsId: string;
  ficheId: string;
  genre: string;
  id: string;
  nom: Generated<string>;
  rang: number;
  stade: Generated<string>;
  stadeLe: string | null;
  structureId: string | null;
}

export interface Participation {
  acteId: string;
  cptsId: string;
  debut: Timestamp;
  fin: Timestamp;
  grade: string;
  qualite: string;
  rang: number;
}

export interface PasDemande {
  auteurId: string | null;
  cptsId: string;
  demandeId: string;
  id: string;
  issue: string;
  jour: string;
  le: Timestamp;
  mot: string | null;
  organe: string | null;
}

export interface Personne {
  creeeLe: Generated<Timestamp>;
  id: string;
  nom: string;
  operateur: Generated<boolean>;
  prenom: string;
  rpps: string | null;
}

export interface Piece {
  activiteId: string;
  ajouteeLe: Timestamp;
  cptsId: string;
  empreinte: string;
  id: string;
  libelle: string;
  nature: string;
}

export interface PlafondAnnuel {
  annee: number;
  centimes: number;
  creeLe: Timestamp;
  dateSource: string | null;
  id: string;
  source: string;
  statut: string;
}

export interface PlafondConnu {
  annee: number;
  centimes: number;
}

export interface Plage {
  acteId: string | null;
  agendaId: string;
  aRevoir: Generated<boolean>;
  cptsId: string;
  debut: Timestamp;
  fin: Timestamp;
  id: string;
  lieuId: string | null;
}

export interface PosteGarde {
  cptsId: string;
  debut: string;
  feries: string;
  fin: string;
  id: string;
  jours: number[];
  libelle: string;
  lieu: string | null;
  personnes: number;
  professions: string[];
  rang: number;
  tableauGardeId: string;
}

export interface Presence {
  activiteId: string;
  appareil: string | null;
  arrivee: Timestamp;
  cle: string;
  cptsId: string;
  depart: Timestamp | null;
  id: string;
  nom: string;
  par: string;
  profession: string;
  professionnelId: string | null;
  qualite: Generated<string>;
  qui: string;
  raison: string | null;
  retireeLe: Timestamp | null;
}

export interface Preuve {
  acteId: string;
  cptsId: string;
  empreinte: string | null;
  grade: string;
  libelle: string;
  nature: string | null;
  rang: number;
}

export interface PreuveAttendue {
  cptsId: string;
  ficheId: string;
  genre: string;
  id: string;
  libelle: string;
  rang: number;
}

export interface Procuration {
  cptsId: string;
  donneeLe: Timestamp;
  donneurId: string;
  id: string;
  mandataireId: string;
  repriseLe: Timestamp | null;
  seanceId: string;
}

export interface Professionnel {
  courriel: string | null;
  cptsId: string;
  creeLe: Timestamp;
  departPrevu: string | null;
  effaceLe: Timestamp | null;
  effaceRaison: string | null;
  id: string;
  nom: string;
  partiLe: string | null;
  personneId: string;
  prenom: string;
  profession: string;
  publie: Generated<string[]>;
  publieLe: Timestamp | null;
  rpps: string | null;
  specialite: string | null;
  statut: Generated<string>;
  telephone: string | null;
  titre: string | null;
}

export interface ProjetTexte {
  cle: string;
  cptsId: string;
  modifieLe: Timestamp;
  texte: string;
}

export interface ProjetVersion {
  contenu: Json | null;
  cptsId: string;
  empreinte: string | null;
  envoyeLe: string | null;
  etat: string;
  figeeLe: Timestamp | null;
  id: string;
  motif: string | null;
  nature: string;
  note: Generated<string>;
  numero: number;
  ouverteLe: Timestamp;
  recuLe: string | null;
  reponse: string | null;
  reponseLe: string | null;
}

export interface PropositionMt {
  acteId: string | null;
  capaciteId: string;
  cptsId: string;
  demandeId: string;
  echeance: Timestamp;
  id: string;
  mois: string;
  pourquoi: Json;
  proposeeLe: Timestamp;
  raison: string | null;
  rang: number;
  repondueLe: Timestamp | null;
  statut: Generated<string>;
  vuDemandeLe: Timestamp | null;
  vuLe: Timestamp | null;
}

export interface PropositionRepertoire {
  cle: string;
  cptsId: string;
  creeeLe: Timestamp;
  decideeLe: Timestamp | null;
  effet: Json | null;
  fait: Json;
  genre: string;
  id: string;
  jour: string;
  professionnelId: string;
  rappel: Generated<boolean>;
  statut: string;
}

export interface PublicationGarde {
  changements: number;
  cptsId: string;
  id: string;
  lignes: Json;
  numero: number;
  origine: string;
  publieeLe: Timestamp;
  publieePar: string | null;
  tableauGardeId: string;
}

export interface QuestionEnquete {
  besoinIds: Generated<string[]>;
  choix: string[];
  cptsId: string;
  enqueteId: string;
  rang: number;
  reponse: string;
  texte: string;
}

export interface Rapprochement {
  centimes: number;
  cptsId: string;
  faitLe: Timestamp;
  id: string;
  libelle: string;
  ligneId: string;
  objet: string;
  objetId: string;
  par: string;
}

export interface RattachementRepertoire {
  cptsId: string;
  identifiant: string;
  jour: string;
  lot: string;
  preuves: string[];
  professionnelId: string;
  rattacheLe: Timestamp;
  rppsAjoute: boolean;
  situation: Json | null;
  vuLe: Timestamp;
}

export interface ReferenceChargee {
  chargeeLe: Generated<Timestamp>;
  nom: string;
  version: string;
}

export interface Region {
  code: string;
  nom: string;
}

export interface RegistreTete {
  cptsId: string;
  empreinte: Generated<string>;
  sequence: Generated<number>;
}

export interface RegistreVerification {
  actes: number;
  acteur: string;
  conforme: boolean;
  cptsId: string;
  effaces: number;
  id: string;
  le: Timestamp;
  preuves: Json | null;
  ruptureRaison: string | null;
  ruptureSequence: number | null;
  tete: string;
}

export interface ReglageAdhesion {
  accueil: Generated<string>;
  adresse: string | null;
  cptsId: string;
  effet: Generated<string>;
  ouverte: Generated<boolean>;
  signataire: Generated<string>;
}

export interface ReglageComptable {
  changeLe: Timestamp;
  comptes: Generated<Json>;
  cptsId: string;
  siren: string | null;
}

export interface ReglageMt {
  adresse: string | null;
  conservationJours: Generated<number>;
  contactDonnees: Generated<string>;
  cptsId: string;
  delaiJours: Generated<number>;
  ouverte: Generated<boolean>;
  silenceMois: Generated<number>;
  telephone: Generated<string>;
}

export interface ReglageSoins {
  conservationJours: Generated<number>;
  cptsId: string;
  diffusionMinutes: Generated<number>;
  diffusionsParJour: Generated<number>;
  gardeMinutes: Generated<number>;
  habituelMinutes: Generated<number>;
  regle: Generated<string>;
}

export interface ReglementCotisation {
  appelId: string;
  centimes: number;
  cptsId: string;
  creeLe: Timestamp;
  id: string;
  le: string;
  moyen: string;
  note: Generated<string>;
  rapprochementId: string | null;
}

export interface Regulateur {
  actif: boolean;
  changeLe: Timestamp;
  conditionsLe: Timestamp | null;
  courriel: string;
  creeLe: Timestamp;
  id: string;
  motDePasse: string;
  nom: string;
  numero: string;
  prenom: string;
  registre: string;
}

export interface Releve {
  accepteLe: Timestamp | null;
  annuleLe: Timestamp | null;
  auteurId: string | null;
  bilan: Json | null;
  compteId: string;
  correspondance: Json;
  cptsId: string;
  creeLe: Timestamp;
  empreinte: string;
  entetes: string[];
  etat: string;
  fichier: string;
  id: string;
  lignes: Json;
}

export interface RendezVous {
  agendaId: string;
  annuleLe: Timestamp | null;
  cptsId: string;
  creneauId: string;
  creneauStatut: Generated<string | null>;
  debut: Timestamp;
  demandeCpts: string;
  demandeId: string;
  fin: Timestamp;
  id: string;
  reserveLe: Timestamp;
  statut: Generated<string>;
}

export interface RendezVousMiroir {
  adresse: string | null;
  commune: string | null;
  communeNom: string | null;
  cptsId: string;
  creneauId: string;
  debut: Timestamp;
  demandeId: string;
  domicile: string;
  fin: Timestamp;
  genre: string;
  id: string;
  lieu: string | null;
  metier: string;
  nom: string;
  personneId: string;
  reserveLe: Timestamp;
  statut: string;
  zone: string;
}

export interface RendezVousRegulation {
  cptsId: string;
  demandeId: string;
  prisLe: Timestamp;
  regulateurId: string;
  rendezVousId: string;
  suiviId: string;
}

export interface RepereMt {
  arreteLe: string;
  cptsId: string;
  creeLe: Timestamp;
  creePar: string | null;
  effectif: number | null;
  id: string;
  population: string;
  sansMt: number;
  source: string;
}

export interface RepertoireChangement {
  chargementId: number;
  genre: string;
  identifiant: string;
}

export interface RepertoireChargement {
  ajoutees: number;
  chargeLe: Generated<Timestamp>;
  doublons: number;
  elagueLe: Timestamp | null;
  exemples: Json;
  fautives: number;
  fichier: string;
  fictif: Generated<boolean>;
  id: Generated<number>;
  inchangees: number;
  jour: string;
  lignes: number;
  retirees: number;
}

export interface RepertoireLigne {
  autres: string;
  codePostal: string;
  commune: string;
  communeLibelle: string;
  courriel: string;
  empreinte: number;
  enseigne: string;
  finess: string;
  identifiant: string;
  indice: string;
  mode: string;
  nom: string;
  numero: string;
  prenom: string;
  profession: string;
  raisonSociale: string;
  savoirFaire: string;
  savoirFaireLibelle: string;
  telephone: string;
  voie: string;
  voieType: string;
}

export interface RepertoireMot {
  mot: string;
  nom: string;
}

export interface ReponseEnquete {
  cptsId: string;
  enqueteId: string;
  id: string;
  jour: string;
  profil: string | null;
}

export interface ReponseQuestion {
  choisis: number[];
  cptsId: string;
  enqueteId: string;
  rang: number;
  reponseId: string;
  texte: string | null;
}

export interface Representant {
  courriel: string | null;
  cptsId: string;
  creeLe: Timestamp;
  effaceLe: Timestamp | null;
  id: string;
  nom: string;
  qualite: string;
  structure: Generated<string>;
  structureId: string | null;
}

export interface Reprise {
  approuveeLe: Timestamp | null;
  approuveePar: string | null;
  centimes: number;
  cptsId: string;
  demandeeLe: Timestamp;
  demandeePar: string;
  id: string;
  motif: string;
  sommeId: string;
}

export interface Ressource {
  accordeeLe: string | null;
  centimes: number;
  cptsId: string;
  financeur: Generated<string>;
  genre: string;
  id: string;
  libelle: string;
  note: Generated<string>;
}

export interface Scenario {
  cptsId: string;
  creeLe: Timestamp;
  creePar: string | null;
  id: string;
  methode: Json | null;
  nom: string;
  origine: string;
  retireLe: Timestamp | null;
  unites: Json;
}

export interface Scrutin {
  abroge: Generated<boolean>;
  choixMax: Generated<number>;
  clePublique: string | null;
  closLe: Timestamp | null;
  corps: Generated<string>;
  cptsId: string;
  etat: Generated<string>;
  genre: string;
  id: string;
  intitule: string;
  majorite: Json;
  motifAnnulation: string | null;
  nature: string;
  options: Json;
  ouvertLe: Timestamp | null;
  point: number | null;
  quorum: Json | null;
  rang: number;
  remplaceId: string | null;
  resultat: Json | null;
  seanceId: string;
  texte: string | null;
}

export interface Seance {
  activiteId: string | null;
  closeLe: Timestamp | null;
  convoqueeLe: Timestamp | null;
  cptsId: string;
  debut: Timestamp;
  etat: Generated<string>;
  id: string;
  instanceId: string;
  ouverteLe: Timestamp | null;
  quorum: Json | null;
  retard: string | null;
  secondeDe: string | null;
  titre: string;
}

export interface Serie {
  derivee: boolean;
  id: Generated<number>;
  indicateur: string;
  periode: string;
  recomposee: boolean;
  sourceId: string;
  zoneGenre: string;
}

export interface Session {
  agent: Generated<string>;
  creeeLe: Generated<Timestamp>;
  empreinte: string;
  exercice: string | null;
  exercices: Generated<string[]>;
  expireLe: Timestamp;
  id: string;
  lienCptsId: string | null;
  lienId: string | null;
  moyen: Generated<string>;
  personneId: string | null;
  pscJeton: string | null;
  revoqueeLe: Timestamp | null;
  secondFacteur: Generated<boolean>;
  vueLe: Generated<Timestamp>;
}

export interface Siege {
  collegeId: string;
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  fin: string | null;
  id: string;
  motifFin: string | null;
  professionnelId: string | null;
  representantId: string | null;
}

export interface SignaturePv {
  contenu: string;
  cptsId: string;
  empreinte: string;
  nom: string;
  personneId: string;
  role: string;
  seanceId: string;
  signeLe: Timestamp;
}

export interface SommeDue {
  approuveeLe: Timestamp | null;
  approuveePar: string | null;
  beneficiaire: string;
  centimes: number;
  conflit: string | null;
  controleeLe: Timestamp | null;
  controleePar: string | null;
  cptsId: string;
  declareeLe: Timestamp;
  declareePar: string | null;
  engageCentimes: Generated<number>;
  enveloppeId: string | null;
  etat: Generated<string>;
  ficheActionId: string | null;
  fournisseurId: string | null;
  genre: string;
  id: string;
  jour: string;
  justificatif: string | null;
  mission: string | null;
  numero: Generated<string>;
  objet: string;
  par: string;
  payeCentimes: Generated<number>;
  personneId: string | null;
  professionnelId: string | null;
  recouvrerCentimes: Generated<number>;
  rejetLe: Timestamp | null;
  rejetMotif: string | null;
  rejetPar: string | null;
}

export interface SommeExterieure {
  annee: number;
  centimes: number;
  cptsId: string;
  declareeLe: Timestamp;
  id: string;
  par: string;
  personneId: string;
  precision: Generated<string>;
  professionnelId: string;
}

export interface Sondage {
  activiteId: string | null;
  closLe: Timestamp | null;
  clotureLe: Timestamp;
  commune: string | null;
  cptsId: string;
  creeLe: Timestamp;
  description: string | null;
  etat: Generated<string>;
  ficheActionId: string | null;
  genre: string;
  groupe: string | null;
  id: string;
  lieu: string | null;
  mission: string | null;
  nomsVisibles: Generated<boolean>;
  organisateurId: string | null;
  relanceLe: Timestamp | null;
  titre: string;
  visio: string | null;
  zone: string;
}

export interface SondageCreneau {
  cptsId: string;
  debut: Timestamp;
  fin: Timestamp;
  id: string;
  sondageId: string;
}

export interface SondageParticipant {
  ajouteLe: Timestamp;
  commentaire: string | null;
  courriel: string | null;
  cptsId: string;
  id: string;
  nom: string;
  parLePartage: Generated<boolean>;
  professionnelId: string | null;
  qui: string;
  reponduLe: Timestamp | null;
  requis: Generated<boolean>;
  sondageId: string;
}

export interface SondageReponse {
  cptsId: string;
  creneauId: string;
  participantId: string;
  reponse: string;
  sondageId: string;
}

export interface SouhaitGarde {
  cptsId: string;
  gardeId: string;
  souhait: string;
  volontaireGardeId: string;
}

export interface Source {
  adresse: string | null;
  bilan: Json;
  code: string;
  empreinte: string;
  fichier: string;
  geographie: string;
  id: string;
  importeeLe: Generated<Timestamp>;
  lecture: Json | null;
  licence: string;
  millesime: string;
  page: string | null;
  producteur: string;
  titre: string;
}

export interface Statuts {
  adoptesLe: string | null;
  adoptesPar: Generated<string>;
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  fin: string | null;
  id: string;
  modele: string | null;
  modifieLe: Timestamp;
  note: Generated<string>;
  regles: Json;
  seanceId: string | null;
  version: Generated<number>;
}

export interface Structure {
  adresse: Generated<string>;
  codePostal: Generated<string>;
  commune: string | null;
  courriel: string | null;
  cptsId: string;
  creeeLe: Timestamp;
  fermeeLe: string | null;
  finess: string | null;
  genre: string;
  id: string;
  lat: number | null;
  lon: number | null;
  nom: string;
  siret: string | null;
  telephone: string | null;
}

export interface Suite {
  activiteId: string;
  cptsId: string;
  faiteLe: Timestamp | null;
  id: string;
  pourLe: string | null;
  qui: string | null;
  rang: number;
  texte: string;
}

export interface Tableau {
  cptsId: string;
  creePar: string | null;
  id: string;
  millesime: string;
  page: string | null;
  producteur: string;
  recopieLe: Timestamp;
  retireLe: Timestamp | null;
  titre: string;
}

export interface TableauGarde {
  au: string;
  calcul: Json | null;
  comptePasse: boolean;
  cptsId: string;
  creeLe: Timestamp;
  creePar: string | null;
  du: string;
  id: string;
  modifie: Generated<boolean>;
  plafondPeriode: number | null;
  plafondSemaine: number;
  publications: Generated<number>;
  reposJours: number;
  titre: string;
  voeuxJusquau: string | null;
  zoneFeriee: string;
}

export interface TableauValeur {
  cptsId: string;
  etat: string;
  indicateur: string | null;
  libelle: string;
  rang: number;
  tableauId: string;
  unite: string;
  valeur: number | null;
  zone: string;
}

export interface Tache {
  cptsId: string;
  echeance: string | null;
  faiteLe: string | null;
  ficheId: string;
  id: string;
  libelle: string;
  professionnelId: string | null;
  qui: Generated<string>;
  rang: number;
}

export interface TarifIndemnite {
  baremeId: string;
  centimes: number;
  cptsId: string;
  genres: Generated<string[]>;
  horaire: string;
  libelle: string;
  nature: string;
  plafondActeCentimes: number | null;
  professions: Generated<string[]>;
  rang: number;
  unite: string;
}

export interface TempsIndemnise {
  acteId: string | null;
  avertissements: Generated<string[]>;
  baremeId: string;
  compte: Generated<boolean>;
  cptsId: string;
  debut: Timestamp;
  etapes: Generated<Json>;
  fin: Timestamp;
  minutes: number;
  minutesOuvrees: number;
  personneId: string;
  rang: number | null;
  sommeId: string;
  tarifRang: number;
}

export interface TentativeEntree {
  empreinte: string;
  expireLe: Timestamp;
  faits: Json;
  genre: string;
}

export interface TerritoirePublie {
  code: string;
  cptsId: string;
  cptsNom: string;
  depuis: string;
  jusqu: string | null;
  partie: Generated<string>;
}

export interface TerritoireUnite {
  code: string;
  cptsId: string;
  millesime: string;
  nature: string;
  nom: string;
  partie: Generated<string>;
  population: number;
  versionId: string;
}

export interface TerritoireVersion {
  cptsId: string;
  creeeLe: Timestamp;
  creeePar: string | null;
  depuis: string;
  id: string;
  jusqu: string | null;
  note: Generated<string>;
}

export interface Texte {
  audience: string;
  cptsId: string;
  creeLe: Timestamp;
  genre: string;
  id: string;
  mission: string | null;
  rangeLe: string | null;
  referentId: string | null;
  resume: Generated<string>;
  revueMois: number | null;
  titre: string;
}

export interface TexteAdhesion {
  contenu: string;
  cptsId: string;
  empreinte: string;
  genre: string;
  id: string;
  publieLe: Timestamp;
  retireLe: Timestamp | null;
  titre: string;
  version: number;
}

export interface TexteDossier {
  changeLe: Timestamp;
  commentaire: Generated<string>;
  cptsId: string;
  du: string;
  partie: string;
  prevision: Generated<string>;
}

export interface TexteVersion {
  acteId: string | null;
  changements: Generated<string>;
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  decisionId: string | null;
  empreinte: string;
  id: string;
  numero: number;
  relueLe: string | null;
  revoirLe: string | null;
  texteId: string;
  valideLe: string | null;
  validePar: Generated<string>;
}

export interface ValeurExterne {
  annuleeLe: Timestamp | null;
  auteurId: string | null;
  code: string;
  corrige: string | null;
  cptsId: string;
  debut: string;
  denominateur: Numeric | null;
  ecriteLe: Timestamp;
  enVigueur: Generated<boolean>;
  fin: string;
  id: string;
  importId: string | null;
  millesime: Generated<string>;
  note: Generated<string>;
  numerateur: Numeric | null;
  raison: string | null;
  source: string;
  valeur: Numeric;
}

export interface VariableAccordee {
  anneeId: string;
  centimes: number;
  cptsId: string;
  decideLe: string;
  mission: string;
  motif: Generated<string>;
}

export interface Versement {
  annule: string | null;
  centimes: number;
  cptsId: string;
  explication: Generated<string>;
  id: string;
  libelle: string;
  ligneBanqueId: string | null;
  recuLe: string;
  saisiLe: Timestamp;
}

export interface VersementPart {
  anneeId: string | null;
  centimes: number;
  cptsId: string;
  enveloppeId: string;
  nature: string | null;
  part: string | null;
  rang: number;
  versementId: string;
}

export interface Virement {
  centimes: number;
  coordonneesId: string;
  cptsId: string;
  etat: Generated<string>;
  fournisseurId: string | null;
  ibanFin: string;
  id: string;
  lotId: string;
  payeLe: string | null;
  payePar: string | null;
  professionnelId: string | null;
  rang: number;
  rapprochementId: string | null;
  reference: string;
  retourLe: string | null;
  retourMotif: string | null;
  titulaire: string;
}

export interface VirementSomme {
  centimes: number;
  cptsId: string;
  sommeId: string;
  virementId: string;
  vivant: Generated<boolean>;
}

export interface VolontaireGarde {
  cptsId: string;
  id: string;
  inscritLe: Timestamp;
  inscritPar: string;
  plafondPeriode: number | null;
  plafondSemaine: number | null;
  professionnelId: string;
  tableauGardeId: string;
  voeuxLe: Timestamp | null;
}

export interface VoteNominal {
  choix: string[];
  cptsId: string;
  electeurId: string;
  mandataireId: string | null;
  scrutinId: string;
  seanceId: string;
  voix: number;
}

export interface Zone {
  code: string;
  genre: string;
  nom: string;
  sourceId: string;
}

export interface ZoneCommune {
  commune: string;
  genre: string;
  zone: string;
}

export interface DB {
  acceptationTexte: AcceptationTexte;
  acte: Acte;
  acteRecherche: ActeRecherche;
  activite: Activite;
  adhesion: Adhesion;
  adhesionStructure: AdhesionStructure;
  adjacence: Adjacence;
  affectationGarde: AffectationGarde;
  agenda: Agenda;
  agendaDomicile: AgendaDomicile;
  agregatPublie: AgregatPublie;
  anneeContrat: AnneeContrat;
  anneeTaille: AnneeTaille;
  appartenance: Appartenance;
  appel: Appel;
  appelCotisation: AppelCotisation;
  arrondissementMunicipal: ArrondissementMunicipal;
  attente: Attente;
  attestation: Attestation;
  avenantContrat: AvenantContrat;
  avisDossier: AvisDossier;
  baremeIndemnites: BaremeIndemnites;
  baremeValeur: BaremeValeur;
  baremeVersion: BaremeVersion;
  besoin: Besoin;
  bulletin: Bulletin;
  campagneCotisation: CampagneCotisation;
  capaciteMt: CapaciteMt;
  capaciteMtMois: CapaciteMtMois;
  cible: Cible;
  cleAcces: CleAcces;
  college: College;
  collegeRegle: CollegeRegle;
  commune: Commune;
  communeAncienne: CommuneAncienne;
  comparaisonAccord: ComparaisonAccord;
  compteBancaire: CompteBancaire;
  contenuPersonnel: ContenuPersonnel;
  contour: Contour;
  contrat: Contrat;
  contratPiece: ContratPiece;
  convention: Convention;
  conventionPartie: ConventionPartie;
  conventionPiece: ConventionPiece;
  convocation: Convocation;
  coordonneesBancaires: CoordonneesBancaires;
  cotisation: Cotisation;
  courriel: Courriel;
  cpts: Cpts;
  creneau: Creneau;
  creneauGarde: CreneauGarde;
  creneauPublie: CreneauPublie;
  cumulPlafond: CumulPlafond;
  decision: Decision;
  decisionDialogue: DecisionDialogue;
  declarationInterets: DeclarationInterets;
  decoupage: Decoupage;
  demande: Demande;
  demandeAdhesion: DemandeAdhesion;
  demandeMt: DemandeMt;
  demandeParcours: DemandeParcours;
  demandePreuve: DemandePreuve;
  departement: Departement;
  diffusion: Diffusion;
  diffusionEnvoi: DiffusionEnvoi;
  diffusionRefus: DiffusionRefus;
  disponibilite: Disponibilite;
  document: Document;
  dossierFige: DossierFige;
  echangeGarde: EchangeGarde;
  effacement: Effacement;
  electeur: Electeur;
  emargementScrutin: EmargementScrutin;
  enquete: Enquete;
  entretien: Entretien;
  enveloppe: Enveloppe;
  enveloppeScrutin: EnveloppeScrutin;
  envoiSas: EnvoiSas;
  epci: Epci;
  etape: Etape;
  exceptionAgenda: ExceptionAgenda;
  exercice: Exercice;
  extraitEntretien: ExtraitEntretien;
  feuilleEmargement: FeuilleEmargement;
  ficheAction: FicheAction;
  fichePartagee: FichePartagee;
  ficheReferent: FicheReferent;
  financementReglage: FinancementReglage;
  finessChargement: FinessChargement;
  finessStructure: FinessStructure;
  flux: Flux;
  fournisseur: Fournisseur;
  garde: Garde;
  gardePubliee: GardePubliee;
  grilleTriage: GrilleTriage;
  groupeDiffusion: GroupeDiffusion;
  groupeMembre: GroupeMembre;
  horodatageDossier: HorodatageDossier;
  idempotence: Idempotence;
  identifiant: Identifiant;
  identiteMt: IdentiteMt;
  identitePatient: IdentitePatient;
  importMembres: ImportMembres;
  importMt: ImportMt;
  importPlan: ImportPlan;
  importValeurs: ImportValeurs;
  indicateurDeFiche: IndicateurDeFiche;
  indicateurPropre: IndicateurPropre;
  indicateurSuivi: IndicateurSuivi;
  indicateurTerritorial: IndicateurTerritorial;
  indisponibiliteGarde: IndisponibiliteGarde;
  installation: Installation;
  instance: Instance;
  instanceRegle: InstanceRegle;
  interet: Interet;
  interlocuteur: Interlocuteur;
  invite: Invite;
  jalon: Jalon;
  journal: Journal;
  journalRepere: JournalRepere;
  journalSceau: JournalSceau;
  lectureDossier: LectureDossier;
  lienSigne: LienSigne;
  lieuConsultation: LieuConsultation;
  lieuExercice: LieuExercice;
  lieuMontre: LieuMontre;
  ligneBudget: LigneBudget;
  lignePublique: LignePublique;
  ligneReleve: LigneReleve;
  ligneVariable: LigneVariable;
  ligneVariablePalier: LigneVariablePalier;
  ligneVariableReferent: LigneVariableReferent;
  ligneVariableVersion: LigneVariableVersion;
  lotPaiement: LotPaiement;
  maillon: Maillon;
  mandat: Mandat;
  memoireColonnes: MemoireColonnes;
  memoireColonnesReleve: MemoireColonnesReleve;
  memoireColonnesValeurs: MemoireColonnesValeurs;
  missionContrat: MissionContrat;
  missionMenee: MissionMenee;
  montantAnnexe: MontantAnnexe;
  montantCotisation: MontantCotisation;
  mouvement: Mouvement;
  mouvementSomme: MouvementSomme;
  moyen: Moyen;
  nomDispositif: NomDispositif;
  objectif: Objectif;
  objectifBesoin: ObjectifBesoin;
  observation: Observation;
  orientation: Orientation;
  papier: Papier;
  partageCreneau: PartageCreneau;
  partenaireDeFiche: PartenaireDeFiche;
  participation: Participation;
  pasDemande: PasDemande;
  personne: Personne;
  piece: Piece;
  plafondAnnuel: PlafondAnnuel;
  plafondConnu: PlafondConnu;
  plage: Plage;
  posteGarde: PosteGarde;
  presence: Presence;
  preuve: Preuve;
  preuveAttendue: PreuveAttendue;
  procuration: Procuration;
  professionnel: Professionnel;
  projetTexte: ProjetTexte;
  projetVersion: ProjetVersion;
  propositionMt: PropositionMt;
  propositionRepertoire: PropositionRepertoire;
  publicationGarde: PublicationGarde;
  questionEnquete: QuestionEnquete;
  rapprochement: Rapprochement;
  rattachementRepertoire: RattachementRepertoire;
  referenceChargee: ReferenceChargee;
  region: Region;
  registreTete: RegistreTete;
  registreVerification: RegistreVerification;
  reglageAdhesion: ReglageAdhesion;
  reglageComptable: ReglageComptable;
  reglageMt: ReglageMt;
  reglageSoins: ReglageSoins;
  reglementCotisation: ReglementCotisation;
  regulateur: Regulateur;
  releve: Releve;
  rendezVous: RendezVous;
  rendezVousMiroir: RendezVousMiroir;
  rendezVousRegulation: RendezVousRegulation;
  repereMt: RepereMt;
  repertoireChangement: RepertoireChangement;
  repertoireChargement: RepertoireChargement;
  repertoireLigne: RepertoireLigne;
  repertoireMot: RepertoireMot;
  reponseEnquete: ReponseEnquete;
  reponseQuestion: ReponseQuestion;
  representant: Representant;
  reprise: Reprise;
  ressource: Ressource;
  scenario: Scenario;
  scrutin: Scrutin;
  seance: Seance;
  serie: Serie;
  session: Session;
  siege: Siege;
  signaturePv: SignaturePv;
  sommeDue: SommeDue;
  sommeExterieure: SommeExterieure;
  sondage: Sondage;
  sondageCreneau: SondageCreneau;
  sondageParticipant: SondageParticipant;
  sondageReponse: SondageReponse;
  souhaitGarde: SouhaitGarde;
  source: Source;
  statuts: Statuts;
  structure: Structure;
  suite: Suite;
  tableau: Tableau;
  tableauGarde: TableauGarde;
  tableauValeur: TableauValeur;
  tache: Tache;
  tarifIndemnite: TarifIndemnite;
  tempsIndemnise: TempsIndemnise;
  tentativeEntree: TentativeEntree;
  territoirePublie: TerritoirePublie;
  territoireUnite: TerritoireUnite;
  territoireVersion: TerritoireVersion;
  texte: Texte;
  texteAdhesion: TexteAdhesion;
  texteDossier: TexteDossier;
  texteVersion: TexteVersion;
  valeurExterne: ValeurExterne;
  variableAccordee: VariableAccordee;
  versement: Versement;
  versementPart: VersementPart;
  virement: Virement;
  virementSomme: VirementSomme;
  volontaireGarde: VolontaireGarde;
  voteNominal: VoteNominal;
  zone: Zone;
  zoneCommune: ZoneCommune;
}
