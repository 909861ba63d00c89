/** The words of comptes on screen. */
import type { Duree } from './rules/conservation.ts'
import type { Role } from './rules/permissions.ts'
import { ROLE_LABELS } from './rules/permissions.ts'

export const roleLabel = (role: string): string =>
  ROLE_LABELS[role as Role] ?? (role === 'operateur' ? 'Opérateur de l’installation' : role)

/** What a role is for, in one line, where one chooses. */
export const ROLE_HINTS: Record<Role, string> = {
  coordination: 'tout ce que fait la CPTS au quotidien, et les accès',
  presidence: 'comme la coordination, sans les liens signés',
  tresorerie: 'les membres, les cotisations et les chiffres',
  secretariat: 'prendre une demande de soins et réserver un créneau',
  regulation: 'chercher et réserver un créneau pour le SAS',
  professionnel: 'ses propres créneaux et l’annuaire des membres',
  partenaire: 'voir le territoire et les chiffres publiés',
}

export const ETAPE_LABELS: Record<string, string> = {
  emergence: 'en émergence',
  'lettre-intention': 'lettre d’intention validée',
  association: 'association créée',
  projet: 'projet de santé envoyé à l’ARS',
  valide: 'projet de santé validé',
  aci: 'contrat ACI signé',
  missions: 'missions en cours',
  renouvellement: 'contrat renouvelé',
}

const USAGES: Record<string, string> = {
  invitation: 'invitation',
  'mot-de-passe': 'changement de mot de passe',
  operateur: 'première ouverture de l’installation',
  offrir: 'proposer un créneau',
  diffusion: 'répondre à une demande diffusée',
  'agenda-ics': 'agenda à suivre',
  'calendrier-ics': 'calendrier à suivre',
  convocation: 'répondre à une invitation',
  sondage: 'répondre à un sondage',
  dossier: 'lire un dossier figé',
  'sondage-partage': 'répondre à un sondage, lien partagé',
  enquete: 'répondre à une enquête, lien partagé',
  'capacite-mt': 'dire combien de patients on accueille',
  'proposition-mt': 'répondre pour un patient proposé',
}
export const usageLabel = (usage: string): string => USAGES[usage] ?? usage.replaceAll('-', ' ')

export const LINK_STATES = {
  ouvert: { kind: 'neutral', word: 'ouvert' },
  employe: { kind: 'done', word: 'employé' },
  revoque: { kind: 'neutral', word: 'révoqué' },
  expire: { kind: 'waiting', word: 'expiré' },
} as const

const ACTIONS: Record<string, string> = {
  'acces.inviter': 'a invité une personne',
  'acces.changer': 'a changé des rôles',
  'lien.creer': 'a créé un lien signé',
  'lien.revoquer': 'a révoqué un lien',
  'lien.employer': 'a employé un lien',
  'lien.echanger': 'a ouvert un lien signé',
  'cpts.creer': 'a créé la CPTS',
  'cpts.changer': 'a changé la CPTS',
  'journal.verifier': 'a vérifié le journal',
  'professionnel.lire': 'a lu une fiche',
  'membre.exporter': 'a exporté les membres',
  'droits.exporter': 'a exporté les données d’une personne',
  'droits.effacer': 'a effacé une personne',
  connexion: 's’est connecté',
}
/** Words of other rooms are already French: `creneau.reserver`. */
export const actionLabel = (action: string): string =>
  ACTIONS[action] ?? action.replace('.', '\u00a0: ').replaceAll('-', ' ')

/** What each duration is about; the hint says what happens then. */
export const CONSERVATION_LABELS: Record<Duree, { label: string; hint: string }> = {
  membreMois: {
    label: 'Fiche d’un ancien membre, en mois',
    hint: 'Après la fin de l’adhésion ou de l’accès, ou le dernier acte. Les comptes restent, sans nom.',
  },
  presencesAnnees: {
    label: 'Noms des présences, en années',
    hint: 'Après l’acte. Le registre reste prouvé sans eux.',
  },
  journalMois: { label: 'Journal, en mois', hint: 'Ensuite coupé derrière un repère signé. Un an au moins.' },
  courrielsJours: { label: 'Courriels, en jours', hint: 'Après leur envoi ou leur abandon.' },
  liensJours: { label: 'Liens et invitations, en jours', hint: 'Après leur fin.' },
  sondagesJours: { label: 'Sondages de dates, en jours', hint: 'Noms et réponses, après leur clôture.' },
  appelsMois: {
    label: 'Journal des appels, en mois',
    hint: 'Heure, durée et suite de chaque appel du bureau, sans nom.',
  },
}

export const CONSERVATION_NOTE =
  'Durées proposées, à confirmer avec votre délégué à la protection des données. Ne se règlent pas\u00a0: une présence payée, dix ans comme les comptes\u00a0; une invitation que personne n’accepte, trente jours\u00a0; les réponses gardées contre les doubles envois, un jour.'

/** The words of the official button, as its charter gives them. */
export const PSC = { enter: 'S’identifier avec Pro Santé Connect' }

/** How a session was opened. */
export const MOYEN_LABELS = {
  'mot-de-passe': 'par mot de passe',
  psc: 'par Pro Santé Connect',
  cle: 'par clé d’accès',
} as const

export const CLES = {
  title: 'Clés d’accès',
  meaning:
    'Une clé d’accès reste dans votre appareil et vous fait entrer d’un doigt, d’un regard ou d’un code, sans mot de passe ni second facteur.',
  none: 'Votre compte n’a pas encore de clé d’accès.',
  impossible:
    'Cette installation est ouverte par un numéro\u00a0: les navigateurs n’y font pas de clé d’accès. Ouvrez-la par son nom.',
  byNumber: 'Cette page est ouverte par un numéro\u00a0: les navigateurs n’y font pas de clé d’accès.',
  openByName: 'L’ouvrir par son nom, «\u00a0localhost\u00a0»',
  unknownToBrowser: 'Ce navigateur ne connaît pas les clés d’accès.',
  add: 'Ajouter une clé d’accès',
  name: 'Nom de cette clé',
  nameHint: 'Pour la reconnaître\u00a0: l’appareil où elle se trouve.',
  save: 'Enregistrer',
  cancel: 'Annuler',
  rename: 'Renommer',
  remove: 'Retirer',
  of: (word: string, nom: string): string => `${word} «\u00a0${nom}\u00a0»`,
  added: 'La clé d’accès est ajoutée.',
  renamed: 'La clé d’accès est renommée.',
  removed: 'La clé d’accès est retirée\u00a0: elle n’ouvre plus rien ici. Effacez-la aussi de votre appareil.',
  used: (created: string, used: string | null): string =>
    `ajoutée ${created}, ${used ? `employée ${used}` : 'pas encore employée'}`,
  synced: 'synchronisée entre vos appareils',
  enter: 'Entrer avec une clé d’accès',
  stopped: 'Votre appareil n’a pas donné de clé d’accès. Recommencez, ou entrez avec votre mot de passe.',
}
