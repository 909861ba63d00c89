import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeQuery, parseSlotSearch } from './slot-search.ts'

const GOOD = {
  ge: 'start=ge2026-11-24T09:00:00.000%2B01:00',
  le: 'start=le2026-11-26T23:59:59.000%2B01:00',
  who: 'schedule.actor:Practitioner.identifier=urn:oid:1.2.250.1.71.4.2.1|899900000003',
  status: 'status=free',
}
const parse = (...parts: string[]) => parseSlotSearch(new URLSearchParams(parts.join('&')))
const good = (change: Partial<Record<keyof typeof GOOD, string>> = {}, ...more: string[]) =>
  parse(...Object.values({ ...GOOD, ...change }), ...more)
const askedOf = (parsed: ReturnType<typeof parse>) => {
  if (!parsed.ok) throw new Error(parsed.refusal.text)
  return parsed.value
}
const refusalOf = (parsed: ReturnType<typeof parse>) => (parsed.ok ? null : parsed.refusal)
const chain = (...values: string[]) => `schedule.actor:Practitioner.identifier=${values.join()}`
const token = (number: string) => `urn:oid:1.2.250.1.71.4.2.1|${number}`

describe('what is asked', () => {
  test('the window, the people, the includes', () => {
    const cpts = ['_include=Slot:service-type-reference', '_include:iterate=HealthcareService:organization']
    expect(askedOf(good({}, '_include=Slot:schedule', '_include:iterate=Schedule:actor', ...cpts))).toEqual({
      from: Date.parse('2026-11-24T08:00:00Z'),
      to: Date.parse('2026-11-26T22:59:59Z'),
      rpps: ['99900000003'],
      count: undefined,
      includesSchedule: true,
      includesActors: true,
      includesService: true,
      includesOrganization: true,
    })
    expect(askedOf(good())).toMatchObject({ includesSchedule: false, includesService: false })
  })
  test('a + that became a space, a space after a comma, a bar in hexadecimal', () => {
    const who = chain(token('899900000003'), ` ${token('899900000011')}`, token('899900000003'))
    const spoiled = { ge: 'start=ge2026-11-24T09:00:00.000 01:00', who: who.replaceAll('|', '%7C') }
    expect(askedOf(good(spoiled))).toMatchObject({
      from: Date.parse('2026-11-24T08:00:00Z'),
      rpps: ['99900000003', '99900000011'],
    })
  })
  test('numbers of another kind find nobody', () => {
    const who = chain(token('0123456789'), 'urn:oid:1.2.250.1.213.3.6|899900000003', '899900000003')
    expect(askedOf(good({ who })).rpps).toEqual(['99900000003'])
    expect(askedOf(good({ who: chain(token('0123456789')) })).rpps).toEqual([])
  })
  test('_count, and other parameters of the answer', () => {
    expect(askedOf(good({}, '_count=1000', '_format=json', '_total=accurate')).count).toBe(1000)
    expect(refusalOf(good({}, '_count=beaucoup'))).toMatchObject({ status: 400, where: '_count' })
  })
})

describe('what is refused', () => {
  test('what is missing', () => {
    expect(refusalOf(parse(GOOD.ge, GOOD.le, GOOD.status))).toMatchObject({ status: 400, code: 'required' })
    expect(refusalOf(parse(GOOD.ge, GOOD.who, GOOD.status))).toMatchObject({ status: 400, where: 'start' })
    expect(refusalOf(parse(GOOD.ge, GOOD.le, GOOD.who))).toMatchObject({ status: 400, where: 'status' })
    expect(refusalOf(good({ who: chain(' ,') }))).toMatchObject({ status: 400, code: 'required' })
  })
  test('what is asked twice, or otherwise', () => {
    expect(refusalOf(good({}, 'start=le2026-11-25'))).toMatchObject({ where: 'start' })
    expect(refusalOf(good({}, GOOD.who))).toMatchObject({ code: 'invalid' })
    expect(refusalOf(good({ status: 'status=busy' }))).toMatchObject({ code: 'not-supported' })
    expect(refusalOf(good({ ge: 'start=gt2026-11-24' }))).toMatchObject({ where: 'start' })
    expect(refusalOf(good({ ge: 'start=gehier' }))).toMatchObject({ code: 'value', where: 'start' })
  })
  test('a filter that would be forgotten', () => {
    expect(refusalOf(good({}, 'specialty=SM54'))).toMatchObject({ code: 'not-supported', where: 'specialty' })
  })
  test('too many people, too many days', () => {
    const many = (n: number) => chain(...Array.from({ length: n }, (_, i) => token(`8${String(i).padStart(11, '0')}`)))
    expect(askedOf(good({ who: many(25) })).rpps).toHaveLength(25)
    expect(refusalOf(good({ who: many(26) }))).toMatchObject({ status: 422, code: 'too-costly' })
    expect(refusalOf(good({ le: 'start=le2027-11-26' }))).toMatchObject({ status: 422, where: 'start' })
  })
})

test('the address of the answer says the same question', () => {
  const asked = new URLSearchParams([...Object.values(GOOD), 'x=é%20%2B&y=%ff&y='].join('&'))
  expect([...new URLSearchParams(encodeQuery(asked))]).toEqual([...asked])
  expect(encodeQuery(asked)).toMatch(/^[\w.~!*'()%=&-]*$/)
})

test('whatever is asked is understood or refused', () => {
  const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('ge', 'le', '|', ',', '\u0000'))
  const name = fc.oneof(fc.constantFrom('start', 'status', '_count', '_include', GOOD.who.split('=')[0]!), nasty)
  const pairs = fc.array(fc.tuple(name, nasty), { maxLength: 6 })
  const kept = fc.subarray(Object.values(GOOD))
  fc.assert(
    fc.property(kept, pairs, (parts, more) => {
      const query = new URLSearchParams([...new URLSearchParams(parts.join('&')), ...more])
      const parsed = parseSlotSearch(query)
      expect(parsed.ok || [400, 422].includes(parsed.refusal.status)).toBe(true)
      expect([...new URLSearchParams(encodeQuery(query))].length).toBe([...query].length)
    }),
    { numRuns: 200 },
  )
})
