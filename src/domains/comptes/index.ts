/** The door of comptes: who asks, what they may do, people, links. */
export { type Credentials, enterTenant, identify, nameActor } from './store/identity-store.ts'
export { LINK_PERMISSIONS, needsSecondFactor, PERMISSIONS, ROLE_LABELS, ROLES, type Role } from './rules/permissions.ts'
