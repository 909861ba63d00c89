/** Turns what a room computed into the parts of an acte. */
import type { Json } from '../../../kernel/hash-chain.ts'
import { canonicalJson } from '../../../kernel/hash-chain.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Raison } from './acte.ts'
import type { ComputedActe } from './computed-acte.ts'
import { type ParticipationPart, type PublicParts, participationKey } from './content.ts'

export type Draft = {
  parts: PublicParts
  /** Personal content by key. */
  personal: Record<string, Json>
  /** Who each personal content is about. */
  professionnels: Map<string, string | null>
}
export type Place = {
  cptsId: string
  id: string
  now: Instant
  corrige: string | null
  raison: Raison | null
  sourceRang: number
}

export const draftOfComputed = (input: ComputedActe, place: Place): Draft => {
  const participations: ParticipationPart[] = input.participants.map((one, index) => ({
    rang: index + 1,
    qualite: one.qualite,
    debut: toDate(one.debut),
    fin: toDate(one.fin),
    grade: 'calculee',
  }))
  const personal: Record<string, Json> = {}
  const professionnels = new Map<string, string | null>()
  input.participants.forEach(({ professionnelId, nom, profession }, index) => {
    const key = participationKey(index + 1)
    personal[key] = { professionnelId, nom, profession }
    professionnels.set(key, professionnelId)
  })
  if (input.lieu) personal.lieu = { nom: input.lieu }
  return {
    parts: {
      acte: {
        cptsId: place.cptsId,
        id: place.id,
        genre: input.genre,
        mission: input.mission,
        ficheActionId: input.ficheActionId ?? null,
        titre: input.titre,
        debut: toDate(input.debut),
        fin: toDate(input.fin),
        zone: input.zone,
        commune: input.commune?.code ?? null,
        communeNom: input.commune?.nom ?? null,
        aDistance: false,
        etat: 'calcule',
        corrige: place.corrige,
        raison: place.raison,
        faits: input.faits,
        source: input.source,
        sourceRang: place.sourceRang,
        ecritLe: toDate(place.now),
      },
      participations,
      preuves: [{ rang: 1, grade: 'calculee', libelle: input.preuve, nature: null, empreinte: null }],
    },
    personal,
    professionnels,
  }
}

/** What an acte says, without its place in the registre: two of them are the same thing when these are equal. */
const saying = ({ acte, participations, preuves }: PublicParts): string =>
  canonicalJson([
    acte.genre,
    acte.mission,
    acte.ficheActionId,
    acte.titre,
    acte.debut.toISOString(),
    acte.fin.toISOString(),
    acte.commune,
    acte.aDistance,
    acte.faits,
    participations.map((one) => [one.rang, one.qualite, one.debut.toISOString(), one.fin.toISOString(), one.grade]),
    preuves.map((one) => [one.grade, one.libelle, one.nature, one.empreinte]),
  ])

/** Erased personal content is not compared: it can no longer be known. */
export const saysTheSame = (
  written: PublicParts,
  kept: readonly { cle: string; contenu: Json }[],
  draft: Draft,
): boolean =>
  saying(written) === saying(draft.parts) &&
  kept.every(({ cle, contenu }) => {
    const now = draft.personal[cle]
    return now !== undefined && canonicalJson(now) === canonicalJson(contenu)
  })
