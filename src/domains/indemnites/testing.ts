/** For the tests of the room: a CPTS with its office, its scale, and professionals who gave time. */
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import { withTenant } from '../../server/actions/run.ts'
import type { TestPersonne, TestServer } from '../../server/actions/testing.ts'
import { type SignedActe, signActe } from '../registre/index.ts'
import { createCompteBancaire } from '../tresorerie/index.ts'
import { indemnitesActions as actions } from './actions/index.ts'
import { SAMPLE_IBANS, sampleBareme } from './samples.ts'

export type Membre = { id: string; personneId: string }
export type Bureau = {
  cptsId: string
  coordination: TestPersonne
  presidence: TestPersonne
  tresorerie: TestPersonne
  compteId: string
}

export const given = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
export const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'ok' : result.refusal.code

export const openBureau = async (
  server: TestServer,
  rank = 0,
  changes: Parameters<typeof sampleBareme>[1] = {},
): Promise<Bureau> => {
  const cptsId = await server.createCpts(`CPTS d’essai ${rank}`)
  const coordination = await server.signInAs(cptsId, 'coordination')
  const presidence = await server.signInAs(cptsId, 'presidence')
  const tresorerie = await server.signInAs(cptsId, 'tresorerie')
  const body = { nom: 'Compte courant', iban: SAMPLE_IBANS[rank]! }
  const { id: compteId } = given(
    await server.run(createCompteBancaire, tresorerie, cptsId, { params: { cptsId }, body }),
  )
  const bareme = sampleBareme('2025-01-01', changes)
  given(await server.run(actions.createBaremeIndemnites, tresorerie, cptsId, { params: { cptsId }, body: bareme }))
  return { cptsId, coordination, presidence, tresorerie, compteId }
}

/** A doctor who is a member; `personneId` for somebody who works in another CPTS already. */
export const addMembre = async (server: TestServer, cptsId: string, personneId: string = newId()): Promise<Membre> => {
  const id = newId()
  await server.owner('insert into personne (id, nom, prenom) values ($1, $2, $3) on conflict do nothing', [
    personneId,
    'Tramontane',
    'Salomé',
  ])
  await server.owner(
    `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
      values ($1, $2, $3, 'Tramontane', 'Salomé', '10', clock_timestamp())`,
    [cptsId, id, personneId],
  )
  await server.owner(
    `insert into adhesion (cpts_id, id, professionnel_id, debut, cree_le) values ($1, $2, $3, '2025-01-01', clock_timestamp())`,
    [cptsId, newId(), id],
  )
  return { id, personneId }
}

/** An acte of the registre where these took part, from `debut` for so many minutes. */
export const writeActe = async (
  server: TestServer,
  cptsId: string,
  membres: readonly Membre[],
  { debut, minutes, mission = null }: { debut: string; minutes: number; mission?: SignedActe['mission'] },
): Promise<string> => {
  const id = newId()
  const from = Temporal.Instant.from(debut)
  const until = from.add({ minutes })
  const acte: SignedActe = {
    id,
    genre: 'reunion',
    mission,
    ficheActionId: null,
    titre: 'Réunion du bureau',
    debut: from,
    fin: until,
    zone: 'Europe/Paris',
    commune: null,
    aDistance: false,
    lieu: null,
    faits: {},
    textes: {},
    preuves: [],
    lignePublique: null,
    participants: membres.map((one) => ({
      professionnelId: one.id,
      nom: 'Dr Salomé Tramontane',
      profession: 'médecin',
      qualite: 'participant',
      debut: from,
      fin: until,
      grade: 'signee' as const,
    })),
  }
  const signed = await withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, (ctx) =>
    signActe(ctx, acte),
  )
  if (!signed.ok) throw new Error(signed.refusal.code)
  return id
}

/** Declares every presence of an acte and gives the sums, in the order of their presences. */
export const declareActe = async (server: TestServer, bureau: Bureau, acteId: string): Promise<string[]> => {
  const { cptsId, coordination } = bureau
  const read = () =>
    server.run(actions.listPropositions, coordination, cptsId, { params: { cptsId }, query: { acteId } })
  const { propositions } = given(await read())
  const presences = propositions.map(({ rang }) => ({ acteId, rang }))
  given(await server.run(actions.declarePresences, coordination, cptsId, { params: { cptsId }, body: { presences } }))
  return given(await read()).propositions.map(({ sommeId }) => sommeId!)
}

export const control = (server: TestServer, { cptsId }: Bureau, by: TestPersonne, sommeIds: string[]) =>
  server.run(actions.controlSommes, by, cptsId, { params: { cptsId }, body: { sommeIds } })
export const approve = (server: TestServer, { cptsId }: Bureau, by: TestPersonne, sommeIds: string[]) =>
  server.run(actions.approveSommes, by, cptsId, { params: { cptsId }, body: { sommeIds, motif: '' } })
