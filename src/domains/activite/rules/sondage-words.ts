/** What the mails of a poll say. */
import { formatDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { type Message, shorten } from './invitation-words.ts'

export type SondageDit = {
  titre: string
  description: string | null
  clotureLe: string
  zone: string
  organisateur: string | null
  cpts: string
}

const until = ({ clotureLe, zone }: SondageDit): string => {
  // The last instant that answers is the end of the day before.
  const last = Temporal.Instant.from(clotureLe).subtract({ minutes: 1 })
  return formatDate(last.toZonedDateTimeISO(zone).toPlainDate(), { year: false })
}

const signature = ({ cpts, organisateur }: SondageDit): string =>
  organisateur ? `${organisateur}, pour ${cpts}.` : `${cpts}.`

const bodyOf = (first: string, sondage: SondageDit, nom: string, lien: string): string =>
  [
    `Bonjour ${nom},`,
    first,
    ...(sondage.description ? [sondage.description] : []),
    `Répondre sans compte, en quelques gestes${NBSP}:\n${lien}`,
    `Vos réponses se changent par le même lien, jusqu’au ${until(sondage)}.`,
    signature(sondage),
  ].join('\n\n')

export const sayDemande = (sondage: SondageDit, { nom, lien }: { nom: string; lien: string }): Message => ({
  sujet: shorten(`Quand pouvez-vous${NBSP}? ${sondage.titre}`),
  corps: bodyOf(`Plusieurs dates sont proposées pour «${NBSP}${sondage.titre}${NBSP}».`, sondage, nom, lien),
})

export const sayRelance = (sondage: SondageDit, { nom, lien }: { nom: string; lien: string }): Message => ({
  sujet: shorten(`Il manque votre réponse${NBSP}: ${sondage.titre}`),
  corps: bodyOf(
    `Votre réponse manque encore pour choisir la date de «${NBSP}${sondage.titre}${NBSP}».`,
    sondage,
    nom,
    lien,
  ),
})

/** To who answered through the shared link and gave an address: the way back to their own answer. */
export const sayRetour = (sondage: SondageDit, { nom, lien }: { nom: string; lien: string }): Message => ({
  sujet: shorten(`Vos réponses${NBSP}: ${sondage.titre}`),
  corps: bodyOf(`Vos réponses pour «${NBSP}${sondage.titre}${NBSP}» sont enregistrées.`, sondage, nom, lien),
})
