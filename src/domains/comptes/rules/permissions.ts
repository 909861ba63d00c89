/**
 * Who may do what. A role is held in one CPTS; a signed link carries the permissions of its usage and no other.
 * Every name here is explained in GLOSSARY.md.
 */
export const ROLES = [
  'coordination',
  'presidence',
  'tresorerie',
  'secretariat',
  'regulation',
  'professionnel',
  'partenaire',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that see patients, money or all members: a second factor is compulsory. */
const ROLES_WITH_SECOND_FACTOR: ReadonlySet<Role> = new Set([
  'coordination',
  'presidence',
  'tresorerie',
  'secretariat',
  'regulation',
])
export const needsSecondFactor = (roles: readonly string[]): boolean =>
  roles.some((role) => ROLES_WITH_SECOND_FACTOR.has(role as Role))

const COORDINATION: Role[] = ['coordination']
const BUREAU: Role[] = ['coordination', 'presidence']
const OFFICE: Role[] = ['coordination', 'presidence', 'tresorerie']
const DESK: Role[] = ['coordination', 'secretariat', 'regulation']
const CALL_TAKERS: Role[] = ['secretariat', 'regulation']
const STAFF: Role[] = ['coordination', 'presidence', 'tresorerie', 'secretariat', 'regulation']
const MEMBERS: Role[] = [...STAFF, 'professionnel']
const EVERYONE: Role[] = [...MEMBERS, 'partenaire']

/** One line a permission: the roles that hold it. */
export const PERMISSIONS = {
  // comptes
  'cpts.read': EVERYONE,
  'cpts.edit': BUREAU,
  'acces.read': BUREAU,
  'acces.edit': BUREAU,
  'lien.create': COORDINATION,
  'journal.read': BUREAU,
  // territoire
  'territoire.read': EVERYONE,
  'territoire.edit': BUREAU,
  // soins-non-programmes
  'agenda.read': [...DESK, 'presidence'],
  'agenda.edit': COORDINATION,
  'mon-agenda.read': ['professionnel'],
  'mon-agenda.offrir': ['professionnel'],
  'mon-agenda.absence': ['professionnel'],
  'mon-agenda.rendez-vous': ['professionnel'],
  'mon-agenda.partager': ['professionnel'],
  'demande.open': DESK,
  'demande.read': DESK,
  'demande.close': DESK,
  'creneau.search': DESK,
  'creneau.book': DESK,
  'rendez-vous.read': DESK,
  'rendez-vous.move': DESK,
  'rendez-vous.cancel': DESK,
  'rendez-vous.honour': DESK,
  // Who takes the call writes who called; the coordination opens requests too, without a name.
  'patient.read': CALL_TAKERS,
  'patient.edit': CALL_TAKERS,
  'soins.board': [...STAFF, 'partenaire'],
  // registre
  'acte.read': MEMBERS,
  'registre.verify': OFFICE,
  'registre.export': OFFICE,
  // accueil
  'accueil.read': EVERYONE,
  'courriel.read': BUREAU,
  // communaute
  'professionnel.read': STAFF,
  'professionnel.edit': BUREAU,
  'adhesion.edit': BUREAU,
  'cotisation.edit': OFFICE,
  'membre.import': BUREAU,
  'membre.export': BUREAU,
  'structure.read': EVERYONE,
  'structure.edit': BUREAU,
  'annuaire.read': MEMBERS,
  'fiche-propre.edit': MEMBERS,
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof PERMISSIONS

/** What a signed link lets do, by usage. Links of account (invitation, reset) act through public routes. */
export const LINK_PERMISSIONS: Record<string, readonly string[]> = {
  // soins-non-programmes: a link never shows a patient, so it has no `mon-agenda.rendez-vous`.
  offrir: ['mon-agenda.read', 'mon-agenda.offrir', 'mon-agenda.absence'],
}

export const permissionsOfRoles = (roles: readonly string[]): Set<string> => {
  const held = new Set<string>()
  for (const [permission, holders] of Object.entries(PERMISSIONS)) {
    if (roles.some((role) => (holders as readonly string[]).includes(role))) held.add(permission)
  }
  return held
}

export const can = (permissions: ReadonlySet<string>, permission: string): boolean => permissions.has(permission)

/** Roles in the words of the screen. */
export const ROLE_LABELS: Record<Role, string> = {
  coordination: 'Coordination',
  presidence: 'Présidence',
  tresorerie: 'Trésorerie',
  secretariat: 'Secrétariat des soins non programmés',
  regulation: 'Régulation',
  professionnel: 'Professionnel',
  partenaire: 'Partenaire en lecture',
}

export { BUREAU, COORDINATION, DESK, EVERYONE, MEMBERS, OFFICE, STAFF }
