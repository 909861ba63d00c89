/** What a mail about a meeting says. Plain words, a link, and nothing about health. */
import { capitalizeFirst, formatDate, formatTime, listInWords, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import type { Changement, Raison } from './convocation.ts'

export type Reunion = {
  titre: string
  debut: string
  fin: string
  zone: string
  lieu: string | null
  distance: string | null
  ordreDuJour: readonly string[]
  organisateur: string | null
  cpts: string
}
export type Message = { sujet: string; corps: string }

/** What the outbox takes. */
const SUBJECT_LENGTH = 200
export const shorten = (text: string): string =>
  text.length <= SUBJECT_LENGTH ? text : `${text.slice(0, SUBJECT_LENGTH - 1).trimEnd()}…`

const zoned = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

export const sayWhen = ({ debut, fin, zone }: Pick<Reunion, 'debut' | 'fin' | 'zone'>): string => {
  const start = zoned(debut, zone)
  const end = zoned(fin, zone)
  const day = formatDate(start.toPlainDate())
  return start.toPlainDate().equals(end.toPlainDate())
    ? `${day}, de ${formatTime(start)} à ${formatTime(end)}`
    : `${day} à ${formatTime(start)}, jusqu’au ${formatDate(end.toPlainDate())} à ${formatTime(end)}`
}
const sayStart = ({ debut, zone }: Pick<Reunion, 'debut' | 'zone'>): string => {
  const start = zoned(debut, zone)
  return `${formatDate(start.toPlainDate(), { year: false })} à ${formatTime(start)}`
}

const facts = (reunion: Reunion): string => {
  const lines = [`Quand${NBSP}: ${sayWhen(reunion)}.`]
  if (reunion.lieu) lines.push(`Où${NBSP}: ${reunion.lieu}.`)
  if (reunion.distance) lines.push(`À distance${NBSP}: ${reunion.distance}`)
  return lines.join('\n')
}
const agenda = ({ ordreDuJour }: Reunion): string[] =>
  ordreDuJour.length === 0 ? [] : [[`Ordre du jour${NBSP}:`, ...ordreDuJour.map((one) => `– ${one}`)].join('\n')]

const CHANGES: Partial<Record<Changement, string>> = {
  heure: 'l’heure',
  lieu: 'le lieu',
  distance: 'l’adresse pour se joindre à distance',
}
const sayChanges = (changes: readonly Changement[]): string => {
  if (changes.includes('retablissement')) return `La réunion, qui avait été annulée, a bien lieu.`
  const words = changes.flatMap((one) => CHANGES[one] ?? [])
  return words.length === 0 ? 'La réunion a changé.' : `Ce qui change${NBSP}: ${listInWords(words)}.`
}

const asks = (lien: string): string =>
  `Dire si vous venez, sans compte, en un geste${NBSP}:\n${lien}\nVous pourrez changer d’avis par le même lien.`

const signature = ({ cpts, organisateur }: Reunion): string =>
  organisateur ? `${organisateur}, pour ${cpts}.` : `${cpts}.`

const frame = (nom: string, reunion: Reunion, parts: readonly string[]): string =>
  [`Bonjour ${nom},`, ...parts, signature(reunion)].join('\n\n')

export const sayConvocation = (
  raison: Raison,
  reunion: Reunion,
  person: { nom: string; lien: string | null; changements: readonly Changement[]; lignes?: readonly string[] },
): Message => {
  const { titre } = reunion
  const { nom, lien, lignes = [] } = person
  const answer = lien ? [asks(lien)] : []
  const known = 'Si votre agenda reconnaît l’invitation jointe, la réunion s’y range d’elle-même.'
  switch (raison) {
    case 'invitation':
      return {
        sujet: shorten(`${capitalizeFirst(sayStart(reunion))}${NBSP}: ${titre}`),
        corps: frame(nom, reunion, [
          `Votre présence est souhaitée à «${NBSP}${titre}${NBSP}».`,
          facts(reunion),
          ...agenda(reunion),
          ...lignes,
          ...answer,
          known,
        ]),
      }
    case 'changement':
      return {
        sujet: shorten(`Changement${NBSP}: ${titre}, ${sayStart(reunion)}`),
        corps: frame(nom, reunion, [
          `La réunion «${NBSP}${titre}${NBSP}» a changé. ${sayChanges(person.changements)}`,
          facts(reunion),
          ...lignes,
          ...answer,
          'Votre agenda se met à jour avec l’invitation jointe.',
        ]),
      }
    case 'annulation':
      return {
        sujet: shorten(`Annulée${NBSP}: ${titre}, ${sayStart(reunion)}`),
        corps: frame(nom, reunion, [
          `La réunion «${NBSP}${titre}${NBSP}» prévue ${sayStart(reunion)} est annulée.`,
          'Elle disparaît de votre agenda avec l’annulation jointe.',
        ]),
      }
    case 'retrait':
      return {
        sujet: shorten(`Votre présence n’est plus attendue${NBSP}: ${titre}, ${sayStart(reunion)}`),
        corps: frame(nom, reunion, [
          `Votre nom ne figure plus parmi les personnes attendues à «${NBSP}${titre}${NBSP}», ${sayStart(reunion)}.`,
          'La réunion disparaît de votre agenda avec l’annulation jointe.',
        ]),
      }
  }
}

export const sayRappel = (reunion: Reunion, { nom, lien }: { nom: string; lien: string }): Message => ({
  sujet: shorten(`Rappel${NBSP}: ${reunion.titre}, ${sayStart(reunion)}`),
  corps: frame(nom, reunion, [
    `«${NBSP}${reunion.titre}${NBSP}» a lieu ${sayStart(reunion)}.`,
    facts(reunion),
    ...agenda(reunion),
    asks(lien),
  ]),
})
