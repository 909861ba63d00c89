/**
 * Encryption of a backup: AES-256-GCM in pieces, under a key made from the passphrase by scrypt. Each piece carries its
 * number and whether it is the last one, so that a piece changed, moved, removed or cut off is refused.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Fault } from '../fault.ts'

const MAGIC = Buffer.from('MAILLAGE-SAUVEGARDE-1\n')
const PIECE = 256 * 1024
const TAG = 16
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

export const BROKEN = 'La sauvegarde est abîmée ou incomplète\u00a0: rien n’en a été repris.'
const WRONG_KEY = 'La phrase de passe n’ouvre pas cette sauvegarde.'

const deriveKey = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((done, fail) =>
    scrypt(passphrase.normalize('NFKC'), salt, 32, SCRYPT, (error, key) => (error ? fail(error) : done(key))),
  )

let last: { passphrase: string; salt: Buffer; key: Promise<Buffer> } | undefined
/** Slow on purpose, so done once for a file that is read again: just sealed and checked, or read before it is loaded. */
const makeKey = (passphrase: string, salt: Buffer): Promise<Buffer> => {
  if (last?.passphrase !== passphrase || !last.salt.equals(salt))
    last = { passphrase, salt: Buffer.from(salt), key: deriveKey(passphrase, salt) }
  return last.key
}

/** Salt and key are new for each backup: the number of the piece is enough of a nonce. */
const nonceOf = (number: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(isLast ? 1 : 0, 0)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}

const sealPiece = (key: Buffer, number: number, plain: Buffer, isLast: boolean): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  const head = Buffer.alloc(5)
  head.writeUInt32BE(sealed.length, 0)
  head.writeUInt8(isLast ? 1 : 0, 4)
  return Buffer.concat([head, sealed, cipher.getAuthTag()])
}

/** Cuts and seals what comes. */
export async function* seal(plain: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(16)
  const key = await makeKey(passphrase, salt)
  yield Buffer.concat([MAGIC, salt])
  let waiting: Buffer[] = []
  let size = 0
  let number = 0
  for await (const chunk of plain) {
    waiting.push(chunk)
    size += chunk.length
    if (size < PIECE) continue
    yield sealPiece(key, number++, Buffer.concat(waiting), false)
    waiting = []
    size = 0
  }
  yield sealPiece(key, number, Buffer.concat(waiting), true)
}

/** Gives exactly the bytes asked for, or null at the clean end. */
const byteReader = (source: AsyncIterable<Buffer>) => {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  return async (length: number): Promise<Buffer | null> => {
    const parts = [held]
    let size = held.length
    while (size < length) {
      const next = await iterator.next()
      if (next.done) {
        if (size === 0) return null
        throw new Fault(BROKEN)
      }
      parts.push(next.value)
      size += next.value.length
    }
    const whole = parts.length === 1 ? held : Buffer.concat(parts)
    held = whole.subarray(length)
    return whole.subarray(0, length)
  }
}
export type ByteReader = ReturnType<typeof byteReader>
export { byteReader }

const openPiece = (key: Buffer, number: number, sealed: Buffer, isLast: boolean): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()])
  } catch {
    throw new Fault(number === 0 ? WRONG_KEY : BROKEN)
  }
}

/** The reverse of `seal`: every byte that comes out is proved. */
export async function* unseal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const take = byteReader(source)
  const head = await take(MAGIC.length + 16).catch(() => null)
  if (!head?.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Fault('Ce fichier n’est pas une sauvegarde de Maillage.')
  const key = await makeKey(passphrase, head.subarray(MAGIC.length))
  for (let number = 0; ; number++) {
    const start = await take(5)
    if (!start) throw new Fault(BROKEN)
    const length = start.readUInt32BE(0)
    const isLast = start.readUInt8(4) === 1
    if (length > 64 * PIECE) throw new Fault(BROKEN)
    const sealed = await take(length + TAG)
    if (!sealed) throw new Fault(BROKEN)
    yield openPiece(key, number, sealed, isLast)
    if (!isLast) continue
    if (await take(1)) throw new Fault(BROKEN)
    return
  }
}
