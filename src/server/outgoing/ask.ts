/**
 * One HTTPS request to another machine, with a certificate of our own where it asks for one. The browser's `fetch` cannot
 * show one. Nothing is followed elsewhere, and an answer that is too long or too late is no answer.
 */
import { type Agent, request } from 'node:https'

export type Asked = {
  url: URL
  method: string
  headers: Record<string, string>
  body?: string
  agent: Agent
  timeoutMs: number
}
export type Answered = { status: number; headers: Record<string, string>; body: string }

const LONGEST_BYTES = 1_000_000

export const askHttps = ({ url, method, headers, body, agent, timeoutMs }: Asked): Promise<Answered> =>
  new Promise((done, fail) => {
    const bytes = body === undefined ? undefined : Buffer.from(body)
    const length = bytes ? { 'content-length': String(bytes.length) } : {}
    const asked = request(url, { method, agent, headers: { ...headers, ...length } }, (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > LONGEST_BYTES) asked.destroy(new Error('answer too long'))
        else parts.push(part)
      })
      response.on('error', fail)
      response.on('end', () => {
        const known = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(known),
          body: Buffer.concat(parts).toString('utf8'),
        })
      })
    })
    // The whole conversation, connection included: a timeout of the socket alone starts again at each byte.
    const late = setTimeout(
      () => asked.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })),
      timeoutMs,
    )
    asked.on('error', fail)
    asked.on('close', () => clearTimeout(late))
    asked.end(bytes)
  })
