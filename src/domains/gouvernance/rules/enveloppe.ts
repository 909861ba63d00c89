/**
 * The envelope of a secret ballot. It is sealed on the device of who votes, under the public key of the scrutin, and
 * opened once, with all the others, when the vote closes: nothing in between can read it.
 *
 * HPKE, RFC 9180, base mode, one message: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305. The text is filled
 * to a fixed length before: the size of an envelope tells nothing of what it holds.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** Bytes of an ephemeral public key, and of the seal at the end. */
const KEY = 32
/** Two bytes of length, then the text: enough for fifty keys of options of a few signs. */
const FILLED = 256

export type Agreement = (secretKey: Uint8Array, publicKey: Uint8Array) => Uint8Array
/** Of two parties, what only they can compute. The server gives its own, faster. */
const agree: Agreement = (secretKey, publicKey) => x25519.getSharedSecret(secretKey, publicKey)

const utf8 = new TextEncoder()
const concat = (...parts: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
const number = (value: number): Uint8Array => Uint8Array.of(value >> 8, value & 0xff)

const KEM = concat(utf8.encode('KEM'), number(0x0020))
const SUITE = concat(utf8.encode('HPKE'), number(0x0020), number(0x0001), number(0x0003))
const VERSION = utf8.encode('HPKE-v1')
const NOTHING = new Uint8Array(0)

const labelledExtract = (suite: Uint8Array, salt: Uint8Array, label: string, input: Uint8Array): Uint8Array =>
  extract(sha256, concat(VERSION, suite, utf8.encode(label), input), salt)
const labelledExpand = (suite: Uint8Array, key: Uint8Array, label: string, info: Uint8Array, size: number) =>
  expand(sha256, key, concat(number(size), VERSION, suite, utf8.encode(label), info), size)

/** RFC 9180, 4.1: what the two keys agree on, bound to both of them. */
const sharedSecret = (dh: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array): Uint8Array =>
  labelledExpand(KEM, labelledExtract(KEM, NOTHING, 'eae_prk', dh), 'shared_secret', concat(ephemeral, recipient), 32)

/** RFC 9180, 5.1: the key and the nonce of the first and only message. */
const schedule = (secret: Uint8Array, info: Uint8Array) => {
  const context = concat(
    Uint8Array.of(0),
    labelledExtract(SUITE, NOTHING, 'psk_id_hash', NOTHING),
    labelledExtract(SUITE, NOTHING, 'info_hash', info),
  )
  const key = labelledExtract(SUITE, secret, 'secret', NOTHING)
  return {
    key: labelledExpand(SUITE, key, 'key', context, 32),
    nonce: labelledExpand(SUITE, key, 'base_nonce', context, 12),
  }
}

export type Keys = { publicKey: Uint8Array; secretKey: Uint8Array }
/** From 32 random bytes. */
export const keysOf = (secretKey: Uint8Array): Keys => ({ secretKey, publicKey: x25519.getPublicKey(secretKey) })

type Sealing = { publicKey: Uint8Array; info: Uint8Array; aad?: Uint8Array; ephemeral: Keys; agreement?: Agreement }

export const seal = (text: Uint8Array, { publicKey, info, aad = NOTHING, ephemeral, agreement = agree }: Sealing) => {
  const secret = sharedSecret(agreement(ephemeral.secretKey, publicKey), ephemeral.publicKey, publicKey)
  const { key, nonce } = schedule(secret, info)
  return concat(ephemeral.publicKey, chacha20poly1305(key, nonce, aad).encrypt(text))
}

type Opening = { keys: Keys; info: Uint8Array; aad?: Uint8Array; agreement?: Agreement }

/** Throws on what was not sealed for these keys. */
export const open = (sealed: Uint8Array, { keys, info, aad = NOTHING, agreement = agree }: Opening): Uint8Array => {
  const ephemeral = sealed.subarray(0, KEY)
  const secret = sharedSecret(agreement(keys.secretKey, ephemeral), ephemeral, keys.publicKey)
  const { key, nonce } = schedule(secret, info)
  return chacha20poly1305(key, nonce, aad).decrypt(sealed.subarray(KEY))
}

/** A ballot copied into another scrutin does not open there. */
const infoOf = (scrutinId: string): Uint8Array => utf8.encode(`maillage scrutin ${scrutinId}`)

const fill = (text: string): Uint8Array => {
  const bytes = utf8.encode(text)
  if (bytes.length > FILLED - 2) throw new RangeError('a ballot is longer than its envelope')
  return concat(number(bytes.length), bytes, new Uint8Array(FILLED - 2 - bytes.length))
}

/** One envelope, for one voice. `random` gives 32 bytes that nobody else knows. */
export const sealBulletin = (
  choix: readonly string[],
  scrutin: { id: string; clePublique: Uint8Array },
  random: Uint8Array,
  agreement?: Agreement,
): Uint8Array =>
  seal(fill(JSON.stringify(choix)), {
    publicKey: scrutin.clePublique,
    info: infoOf(scrutin.id),
    ephemeral: keysOf(random),
    ...(agreement ? { agreement } : {}),
  })

const readChoix = (bytes: Uint8Array): string[] | null => {
  const size = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  if (bytes.length !== FILLED || size > FILLED - 2) return null
  const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(2, 2 + size)))
  return Array.isArray(read) && read.every((one) => typeof one === 'string') ? read : null
}

/** What a ballot says, or null when it does not open or holds no list: it is then a spoiled ballot. */
export const openBulletin = (
  scellee: Uint8Array,
  scrutin: { id: string; keys: Keys },
  agreement?: Agreement,
): string[] | null => {
  try {
    return readChoix(
      open(scellee, { keys: scrutin.keys, info: infoOf(scrutin.id), ...(agreement ? { agreement } : {}) }),
    )
  } catch {
    return null
  }
}
