/** COPY through the driver, both ways, at the pace of the slower side. */
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { Submittable } from 'pg'
import type { OwnerClient } from './owner.ts'

/** What the driver calls during COPY, beyond its published types. */
type Wire = {
  stream: Socket
  query: (sql: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
  sendCopyFail: (reason: string) => void
}

const BATCH = 64 * 1024

/** Whole rows in COPY's text form, in batches of about 64 kB. */
export const copyOut = (client: OwnerClient, sql: string): Readable => {
  let wire: Wire | undefined
  let rows: Buffer[] = []
  let size = 0
  const readable = new Readable({
    objectMode: true,
    highWaterMark: 4,
    read: () => wire?.stream.resume(),
    // Left before its end: the rows that still come are dropped, and the connection serves again.
    destroy: (error, done) => {
      wire?.stream.resume()
      done(error)
    },
  })
  const flush = () => {
    if (size === 0) return
    // The driver reuses its buffer: concat copies the rows out of it.
    const hasRoom = readable.push(Buffer.concat(rows))
    rows = []
    size = 0
    if (!hasRoom && !readable.destroyed) wire?.stream.pause()
  }
  const query = {
    submit: (connection: unknown) => {
      wire = connection as Wire
      wire.query(sql)
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      rows.push(Buffer.from(chunk))
      size += chunk.length
      if (size >= BATCH) flush()
    },
    handleCommandComplete: () => flush(),
    handleReadyForQuery: () => {
      wire?.stream.resume()
      readable.push(null)
    },
    handleError: (error: Error) => readable.destroy(error),
    handleRowDescription: () => undefined,
    handleDataRow: () => undefined,
    handleEmptyQuery: () => undefined,
    handlePortalSuspended: () => undefined,
    handleCopyInResponse: () => undefined,
  }
  client.query(query as unknown as Submittable)
  return readable
}

/** Sends whole rows in COPY's text form; what the server refuses rejects. */
export const copyIn = (client: OwnerClient, sql: string, chunks: AsyncIterable<Buffer>): Promise<void> =>
  new Promise((done, fail) => {
    let failure: Error | undefined
    const send = async (wire: Wire) => {
      try {
        for await (const chunk of chunks) {
          if (failure) return
          wire.sendCopyFromChunk(chunk)
          if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
        }
        wire.endCopyFrom()
      } catch (error) {
        failure = error as Error
        wire.sendCopyFail('the archive ends here')
      }
    }
    const query = {
      submit: (connection: unknown) => (connection as Wire).query(sql),
      handleCopyInResponse: (connection: unknown) => void send(connection as Wire),
      handleError: (error: Error) => {
        failure ??= error
        fail(failure)
      },
      handleReadyForQuery: () => (failure ? fail(failure) : done()),
      handleCommandComplete: () => undefined,
      handleCopyData: () => undefined,
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
      handleEmptyQuery: () => undefined,
      handlePortalSuspended: () => undefined,
    }
    client.query(query as unknown as Submittable)
  })
