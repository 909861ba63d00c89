/**
 * What the chain hashes of an acte: everything public, and commitments of what is personal.
 * The shape is versioned: a later version adds, and older links stay verifiable with their own.
 */
import { commit, type Json, newSalt } from '../../../kernel/hash-chain.ts'
import type { Etat, Faits, Grade, Raison } from './acte.ts'

export type ParticipationPart = { rang: number; qualite: string; debut: Date; fin: Date; grade: Grade }
export type PreuvePart = {
  rang: number
  grade: Grade
  libelle: string
  /** What it is among the proofs that are expected; null for what is none of them. */
  nature: string | null
  /** SHA-256 of the document, when there is one. */
  empreinte: string | null
}
export type ActePart = {
  cptsId: string
  id: string
  genre: string
  mission: string | null
  ficheActionId: string | null
  titre: string
  debut: Date
  fin: Date
  zone: string
  commune: string | null
  communeNom: string | null
  aDistance: boolean
  etat: Etat
  corrige: string | null
  raison: Raison | null
  faits: Faits
  source: string | null
  sourceRang: number
  ecritLe: Date
}
export type PublicParts = { acte: ActePart; participations: ParticipationPart[]; preuves: PreuvePart[] }
export type Engagements = Record<string, string>

/** Key of the personal content of a participation. */
export const participationKey = (rang: number): string => `participation-${rang}`

const at = (date: Date): string => date.toISOString()

/** The shape of new links. Version 2 added `aDistance` and the nature of proofs. */
export const CONTENT_VERSION = 2
export type ContentVersion = 1 | 2

/** A column that a shape knows nothing of must be empty: what is not hashed could be changed unseen. */
const beyond = (version: ContentVersion, { acte, preuves }: PublicParts): Record<string, Json> =>
  version === 1 && (acte.aDistance || preuves.some(({ nature }) => nature !== null)) ? { horsVersion: true } : {}

const preuveContent = (version: ContentVersion, { rang, grade, libelle, nature, empreinte }: PreuvePart): Json =>
  version === 1 ? { rang, grade, libelle, empreinte } : { rang, grade, libelle, nature, empreinte }

export const acteContent = (parts: PublicParts, engagements: Engagements, version: ContentVersion): Json => ({
  version,
  ...beyond(version, parts),
  acte: acteMembers(parts.acte, version),
  participations: parts.participations.map((one) => ({
    rang: one.rang,
    qualite: one.qualite,
    debut: at(one.debut),
    fin: at(one.fin),
    grade: one.grade,
  })),
  preuves: parts.preuves.map((one) => preuveContent(version, one)),
  engagements,
})

const acteMembers = (acte: ActePart, version: ContentVersion): Json => ({
  cptsId: acte.cptsId,
  id: acte.id,
  genre: acte.genre,
  mission: acte.mission,
  ficheActionId: acte.ficheActionId,
  titre: acte.titre,
  debut: at(acte.debut),
  fin: at(acte.fin),
  zone: acte.zone,
  commune: acte.commune,
  communeNom: acte.communeNom,
  ...(version === 1 ? {} : { aDistance: acte.aDistance }),
  etat: acte.etat,
  corrige: acte.corrige,
  raison: acte.raison,
  faits: acte.faits,
  source: acte.source,
  sourceRang: acte.sourceRang,
  ecritLe: at(acte.ecritLe),
})

export type Sealed = { cle: string; sel: string; contenu: Json; engagement: string }

/** A fresh salt for each content: two equal names give two different commitments. */
export const sealContents = (contents: Record<string, Json>): Promise<Sealed[]> =>
  Promise.all(
    Object.entries(contents).map(async ([cle, contenu]) => {
      const sel = newSalt()
      return { cle, sel, contenu, engagement: await commit(sel, contenu) }
    }),
  )

export const engagementsOf = (sealed: readonly Sealed[]): Engagements =>
  Object.fromEntries(sealed.map(({ cle, engagement }) => [cle, engagement]))
