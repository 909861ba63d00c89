/** The way out: an SMTP server, when the installation has one. */
import { createTransport } from 'nodemailer'
import { Fault } from '../fault.ts'

export type Letter = {
  destinataire: string
  sujet: string
  corps: string
  /** Carried as `text/calendar; method=…`, which mail programs answer with their own buttons (RFC 6047). */
  calendrier?: string | null
  methode?: string | null
  messageId: string
  date: Date
}
export type Mailer = { send: (letter: Letter) => Promise<void>; close: () => void }

/** Spread sending: most providers slow down or refuse who sends faster. */
const PER_SECOND = 5

/**
 * `SMTP_URL` is `smtp://user:password@host:587` or `smtps://…`, `SMTP_FROM` the address that mails come from. Null
 * without SMTP_URL: mails then wait, and links are shown to copy.
 */
export const openMailer = (env: NodeJS.ProcessEnv): Mailer | null => {
  const { SMTP_URL, SMTP_FROM } = env
  if (!SMTP_URL) return null
  if (!/^smtps?:\/\//.test(SMTP_URL) || !URL.canParse(SMTP_URL))
    throw new Fault('SMTP_URL n’est pas lisible\u00a0: écrivez par exemple smtp://nom:motdepasse@serveur:587.')
  const from = SMTP_FROM ?? `maillage@${new URL(SMTP_URL).hostname}`
  const transport = createTransport(
    {
      url: SMTP_URL,
      pool: true,
      maxConnections: 2,
      rateDelta: 1000,
      rateLimit: PER_SECOND,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    send: async ({ destinataire, sujet, corps, calendrier, methode, messageId, date }) => {
      await transport.sendMail({
        to: { name: '', address: destinataire },
        subject: sujet,
        text: corps,
        ...(calendrier && methode
          ? { icalEvent: { method: methode, content: calendrier, filename: 'reunion.ics' } }
          : {}),
        messageId,
        date,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}
