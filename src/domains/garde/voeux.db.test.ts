/** The wishes of one volunteer: noted by the coordination with a ceiling of the week; leave of the agenda proposed first. */
import { describe, expect, test } from 'vitest'
import { soinsActions } from '../soins-non-programmes/index.ts'
import { gardeActions as actions } from './actions/index.ts'
import { openTableau, value } from './samples.ts'
import {
  at,
  compute,
  coordination,
  cptsId,
  openGardes,
  people,
  read,
  refused,
  saveVoeux,
  server,
} from './samples-testing.ts'

openGardes()

const idOf = async (tableauId: string, rank: number): Promise<string> =>
  (await read(tableauId)).volontaires.find((one) => one.professionnelId === people[rank]!.professionnelId)!.id
const inVoeux = (tableauGardeId: string, volontaireGardeId: string) => ({
  params: { cptsId, tableauGardeId, volontaireGardeId },
})
const readVoeux = async (tableauId: string, volontaireId: string) =>
  value(await server.run(actions.readVoeuxGarde, coordination, cptsId, inVoeux(tableauId, volontaireId)))
const NOTHING = { indisponibilites: [], souhaits: [], plafondPeriode: null, plafondSemaine: null }
const note = (tableauId: string, volontaireId: string, body: Partial<typeof NOTHING> | Record<string, unknown>) =>
  server.run(actions.saveVoeuxGarde, coordination, cptsId, {
    ...inVoeux(tableauId, volontaireId),
    body: { ...NOTHING, ...body },
  })

describe('noted by the coordination', () => {
  test('a ceiling of the week is kept, read by both, and obeyed', async () => {
    const id = await openTableau(server, coordination, cptsId, people.slice(0, 2), { reposJours: 0 })
    const who = await idOf(id, 0)
    const [first] = (await read(id)).gardes
    value(await note(id, who, { plafondSemaine: 1, souhaits: [{ gardeId: first!.id, souhait: 'plutot-pas' }] }))
    const told = await readVoeux(id, who)
    expect([told.plafondSemaine, told.duTableau.plafondSemaine, told.souhaits]).toEqual([
      1,
      3,
      [{ gardeId: first!.id, souhait: 'plutot-pas' }],
    ])
    const mine = value(await server.run(actions.readMesGardes, people[0]!.personne, cptsId, at(id)))
    expect([mine.moi?.plafondSemaine, mine.souhaits]).toEqual([1, told.souhaits])
    value(await compute(id))
    const it = await read(id)
    expect(it.volontaires.map(({ charge }) => charge.gardes).sort()).toEqual([2, 6])
    expect(it.affectations.filter(({ volontaireId }) => volontaireId === who)).toHaveLength(2)
  })

  test('the volunteer says their wishes anew and keeps the ceiling of the week; zero and nothing are told apart', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    const who = await idOf(id, 0)
    value(await note(id, who, { plafondSemaine: 0 }))
    value(await saveVoeux(id, people[0]!, { plafondPeriode: 4 }))
    expect(await readVoeux(id, who)).toMatchObject({ plafondSemaine: 0, plafondPeriode: 4 })
    value(await note(id, who, {}))
    expect(await readVoeux(id, who)).toMatchObject({ plafondSemaine: null, plafondPeriode: null })
  })

  test('somebody who is not on the rota, a shift of another, dates that go backwards are refused', async () => {
    const id = await openTableau(server, coordination, cptsId, people.slice(0, 1))
    const other = await openTableau(server, coordination, cptsId, people.slice(1, 2))
    const stranger = await idOf(other, 1)
    expect(await refused(server.run(actions.readVoeuxGarde, coordination, cptsId, inVoeux(id, stranger)))).toBe(
      'volontaire-unknown',
    )
    const who = await idOf(id, 0)
    const gardeId = (await read(other)).gardes[0]!.id
    expect(await refused(note(id, who, { souhaits: [{ gardeId, souhait: 'volontiers' }] }))).toBe('garde-unknown')
    const backwards = { indisponibilites: [{ du: '2026-12-10', au: '2026-12-09' }] }
    expect(await refused(note(id, who, backwards))).toBe('indisponibilite-dates')
    expect((await readVoeux(id, who)).voeuxLe).toBeNull()
  })
})

describe('leave of the agenda', () => {
  const leave = async (duJour: string, auJour: string) => {
    await server.run(soinsActions.openAgenda, coordination, cptsId, {
      params: { cptsId },
      body: { professionnelId: people[0]!.professionnelId },
    })
    const told = await server.run(soinsActions.declareMonAbsence, people[0]!.personne, cptsId, {
      params: { cptsId },
      body: { duJour, duHeure: '00:00', auJour, auHeure: null, essai: false },
    })
    if (!told.ok) throw new Error(told.refusal.code)
  }

  test('is proposed while nothing was said, to the volunteer and to the coordination, and is not kept by itself', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    await leave('2026-12-10', '2026-12-12')
    const proposed = { preremplies: true, indisponibilites: [{ du: '2026-12-10', au: '2026-12-12' }] }
    const mine = async () => value(await server.run(actions.readMesGardes, people[0]!.personne, cptsId, at(id)))
    expect(await mine()).toMatchObject(proposed)
    const who = await idOf(id, 0)
    expect(await readVoeux(id, who)).toMatchObject(proposed)
    expect((await read(id)).volontaires.find((one) => one.id === who)?.indisponibilites).toEqual([])
    expect(await readVoeux(id, await idOf(id, 1))).toMatchObject({ preremplies: false, indisponibilites: [] })
    // Said: what the person took away does not come back.
    value(await saveVoeux(id, people[0]!, {}))
    expect(await mine()).toMatchObject({ preremplies: false, indisponibilites: [] })
  })

  test('is not proposed once wishes are closed', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    await leave('2026-12-10', '2026-12-12')
    server.setNow('2026-12-02T08:00:00Z')
    const mine = value(await server.run(actions.readMesGardes, people[0]!.personne, cptsId, at(id)))
    expect(mine).toMatchObject({ voeuxOuverts: false, preremplies: false, indisponibilites: [] })
  })
})
