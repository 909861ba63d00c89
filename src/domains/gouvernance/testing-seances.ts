/** For the tests of séances: an association of ten members, and what its office and its members ask of the server. */
import { expect } from 'vitest'
import { openTestServer, type TestPersonne } from '../../server/actions/testing.ts'
import { sampleAssociation } from './samples-seances.ts'

type By = TestPersonne | { token: string }
type Answer = { status: number; body: Record<string, never> & Record<string, unknown> }
type Seance = {
  activiteId: string
  etat: string
  delai: { phrase: string; aTemps: boolean }
  quorum: { atteint: boolean; phrase: string; presents: number; representes: number }
  electeurs: { id: string; nom: string; present: boolean; reponse: string | null; mandataire: string | null }[]
  procurations: { id: string; valide: boolean; raison: string | null }[]
  scrutins: { id: string; votants: number; attendus: number; resultat: { explication: string; issue: string } | null }[]
  seconde: { phrase: string; des: string } | null
  signatures: { role: string; nom: string }[]
}

export const openSalle = async () => {
  const server = await openTestServer()
  const cptsId = await server.createCpts('CPTS du Môle')
  const presidence = await server.signInAs(cptsId, 'presidence')
  const asso = await sampleAssociation(server, cptsId, 10)

  const call = async (by: By, method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await server.fetch(by as TestPersonne, method, `/api/v1/cpts/${cptsId}${path}`, body)
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } }
  }
  const must = async (method: string, path: string, body?: unknown, by: By = presidence) => {
    const answer = await call(by, method, path, body)
    expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body as never as Record<string, never>
  }
  const said = async (method: string, path: string, body?: unknown, by: By = presidence) => {
    const { status, body: problem } = await call(by, method, path, body)
    return { status, code: problem.code, detail: String(problem.detail ?? '').replaceAll('\u00a0', ' ') }
  }
  const planned = {
    instanceId: asso.instanceId,
    titre: 'Assemblée générale ordinaire',
    jour: '2026-12-17',
    debut: '20:00',
    fin: '22:30',
    lieu: 'Salle des fêtes',
    ordreDuJour: [{ texte: 'Comptes' }, { texte: 'Bureau' }],
  }
  const plan = async (changes: object = {}): Promise<string> =>
    String((await must('POST', '/seances', { ...planned, ...changes })).id)
  const read = async (id: string) => (await must('GET', `/seances/${id}`)) as unknown as Seance
  const arrive = async (id: string, ranks: number[]) => {
    const { activiteId } = await read(id)
    for (const rank of ranks)
      await must('POST', `/activites/${activiteId}/presences`, {
        professionnelId: asso.membres[rank]!.id,
        raison: 'Émargement au stylo',
        par: 'papier',
      })
  }
  return { server, cptsId, presidence, asso, call, must, said, plan, read, arrive }
}
export type Salle = Awaited<ReturnType<typeof openSalle>>
