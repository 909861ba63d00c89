/**
 * Where the bytes of documents stand, outside of the base: under the CPTS, under their SHA-256. A folder today; a store
 * that speaks S3 would answer the same six questions.
 */
export type Kept = { empreinte: string; taille: number; ecritLe: Date }

export type Storage = {
  /** Whole and on the disk when it answers, or not at all. The same bytes twice are kept once. */
  put: (cptsId: string, bytes: Uint8Array) => Promise<string>
  /** Null when they are not here. */
  read: (cptsId: string, empreinte: string) => Promise<Uint8Array | null>
  /** The SHA-256 of what is here under that name, read again from the disk; null when nothing is. */
  rehash: (cptsId: string, empreinte: string) => Promise<string | null>
  remove: (cptsId: string, empreinte: string) => Promise<void>
  list: (cptsId: string) => Promise<Kept[]>
  /** What a stopped write left behind. */
  clean: (cptsId: string, before: Date) => Promise<void>
}
