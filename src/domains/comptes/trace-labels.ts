/** The trail in words that are read: who, on what, which columns. A table or a column that is not here is told by its own name. */
import { count, NBSP } from '../../kernel/french.ts'

const ACTORS: Record<string, string> = {
  systeme: 'Maillage, de lui-même',
  lien: 'Un lien signé',
  personne: 'Une personne partie depuis',
  anonyme: 'Quelqu’un sans compte',
}
/** Names are already there; what is left is who has none. */
export const actorLabel = (acteur: string): string => ACTORS[acteur.split(':')[0]!] ?? acteur

const OBJETS: Record<string, string> = {
  adhesion: 'adhésion',
  appartenance: 'rôles',
  capacite_mt: 'capacité d’accueil d’un médecin',
  creneau: 'créneau',
  demande_mt: 'demande de médecin traitant',
  disponibilite: 'disponibilité',
  exception_agenda: 'absence',
  identite_mt: 'identité d’un patient (médecin traitant)',
  identite_patient: 'identité d’un patient',
  import_membres: 'import de membres',
  lien_signe: 'lien signé',
  lieu_exercice: 'lieu d’exercice',
  memoire_colonnes: 'colonnes d’un import',
  import_mt: 'liste de patients',
  proposition_mt: 'proposition de patient',
  registre_tete: 'tête du registre',
  registre_verification: 'vérification du registre',
  reglage_mt: 'réglages du médecin traitant',
  reglage_soins: 'réglages des soins',
  repere_mt: 'chiffre de l’Assurance Maladie',
  rendez_vous: 'rendez-vous',
  rendez_vous_miroir: 'rendez-vous d’une autre CPTS',
  territoire_unite: 'commune du territoire',
  territoire_version: 'version du territoire',
}
export const objetLabel = (objet: string): string => OBJETS[objet] ?? objet.replaceAll('_', ' ')

const COLUMNS: Record<string, string> = {
  adresse: 'adresse',
  agenda_id: 'agenda',
  cree_le: 'date de création',
  debut: 'début',
  depuis: 'depuis quand',
  du_centimes: 'montant dû',
  duree: 'durée',
  efface_le: 'date d’effacement',
  efface_raison: 'raison de l’effacement',
  etape: 'étape',
  etat: 'état',
  expire_le: 'échéance',
  fin: 'fin',
  genre: 'genre',
  jusqu: 'jusqu’à quand',
  metier: 'métier',
  mot_de_passe: 'mot de passe',
  motif_fin: 'motif de fin',
  parti_le: 'date de départ',
  paye_centimes: 'montant payé',
  paye_le: 'date de paiement',
  personne_id: 'personne',
  prenom: 'prénom',
  professionnel_id: 'professionnel',
  publie: 'ce qui est publié',
  publie_le: 'date de l’accord',
  reglages: 'réglages',
  revoque_le: 'date de révocation',
  roles: 'rôles',
  rpps: 'RPPS',
  specialite: 'spécialité',
  telephone: 'téléphone',
  traite_le: 'date de traitement',
}
export const columnsLabel = (columns: readonly string[]): string =>
  columns.map((column) => COLUMNS[column] ?? column.replaceAll('_', ' ')).join(', ')

/** What a walk along the seals found. */
export const sayWhole = (lignes: number, sceaux: number): string =>
  `Le journal est entier${NBSP}: ${count(lignes, 'ligne')} sous ${count(sceaux, 'sceau', 'sceaux')}, rien n’a été changé, ajouté ni retiré.`
export const sayBroken = (sceau: number): string =>
  `Le journal est rompu au sceau n°${NBSP}${sceau}${NBSP}: des lignes ont été changées, ajoutées ou retirées. Prévenez qui tient l’installation, et gardez les sauvegardes.`
