import type { MaSeance } from '../../contract.ts'

export type Part = { cptsId: string; it: MaSeance; seanceId?: string | undefined }
