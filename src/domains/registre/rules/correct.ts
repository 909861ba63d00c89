/** A correction: the same acte with what changes. It cites the one it corrects, and nothing of that one moves. */
import type { Json } from '../../../kernel/hash-chain.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Faits, Grade, Raison } from './acte.ts'
import type { PreuvePart, PublicParts } from './content.ts'
import type { Draft } from './write.ts'

export type Correction = {
  raison: Exclude<Raison, 'changement-tardif' | 'preuve-ajoutee'>
  titre?: string
  debut?: Instant
  fin?: Instant
  faits?: Faits
  /** Why, in the words of who corrects: personal content, erasable. */
  note?: string
}
export type Corrected = PublicParts & {
  contenus: readonly { cle: string; contenu: Json; professionnelId: string | null }[]
}
type Place = { id: string; now: Instant }

/** Word for word, at its new place. */
const copyOf = ({ acte, participations, preuves, contenus }: Corrected, place: Place, raison: Raison): Draft => ({
  parts: {
    acte: {
      ...acte,
      id: place.id,
      corrige: acte.id,
      raison,
      sourceRang: acte.source === null ? 0 : acte.sourceRang + 1,
      ecritLe: toDate(place.now),
    },
    participations: participations.map(({ rang, qualite, debut, fin, grade }) => ({
      rang,
      qualite,
      debut,
      fin,
      grade,
    })),
    preuves: preuves.map(({ rang, grade, libelle, nature, empreinte }) => ({
      rang,
      grade,
      libelle,
      nature,
      empreinte,
    })),
  },
  personal: Object.fromEntries(contenus.map(({ cle, contenu }) => [cle, contenu])),
  professionnels: new Map(contenus.map(({ cle, professionnelId }) => [cle, professionnelId])),
})

const withPreuve = (draft: Draft, preuve: Omit<PreuvePart, 'rang'>): Draft => {
  const { parts } = draft
  const rang = Math.max(0, ...parts.preuves.map((one) => one.rang)) + 1
  return { ...draft, parts: { ...parts, preuves: [...parts.preuves, { rang, ...preuve }] } }
}

/**
 * What a person corrects is no longer computed. What each signed of their presence still stands, unless the hours they
 * signed are those that change.
 */
const gradeAfter = (grade: Grade, hoursChange: boolean): Grade =>
  grade === 'calculee' || hoursChange ? 'declaree' : grade

export const draftOfCorrection = (former: Corrected, correction: Correction, place: Place): Draft => {
  const copy = copyOf(former, place, correction.raison)
  const { titre, debut, fin, faits, note } = correction
  const personal = { ...copy.personal }
  delete personal.note
  if (note) personal.note = { texte: note }
  const hoursChange = debut !== undefined || fin !== undefined
  const acte = {
    ...copy.parts.acte,
    titre: titre ?? copy.parts.acte.titre,
    debut: debut ? toDate(debut) : copy.parts.acte.debut,
    fin: fin ? toDate(fin) : copy.parts.acte.fin,
    faits: faits ?? copy.parts.acte.faits,
    etat: 'signe' as const,
  }
  const participations = copy.parts.participations.map((one) => ({ ...one, grade: gradeAfter(one.grade, hoursChange) }))
  return withPreuve(
    { ...copy, personal, parts: { ...copy.parts, acte, participations } },
    { grade: 'declaree', libelle: 'Correction écrite par une personne', nature: null, empreinte: null },
  )
}

/**
 * A proof that came after: everything else is as it was signed or computed. `signees`: the presences that a sheet of
 * presence shows signed. They were declared in the acte that is cited, which keeps saying so; from here on they are signed.
 */
export const draftOfAddedPreuve = (
  former: Corrected,
  preuve: Omit<PreuvePart, 'rang'>,
  place: Place,
  signees: readonly number[] = [],
): Draft => {
  const copy = copyOf(former, place, 'preuve-ajoutee')
  const participations = copy.parts.participations.map((one) =>
    one.grade === 'declaree' && signees.includes(one.rang) ? { ...one, grade: 'signee' as const } : one,
  )
  return withPreuve({ ...copy, parts: { ...copy.parts, participations } }, preuve)
}

/** Only a sheet that people signed says of a presence that it was signed. */
export const isSignedSheet = ({ nature, grade }: Pick<PreuvePart, 'nature' | 'grade'>): boolean =>
  nature === 'feuille-presence' && grade === 'signee'
