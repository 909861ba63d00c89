import type { ZoneGenre } from '../../domains/diagnostic/index.ts'

export type AddOptions = {
  millesime: string
  recette?: string
  code?: string
  titre?: string
  producteur?: string
  licence?: string
  zone?: ZoneGenre
  cle?: string
  plan?: string
  avec?: string
  accepter?: boolean
}
export type Say = (line: string) => void
