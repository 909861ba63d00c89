/**
 * How long a request is kept when it makes no member. An address that nobody confirmed is nobody's; a refusal is kept
 * as long as it may be discussed. Proposals of this house, for a data protection officer to confirm.
 */
export const NON_CONFIRMEE_JOURS = 7
export const SANS_SUITE_MOIS = 12
