/** What the command of the rota refuses, and what it says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runRota } from './run-rota.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-rota-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const SHIFTS = 'id,day,people,hard\na,2026-12-07,1,non\nb,2026-12-08,2,oui\n'
const PEOPLE = 'id,most,week,before,hard_before\nAda,,,,\nBea,1,,,\n'
const run = async (parts: { shifts?: string; people?: string; wishes?: string; rest?: number }) => {
  const out = join(folder, 'out.csv')
  rmSync(out, { force: true })
  const told: string[] = []
  await runRota(
    {
      shifts: file('gardes.csv', parts.shifts ?? SHIFTS),
      volunteers: file('volontaires.csv', parts.people ?? PEOPLE),
      ...(parts.wishes ? { wishes: file('voeux.csv', `volunteer,shift,wish\n${parts.wishes}`) } : {}),
      rest: parts.rest ?? 1,
      out,
    },
    (line) => told.push(line),
  )
  return { told, rows: readFileSync(out, 'utf8').trim().split('\n').slice(1) }
}
const refused = (parts: Parameters<typeof run>[0]) =>
  run(parts).then(
    () => 'done',
    (error: Error) => error.message,
  )

describe('a rota from files', () => {
  it('keeps what is fixed, leaves empty what nobody can hold, and says what is proved', async () => {
    expect(await run({ wishes: 'Ada,a,1\n' })).toEqual({
      told: [expect.stringContaining('Optimum prouvé')],
      rows: ['a,Ada', 'b,Bea', 'b,'],
    })
    expect((await run({ wishes: 'Bea,a,fixe\n' })).rows).toEqual(['a,Bea', 'b,Ada', 'b,'])
    expect((await run({ rest: 0 })).rows).toEqual(['a,Ada', 'b,Ada', 'b,Bea'])
  })

  it('names the line and the column of what is wrong', async () => {
    expect(await refused({ shifts: SHIFTS.replace(',2,oui', ',2.5,oui') })).toContain(
      'ligne\u00a03, colonne «\u00a0people',
    )
    expect(await refused({ shifts: SHIFTS.replace('oui', 'peut-être') })).toContain('n’est ni oui ni non')
    expect(await refused({ people: PEOPLE.replace('Bea,1', 'Bea,-1') })).toContain('colonne «\u00a0most')
    expect(await refused({ wishes: 'Ada,a,9\n' })).toContain('de −8 à 8')
    expect(await refused({ wishes: 'Ada,c,1\n' })).toContain('inconnu dans les gardes')
    expect(await refused({ wishes: 'Ada,a,1\nAda,a,non\n' })).toContain('a déjà une ligne')
    expect(await refused({ wishes: 'Ada,a,fixe\nAda,b,fixe\n' })).toContain('trop proches')
    expect(await refused({ rest: 0.5 })).toContain('--rest')
  })
})
