/** Where the server listens and how people reach it. */
import { createServer } from 'node:net'
import { Fault } from './fault.ts'

export type Address = { host: string; port: number; url: string; isLocal: boolean }

const LOCAL = new Set(['127.0.0.1', '::1', 'localhost'])

export const readAddress = (env: NodeJS.ProcessEnv, wished?: string): Address => {
  const text = wished ?? env.PORT ?? '4300'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Fault(`PORT doit être un nombre de 0 à 65535\u00a0: «\u00a0${text}\u00a0» n’en est pas un.`)
  const host = env.HOST || '127.0.0.1'
  const shown = host.includes(':') ? `[${host}]` : host
  const url = (env.MAILLAGE_URL || `http://${shown}:${port}`).replace(/\/+$/, '')
  if (!URL.canParse(url)) throw new Fault('MAILLAGE_URL doit être une adresse complète, comme https://cpts.exemple.fr.')
  return { host, port, url, isLocal: LOCAL.has(host) }
}

export const explainListen = (error: unknown, { host, port }: Address): unknown => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') {
    return new Fault(
      `Le port ${port} est déjà pris sur ${host}. Choisissez-en un autre, par exemple\u00a0: PORT=${port + 1} npm start`,
    )
  }
  if (code === 'EACCES')
    return new Fault(`Le port ${port} demande des droits d’administrateur\u00a0: choisissez-en un au-dessus de 1023.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Fault(`HOST=${host} n’est pas une adresse de cette machine.`)
  return error
}

/** Fails at once, before a base is made, when the port cannot be had. */
export const checkPortIsFree = (address: Address): Promise<void> =>
  new Promise((done, fail) => {
    const probe = createServer().once('error', (error) => fail(explainListen(error, address)))
    probe.listen(address.port, address.host, () => probe.close(() => done()))
  })
