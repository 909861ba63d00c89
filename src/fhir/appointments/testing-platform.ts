/**
 * For tests: the platform of the SAS played on this machine, with mutual TLS. It keeps what it received and what each
 * appointment became; each test says how it answers.
 */
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Authority } from '../port/testing-certificates.ts'

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire, whatever it is
type Resource = any
export type Received = {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body: Resource
  /** Of the certificate that was shown. */
  cn: string
}
/** A status with a reason; `cut` reads and closes without a word, `cut-after` does what was asked, then closes; `hang` never ends. */
export type Manner =
  | 'good'
  | 'cut'
  | 'cut-after'
  | 'hang'
  | { status: number; text?: string; headers?: Record<string, string> }

export type TestPlatform = {
  url: string
  received: Received[]
  /** By identifier, what the SAS knows of each appointment, and how often each was created. */
  known: Map<string, Resource>
  creations: Map<string, number>
  /** The next answers, in order; good ones after. */
  next: (...manners: Manner[]) => void
  /** A platform that does not know conditional creations. */
  forgetConditions: () => void
  close: () => Promise<void>
}

const outcome = (text: string) =>
  JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'business-rule', diagnostics: text }],
  })

export const openTestPlatform = async (authority: Authority): Promise<TestPlatform> => {
  const own = await authority.sign('CN=plateforme.sas.exemple.fr, O=Essai, C=FR', ['localhost'])
  const received: Received[] = []
  const known = new Map<string, Resource>()
  const creations = new Map<string, number>()
  let manners: Manner[] = []
  let honoursConditions = true

  const perform = ({ method, url, body, headers }: Received): { status: number; text?: string } => {
    const { system, value } = body.identifier[0]
    const key = `${system}|${value}`
    if (method === 'POST') {
      if (known.has(key) && honoursConditions && headers['if-none-exist']) return { status: 200 }
      if (known.has(key)) return { status: 409, text: 'déjà connu' }
      known.set(key, body)
      creations.set(key, (creations.get(key) ?? 0) + 1)
      return { status: 201 }
    }
    const asked = new URL(url, 'https://localhost').searchParams.get('identifier') ?? ''
    if (!known.has(asked)) return { status: 404, text: 'inconnu' }
    known.set(asked, body)
    return { status: 200 }
  }

  const server = createServer(
    {
      cert: own.cert,
      key: own.key,
      ca: authority.cert,
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
    },
    (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        const socket = request.socket as unknown as { getPeerCertificate: () => { subject: { CN: string } } }
        const { method = '', url = '', headers } = request
        const one = {
          method,
          url,
          headers,
          body: JSON.parse(Buffer.concat(parts).toString('utf8')),
          cn: socket.getPeerCertificate().subject.CN,
        }
        received.push(one)
        const manner = manners.shift() ?? 'good'
        if (manner === 'hang') return
        if (manner === 'cut-after') perform(one)
        if (manner === 'cut' || manner === 'cut-after') {
          request.socket.destroy()
          return
        }
        const { status, text, headers: more } = manner === 'good' ? { ...perform(one), headers: {} } : manner
        response.writeHead(status, { 'content-type': 'application/fhir+json', ...more })
        response.end(text === undefined ? '' : outcome(text))
      })
    },
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/fhir`,
    received,
    known,
    creations,
    next: (...more) => {
      manners = more
    },
    forgetConditions: () => {
      honoursConditions = false
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
