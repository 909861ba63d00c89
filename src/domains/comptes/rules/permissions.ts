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
const TREASURY: Role[] = ['presidence', 'tresorerie']
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
  'journal.verify': BUREAU,
  // territoire
  'territoire.read': EVERYONE,
  'territoire.edit': BUREAU,
  // diagnostic
  'diagnostic.read': EVERYONE,
  'diagnostic.edit': BUREAU,
  // Of a signed link only: whoever has it answers, without a name.
  'mon-enquete.repondre': [],
  // soins-non-programmes
  'agenda.read': [...DESK, 'presidence'],
  'agenda.edit': COORDINATION,
  'mon-agenda.read': ['professionnel'],
  'mon-agenda.offrir': ['professionnel'],
  'mon-agenda.absence': ['professionnel'],
  'mon-agenda.rendez-vous': ['professionnel'],
  'mon-agenda.partager': ['professionnel'],
  // garde: who fills the rota; each volunteer says their own wishes, and exchanges their own shifts.
  'garde.read': [...DESK, 'presidence'],
  'garde.edit': ['coordination', 'secretariat'],
  'mes-gardes.read': ['professionnel'],
  'mes-gardes.edit': ['professionnel'],
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
  // Requests told to a group: who at the desk sends them; the link of each professional answers.
  'diffusion.read': DESK,
  'diffusion.send': DESK,
  'ma-diffusion.repondre': [],
  'soins.board': [...STAFF, 'partenaire'],
  // A professional reads the grid that they may be asked to validate; that they are a physician, the action checks.
  'grille.read': [...DESK, 'presidence', 'professionnel'],
  'grille.edit': BUREAU,
  'grille.validate': ['professionnel'],
  'appel.read': DESK,
  'appel.note': DESK,
  // Of a signed link only.
  'ma-grille.read': [],
  'ma-grille.validate': [],
  // medecin-traitant: requests without a name for the desk, with one for who takes calls (patient.read).
  'demande-mt.read': [...DESK, 'presidence'],
  'demande-mt.edit': CALL_TAKERS,
  'demande-mt.import': CALL_TAKERS,
  'demande-mt.board': [...STAFF, 'partenaire'],
  'capacite-mt.edit': ['coordination', 'secretariat'],
  // A doctor signed in, or by a link.
  'ma-capacite-mt.declarer': ['professionnel'],
  'mes-patients-mt.read': ['professionnel'],
  // Of a signed link only: one proposal, without a name.
  'ma-proposition-mt.repondre': [],
  // projet
  'projet.read': EVERYONE,
  'projet.edit': BUREAU,
  'projet.submit': BUREAU,
  'projet.export': OFFICE,
  'etape.read': STAFF,
  'etape.edit': BUREAU,
  'fiche-action.read': EVERYONE,
  'fiche-action.edit': BUREAU,
  // A professional follows the fiches of which they are referent, or where a task is theirs; the action checks it.
  'fiche-action.follow': [...BUREAU, 'professionnel'],
  'fiche-action.share': BUREAU,
  'fiche-action.import': BUREAU,
  'fiche-action.export': OFFICE,
  // activite
  'activite.read': MEMBERS,
  'activite.edit': OFFICE,
  'activite.sign': OFFICE,
  // Of a signed link only: it says for whom, and for which activité.
  'ma-presence.sign': [],
  // Names and answers of a poll on dates: whoever manages the meeting.
  'sondage.read': OFFICE,
  'sondage.edit': OFFICE,
  // Of a signed link only.
  'mon-invitation.repondre': [],
  'mon-sondage.repondre': [],
  // gouvernance
  'gouvernance.read': MEMBERS,
  'gouvernance.edit': BUREAU,
  'gouvernance.export': OFFICE,
  // Everybody declares their own; those who decide or pay read what was declared.
  'interet.declare': MEMBERS,
  'interet.read': OFFICE,
  'interet.edit': BUREAU,
  'convention.read': OFFICE,
  'convention.edit': BUREAU,
  // The action keeps the texts of the bureau to who manages.
  'bibliotheque.read': MEMBERS,
  'bibliotheque.edit': BUREAU,
  // adhesion
  'demande-adhesion.read': OFFICE,
  'demande-adhesion.decide': BUREAU,
  'reglage-adhesion.edit': BUREAU,
  'campagne.read': OFFICE,
  'campagne.edit': OFFICE,
  'attestation.issue': OFFICE,
  // Of a signed link, or of who has a fiche here.
  'mon-adhesion.read': MEMBERS,
  // Of a signed link only.
  'ma-demande.suivre': [],
  // tresorerie
  'tresorerie.read': OFFICE,
  'tresorerie.edit': OFFICE,
  // evaluation: whoever reads them sees published figures; the office sees small numbers too.
  'indicateur.read': EVERYONE,
  'indicateur.detail': OFFICE,
  'indicateur.edit': OFFICE,
  'indicateur.compare': BUREAU,
  // gouvernance: a séance is called and held by the bureau; who is an elector of it votes.
  'seance.read': STAFF,
  'seance.edit': BUREAU,
  'pv.sign': OFFICE,
  'decision.read': MEMBERS,
  'ma-seance.repondre': EVERYONE,
  'mon-vote.voter': EVERYONE,
  'mon-vote.verifier': EVERYONE,
  // dialogue
  'dialogue.read': OFFICE,
  'dialogue.edit': OFFICE,
  'dialogue.freeze': OFFICE,
  // Of the session of a regulator of the SAS only.
  'regulation.book': [],
  // Of a signed link only.
  'mon-dossier.read': [],
  'mon-dossier.comment': [],
  // registre
  'acte.read': MEMBERS,
  'document.read': MEMBERS,
  'document.add': OFFICE,
  'preuve.add': OFFICE,
  'preuve.ask': OFFICE,
  'ligne-publique.edit': BUREAU,
  'registre.verify': OFFICE,
  'registre.export': OFFICE,
  // financement: money and contract. Values of the barème belong to the operator of the installation.
  'finances.read': OFFICE,
  'finances.edit': OFFICE,
  // indemnites
  'indemnite.read': OFFICE,
  'indemnite.check': OFFICE,
  // Another person than the one who checked, and never the payee: the base holds it.
  'indemnite.approve': TREASURY,
  'indemnite.pay': TREASURY,
  'bareme-indemnites.edit': TREASURY,
  'depense.read': OFFICE,
  'depense.edit': OFFICE,
  'comptabilite.read': OFFICE,
  'comptabilite.edit': TREASURY,
  'mes-indemnites.read': MEMBERS,
  'mes-indemnites.declare': MEMBERS,
  // droits
  'droits.exercer': BUREAU,
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
  // soins-non-programmes: one physician reads one version of the triage grid, and validates it.
  grille: ['ma-grille.read', 'ma-grille.validate'],
  // One professional answers one request that was told to their group: no patient, no motive.
  diffusion: ['ma-diffusion.repondre'],
  // garde: one volunteer of one rota.
  garde: ['mes-gardes.read', 'mes-gardes.edit'],
  // medecin-traitant: a doctor says what they can take, and answers one proposal; no link shows a patient.
  'capacite-mt': ['ma-capacite-mt.declarer'],
  'proposition-mt': ['ma-proposition-mt.repondre'],
  // registre: one proof is asked for, one file is sent.
  preuve: ['preuve.send'],
  // activite: one person says that they take part in one activité, from afar.
  presence: ['ma-presence.sign'],
  // adhesion: one person follows their request; one member sees their dues and takes their papers.
  'demande-adhesion': ['ma-demande.suivre'],
  adherent: ['mon-adhesion.read'],
  // One person says whether they come to one meeting.
  convocation: ['mon-invitation.repondre'],
  // One person answers one poll; or anybody who has the link, under the name that they give.
  sondage: ['mon-sondage.repondre'],
  'sondage-partage': ['mon-sondage.repondre'],
  // diagnostic: anybody who has the link answers one survey.
  enquete: ['mon-enquete.repondre'],
  // indemnites: one person says their time, what they received elsewhere and where to be paid.
  indemnites: ['mes-indemnites.read', 'mes-indemnites.declare'],
  // gouvernance: one person in one séance.
  seance: ['ma-seance.repondre', 'mon-vote.voter', 'mon-vote.verifier'],
  // regulation: a regulator of the SAS, who came from it, finds the slots of a professional and takes one.
  regulation: ['regulation.book'],
  // dialogue: the CPAM or the ARS reads one frozen file and says what it thinks of it.
  dossier: ['mon-dossier.read', 'mon-dossier.comment'],
}

/** Links that are made for a person and nothing else; the others bear on one thing, and its room makes them. */
export const PERSONAL_LINKS: readonly string[] = ['offrir']

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
