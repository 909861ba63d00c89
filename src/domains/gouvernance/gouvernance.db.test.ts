import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from '../communaute/samples.ts'
import {
  computeQuorum,
  forgetRepresentants,
  listElecteurs,
  listInstances,
  listMandats,
  readDonneesGouvernance,
  readEcheancesGouvernance,
  readInstance,
  readParcoursAdmission,
  readStatutsEnVigueur,
} from './index.ts'

let server: TestServer
let cpts: string
let coordination: TestPersonne
const TODAY = '2026-11-24'

const call = async (by: TestPersonne, method: string, path: string, body?: unknown) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${cpts}${path}`, body)
  const text = await response.text()
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : text }
}
const gouv = (method: string, path: string, body?: unknown, by = coordination) =>
  call(by, method, `/gouvernance${path}`, body)
const must = async (method: string, path: string, body?: unknown) => {
  const answer = await gouv(method, path, body)
  expect(answer.status, `${method} ${path} ${answer.text}`).toBe(200)
  return answer.body
}
const within = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { cptsId: cpts, nom: 'essai' }, work)

const addMember = async (nom: string, profession: string, debut: string | null = '2025-01-10'): Promise<string> => {
  const made = await call(coordination, 'POST', '/professionnels', { nom, prenom: 'Maud', profession })
  expect(made.status, made.text).toBe(200)
  const { id } = made.body as { id: string }
  if (debut) {
    const started = await call(coordination, 'POST', `/professionnels/${id}/adhesions`, { debut })
    expect(started.status, started.text).toBe(200)
  }
  return id
}

const adoption = { debut: '2025-01-01', adoptesLe: '2024-12-10', adoptesPar: 'Assemblée constitutive', note: '' }
type Named = { id: string; nom: string; genre?: string }
const pick = (all: Named[], nom: string): string => all.find((one) => one.nom.startsWith(nom))!.id
const versions = async () => (await must('GET', '/statuts')).versions

beforeAll(async () => {
  server = await openTestServer()
  await insertCommunes(server.owner)
  cpts = await server.createCpts('CPTS du Môle')
  coordination = await server.signInAs(cpts, 'coordination')
})
afterAll(() => server.close())

describe('statutes', () => {
  it('are asked for, then start from a model, once', async () => {
    const today = Temporal.PlainDate.from(TODAY)
    const before = await within((ctx) => readEcheancesGouvernance(ctx, today))
    expect(before.map(({ code }) => code)).toEqual(['statuts-a-enregistrer'])
    expect((await must('GET', '')).statuts).toBe(null)
    await must('POST', '/statuts', { modele: 'trois-colleges', ...adoption })
    const again = await gouv('POST', '/statuts', { modele: 'deux-colleges', ...adoption })
    expect([again.status, again.body.code]).toEqual([409, 'statuts-already-there'])
    const read = await must('GET', '')
    expect(read.statuts).toMatchObject({ debut: '2025-01-01', adoptesPar: 'Assemblée constitutive' })
    expect(read.instances.map(({ nom }: Named) => nom)).toEqual([
      'Assemblée générale ordinaire',
      'Assemblée générale extraordinaire',
      'Conseil d’administration',
      'Bureau',
    ])
    expect(await within((ctx) => readEcheancesGouvernance(ctx, today))).toEqual([])
    expect(await within(({ tx }) => readParcoursAdmission(tx, cpts, TODAY))).toMatchObject({ instruction: 'bureau' })
    expect(await within(({ tx }) => readStatutsEnVigueur(tx, cpts, '2024-12-31'))).toBe(null)
  })

  it('are corrected by one person at a time, and keep what each version said', async () => {
    const [current] = await versions()
    const { version, debut, adoptesLe, adoptesPar, note, regles } = current
    const body = { version, debut, adoptesLe, adoptesPar, note, regles }
    const stricter = { ...regles, vote: { cotisationAJour: true, article: 'article 7' } }
    await must('PUT', `/statuts/${current.id}`, { ...body, regles: stricter })
    expect((await gouv('PUT', `/statuts/${current.id}`, body)).body.code).toBe('statuts-changed-meanwhile')
    const bureau = current.instances.find(({ genre }: Named) => genre === 'bureau')
    const { id: next } = await must('POST', `/statuts/${current.id}/suite`, {
      ...adoption,
      debut: '2026-12-01',
      adoptesLe: '2026-11-10',
    })
    const [revised] = await versions()
    expect(revised).toMatchObject({ id: next, etat: 'a-venir', regles: stricter })
    const { id: _, rang: __, ...instance } = bureau
    const rules = { ...instance.regles, majorite: { ...instance.regles.majorite, partage: 'rejet' } }
    const saved = { ...instance, regles: rules, version: revised.version }
    await must('PUT', `/statuts/${next}/instances/${bureau.id}`, saved)
    const partage = async (day: string) =>
      (await within(({ tx }) => readInstance(tx, cpts, bureau.id, day)))?.regles.majorite.partage
    expect([await partage(TODAY), await partage('2026-12-01')]).toEqual(['presidence', 'rejet'])
    await must('DELETE', `/statuts/${next}`)
    expect((await versions()).map(({ id, fin }: { id: string; fin: string | null }) => [id, fin])).toEqual([
      [current.id, null],
    ])
  })

  it('take a commission, and refuse a composition that names nobody they know', async () => {
    const [current] = await versions()
    const ca = current.instances.find(({ genre }: Named) => genre === 'ca')
    const { id: _, rang: __, ...shape } = ca
    const commission = {
      ...shape,
      genre: 'commission',
      nom: 'Commission parcours',
      mission: 'parcours',
      version: current.version,
    }
    const lost = {
      ...commission,
      regles: { ...shape.regles, composition: { ...shape.regles.composition, parmi: cpts } },
    }
    expect((await gouv('POST', `/statuts/${current.id}/instances`, lost)).body.code).toBe('instance-unknown')
    await must('POST', `/statuts/${current.id}/instances`, commission)
    expect((await within(({ tx }) => listInstances(tx, cpts, TODAY))).map(({ nom }) => nom)).toContain(
      'Commission parcours',
    )
    const college = current.colleges[0]
    const refused = await gouv('DELETE', `/statuts/${current.id}/colleges/${college.id}`)
    expect([refused.status, refused.body.code]).toEqual([409, 'college-is-named'])
  })
})

describe('people', () => {
  let doctor: string
  let nurse: string
  let late: string

  it('vote in the assembly by their college, and not while dues are owed', async () => {
    doctor = await addMember('Genêt', '10')
    nurse = await addMember('Aigrette', '60')
    late = await addMember('Varech', '10')
    await addMember('Passant', '60', null)
    const owed = await call(coordination, 'PUT', `/professionnels/${late}/cotisations/2026`, {
      duCentimes: 3000,
      payeCentimes: 0,
      payeLe: null,
    })
    expect(owed.status, owed.text).toBe(200)
    const [current] = await versions()
    await must('POST', '/sieges', {
      collegeId: pick(current.colleges, 'Usagers'),
      personne: {
        representant: {
          nom: 'Solène Cabestan',
          qualite: 'Représentante des usagers',
          structureId: null,
          structure: 'Association des usagers',
          courriel: null,
        },
      },
      debut: '2025-02-01',
    })
    const ag = pick(current.instances, 'Assemblée générale ordinaire')
    const electeurs = await within(({ tx }) => listElecteurs(tx, cpts, ag, TODAY))
    expect(electeurs.map(({ nom, voix, empechement }) => [nom, voix, empechement])).toEqual([
      ['Maud Aigrette', 1, null],
      ['Maud Genêt', 1, null],
      ['Maud Varech', 0, 'cotisation'],
      ['Solène Cabestan', 0, 'consultatif'],
    ])
    const rules = await within(({ tx }) => readInstance(tx, cpts, ag, TODAY))
    const here = { voix: 1, membres: 1 }
    const total = { voix: 2, membres: 2 }
    expect(
      computeQuorum(rules!.regles.quorum, {
        total,
        presents: here,
        representes: { voix: 0, membres: 0 },
        isSeconde: false,
      }).explication,
    ).toBe('Quorum atteint\u00a0: 1\u00a0voix présente ou représentée sur 2, il en faut 1 (un quart).')
  })

  it('sit in one college at a time, by name before by rule', async () => {
    const [current] = await versions()
    const structures = pick(current.colleges, 'Structures')
    const named = { collegeId: structures, personne: { professionnelId: nurse }, debut: '2026-01-01' }
    const { id } = await must('POST', '/sieges', named)
    expect((await gouv('POST', '/sieges', named)).body.code).toBe('siege-overlaps')
    const { colleges, horsCollege } = await must('GET', '/colleges')
    const members = colleges.map(({ nom, membres }: Named & { membres: Named[] }) => [nom, membres.length])
    expect(members).toEqual([
      ['Professionnels de santé', 2],
      ['Structures et partenaires', 1],
      ['Usagers et élus', 1],
    ])
    expect(horsCollege).toEqual([])
    expect((await gouv('POST', `/sieges/${id}/fin`, { fin: '2025-12-31', motif: 'demission' })).body.code).toBe(
      'fin-before-debut',
    )
    await must('POST', `/sieges/${id}/fin`, { fin: '2026-11-01', motif: 'demission' })
    await must('DELETE', `/sieges/${id}/fin`)
    await must('DELETE', `/sieges/${id}`)
    const csv = await must('GET', '/colleges.csv')
    expect(csv).toContain('Usagers et élus;Solène Cabestan;Représentante des usagers;Association des usagers')
  })

  it('take over a mandate on a day; the way back leaves no trace', async () => {
    const [current] = await versions()
    const bureau = pick(current.instances, 'Bureau')
    const given = {
      instanceId: bureau,
      fonction: 'presidence',
      precision: '',
      collegeId: null,
      eluPar: 'CA du 5 janvier',
    }
    const first = await must('POST', '/mandats', {
      ...given,
      personne: { professionnelId: doctor },
      debut: '2025-01-15',
    })
    const twice = { ...given, personne: { professionnelId: doctor }, debut: '2025-06-01' }
    expect((await gouv('POST', '/mandats', twice)).body.code).toBe('mandat-overlaps')
    const taken = { ...given, personne: { professionnelId: nurse }, debut: '2026-05-01', remplace: first.id }
    const second = await must('POST', '/mandats', taken)
    expect(second.clos).toEqual([first.id])
    const running = async (day: string) =>
      (await within(({ tx }) => listMandats(tx, cpts, day))).map(({ nom, echeance, etat }) => [nom, echeance, etat])
    expect(await running('2026-04-30')).toEqual([['Maud Genêt', '2028-01-15', 'en-cours']])
    expect(await running(TODAY)).toEqual([['Maud Aigrette', '2029-05-01', 'en-cours']])
    expect((await gouv('POST', '/mandats', { ...taken, debut: '2026-06-01' })).body.code).toBe('mandat-not-replaceable')
    await must('DELETE', `/mandats/${second.id}`)
    await must('DELETE', `/mandats/${first.id}/fin`)
    expect(await running(TODAY)).toEqual([['Maud Genêt', '2028-01-15', 'en-cours']])
    const read = await must('GET', `/instances/${bureau}`)
    expect(read.instance.avertissements).toContain(
      'Maud Genêt n’a pas de mandat dans l’instance Conseil d’administration.',
    )
  })

  it('renewed at the term, the earlier mandate ends by itself; a third one in a row is told', async () => {
    const [current] = await versions()
    const ca = pick(current.instances, 'Conseil')
    const given = { instanceId: ca, fonction: 'membre', precision: '', collegeId: null, eluPar: '', remplace: null }
    const by = { personne: { professionnelId: late } }
    await must('POST', '/mandats', { ...given, ...by, debut: '2018-03-01', echeance: '2021-03-01' })
    await must('POST', '/mandats', { ...given, ...by, debut: '2021-03-10', echeance: '2024-03-10' })
    const third = await must('POST', '/mandats', { ...given, ...by, debut: '2024-03-20', echeance: '2026-10-01' })
    expect(third.clos).toHaveLength(1)
    const { instance, passes } = await must('GET', `/instances/${ca}`)
    expect(passes).toHaveLength(2)
    expect(instance.avertissements).toEqual([
      '1\u00a0mandat a dépassé son terme, depuis le 1er\u00a0octobre 2026. Les statuts laissent en fonction jusqu’au remplacement.',
      'Maud Varech en est à 3\u00a0mandats de suite (membre). Les statuts en admettent deux.',
      'Collège Professionnels de santé\u00a0: 7\u00a0sièges vacants.',
      'Collège Structures et partenaires\u00a0: 3\u00a0sièges vacants.',
      'Collège Usagers et élus\u00a0: 2\u00a0sièges vacants.',
    ])
    const duties = await within((ctx) => readEcheancesGouvernance(ctx, Temporal.PlainDate.from(TODAY)))
    expect(duties.map(({ code, dit }) => [code, dit.titre])).toEqual([['mandats-echus', 'Renouveler un mandat échu']])
    const refused = await gouv('DELETE', `/statuts/${current.id}/instances/${ca}`)
    expect([refused.status, refused.body.code]).toEqual([409, 'instance-is-named'])
    expect((await gouv('DELETE', `/statuts/${current.id}`)).body.code).toBe('statuts-are-used')
  })

  it('a professional reads who decides and not the list of the members', async () => {
    const pro = await server.signInAs(cpts, 'professionnel')
    const [current] = await versions()
    const ag = pick(current.instances, 'Assemblée générale ordinaire')
    expect((await gouv('GET', '', undefined, pro)).status).toBe(200)
    expect((await gouv('GET', `/instances/${ag}`, undefined, pro)).body.electeurs).toBe(null)
    expect((await gouv('GET', '/colleges', undefined, pro)).status).toBe(403)
    expect((await gouv('POST', '/mandats', {}, pro)).status).toBe(403)
  })

  it('are found in what is kept of them, and end with their fiche', async () => {
    const kept = await within((ctx) => readDonneesGouvernance(ctx, { professionnelId: late, personneId: late }))
    expect(kept.mandats).toHaveLength(3)
    expect(kept.mandats[0]).toMatchObject({ instance: 'Conseil d’administration', debut: '2018-03-01' })
    await server.owner(`update professionnel set efface_le = $2, efface_raison = 'demande' where id = $1`, [
      late,
      '2026-11-24T08:00:00Z',
    ])
    const rows = await server.owner(
      'select fin::text, motif_fin from mandat where professionnel_id = $1 order by debut',
      [late],
    )
    expect(rows.rows.at(-1)).toEqual({ fin: '2026-11-24', motif_fin: 'perte-de-qualite' })
  })

  it('a representative who sits nowhere any more is forgotten after the time of a member', async () => {
    const count = async () => Number((await server.owner('select count(*) from representant')).rows[0]!.count)
    const work = () => within(forgetRepresentants)
    await server.owner(`update representant set cree_le = '2020-01-01'`)
    await work()
    expect(await count()).toBe(1)
    await server.owner(`update siege set fin = '2025-11-01' where representant_id is not null`)
    await work()
    expect(await count()).toBe(0)
  })
})
