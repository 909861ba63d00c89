import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCourriel } from './courriel.ts'
import { checkTelephone, formatTelephone } from './telephone.ts'

const read = (text: string) => {
  const result = checkTelephone(text)
  return result.ok ? result.value : null
}

describe('telephone', () => {
  it.each([
    ['04 65 71 12 34', '+33465711234'],
    ['+33 (0)4 65 71 12 34', '+33465711234'],
    ['0033465711234', '+33465711234'],
    ['465711234', '+33465711234'],
    ['06.39.98.00.00', '+33639980000'],
    ['0262 12 34 56', '+262262123456'],
    ['0692123456', '+262692123456'],
    ['0639 01 23 45', '+262639012345'],
    ['+590 590 12 34 56', '+590590123456'],
    ['0596 12 34 56', '+596596123456'],
    ['+32 2 123 45 67', '+3221234567'],
  ])('reads %s', (text, kept) => expect(read(text)).toBe(kept))
  it.each(['', '15', '3624', '04 65 71', '+33 4 65', 'voir secrétariat', '00000000000'])('refuses « %s »', (text) =>
    expect(read(text)).toBe(null),
  )
  it('shows what people write', () => {
    expect(formatTelephone('+33465711234')).toBe('04\u00a065\u00a071\u00a012\u00a034')
    expect(formatTelephone('+262692123456')).toBe('06\u00a092\u00a012\u00a034\u00a056')
    expect(formatTelephone('+3221234567')).toBe('+3221234567')
  })
  it('reads back what it shows, whatever the number', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^0[1-9]\d{8}$/), (text) => {
        const kept = read(text)!
        expect(read(formatTelephone(kept))).toBe(kept)
      }),
    ))
})

describe('courriel', () => {
  it('reads an address, bare or with a name', () => {
    expect(checkCourriel(' Maud.Aigrette@Exemple.FR ')).toEqual({ ok: true, value: 'maud.aigrette@exemple.fr' })
    expect(checkCourriel('Maud Aigrette <maud@exemple.fr>')).toEqual({ ok: true, value: 'maud@exemple.fr' })
  })
  it.each(['', 'maud', 'maud@', '@exemple.fr', 'a b@exemple.fr', 'a@b', 'a..b@exemple.fr', 'a@exemple..fr'])(
    'refuses « %s »',
    (text) => expect(checkCourriel(text).ok).toBe(false),
  )
})
