import type { SondageWhole } from '../../contract-sondages.ts'

/** What every part of the page of a poll is given. */
export type Part = { cptsId: string; it: SondageWhole }
