import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { openMailer } from './mailer.ts'

export type Received = { to: string[]; text: string }
/** An SMTP server that answers as told and keeps what it accepted. */
export const openTestSmtp = async (answer: (to: string, tries: number) => number | null = () => null) => {
  const received: Received[] = []
  const tries = new Map<string, number>()
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const made = (tries.get(address) ?? 0) + 1
      tries.set(address, made)
      const code = answer(address, made)
      if (code === null) return done()
      done(Object.assign(new Error(`refused <${address}>`), { responseCode: code }))
    },
    onData: (stream, session: SMTPServerSession, done) => {
      let text = ''
      stream.on('data', (part) => {
        text += part
      })
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  await new Promise<void>((ready) => {
    smtp.listen(0, '127.0.0.1', ready)
  })
  const { port } = smtp.server.address() as AddressInfo
  const mailer = openMailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: 'cpts@exemple.test' })!
  const close = async () => {
    mailer.close()
    await new Promise<void>((closed) => {
      smtp.close(() => closed())
    })
  }
  return { mailer, received, close }
}
