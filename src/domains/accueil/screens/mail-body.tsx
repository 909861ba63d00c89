import type { CourrielView } from '../contract.ts'
import styles from './mails.module.css'

/** In place of an address that nobody needs to see. */
export const TO_PATIENT = 'un patient'

const CARRIES = {
  REQUEST: 'Porte une invitation, que l’agenda de la personne reconnaît et met à jour.',
  CANCEL: 'Porte une annulation, qui ôte la réunion de l’agenda de la personne.',
} as const

const ADDRESS = /(https?:\/\/\S+)/

/** The text as it would be read, with its links alive. */
export const MailBody = ({ mail }: { mail: CourrielView }) => (
  <article className={styles.mail} aria-label={mail.sujet}>
    <h3>{mail.sujet}</h3>
    <p className={styles.to}>À {mail.destinataire ?? TO_PATIENT}</p>
    {mail.corps === null ? (
      <p>Le texte d’un courriel parti n’est pas gardé.</p>
    ) : (
      <p className={styles.text}>
        {mail.corps.split(ADDRESS).map((part, index) =>
          ADDRESS.test(part) ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
            <a key={index} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    )}
    {mail.methode && <Event methode={mail.methode} calendrier={mail.calendrier} />}
  </article>
)

/** What the mail program of the reader gives to their calendar, as it stands. */
const Event = ({ methode, calendrier }: { methode: keyof typeof CARRIES; calendrier: string | null }) => (
  <div className={styles.event}>
    <p>{CARRIES[methode]}</p>
    {calendrier && (
      <details>
        <summary>Lire l’évènement</summary>
        <pre>{calendrier}</pre>
      </details>
    )}
  </div>
)
