import type { SeanceWhole } from '../../contract.ts'

export type Part = { cptsId: string; it: SeanceWhole; mayEdit: boolean }
