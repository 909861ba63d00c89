import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { runAction, withTenant } from '../../server/actions/run.ts'
import { openTestServer, SYSTEM, type TestServer } from '../../server/actions/testing.ts'
import { readLignesVariables } from './actions/read-lignes.ts'
import { listEnveloppes, readEcheancesFinances } from './index.ts'
import { playFinances, type RunOn } from './samples.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

/** The story as the demonstration tells it, on any day: signed two years and 236 days before. */
const play = async (today: string, withContrat: boolean) => {
  server.setNow(`${today}T10:00:00Z`)
  const cptsId = await server.createCpts()
  const coordination = await server.signInAs(cptsId, 'coordination')
  const told = (days: number) => Temporal.PlainDate.from(today).subtract({ days }).subtract({ years: 2 }).toString()
  for (const [mission, days] of [
    ['acces', 205],
    ['crise', 200],
    ['prevention', 190],
    ['parcours', 160],
    ['accompagnement', 180],
  ] as const)
    await server.fetch(coordination, 'PUT', `/api/v1/cpts/${cptsId}/projet/vie/missions/${mission}`, {
      demarreeLe: told(days),
      deployeeLe: null,
    })
  const run: RunOn = async (day, action, input) => {
    const now = Temporal.PlainDate.from(day).toZonedDateTime('Europe/Paris').toInstant()
    return (await runAction(server.engine, action, { by: SYSTEM, cptsId, input: { typed: input }, now })).result
  }
  const contrat = withContrat ? { signeLe: told(236), population: 127_000 } : null
  await playFinances(run, { cptsId, today, contrat, fiches: [], referents: [] })
  return withTenant(server.engine, { cptsId, nom: 'essai' }, async (ctx) => ({
    enveloppes: await listEnveloppes(ctx),
    codes: (await readEcheancesFinances(ctx)).map(({ code }) => code),
    lignes: await readLignesVariables.run(ctx, { params: { cptsId }, query: {} }),
  }))
}

describe('the money of the demonstration', () => {
  it.each(['2026-11-26', '2027-02-28', '2028-02-29'])('holds together when it is started on %s', async (today) => {
    const began = performance.now()
    const { enveloppes, codes, lignes } = await play(today, true)
    console.log(`money played in ${Math.round(performance.now() - began)} ms, duties: ${codes.join(' ')}`)
    expect(enveloppes.filter(({ disponible }) => disponible < 0)).toEqual([])
    expect(codes).toContain('mission-prevue')
    if (!lignes.ok) throw new Error(lignes.refusal.code)
    // Of each mission that has begun, the best steps fill the envelope to the euro, and nothing is to be read again.
    const missions = lignes.value.annee!.missions.filter((one) => one.lignes.length > 0)
    expect(missions.map(({ mission, ecart }) => [mission, ecart])).toEqual([
      ['acces', 0],
      ['parcours', 0],
      ['prevention', 0],
      ['accompagnement', 0],
    ])
    expect(missions.flatMap((one) => one.lignes.flatMap(({ constats }) => constats))).toEqual([])
    expect(codes).toContain('versement-en-retard')
    expect(codes.some((code) => code.startsWith('enveloppe-'))).toBe(true)
  })

  it('is only what helped to start, before a contract', async () => {
    const { enveloppes, codes } = await play('2026-11-26', false)
    expect(enveloppes.map(({ libelle }) => libelle)).toEqual([
      'Aide au démarrage, montant de démonstration',
      'Cotisations des adhérents',
    ])
    expect(enveloppes.every(({ disponible }) => disponible > 0)).toBe(true)
    expect(codes).toEqual([])
  })
})
