/** For the tests of the room: a CPTS with a treasurer, two missions that began, and a contract to write. */
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, SYSTEM, type TestPersonne } from '../../server/actions/testing.ts'
import { projetActions } from '../projet/index.ts'
import type { AnneeLue, ContratLu } from './contract.ts'

export const NOUVEAU = {
  numero: 'ACI-34-2024-07',
  signeLe: '2024-07-01',
  debut: '2024-07-01',
  cpam: 'CPAM de l’Hérault (essai)',
  ars: 'ARS Occitanie (essai)',
  signataire: '',
  note: '',
  annees: 5,
  bareme: 'avenant-2',
  taille: 'T3',
  population: 126_000,
  source: 'Population municipale 2021',
  missions: [
    { mission: 'acces', prevueLe: '2024-07-01' },
    { mission: 'crise', prevueLe: '2025-01-01' },
    { mission: 'prevention', prevueLe: '2026-12-15' },
  ],
}

export const openFinances = async () => {
  const server = await openTestServer()
  const cptsId = await server.createCpts('CPTS des comptes')
  const tresorerie = await server.signInAs(cptsId, 'tresorerie')
  for (const [mission, demarreeLe] of [
    ['acces', '2024-07-01'],
    ['crise', '2025-01-01'],
  ] as const)
    await server.run(projetActions.saveMissionMenee, SYSTEM, cptsId, {
      params: { cptsId, mission },
      body: { demarreeLe, deployeeLe: null },
    })
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    by: TestPersonne = tresorerie,
    at = cptsId,
    // biome-ignore lint/suspicious/noExplicitAny: answers are compared whole
  ): Promise<any> => {
    const response = await server.fetch(by, method, `/api/v1/cpts/${at}/finances${path}`, body)
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  const inside = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
    withTenant(server.engine, { cptsId, nom: 'essai' }, work)
  const read = async (): Promise<ContratLu> => (await call('GET', '/contrats')).body.contrats[0]
  const year = async (rang: number): Promise<AnneeLue> => (await read()).annees.find((one) => one.rang === rang)!
  /** A payment for lines of one contract year: poste, part, nature, cents. */
  const receive = async (rang: number, parts: readonly [string, string, string, number][], recuLe: string) => {
    const { id: anneeId } = await year(rang)
    return call('POST', '/versements', {
      recuLe,
      libelle: 'CPAM, virement',
      explication: '',
      parts: parts.map(([poste, part, nature, centimes]) => ({ anneeId, poste, part, nature, centimes })),
    })
  }
  return { server, cptsId, tresorerie, call, inside, read, year, receive }
}
export type Finances = Awaited<ReturnType<typeof openFinances>>
