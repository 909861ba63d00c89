/** For tests: a passkey of software. It makes a key (P-256), attests nothing, signs, counts, and can be told to misbehave. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Options = { challenge: string; rp?: { id?: string }; rpId?: string; user?: { id: string } }
export type Misuse = {
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  /** The device did not check its person. */
  unverified?: boolean
  counter?: number
  spoilSignature?: boolean
  userHandle?: string | null
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()

/** Enough of CBOR (RFC 8949) for a key and an attestation: short maps, short texts, bytes, small integers. */
const head = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
type Cbor = number | string | Buffer | [Cbor, Cbor][]
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.length), ...value.flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

export const makeAuthenticator = (origin: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  let counter = 0
  let handle = ''

  const clientData = (type: string, challenge: string, misuse: Misuse): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: misuse.type ?? type,
        challenge: misuse.challenge ?? challenge,
        origin: misuse.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const authData = (rpId: string, misuse: Misuse, attested?: Buffer): Buffer => {
    const flags = 0x01 | (misuse.unverified ? 0 : 0x04) | (attested ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(misuse.counter ?? counter)
    return Buffer.concat([sha256(misuse.rpId ?? rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }

  return {
    register: (options: Options, misuse: Misuse = {}) => {
      counter += 1
      handle = options.user?.id ?? ''
      const cose = cbor([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const length = Buffer.from([0, id.length])
      const data = authData(options.rp?.id ?? '', misuse, Buffer.concat([Buffer.alloc(16), length, id, cose]))
      const attestation = cbor([
        ['fmt', 'none'],
        ['attStmt', []],
        ['authData', data],
      ])
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, misuse).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    use: (options: Options, misuse: Misuse = {}) => {
      counter += 1
      const client = clientData('webauthn.get', options.challenge, misuse)
      const data = authData(options.rpId ?? '', misuse)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      if (misuse.spoilSignature) signature[signature.length - 1]! ^= 1
      const userHandle = misuse.userHandle === undefined ? handle : misuse.userHandle
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          ...(userHandle === null ? {} : { userHandle }),
        },
      }
    },
  }
}
