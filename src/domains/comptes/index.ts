/** The door of comptes: who asks, what they may do, people, links. */

export { forgetAppartenances, forgetComptes, forgetLiens, readConservation } from './actions/conservation.ts'
export { createCpts, editCpts, setEtape } from './actions/cpts.ts'
export { actAs, createDemonstrationAccount, type DemonstrationAccount } from './actions/demonstration-account.ts'
export { readDonneesCompte, removeAcces } from './actions/donnees.ts'
export { linkAddress, whenInvited, whenPasswordForgotten } from './actions/links.ts'
export { hashPassword, passwordMatches } from './actions/password.ts'
export { beginPsc, refusePsc, setPsc, signInByPsc, takePsc } from './actions/psc.ts'
export { acceptByPsc } from './actions/psc-invitation.ts'
export { readTracesAbout, readTracesBy, type Trace } from './actions/traces.ts'
export { PRESENCES_PAYEES_ANNEES } from './rules/conservation.ts'
export { LINK_PERMISSIONS, needsSecondFactor, PERMISSIONS, ROLE_LABELS, ROLES, type Role } from './rules/permissions.ts'
export { type IdentitePsc, REFUS_PSC, type RefusPsc, readIdentite, sayRefusPsc } from './rules/psc.ts'
export { openSession } from './store/account-store.ts'
export {
  type Compte,
  closeSessions,
  findCompte,
  listComptes,
  removeSecondFactor,
  renewPasswordLien,
} from './store/compte-store.ts'
export {
  findAppartenance,
  findCpts,
  findPersonne,
  insertPersonne,
  listAllCpts,
  listAppartenances,
  listMyCpts,
  readInstallation,
  saveAppartenance,
} from './store/cpts-store.ts'
export { DEMONSTRATION_PASSWORD } from './store/demonstration-store.ts'
export { type Credentials, enterAs, enterTenant, nameActor, permissionsHeldBy } from './store/identity-store.ts'
export { noteLecture } from './store/journal-store.ts'
export {
  consumeLien,
  createLien,
  createLiens,
  enterByToken,
  type Lien,
  listLiensOuverts,
  type NewLien,
  prolongLien,
  revokeDemonstrationLiens,
  revokeLien,
  revokeLiensAbout,
} from './store/lien-store.ts'
export { createOperateurLien } from './store/operateur-store.ts'
