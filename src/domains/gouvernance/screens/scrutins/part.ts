import type { ScrutinWhole } from '../../contract.ts'

export type Part = { cptsId: string; it: ScrutinWhole; mayEdit: boolean }
