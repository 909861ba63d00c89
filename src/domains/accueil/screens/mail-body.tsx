import type { CourrielView } from '../contract.ts'
import styles from './mails.module.css'

/** In place of an address that nobody needs to see. */
export const TO_PATIENT = 'un patient'

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
  </article>
)
