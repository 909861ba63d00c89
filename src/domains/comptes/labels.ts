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
  'agenda-ics': 'agenda à suivre',
  'calendrier-ics': 'calendrier à suivre',
  convocation: 'répondre à une invitation',
  sondage: 'répondre à un sondage',
  dossier: 'lire un dossier figé',
  'sondage-partage': 'répondre à un sondage, lien partagé',
  enquete: 'répondre à une enquête, lien partagé',
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
