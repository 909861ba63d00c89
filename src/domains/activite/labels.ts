/** Sentences of the room that mails and documents share. */
import { count, formatMoment, numberInWords, plural } from '../../kernel/french.ts'
import { fromDate } from '../../kernel/time.ts'
import type { GenreActe } from '../../referentials/genres-acte.ts'
import { isNaturePreuve, NATURES_PREUVE } from '../../referentials/preuves-acte.ts'
import type { Manque } from './rules/avant-de-signer.ts'

/** The mail that carries the link of one person. */
export const sayLienPresence = (about: { cpts: string; titre: string; debut: Date; zone: string; lien: string }) => {
  const when = formatMoment(fromDate(about.debut), about.zone)
  return {
    sujet: `Votre présence à distance, ${when}`,
    corps: [
      'Bonjour,',
      `${about.cpts} vous attend ${when}\u00a0: ${about.titre}.`,
      'À distance, ce lien est le vôtre\u00a0: il signe votre présence, et rien d’autre.',
      about.lien,
    ].join('\n\n'),
  }
}

const natureOf = (code: string): string => (isNaturePreuve(code) ? NATURES_PREUVE[code].libelle : code)

/** What is missing before signing, and what to do about it. */
export const sayManque = ({ code, detail }: Manque, genre: GenreActe): string => {
  const number = Number(detail)
  switch (code) {
    case 'not-over':
      return 'L’activité n’est pas terminée\u00a0: elle se signe après sa fin.'
    case 'not-held':
      return 'Notez d’abord qu’elle a été tenue, et à quelles heures.'
    case 'feuille-open':
      return 'La feuille d’émargement est encore ouverte\u00a0: fermez-la.'
    case 'nobody':
      return 'Personne n’est sur la feuille\u00a0: ajoutez qui était là.'
    case 'unsigned-presences':
      return `${count(number, 'présence déclarée', 'présences déclarées')}, sans signature de la personne.`
    case 'no-decision':
      return 'Ni décision ni suite n’est écrite.'
    case 'no-note':
      return 'Le compte rendu ne dit encore rien de ce qui s’est passé.'
    case 'fact':
      return `${genre.faits.find(({ cle }) => cle === detail)?.libelle ?? detail}\u00a0: le nombre manque.`
    case 'no-proof':
      return `Une pièce est attendue\u00a0: ${natureOf(String(detail))}.`
  }
}

/** What the signature writes, in one sentence. */
export const sayResume = (presences: number, signed: number): string =>
  presences === 0
    ? 'L’acte n’aura aucune présence.'
    : `L’acte aura ${count(presences, 'présence')}, dont ${numberInWords(signed, true)} ${plural(signed, 'signée')}.`

export const sayFeuilleSignee = (signed: number): string =>
  `Feuille d’émargement\u00a0: ${count(signed, 'présence signée', 'présences signées')} par la personne`
