import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DirectoryType } from './names.ts'
import { KINDS, parsePage } from './questions.ts'

const ID = '0190a1b2-0000-7000-8000-000000000001'
const ask = (type: DirectoryType, query: string) => {
  const parsed = parsePage(KINDS[type], new URLSearchParams(query))
  return parsed.ok ? parsed.value : parsed.refusal.where
}

describe('what is asked of the directory', () => {
  test('pages', () => {
    expect(ask('Location', '')).toEqual({ filtre: {}, combien: 50, apres: null })
    expect(ask('Location', `_count=1000&_page=${ID}`)).toMatchObject({ combien: 200, apres: ID })
    expect(ask('Location', `_id=${ID}&_format=json`)).toMatchObject({ filtre: { id: ID } })
  })
  test('numbers, with the digit of their kind or without', () => {
    const of = (type: DirectoryType, value: string) => ask(type, `identifier=${encodeURIComponent(value)}`)
    for (const value of [
      'urn:oid:1.2.250.1.71.4.2.1|899900000003',
      'https://rpps.esante.gouv.fr|99900000003',
      '899900000003',
    ])
      expect(of('Practitioner', value)).toMatchObject({ filtre: { identifiant: '99900000003' } })
    expect(of('Organization', 'urn:oid:1.2.250.1.71.4.2.2|1340000017')).toMatchObject({
      filtre: { identifiant: '340000017' },
    })
    expect(of('Organization', 'https://finess.esante.gouv.fr|340000017')).toMatchObject({
      filtre: { identifiant: '340000017' },
    })
    expect(of('Organization', '335600000000048')).toMatchObject({ filtre: { identifiant: '35600000000048' } })
    expect(of('Organization', 'urn:oid:9|340000017')).toBe('identifier')
  })
  test('references and hours', () => {
    expect(ask('Slot', `schedule=Schedule/${ID}&start=ge2026-11-24&start=le2026-11-24&status=free`)).toMatchObject({
      filtre: { agenda: ID, du: '2026-11-23T23:00:00.000Z', au: '2026-11-24T22:59:59.999Z' },
    })
    expect(ask('PractitionerRole', `practitioner=${ID}`)).toMatchObject({ filtre: { praticien: ID } })
  })
  test('a pattern is only letters', () => {
    expect(ask('Practitioner', 'family=50%25_')).toMatchObject({ filtre: { nom: String.raw`50\%\_` } })
  })
  test('what is not known, twice, or unreadable is refused', () => {
    for (const query of ['gender=f', 'family=', 'family=a&family=b', '_count=x', '_page=1', '_id=1', 'constructor=1'])
      expect(ask('Practitioner', query)).toBeTypeOf('string')
    for (const query of ['status=busy', 'start=2026', 'start=geX', 'schedule=1'])
      expect(ask('Slot', query)).toBeTypeOf('string')
  })
})

test('whatever is asked is understood or refused', () => {
  const names = fc.constantFrom('identifier', 'name', 'family', 'start', 'schedule', '_id', '_count', '_page', 'x')
  const pairs = fc.array(
    fc.tuple(names, fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('|', '1|', ID))),
  )
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(KINDS) as DirectoryType[])), pairs, (type, asked) => {
      const parsed = parsePage(KINDS[type], new URLSearchParams(asked))
      expect(parsed.ok || parsed.refusal.status === 400).toBe(true)
    }),
    { numRuns: 200 },
  )
})
