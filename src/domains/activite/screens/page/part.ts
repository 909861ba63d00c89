import type { ActiviteWhole } from '../../contract.ts'

/** What each part of the page is given. */
export type Part = { cptsId: string; it: ActiviteWhole; mayEdit: boolean }
