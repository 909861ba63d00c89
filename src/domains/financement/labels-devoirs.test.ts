import { describe, expect, it } from 'vitest'
import { rooms } from '../../web/rooms.ts'
import { sayDevoirFinances } from './labels-devoirs.ts'
import { CODES_FINANCES, type DevoirFinances } from './rules/devoirs.ts'

const facts = {
  le: '2026-11-26',
  centimes: 1_234_500,
  estimation: true,
  mission: 'qualite',
  perte: 250_000,
  enveloppeId: 'x',
  libelle: 'Crise',
}
const said = CODES_FINANCES.map((code) => ({ code, ...sayDevoirFinances({ ...facts, code } as DevoirFinances) }))

describe('what the money asks for', () => {
  it.each(said)('$code is said in full and leads to a screen that exists', ({ titre, raison, verbe, vers }) => {
    for (const text of [titre, raison, verbe]) expect(text).not.toMatch(/undefined|NaN|null|\s$|'| [:;!?€]/)
    expect(raison).toMatch(/\.$/)
    expect(rooms.flatMap(({ routes }) => routes.map(({ path }) => path))).toContain(vers)
  })
})
