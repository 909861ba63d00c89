import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luhnKey, passesLuhn } from '../../../kernel/luhn.ts'
import { checkFiness, checkRpps, checkSiren, checkSiret } from './identifiers.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

describe('Luhn', () => {
  it('finds the key that passes, and no other', () =>
    fc.assert(
      fc.property(digits(10), (body) => {
        const passing = [...'0123456789'].filter((key) => passesLuhn(body + key))
        expect(passing).toEqual([luhnKey(body)])
      }),
    ))
})

describe('RPPS', () => {
  it('accepts a number with its key, with spaces or the national prefix', () => {
    for (const text of ['99900000003', '999 0000 0003', '899900000003']) {
      expect(checkRpps(text)).toEqual({ ok: true, value: '99900000003' })
    }
  })
  it('says what is wrong', () => {
    const codes = ['99900000002', '9990000000', '347512345', 'abc', ''].map((text) => {
      const result = checkRpps(text)
      return result.ok ? 'ok' : result.refusal.code
    })
    expect(codes).toEqual(['rpps-bad-key', 'rpps-malformed', 'rpps-is-adeli', 'rpps-malformed', 'rpps-malformed'])
  })
  it('catches every single wrong digit', () =>
    fc.assert(
      fc.property(digits(10), fc.nat(10), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
        const right = body + luhnKey(body)
        const wrong = right.slice(0, place) + ((Number(right[place]) + shift) % 10) + right.slice(place + 1)
        expect(checkRpps(wrong).ok).toBe(false)
      }),
    ))
})

describe('FINESS', () => {
  it('accepts mainland and Corsican numbers', () => {
    expect(checkFiness('340780477').ok).toBe(true)
    expect(checkFiness('2a0000022')).toEqual({ ok: true, value: '2A0000022' })
  })
  it('gives back the zero that a spreadsheet took', () => {
    expect(checkFiness('10000024')).toEqual({ ok: true, value: '010000024' })
  })
  it('refuses a wrong key and a wrong form', () => {
    expect(checkFiness('340780478')).toMatchObject({ refusal: { code: 'finess-bad-key' } })
    expect(checkFiness('2C0000022')).toMatchObject({ refusal: { code: 'finess-malformed' } })
  })
})

describe('SIREN and SIRET', () => {
  it('accepts Luhn numbers', () => {
    expect(checkSiren('356 000 000').ok).toBe(true)
    expect(checkSiret('356 000 000 00048').ok).toBe(true)
  })
  it('accepts the post offices of La Poste, which fail Luhn', () => {
    expect(passesLuhn('35600000049837')).toBe(false)
    expect(checkSiret('35600000049837').ok).toBe(true)
    expect(checkSiret('35600000049838').ok).toBe(false)
  })
  it('refuses others', () => {
    expect(checkSiret('12345678901234')).toMatchObject({ refusal: { code: 'siret-bad-key' } })
    expect(checkSiren('123')).toMatchObject({ refusal: { code: 'siren-malformed' } })
  })
})
