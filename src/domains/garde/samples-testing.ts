/** For tests: five doctors and a coordination, a rota that is computed and published, what each may do. */
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from '../communaute/samples.ts'
import { gardeActions as actions } from './actions/index.ts'
import type { TableauLu } from './contract.ts'
import { addDoctors, openTableau, type Volontaire, value } from './samples.ts'

/** Live bindings: a CPTS of its own for each test. */
export let server: TestServer
export let cptsId: string
export let coordination: TestPersonne
export let people: Volontaire[]

export const openGardes = (): void => {
  beforeAll(async () => {
    server = await openTestServer()
    await insertCommunes(server.owner)
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    server.setNow('2026-11-24T08:00:00Z')
    cptsId = await server.createCpts()
    coordination = await server.signInAs(cptsId, 'coordination')
    people = await addDoctors(server, cptsId, 5)
  })
}

type Answer<T> = { ok: true; value: T } | { ok: false; refusal: { code: string; facts: Record<string, unknown> } }
export const refused = async <T>(result: Promise<Answer<T>>): Promise<string> => {
  const answer = await result
  if (answer.ok) return 'done'
  const { code, facts } = answer.refusal
  return facts.obstacle ? `${code}: ${String(facts.obstacle)}` : code
}
export const at = (tableauGardeId: string) => ({ params: { cptsId, tableauGardeId } })
export const read = async (id: string): Promise<TableauLu> =>
  value(await server.run(actions.readTableauGarde, coordination, cptsId, at(id)))
export const compute = (id: string) => server.run(actions.computeTableauGarde, coordination, cptsId, at(id))
export const publish = (id: string) => server.run(actions.publishTableauGarde, coordination, cptsId, at(id))
export const place = (id: string, gardeId: string, volontaireId: string, etat: 'verrouillee' | 'libre' | 'retiree') =>
  server.run(actions.setAffectationGarde, coordination, cptsId, {
    params: { cptsId, tableauGardeId: id, gardeId },
    body: { volontaireId, etat },
  })
export const saveVoeux = (
  id: string,
  who: Volontaire,
  voeux: Partial<{
    indisponibilites: { du: string; au: string }[]
    souhaits: { gardeId: string; souhait: 'volontiers' | 'plutot-pas' }[]
    plafondPeriode: number | null
  }>,
) =>
  server.run(actions.saveMesVoeux, who.personne, cptsId, {
    ...at(id),
    body: { indisponibilites: [], souhaits: [], plafondPeriode: null, ...voeux },
  })
export const personOf = (it: TableauLu, volontaireId: string): Volontaire => {
  const { professionnelId } = it.volontaires.find(({ id }) => id === volontaireId)!
  return people.find((one) => one.professionnelId === professionnelId)!
}
export const holderOf = (it: TableauLu, gardeId: string): string =>
  it.affectations.find((one) => one.gardeId === gardeId)!.volontaireId
export const ask = (
  id: string,
  by: Volontaire,
  body: { gardeId: string; volontaireId: string; contreGardeId: string | null },
) => server.run(actions.askEchange, by.personne, cptsId, { ...at(id), body })
export const answer = (id: string, by: Volontaire, echangeGardeId: string, accepte = true) =>
  server.run(actions.answerEchange, by.personne, cptsId, {
    params: { cptsId, tableauGardeId: id, echangeGardeId },
    body: { accepte },
  })
export const mailsTo = async (courriel: string): Promise<{ sujet: string; corps: string }[]> =>
  (
    await server.owner(
      'select sujet, corps from courriel where cpts_id = $1 and destinataire = $2 order by cree_le, id',
      [cptsId, courriel],
    )
  ).rows as { sujet: string; corps: string }[]

export const published = async () => {
  const id = await openTableau(server, coordination, cptsId, people)
  value(await compute(id))
  value(await publish(id))
  return { id, it: await read(id) }
}
