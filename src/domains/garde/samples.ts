/** For tests and for the demonstration: a rota, volunteers, and what they say. */
import { newId } from '../../kernel/ids.ts'
import type { TestPersonne, TestServer } from '../../server/actions/testing.ts'
import { insertProfessionnel } from '../soins-non-programmes/samples.ts'
import { gardeActions } from './actions/index.ts'
import type { TableauSaisi } from './contract.ts'

/** Mornings of the week and of Saturday, one doctor; from a Monday on. */
export const sampleTableau = (changes: Partial<TableauSaisi> = {}): TableauSaisi => ({
  titre: 'Gardes de décembre',
  du: '2026-12-07',
  au: '2026-12-20',
  reposJours: 1,
  plafondSemaine: 3,
  plafondPeriode: null,
  comptePasse: false,
  voeuxJusquau: '2026-12-01',
  postes: [
    {
      libelle: 'Matin',
      lieu: 'Maison médicale',
      jours: [1, 2, 3, 4, 5, 6],
      feries: 'exclus',
      debut: '09:00',
      fin: '13:00',
      personnes: 1,
      professions: ['10'],
    },
  ],
  ...changes,
})

export const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

export type Volontaire = { personne: TestPersonne; professionnelId: string; courriel: string }

/** Doctors with an account and an address. */
export const addDoctors = async (server: TestServer, cptsId: string, count: number): Promise<Volontaire[]> => {
  const made: Volontaire[] = []
  for (let rank = 0; rank < count; rank++) {
    const personne = await server.signInAs(cptsId, 'professionnel')
    const nom = `Volontaire${String.fromCharCode(65 + rank)}`
    const professionnelId = await insertProfessionnel(server.owner, cptsId, personne.personneId, { nom })
    const courriel = `${nom.toLowerCase()}.${newId().slice(-6)}@exemple.test`
    await server.owner('update professionnel set courriel = $2 where id = $1', [professionnelId, courriel])
    made.push({ personne, professionnelId, courriel })
  }
  return made
}

export const openTableau = async (
  server: TestServer,
  coordination: TestPersonne,
  cptsId: string,
  people: readonly Volontaire[],
  changes: Partial<TableauSaisi> = {},
): Promise<string> => {
  const { id } = value(
    await server.run(gardeActions.createTableauGarde, coordination, cptsId, {
      params: { cptsId },
      body: sampleTableau(changes),
    }),
  )
  value(
    await server.run(gardeActions.addVolontairesGarde, coordination, cptsId, {
      params: { cptsId, tableauGardeId: id },
      body: { professionnelIds: people.map(({ professionnelId }) => professionnelId) },
    }),
  )
  return id
}
