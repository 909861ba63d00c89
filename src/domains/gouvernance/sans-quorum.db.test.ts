/** A séance that lacks its quorum, and who sees what. */
import { afterAll, describe, expect, test } from 'vitest'
import { runAction } from '../../server/actions/run.ts'
import { gouvernanceActions } from './index.ts'
import { openSalle } from './testing-seances.ts'

const { server, cptsId, asso, call, must, said, plan, read, arrive } = await openSalle()
afterAll(() => server.close())

describe('without its quorum', () => {
  test('it cannot deliberate; the second meeting is told by the statutes, waits, and needs none', async () => {
    server.setNow('2027-02-01T09:00:00Z')
    const first = await plan({ jour: '2027-03-01', titre: 'Assemblée de mars' })
    await must('POST', `/seances/${first}/convocation`, {})
    server.setNow('2027-03-01T19:30:00Z')
    await arrive(first, [0])
    expect((await said('POST', `/seances/${first}/ouverture`, {})).status).toBe(409)
    await must('POST', `/seances/${first}/sans-quorum`, {})
    const found = await read(first)
    expect(found).toMatchObject({ etat: 'sans-quorum', seconde: { des: '2027-03-16' } })
    const second = (jour: string) =>
      said('POST', '/seances', {
        instanceId: asso.instanceId,
        titre: 'Assemblée de mars, seconde convocation',
        jour,
        debut: '20:00',
        fin: '21:00',
        ordreDuJour: [{ texte: 'Comptes' }],
        secondeDe: first,
      })
    expect((await second('2027-03-10')).detail).toContain('à partir du mardi 16 mars 2027')
    expect((await second('2027-03-20')).status).toBe(200)
    expect((await second('2027-03-21')).status).toBe(409)
    const { rows } = await server.owner('select id from seance where seconde_de = $1', [first])
    const next = String(rows[0]?.id)
    await must('POST', `/seances/${next}/convocation`, {})
    server.setNow('2027-03-20T19:10:00Z')
    await arrive(next, [0])
    await must('POST', `/seances/${next}/ouverture`, {})
    expect((await read(next)).quorum.phrase).toContain('Seconde convocation')
  })
})

test('who is no elector reads no séance by /ma-seance', async () => {
  const other = await server.signInAs(cptsId, 'professionnel')
  const { rows } = await server.owner('select id from seance where cpts_id = $1 limit 1', [cptsId])
  expect((await call(other, 'GET', `/ma-seance?seanceId=${rows[0]?.id}`)).body).toEqual({ seance: null })
  const result = await runAction(server.engine, gouvernanceActions.readSeance, {
    by: other.credentials,
    cptsId,
    input: { typed: { params: { cptsId, seanceId: String(rows[0]?.id) } } },
  })
  expect(result.result).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
})
