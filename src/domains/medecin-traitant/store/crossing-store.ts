/** The door by which somebody without an account enters a CPTS: its open page. */
export { inTenantOfMedecinTraitant } from '../../../server/database/crossings.ts'
