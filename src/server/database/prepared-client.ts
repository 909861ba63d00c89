/**
 * A connection that prepares its statements: PostgreSQL plans a text once, not at each call. Row-level security makes
 * plans costly here; a plan made once is half the time of a small query. Texts that vary (lists in a condition) stop
 * being prepared past a limit, since the server keeps each of them.
 */
import pg from 'pg'

const LIMIT = 400

export class PreparedClient extends pg.Client {
  readonly #names = new Map<string, string>()

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // A connection that the server closes in the middle of a transaction fails its next query, which is told; without
    // a listener the event alone would end the process.
    this.on('error', () => undefined)
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= LIMIT) return known
    const name = `m${this.#names.size}`
    this.#names.set(text, name)
    return name
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's method has nine signatures; only one of them is changed
  override query(...args: any[]): any {
    const [text, values] = args
    const named =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.#nameOf(text) : undefined
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const query = super.query as any
    return named === undefined ? query.apply(this, args) : query.call(this, { name: named, text, values })
  }
}
