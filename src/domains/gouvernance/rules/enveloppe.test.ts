import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysOf, open, openBulletin, seal, sealBulletin } from './enveloppe.ts'

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))

/** RFC 9180, A.2.1 and A.2.1.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base, sequence 0. */
const VECTOR = {
  recipient: keysOf(hex('8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb')),
  ephemeral: keysOf(hex('f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600')),
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  aad: hex('436f756e742d30'),
  text: hex('4265617574792069732074727574682c20747275746820626561757479'),
  enc: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
  sealed: '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
}

test('an envelope is the message of the RFC, byte for byte', () => {
  const { recipient, ephemeral, info, aad, text, enc, sealed } = VECTOR
  expect(Buffer.from(recipient.publicKey).toString('hex')).toBe(
    '4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a',
  )
  const made = seal(text, { publicKey: recipient.publicKey, info, aad, ephemeral })
  expect(Buffer.from(made).toString('hex')).toBe(enc + sealed)
  expect(open(hex(enc + sealed), { keys: recipient, info, aad })).toEqual(text)
})

const keys = keysOf(new Uint8Array(randomBytes(32)))
const scrutin = { id: '0190a5c0-0000-7000-8000-000000000001', clePublique: keys.publicKey }
const sealed = (choix: string[], id = scrutin.id) =>
  sealBulletin(choix, { ...scrutin, id }, new Uint8Array(randomBytes(32)))

test('what is sealed opens as it was, and every envelope has the same size', () => {
  const choix = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 12 })
  fc.assert(
    fc.property(choix, (one) => {
      const envelope = sealed(one)
      expect(envelope).toHaveLength(32 + 256 + 16)
      expect(openBulletin(envelope, { id: scrutin.id, keys })).toEqual(one)
    }),
    { numRuns: 30 },
  )
})

test('the same choice twice gives two envelopes that nothing brings together', () => {
  expect(sealed(['pour'])).not.toEqual(sealed(['pour']))
})

test('an envelope of another scrutin, a spoiled one and one for other keys do not open', () => {
  const one = sealed(['pour'])
  expect(openBulletin(sealed(['pour'], '0190a5c0-0000-7000-8000-000000000002'), { id: scrutin.id, keys })).toBeNull()
  const spoiled = one.slice()
  spoiled[60]! ^= 1
  expect(openBulletin(spoiled, { id: scrutin.id, keys })).toBeNull()
  expect(openBulletin(one, { id: scrutin.id, keys: keysOf(new Uint8Array(randomBytes(32))) })).toBeNull()
  expect(openBulletin(new Uint8Array(5), { id: scrutin.id, keys })).toBeNull()
})

test('what is too long for an envelope is not sealed', () => {
  expect(() => sealed(['x'.repeat(400)])).toThrow(RangeError)
})
