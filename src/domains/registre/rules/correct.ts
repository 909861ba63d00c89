/** A correction by a person: the same acte with what changes, declared and no longer computed. */
import type { Json } from '../../../kernel/hash-chain.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Faits, Raison } from './acte.ts'
import type { PublicParts } from './content.ts'
import type { Draft } from './write.ts'

export type Correction = {
  raison: Exclude<Raison, 'changement-tardif'>
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

export const draftOfCorrection = (
  former: Corrected,
  correction: Correction,
  place: { id: string; now: Instant },
): Draft => {
  const { acte } = former
  const personal = Object.fromEntries(former.contenus.map(({ cle, contenu }) => [cle, contenu]))
  delete personal.note
  if (correction.note) personal.note = { texte: correction.note }
  return {
    parts: {
      acte: {
        ...acte,
        id: place.id,
        titre: correction.titre ?? acte.titre,
        debut: correction.debut ? toDate(correction.debut) : acte.debut,
        fin: correction.fin ? toDate(correction.fin) : acte.fin,
        faits: correction.faits ?? acte.faits,
        etat: 'signe',
        corrige: acte.id,
        raison: correction.raison,
        sourceRang: acte.source === null ? 0 : acte.sourceRang + 1,
        ecritLe: toDate(place.now),
      },
      participations: former.participations.map(({ rang, qualite, debut, fin }) => ({
        rang,
        qualite,
        debut,
        fin,
        grade: 'declaree',
      })),
      preuves: [
        ...former.preuves.map(({ rang, grade, libelle, empreinte }) => ({ rang, grade, libelle, empreinte })),
        {
          rang: former.preuves.length + 1,
          grade: 'declaree',
          libelle: 'Correction écrite par une personne',
          empreinte: null,
        },
      ],
    },
    personal,
    professionnels: new Map(former.contenus.map(({ cle, professionnelId }) => [cle, professionnelId])),
  }
}
