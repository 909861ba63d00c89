/** What the fictional community is made of. */
import type { LieuSaisi, ProfessionnelSaisi, Publication, StructureSaisie } from './contract.ts'

export type CommuneHabitee = {
  code: string
  nom: string
  codePostal: string
  population: number
  lon: number
  lat: number
}
export type SampleStructure = StructureSaisie & { cle: string }
export type SampleProfessionnel = Omit<ProfessionnelSaisi, 'departPrevu'> & {
  publie: Publication[]
  /** The structure is named by its key: it has no id yet. */
  lieu: LieuSaisi & { structureCle: string | null }
  /** Months since the adhésion began, null for who is no member. */
  adherentDepuisMois: number | null
  /** Months since it ended. */
  finDepuisMois: number | null
  /** Months until they plan to leave, where they said so. */
  departDansMois: number | null
  cotisation: 'payee' | 'due' | 'non-appelee'
}
export type SampleCommunaute = { structures: SampleStructure[]; professionnels: SampleProfessionnel[] }
