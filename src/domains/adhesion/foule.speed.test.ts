/** Many at once: every member is called, every mail leaves, every reference is matched, and none twice. */
import { expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer } from '../../server/actions/testing.ts'
import { sweepCourriels } from '../../server/mail/sweep.ts'
import { setIbanKey } from '../tresorerie/index.ts'
import { callFoule, fillMembres, payFoule, readFoule } from './samples-foule.ts'

const PEOPLE = 200
/** What is promised of 2 000 is far above what 200 take, even beside other work. */
const SECONDS = 30

test(`dues of ${PEOPLE} members are called, mailed and matched from a file of the bank`, async () => {
  setIbanKey('essai')
  const server = await openTestServer({ nature: 'reelle', patients: false })
  const cptsId = await server.createCpts()
  const here = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
    withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, work)
  const compte = await here((ctx) => fillMembres(ctx, PEOPLE))

  const begun = performance.now()
  expect(await here(callFoule)).toEqual({ appeles: PEOPLE, dispenses: 0, envoyes: PEOPLE })
  const sent = new Set<string>()
  const mailer = {
    send: async ({ destinataire }: { destinataire: string }) => {
      sent.add(destinataire)
    },
  }
  // An hour later all of them are due.
  server.setNow('2026-11-24T10:00:00Z')
  const delivery = { engine: server.engine, mailer: mailer as never }
  while ((await sweepCourriels(delivery, (error) => Promise.reject(error))) > 0);
  expect(sent.size).toBe(PEOPLE)
  expect(await here((ctx) => payFoule(ctx, compte))).toMatchObject({ rapprochees: (PEOPLE * 9) / 10 })
  expect((performance.now() - begun) / 1000).toBeLessThan(SECONDS)

  const year = await here(readFoule)
  expect(year.parEtat.payee).toBe((PEOPLE * 9) / 10)
  const { rows } = await server.owner('select etat, count(*)::int as n from courriel group by 1')
  expect(rows).toEqual([{ etat: 'envoye', n: PEOPLE }])
  await server.close()
})
