import type { MesGardes } from '../../contract.ts'

/** What each part of a volunteer's page shows of one rota. */
export type MyPart = { cptsId: string; tableauId: string; it: MesGardes }
