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

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Acte {
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

export interface Adhesion {
  cptsId: string;
  creeLe: Timestamp;
  debut: string;
  fin: string | null;
  id: string;
  motifFin: string | null;
  professionnelId: string;
}

export interface Adjacence {
  a: string;
  b: string;
  longueur: number;
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

export interface Appartenance {
  courriel: string | null;
  cptsId: string;
  depuis: string;
  jusqu: string | null;
  personneId: string;
  roles: string[];
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

export interface Cotisation {
  annee: number;
  cptsId: string;
  duCentimes: number;
  payeCentimes: Generated<number>;
  payeLe: string | null;
  professionnelId: string;
}

export interface Courriel {
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

export interface CreneauPublie {
  adresse: string | null;
  agendaId: string;
  commune: string | null;
  communeNom: string | null;
  creneauId: string;
  debut: Timestamp;
  domicile: string;
  fin: Timestamp;
  genre: string;
  lat: number | null;
  lieu: string | null;
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

export interface Departement {
  code: string;
  nom: string;
  region: string;
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

export interface Effacement {
  cle: Json;
  cpts: string;
  id: Generated<string>;
  le: Generated<Timestamp>;
  objet: string;
}

export interface Epci {
  code: string;
  nom: string;
  nomPlie: string;
  population: number;
  type: string;
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

export interface Maillon {
  acteId: string;
  contenu: string;
  cptsId: string;
  empreinte: string;
  engagements: Generated<Json>;
  precedent: string;
  sequence: number;
}

export interface MemoireColonnes {
  champ: string | null;
  cptsId: string;
  entete: string;
}

export interface PartageCreneau {
  avec: string;
  depuis: Timestamp;
  domicile: string;
  id: string;
  personneId: string;
  statut: string;
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

export interface Personne {
  creeeLe: Generated<Timestamp>;
  id: string;
  nom: string;
  operateur: Generated<boolean>;
  prenom: string;
  rpps: string | null;
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

export interface Preuve {
  acteId: string;
  cptsId: string;
  empreinte: string | null;
  grade: string;
  libelle: string;
  rang: number;
}

export interface Professionnel {
  courriel: string | null;
  cptsId: string;
  creeLe: Timestamp;
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
  ruptureRaison: string | null;
  ruptureSequence: number | null;
  tete: string;
}

export interface ReglageSoins {
  conservationJours: Generated<number>;
  cptsId: string;
  regle: Generated<string>;
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

export interface Session {
  agent: Generated<string>;
  creeeLe: Generated<Timestamp>;
  empreinte: string;
  expireLe: Timestamp;
  id: string;
  lienCptsId: string | null;
  lienId: string | null;
  personneId: string | null;
  revoqueeLe: Timestamp | null;
  secondFacteur: Generated<boolean>;
  vueLe: Generated<Timestamp>;
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

export interface DB {
  acte: Acte;
  adhesion: Adhesion;
  adjacence: Adjacence;
  agenda: Agenda;
  agendaDomicile: AgendaDomicile;
  appartenance: Appartenance;
  arrondissementMunicipal: ArrondissementMunicipal;
  commune: Commune;
  communeAncienne: CommuneAncienne;
  contenuPersonnel: ContenuPersonnel;
  contour: Contour;
  cotisation: Cotisation;
  courriel: Courriel;
  cpts: Cpts;
  creneau: Creneau;
  creneauPublie: CreneauPublie;
  demande: Demande;
  departement: Departement;
  disponibilite: Disponibilite;
  effacement: Effacement;
  epci: Epci;
  exceptionAgenda: ExceptionAgenda;
  idempotence: Idempotence;
  identifiant: Identifiant;
  identitePatient: IdentitePatient;
  importMembres: ImportMembres;
  installation: Installation;
  journal: Journal;
  journalRepere: JournalRepere;
  journalSceau: JournalSceau;
  lienSigne: LienSigne;
  lieuConsultation: LieuConsultation;
  lieuExercice: LieuExercice;
  maillon: Maillon;
  memoireColonnes: MemoireColonnes;
  partageCreneau: PartageCreneau;
  participation: Participation;
  personne: Personne;
  plage: Plage;
  preuve: Preuve;
  professionnel: Professionnel;
  referenceChargee: ReferenceChargee;
  region: Region;
  registreTete: RegistreTete;
  registreVerification: RegistreVerification;
  reglageSoins: ReglageSoins;
  rendezVous: RendezVous;
  rendezVousMiroir: RendezVousMiroir;
  session: Session;
  structure: Structure;
  territoirePublie: TerritoirePublie;
  territoireUnite: TerritoireUnite;
  territoireVersion: TerritoireVersion;
}
