/**
 * The port of the SAS: TLS 1.2 or later, and a certificate from the other side, signed by an allowed authority, not
 * revoked, that names whom it must. Nothing but the FHIR interface answers there.
 */
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createSecureContext, type TLSSocket } from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { Fault } from '../../server/fault.ts'
import type { Scope } from '../app.ts'
import { FHIR_JSON } from '../names.ts'
import { outcomeOf } from '../outcome.ts'
import { contextOf, type PortSettings, readCredentials } from './settings.ts'
import { refuseSubject, type Subject } from './subject.ts'

export type OpenPort = { port: number; close: () => Promise<void>; reload: () => void }
export type PortParts = {
  /** What answers to each. */
  apps: Record<Scope, Hono>
  settings: PortSettings
  report: (error: Error) => void
  /** Somebody came with a certificate that is signed and may not enter. */
  onRefused: (why: string, subject: Subject) => void
}

/** Files are read again: lists of revoked certificates live a day or two, certificates two or three years. */
const RELOAD_MS = 10 * 60_000

type Judged = { scope: Scope } | { why: string }

/** What the certificate of a connection was found to be, once for all its requests. */
const judge = ({ settings, onRefused }: PortParts): ((socket: TLSSocket) => Judged) => {
  const judged = new WeakMap<TLSSocket, Judged>()
  const read = (subject: Subject | undefined): Judged => {
    const why = refuseSubject(subject, settings)
    if (why === null) return { scope: 'sas' }
    if (refuseSubject(subject, settings.readers) === null) return { scope: 'lecture' }
    onRefused(why, { CN: subject?.CN, OU: subject?.OU })
    return { why }
  }
  return (socket) => {
    const known = judged.get(socket)
    if (known) return known
    const found = read((socket.getPeerCertificate() as { subject?: Subject }).subject)
    judged.set(socket, found)
    return found
  }
}

const listen = (server: Server, { host, port }: PortSettings): Promise<number> =>
  new Promise((done, fail) => {
    const explain = (error: NodeJS.ErrnoException) =>
      fail(new Fault(`Le port du SAS ne s’ouvre pas\u00a0: ${host}, port ${port} (${error.code ?? error.message}).`))
    server.once('error', explain)
    server.listen(port, host, () => {
      server.off('error', explain)
      done((server.address() as AddressInfo).port)
    })
  })

export const openPort = async (parts: PortParts): Promise<OpenPort> => {
  const { apps, settings, report } = parts
  const credentials = contextOf(readCredentials(settings))
  const judgeOf = judge(parts)
  const answers = { sas: getRequestListener(apps.sas.fetch), lecture: getRequestListener(apps.lecture.fetch) }
  const server = createServer({ ...credentials, requestCert: true, rejectUnauthorized: true }, (request, response) => {
    const judged = judgeOf(request.socket as TLSSocket)
    if ('scope' in judged) return void answers[judged.scope](request, response)
    response.writeHead(403, { 'content-type': FHIR_JSON, 'cache-control': 'no-store' })
    response.end(outcomeOf({ status: 403, code: 'forbidden', text: judged.why }))
  })
  server.on('error', report)
  /** A file that cannot be read, or is half written, leaves what served until then. */
  const reload = () => {
    try {
      const fresh = contextOf(readCredentials(settings))
      createSecureContext(fresh)
      server.setSecureContext(fresh)
      // Whoever waits on an open connection shows a certificate again.
      server.closeIdleConnections()
    } catch (error) {
      report(error as Error)
    }
  }
  const port = await listen(server, settings)
  const timer = setInterval(reload, RELOAD_MS).unref()
  const close = () =>
    new Promise<void>((done) => {
      clearInterval(timer)
      server.close(() => done())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 2000).unref()
    })
  return { port, close, reload }
}
