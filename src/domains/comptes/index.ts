/** The door of comptes: who asks, what they may do, people, links. */

export { forgetAppartenances, forgetComptes, forgetLiens, readConservation } from './actions/conservation.ts'
export { createCpts, editCpts } from './actions/cpts.ts'
export { createDemonstrationAccount, type DemonstrationAccount } from './actions/demonstration-account.ts'
export { whenInvited, whenPasswordForgotten } from './actions/links.ts'
export { PRESENCES_PAYEES_ANNEES } from './rules/conservation.ts'
export { LINK_PERMISSIONS, needsSecondFactor, PERMISSIONS, ROLE_LABELS, ROLES, type Role } from './rules/permissions.ts'
export {
  type Compte,
  closeSessions,
  findCompte,
  listComptes,
  removeSecondFactor,
  renewPasswordLien,
} from './store/compte-store.ts'
export {
  findCpts,
  findPersonne,
  insertPersonne,
  listAllCpts,
  listMyCpts,
  readInstallation,
  saveAppartenance,
} from './store/cpts-store.ts'
export { DEMONSTRATION_PASSWORD } from './store/demonstration-store.ts'
export { type Credentials, enterTenant, identify, nameActor } from './store/identity-store.ts'
export { createLien, enterByToken, type NewLien, revokeDemonstrationLiens } from './store/lien-store.ts'
export { createOperateurLien } from './store/operateur-store.ts'
