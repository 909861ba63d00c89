/**
 * A connection that prepares its statements and spares its round trips.
 *
 * PostgreSQL plans a text once, not at each call: row-level security makes plans costly here, and a plan made once is
 * half the time of a small query. A text is prepared when it comes back: those that vary (lists in a condition, rows
 * written together) would fill the place of the others, since the server keeps each of them up to a limit.
 *
 * Statements that are asked together leave together, in one write, and `begin` leaves with the first statement of its
 * transaction: a small request is mostly round trips.
 */
import pg from 'pg'

const LIMIT = 400
/** How many texts are remembered as met once: beyond, the memory begins anew. */
const MET = 2000
const BEGUN = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] }

export class PreparedClient extends pg.Client {
  readonly #names = new Map<string, string>()
  readonly #met = new Set<string>()
  #begins = false
  #gathers = false

  constructor(config: pg.ClientConfig = {}) {
    super({ ...config, pipeline: true })
    // A connection that the server closes in the middle of a transaction fails its next query, which is told; without
    // a listener the event alone would end the process.
    this.on('error', () => undefined)
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= LIMIT) return known
    if (!this.#met.delete(text)) {
      if (this.#met.size >= MET) this.#met.clear()
      this.#met.add(text)
      return undefined
    }
    const name = `m${this.#names.size}`
    this.#names.set(text, name)
    return name
  }

  /** What is asked before the event loop turns is written at once. */
  #gather(): void {
    if (this.#gathers) return
    this.#gathers = true
    const { stream } = (this as unknown as { connection: { stream: NodeJS.WritableStream & Corked } }).connection
    stream.cork()
    process.nextTick(() => {
      this.#gathers = false
      stream.uncork()
    })
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's method has nine signatures; only one of them is changed
  override query(...args: any[]): any {
    const [text, values] = args
    if (text === 'begin' && values?.length === 0) {
      this.#begins = true
      return Promise.resolve(BEGUN)
    }
    this.#gather()
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const query = super.query as any
    const begun: Promise<unknown> | null = this.#begins ? query.call(this, 'begin') : null
    this.#begins = false
    const named =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.#nameOf(text) : undefined
    const asked = named === undefined ? query.apply(this, args) : query.call(this, { name: named, text, values })
    // Outside of a transaction nothing was meant to run: whoever asked hears of it first.
    return begun ? Promise.all([begun, asked]).then(([, answer]) => answer) : asked
  }
}

type Corked = { cork: () => void; uncork: () => void }
