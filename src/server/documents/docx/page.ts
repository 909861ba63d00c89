/** What blocks are laid on. */
import type { Pictures } from './figure.ts'

export type Page = {
  /** Of the text, in twips. */
  width: number
  numbered: boolean
  plates: boolean
  pictures: Pictures
  /** Numbered lists begin anew: each has its own. */
  lists: { count: number }
}
