/**
 * What is missing before an activité is signed. Some of it stops the signature, since the acte would not be true; the
 * rest is said, and left to who signs. No text asks for any of it: these are choices of this house.
 */
import { type Instant, Temporal } from '../../../kernel/time.ts'
import type { GenreActe } from '../../../referentials/genres-acte.ts'
import type { Etat } from './etats.ts'

export type Manque = {
  code:
    | 'not-over'
    | 'not-held'
    | 'feuille-open'
    | 'nobody'
    | 'unsigned-presences'
    | 'no-decision'
    | 'no-note'
    | 'fact'
    | 'no-proof'
  /** It must be mended first. */
  bloque: boolean
  /** Which fact, how many presences. */
  detail?: string | number
}

export type AVerifier = {
  etat: Etat
  fin: Instant
  feuilleOuverte: boolean
  presences: number
  /** Of these, confirmed by the person. */
  signees: number
  decisions: number
  suites: number
  note: string | null
  faits: Readonly<Record<string, unknown>>
  /** Natures of the documents that were attached. */
  preuves: readonly string[]
}

const MEETINGS: ReadonlySet<string> = new Set(['reunion', 'assemblee', 'concertation'])

export const findManques = (it: AVerifier, genre: GenreActe, now: Instant): Manque[] => {
  const found: Manque[] = []
  const stop = (code: Manque['code']) => found.push({ code, bloque: true })
  const say = (code: Manque['code'], detail?: string | number) =>
    found.push({ code, bloque: false, ...(detail === undefined ? {} : { detail }) })
  if (Temporal.Instant.compare(it.fin, now) > 0) stop('not-over')
  if (it.etat !== 'tenu') stop('not-held')
  if (it.feuilleOuverte) stop('feuille-open')
  if (genre.presence && it.presences === 0) stop('nobody')
  const unsigned = it.presences - it.signees
  if (unsigned > 0) say('unsigned-presences', unsigned)
  if (MEETINGS.has(genre.code) && it.decisions + it.suites === 0) say('no-decision')
  if (!it.note?.trim() && it.decisions === 0) say('no-note')
  for (const { cle } of genre.faits) if (it.faits[cle] === undefined) say('fact', cle)
  for (const nature of genre.preuves) if (!isProven(nature, it)) say('no-proof', nature)
  return found
}

/** Signatures on the sheet are the sheet; decisions and a note make the minutes. */
const isProven = (nature: string, it: AVerifier): boolean =>
  it.preuves.includes(nature) ||
  (nature === 'feuille-presence' && it.presences > 0 && it.signees === it.presences) ||
  (nature === 'compte-rendu' && (it.decisions > 0 || Boolean(it.note?.trim())))

export const maySign = (manques: readonly Manque[]): boolean => manques.every(({ bloque }) => !bloque)
