import { expect, test } from 'vitest'
import { delaiOf as found } from './convocation.ts'

const delaiOf = (...args: Parameters<typeof found>) => {
  const { phrase, ...rest } = found(...args)
  return { ...rest, phrase: phrase.replaceAll('\u00a0', ' ') }
}

test('the last day is so many days before the séance', () => {
  expect(delaiOf('2026-12-17', 15, '2026-11-24')).toEqual({
    dernierJour: '2026-12-02',
    aTemps: true,
    phrase:
      'Les statuts demandent 15 jours avant la séance du jeudi 17 décembre 2026. Dernier jour pour convoquer : mercredi 2 décembre.',
  })
})

test('on the last day itself it is still time; the day after, it is not', () => {
  expect(delaiOf('2026-12-17', 15, '2026-12-02')).toMatchObject({
    aTemps: true,
    phrase: expect.stringContaining('aujourd’hui le dernier jour'),
  })
  expect(delaiOf('2026-12-17', 15, '2026-12-03')).toMatchObject({
    aTemps: false,
    phrase: expect.stringContaining('Le dernier jour était le mercredi 2 décembre.'),
  })
})

test('where the statutes ask nothing, any day will do', () => {
  expect(delaiOf('2026-12-17', 0, '2026-12-17')).toEqual({
    dernierJour: '2026-12-17',
    aTemps: true,
    phrase: 'Les statuts ne demandent aucun délai.',
  })
})
