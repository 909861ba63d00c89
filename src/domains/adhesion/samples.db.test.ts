/** The year of the demonstration: most pay, some wait, three ask to join, one attestation; and it costs little. */
import { expect, test } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer } from '../../server/actions/testing.ts'
import { attempt, perform } from '../../server/demonstration/perform.ts'
import { listProfessionnels } from '../communaute/index.ts'
import { buildCommunaute, insertCommunes, settleCommunaute } from '../communaute/samples.ts'
import { setIbanKey } from '../tresorerie/index.ts'
import { readCampagne } from './actions/campagnes.ts'
import { setAttestationKey } from './actions/code-attestation.ts'
import { listDemandesAdhesion } from './actions/demandes.ts'
import { readEncaissement } from './actions/encaissement.ts'
import { playAnnee } from './samples-annee.ts'

test('a year of membership is played', async () => {
  setIbanKey('essai')
  setAttestationKey('essai')
  const server = await openTestServer()
  const cptsId = await server.createCpts('CPTS d’exemple')
  const communes = [{ code: '34301', nom: 'Sète', codePostal: '34200', population: 43000, lon: 3.7, lat: 43.4 }]
  await insertCommunes(server.owner)
  const now = server.now()
  const today = Temporal.PlainDate.from('2026-11-24')
  const sample = buildCommunaute({ seed: 1, count: 120, communes, firstRpps: 1000, domaine: 'exemple', named: true })
  await withTenant(server.engine, { cptsId, nom: 'essai', now: now.subtract({ hours: 24 * 420 }) }, (ctx) =>
    settleCommunaute((action, input) => attempt(ctx, action, input), cptsId, sample, today.toString()),
  )
  const started = performance.now()
  await withTenant(server.engine, { cptsId, nom: 'essai', now }, async (ctx) => {
    const people = await listProfessionnels(ctx.tx, cptsId)
    const professionnelId = people.find(({ nom }) => nom === 'Tramontane')!.id
    const story = {
      seed: 7,
      today,
      cpts: 'CPTS d’exemple',
      mot: 'exemple',
      signataire: '',
      professionnelId,
      compte: 1,
      decision: null,
    }
    await playAnnee(ctx, perform, story)
  })
  console.log(`a year of membership is played in ${Math.round(performance.now() - started)} ms`)
  await withTenant(server.engine, { cptsId, nom: 'essai', now }, async (ctx) => {
    const year = await perform(ctx, readCampagne, { params: { cptsId, annee: 2026 } })
    expect(year.payeCentimes).toBeGreaterThan(year.duCentimes * 0.7)
    expect(year.parEtat['en-retard']).toBeGreaterThan(0)
    const { demandes } = await perform(ctx, listDemandesAdhesion, { params: { cptsId } })
    expect(demandes.map(({ etat }) => etat).sort()).toEqual(['a-completer', 'en-cours', 'en-cours'])
    const found = await perform(ctx, readEncaissement, { params: { cptsId } })
    expect(found).toMatchObject({ inconnues: 1 })
    expect(found.propositions.length).toBeGreaterThan(0)
  })
  const { rows } = await server.owner('select count(*)::int as n from attestation where cpts_id = $1', [cptsId])
  expect(rows).toEqual([{ n: 1 }])
  await server.close()
})
