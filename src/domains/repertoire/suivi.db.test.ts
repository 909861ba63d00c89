/** The team linked with the directory; what a load changes is proposed, accepted in the fiche, refused for good, undone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { createProfessionnel, eraseFiche, findProfessionnel, listLieux } from '../communaute/index.ts'
import { loadReferences } from '../territoire/index.ts'
import { readDonneesRepertoire, readEcheancesRepertoire } from './actions/door.ts'
import { decidePropositions, listPropositions, undoPropositions } from './actions/propositions.ts'
import {
  linkProfessionnel,
  linkTogether,
  listLinks,
  readRattachement,
  unlinkProfessionnel,
  unlinkTogether,
} from './actions/rattacher.ts'
import { followRepertoire } from './index.ts'
import { newExtraction } from './samples.ts'
import { loadLines } from './samples-load.ts'

const COMMUNES = [{ code: '34301', nom: 'Sète', codePostal: '34200' }]
let server: TestServer
let cptsId: string
let coordination: TestPersonne

const first = [...newExtraction(300, COMMUNES)]
const header = first[0]!.split('|')
const at = (name: string) => header.indexOf(name)
const [VOIE, NUMERO, COMMUNE] = [
  at('Libellé Voie (coord. structure)'),
  at('Numéro Voie (coord. structure)'),
  at('Code commune (coord. structure)'),
]
const idOf = (line: string) => line.split('|')[1]!
const byPerson = Map.groupBy(first.slice(1), idOf)
/** People of one place each, so that a change is told in one line. */
const alone = [...byPerson.values()].filter((lines) => lines.length === 1).map((lines) => lines[0]!.split('|'))
const change = (cells: readonly string[], places: Record<number, string>) =>
  cells.map((cell, i) => places[i] ?? cell).join('|')

const load = (lines: readonly string[], day: string) => loadLines(server.base.ownerUrl, lines, day)
const follow = () => withTenant(server.engine, { cptsId, nom: 'repertoire.comparer' }, followRepertoire)
const inCpts = { params: { cptsId: '' } }
const value = async <T>(
  result: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
): Promise<T> => {
  const done = await result
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}
const code = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => (await result).refusal?.code
const of = (professionnelId: string) => ({ params: { cptsId, professionnelId } })
const read = (id: string) => value(server.run(readRattachement, coordination, cptsId, of(id)))
const proposals = () => value(server.run(listPropositions, coordination, cptsId, inCpts))
const decide = (accepter: boolean, ...propositionIds: string[]) =>
  server.run(decidePropositions, coordination, cptsId, { ...inCpts, body: { propositionIds, accepter } })
const undo = (...propositionIds: string[]) =>
  server.run(undoPropositions, coordination, cptsId, { ...inCpts, body: { propositionIds } })
const placesOf = (id: string) =>
  withTenant(server.engine, { cptsId, nom: 'essai' }, async ({ tx }) =>
    (await listLieux(tx, cptsId, [id])).map(({ adresse, ferme }) => (ferme ? `${adresse} (fermé)` : adresse)).sort(),
  )
const ficheOf = (id: string) =>
  withTenant(server.engine, { cptsId, nom: 'essai' }, ({ tx }) => findProfessionnel(tx, cptsId, id))

const addressOf = (cells: readonly string[]) =>
  [cells[NUMERO], cells[at('Libellé type de voie (coord. structure)')], cells[VOIE]].join(' ')
/** Somebody of the team, as the directory has them or otherwise. */
const create = async (cells: readonly string[], more: { rpps?: string | null; nom?: string } = {}) => {
  const { id } = await value(
    server.run(createProfessionnel, coordination, cptsId, {
      ...inCpts,
      body: {
        rpps: more.rpps === undefined ? cells[1]! : more.rpps,
        titre: null,
        nom: more.nom ?? cells[7]!,
        prenom: cells[8]!,
        profession: cells[9]!,
        specialite: null,
        telephone: null,
        courriel: null,
        departPrevu: null,
        lieu: {
          structureId: null,
          nom: '',
          adresse: addressOf(cells),
          codePostal: '34200',
          commune: '34301',
          point: null,
          telephone: null,
        },
        personneId: null,
        publie: [],
        adherentDepuis: '2026-01-01',
      },
    }),
  )
  return id
}

let [mover, leaver, nameless, stranger] = ['', '', '', '']
const [MOVER, LEAVER, NAMELESS, STRANGER] = alone as [string[], string[], string[], string[]]
const MOVED = change(MOVER!, { [VOIE]: 'DU NOUVEAU PORT', [NUMERO]: '77' })
const others = (...changed: readonly string[][]) =>
  first.filter((line) => !changed.some((cells) => idOf(line) === cells[1]))

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  inCpts.params.cptsId = cptsId
  coordination = await server.signInAs(cptsId, 'coordination')
  await withOwner(server.base.ownerUrl, loadReferences)
  mover = await create(MOVER!)
  leaver = await create(LEAVER!)
  nameless = await create(NAMELESS!, { rpps: null })
  stranger = await create(STRANGER!, { nom: 'Tout-Autrement' })
})
afterAll(() => server.close())

test('without a directory there is nobody to link with', async () => {
  expect(await value(server.run(listLinks, coordination, cptsId, inCpts))).toMatchObject({ jour: null, certains: [] })
  expect(await follow()).toBe(0)
  await load(first, '2026-10-08')
})

test('certain matches together: by RPPS and name, or by name, profession and commune; taken back together', async () => {
  const list = await value(server.run(listLinks, coordination, cptsId, inCpts))
  const certain = new Map(list.certains.map((one) => [one.professionnelId, one.candidat]))
  expect(new Set(certain.keys())).toEqual(new Set([mover, leaver, nameless]))
  expect(certain.get(nameless)).toMatchObject({ identifiant: NAMELESS![1], preuves: ['nom', 'profession', 'commune'] })
  expect(list.autres).toMatchObject([{ professionnelId: stranger, raison: 'a-regarder', candidats: 1 }])
  const together = (ids: string[]) =>
    server.run(linkTogether, coordination, cptsId, { ...inCpts, body: { professionnelIds: ids } })
  expect(await code(together([stranger]))).toBe('matches-changed-since')
  const done = await value(together([...certain.keys()]))
  expect(done.rattaches).toBe(3)
  expect((await ficheOf(nameless))?.rpps).toBe(NAMELESS![1])
  const back = await value(server.run(unlinkTogether, coordination, cptsId, { ...inCpts, body: { lot: done.lot } }))
  expect(back).toEqual({ detaches: 3 })
  expect((await ficheOf(nameless))?.rpps).toBeNull()
  expect((await ficheOf(mover))?.rpps).toBe(MOVER![1])
  await value(together([mover, leaver, nameless]))
})

test('one in a click, looked at first; nobody is linked twice', async () => {
  const { candidats, source } = await read(stranger)
  expect(candidats).toMatchObject([
    { identifiant: STRANGER![1], certain: false, preuves: ['rpps', 'prenom', 'profession', 'commune'] },
  ])
  expect(source).toContain('Annuaire Santé')
  const link = (id: string, identifiant: string) =>
    server.run(linkProfessionnel, coordination, cptsId, { ...of(id), body: { identifiant } })
  expect(await code(link(stranger, '99900000000'))).toBe('identifiant-unknown')
  expect(await code(link(stranger, LEAVER![1]!))).toBe('rpps-differs')
  await value(link(stranger, STRANGER![1]!))
  expect(await code(link(stranger, STRANGER![1]!))).toBe('professionnel-already-linked')
  const seen = await read(stranger)
  expect(seen.rattachement).toMatchObject({ identifiant: STRANGER![1], compareAu: '2026-10-08', le: '2026-11-24' })
  expect(seen.rattachement?.lieux).toHaveLength(1)
  await value(server.run(unlinkProfessionnel, coordination, cptsId, of(stranger)))
  expect(await code(server.run(unlinkProfessionnel, coordination, cptsId, of(stranger)))).toBe('not-linked')
  const membre = await server.signInAs(cptsId, 'membre')
  expect(
    (await server.run(linkProfessionnel, membre, cptsId, { ...of(stranger), body: { identifiant: STRANGER![1]! } })).ok,
  ).toBe(false)
})

test('a load proposes a move; accepted, the fiche follows; undone, it is as it was', async () => {
  const before = await placesOf(mover)
  await load([...others(MOVER!), MOVED], '2026-10-09')
  expect(await follow()).toBe(2)
  expect(await follow()).toBe(0)
  const { aDecider, source } = await proposals()
  expect(aDecider.map(({ genre, professionnelId }) => [genre, professionnelId])).toEqual(
    expect.arrayContaining([
      ['lieu-nouveau', mover],
      ['lieu-quitte', mover],
    ]),
  )
  expect(aDecider.find(({ genre }) => genre === 'lieu-nouveau')?.titre).toContain('DU NOUVEAU PORT')
  expect(source).toContain('9\u00a0octobre 2026')
  const today = Temporal.PlainDate.from('2026-11-24')
  const [duty] = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => readEcheancesRepertoire(ctx, today))
  expect(duty?.dit.titre).toBe('Regarder deux changements de l’annuaire national')
  const ids = aDecider.map(({ id }) => id)
  await value(decide(true, ...ids))
  expect(await code(decide(true, ...ids))).toBe('proposition-passed')
  const after = await placesOf(mover)
  expect(after).toEqual([expect.stringContaining('77'), `${before[0]} (fermé)`])
  await value(undo(...ids))
  expect(await placesOf(mover)).toEqual(before)
  expect((await proposals()).aDecider).toHaveLength(2)
})

test('a refusal is remembered, until the directory says otherwise', async () => {
  const { aDecider } = await proposals()
  const wanted = aDecider.find(({ genre }) => genre === 'lieu-nouveau')!
  await value(decide(false, wanted.id))
  // Another line of the same person changes: the place that was refused is still there, and is not proposed.
  const again = change(MOVED.split('|'), { [at('Code mode exercice')]: 'S' })
  await load([...others(MOVER!), again], '2026-10-10')
  expect(await follow()).toBe(0)
  expect((await proposals()).aDecider.map(({ genre }) => genre)).toEqual(['lieu-quitte'])
  // Back where they were: nothing waits any more, and a new move is new.
  await load(first, '2026-10-11')
  expect(await follow()).toBe(0)
  expect((await proposals()).aDecider).toEqual([])
  expect(await code(undo(wanted.id))).toBe('proposition-passed')
  await load([...others(MOVER!), MOVED], '2026-10-12')
  expect(await follow()).toBe(2)
})

test('no line any more is a departure; who comes back is proposed back', async () => {
  await load([...others(MOVER!, LEAVER!), MOVED], '2026-10-13')
  expect(await follow()).toBe(1)
  const gone = (await proposals()).aDecider.find(({ genre }) => genre === 'depart')!
  expect(gone.professionnelId).toBe(leaver)
  await value(decide(true, gone.id))
  expect((await ficheOf(leaver))?.enExercice).toBe(false)
  expect((await read(leaver)).rattachement?.personne).toBeNull()
  await load([...others(MOVER!), MOVED], '2026-10-14')
  expect(await follow()).toBe(1)
  const back = (await proposals()).aDecider.find(({ genre }) => genre === 'retour')!
  await value(decide(true, back.id))
  expect((await ficheOf(leaver))?.enExercice).toBe(true)
})

test('a commune that Maillage does not know does not stop the place', async () => {
  const odd = change(NAMELESS!, { [COMMUNE]: '99999', [VOIE]: 'DE NULLE PART' })
  await load([...others(MOVER!, NAMELESS!), MOVED, odd], '2026-10-15')
  expect(await follow()).toBe(2)
  const [one] = (await proposals()).aDecider.filter(
    ({ professionnelId, genre }) => professionnelId === nameless && genre === 'lieu-nouveau',
  )
  await value(decide(true, one!.id))
  expect((await placesOf(nameless)).join()).toContain('DE NULLE PART')
})

test('changes that every CPTS has compared are dropped; one that sleeps is still right', async () => {
  const kept = async () =>
    (await server.owner('select count(*)::integer as n from repertoire_changement')).rows[0]!.n as number
  // Sixty days pass.
  await server.owner(`update repertoire_chargement set charge_le = charge_le - interval '60 days'`)
  await server.owner(`update rattachement_repertoire set vu_le = vu_le - interval '60 days'`)
  expect(await kept()).toBeGreaterThan(0)
  await load([...others(NAMELESS!)], '2026-10-16')
  expect(await kept()).toBeGreaterThan(0)
  // Only the last load is left: what the others changed was compared.
  const { rows } = await server.owner('select distinct chargement_id from repertoire_changement')
  expect(rows).toHaveLength(1)
  // A CPTS that came from elsewhere, or slept longer than changes are kept, compares everybody.
  await server.owner(`update rattachement_repertoire set vu_le = '2020-01-01'`)
  await follow()
  const seen = (await proposals()).aDecider.filter(({ professionnelId }) => professionnelId === nameless)
  expect(seen.map(({ genre }) => genre)).toEqual(['depart'])
})

test('the person may read what is kept; an erased fiche leaves nothing', async () => {
  const kept = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => readDonneesRepertoire(ctx, mover))
  expect(kept).toMatchObject({ identifiant: MOVER![1] })
  expect(kept!.changements.length).toBeGreaterThan(0)
  await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => eraseFiche(ctx, mover))
  const { rows } = await server.owner(
    `select (select count(*) from rattachement_repertoire where professionnel_id = $1)
       + (select count(*) from proposition_repertoire where professionnel_id = $1) as n`,
    [mover],
  )
  expect(Number(rows[0]!.n)).toBe(0)
})
