/** Turns what people signed or declared into the parts of an acte, once it can be true. */
import type { Json } from '../../../kernel/hash-chain.ts'
import { type Instant, Temporal, toDate } from '../../../kernel/time.ts'
import { findGenreActe } from '../../../referentials/genres-acte.ts'
import { participationKey } from './content.ts'
import type { TextesActe, ToldActe } from './signed-acte.ts'
import type { Draft, Place } from './write.ts'

export type TellRefusal =
  | 'acte-genre-unknown'
  | 'acte-ends-before-start'
  | 'acte-not-over'
  | 'presence-ends-before-start'
  | 'preuve-document-unknown'

/** The first thing that cannot be true. An acte says what took place: it is not signed before its end. */
export const refuseTold = (acte: ToldActe, now: Instant): Exclude<TellRefusal, 'preuve-document-unknown'> | null => {
  const isBackwards = (one: { debut: Instant; fin: Instant }) => Temporal.Instant.compare(one.fin, one.debut) < 0
  if (!findGenreActe(acte.genre)) return 'acte-genre-unknown'
  if (isBackwards(acte)) return 'acte-ends-before-start'
  if (Temporal.Instant.compare(acte.fin, now) > 0) return 'acte-not-over'
  if (acte.participants.some(isBackwards)) return 'presence-ends-before-start'
  return null
}

/** Keys of the personal texts in the chain. */
export const TEXT_KEYS: Record<keyof TextesActe, string> = {
  ordreDuJour: 'ordre-du-jour',
  decisions: 'decisions',
  suites: 'suites',
  note: 'note',
}

const personalOf = ({ lieu, textes, participants }: ToldActe): Record<string, Json> => {
  const personal: Record<string, Json> = {}
  participants.forEach(({ professionnelId, nom, profession }, index) => {
    personal[participationKey(index + 1)] = { professionnelId, nom, profession }
  })
  if (lieu) personal.lieu = { nom: lieu }
  for (const [name, key] of Object.entries(TEXT_KEYS)) {
    const texte = textes[name as keyof TextesActe]
    if (texte) personal[key] = { texte }
  }
  return personal
}

export const draftOfTold = (acte: ToldActe, place: Place & { source: string | null }): Draft => ({
  parts: {
    acte: {
      cptsId: place.cptsId,
      id: place.id,
      genre: acte.genre,
      mission: acte.mission,
      ficheActionId: acte.ficheActionId,
      titre: acte.titre,
      debut: toDate(acte.debut),
      fin: toDate(acte.fin),
      zone: acte.zone,
      commune: acte.commune?.code ?? null,
      communeNom: acte.commune?.nom ?? null,
      aDistance: acte.aDistance,
      etat: 'signe',
      corrige: place.corrige,
      raison: place.raison,
      faits: acte.faits,
      source: place.source,
      sourceRang: place.sourceRang,
      ecritLe: toDate(place.now),
    },
    participations: acte.participants.map((one, index) => ({
      rang: index + 1,
      qualite: one.qualite,
      debut: toDate(one.debut),
      fin: toDate(one.fin),
      grade: one.grade,
    })),
    preuves: acte.preuves.map(({ grade, libelle, nature, empreinte }, index) => ({
      rang: index + 1,
      grade,
      libelle,
      nature: nature ?? null,
      empreinte,
    })),
  },
  personal: personalOf(acte),
  professionnels: new Map(
    acte.participants.map(({ professionnelId }, index) => [participationKey(index + 1), professionnelId]),
  ),
})
