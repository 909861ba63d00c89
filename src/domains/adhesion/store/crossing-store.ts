/** The two doors by which somebody without an account enters a CPTS: its open page, and a paper that it gave. */
export { inTenantOfAdhesion, inTenantOfAttestation } from '../../../server/database/crossings.ts'
