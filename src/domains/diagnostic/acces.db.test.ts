import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, SYSTEM, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { createProfessionnel } from '../communaute/index.ts'
import { loadReferences, saveTerritoire } from '../territoire/index.ts'
import { readAcces } from './actions/acces.ts'
import { exportAcces } from './actions/export-acces.ts'
import { exportOffre } from './actions/offre.ts'

let server: TestServer
let cptsId: string
const people: Record<string, TestPersonne> = {}

const [GIGNAC, ANIANE, SAINT_GUILHEM] = ['34114', '34010', '34261']
const PERSON = { titre: null, rpps: null, telephone: null, courriel: null, publie: [], personneId: null }
const LIEU = { structureId: null, nom: '', adresse: '', codePostal: '', point: null, telephone: null }
const add = async (nom: string, commune: string, more: { profession?: string; departPrevu?: string } = {}) => {
  const profession = more.profession ?? '10'
  const done = await server.run(createProfessionnel, people.coordination!, cptsId, {
    params: { cptsId },
    body: {
      ...PERSON,
      nom,
      prenom: 'Ana',
      profession,
      specialite: profession === '10' ? 'SM54' : null,
      departPrevu: more.departPrevu ?? null,
      lieu: { ...LIEU, commune },
      adherentDepuis: null,
    },
  })
  if (!done.ok) throw new Error(done.refusal.code)
}
const read = async (as: string, profession = 'medecins') => {
  const answer = await server.run(readAcces, people[as]!, cptsId, { params: { cptsId }, query: { profession } })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

beforeAll(async () => {
  server = await openTestServer()
  await withOwner(server.base.ownerUrl, loadReferences)
  cptsId = await server.createCpts()
  for (const role of ['coordination', 'professionnel', 'partenaire']) people[role] = await server.signInAs(cptsId, role)
})
afterAll(() => server.close())

test('without a territory there is nothing to compute', async () => {
  expect(await read('coordination')).toMatchObject({ communes: [], sansPoint: [] })
})

test('the supply is that of the fiches, the demand that of the communes around', async () => {
  const unites = [GIGNAC, ANIANE, SAINT_GUILHEM].map((code) => ({ code: code! }))
  await server.run(saveTerritoire, people.coordination!, cptsId, {
    params: { cptsId },
    body: { depuis: '2026-01-01', note: '', unites },
  })
  await add('Un', GIGNAC!)
  await add('Deux', GIGNAC!, { departPrevu: '2028-06-30' })
  await add('Trois', ANIANE!, { profession: '60' })
  const acces = await read('coordination')
  const own = acces.communes.filter(({ propre }) => propre)
  expect(own.map(({ code, offre }) => [code, offre])).toEqual([
    [ANIANE, 0],
    [GIGNAC, 2],
    [SAINT_GUILHEM, 0],
  ])
  expect(acces.communes.length).toBeGreaterThan(10)
  expect(acces.communes.every(({ vitesse }) => vitesse >= 25 && vitesse <= 65)).toBe(true)
  expect(acces.effectif).toEqual({ professionnels: 2, sansLieu: 0, sansSpecialite: 0, horsPortee: 0 })
  expect(acces.departs?.renseignes).toBe(1)
  expect(acces.departs?.annees.find(({ annee }) => annee === 2028)?.parts).toEqual([{ commune: GIGNAC, part: 1 }])
  expect(acces.apl).toBeNull()
})

test('a member sees counts and no departure; a partner sees no count under six, nor what would give it away', async () => {
  const member = await read('professionnel')
  expect(member).toMatchObject({ departs: null, masque: false })
  const partner = await read('partenaire')
  expect(partner).toMatchObject({ masque: true, effectif: null, departs: null })
  expect(partner.communes.find(({ code }) => code === GIGNAC)?.offre).toBeNull()
  expect(partner.professions.every(({ nombre }) => nombre === null)).toBe(true)
  const csv = await server.run(exportAcces, people.partenaire!, cptsId, {
    params: { cptsId },
    query: { profession: 'medecins' },
  })
  expect(
    csv.ok &&
      String(csv.value.body)
        .split('\r\n')
        .find((line) => line.startsWith(GIGNAC!)),
  ).toMatch(/;masqué;masqué;Source.*fiches de la CPTS.*2026\.$/)
})

test('the CSV follows what is tried, and the supply is written for the command line', async () => {
  const csv = await server.run(exportAcces, people.coordination!, cptsId, {
    params: { cptsId },
    query: { profession: 'medecins', essai: `${GIGNAC}:-2` },
  })
  const [, ...rows] = csv.ok ? String(csv.value.body).trim().split('\r\n') : []
  const own = rows.map((row) => row.split(';')).filter((row) => row[2] === 'oui')
  expect(own.map((row) => row[7])).toEqual(['0', '0', '0'])
  const supply = await server.run(exportOffre, SYSTEM, cptsId, {
    params: { cptsId },
    query: { profession: 'medecins' },
  })
  expect(supply).toMatchObject({ ok: true, value: { body: `id,supply\n${GIGNAC},2\n` } })
  const all = await server.run(exportOffre, SYSTEM, cptsId, { params: { cptsId }, query: {} })
  expect(all).toMatchObject({
    value: { body: `id,profession,supply\n${ANIANE},infirmiers,1\n${GIGNAC},medecins,2\n` },
  })
  expect(
    await server.run(exportOffre, SYSTEM, cptsId, { params: { cptsId }, query: { profession: 'pilotes' } }),
  ).toMatchObject({ refusal: { code: 'profession-absente' } })
})

test('the APL of the Drees stands beside, with the level under which a commune lacks generalists', async () => {
  await server.owner(`insert into source (id, code, titre, producteur, licence, millesime, fichier, empreinte, bilan, geographie)
    values ('00000000-0000-7000-8000-000000000001', 'apl-medecins', 'APL', 'Drees', 'LO', '2023', 'f', 'e', '{}', 'g')`)
  await server.owner(`insert into indicateur_territorial (code, theme, libelle, definition, unite, nature, facteur, decimales)
    values ('apl-medecins', 'offre', 'APL', 'APL', 'consultations par an et par habitant', 'rapport', 1, 1)`)
  for (const [periode, sum] of [
    ['2022', 9000],
    ['2023', 6000],
  ])
    await server.owner(
      `with s as (insert into serie (source_id, indicateur, zone_genre, periode, derivee, recomposee) values
        ('00000000-0000-7000-8000-000000000001', 'apl-medecins', 'commune', $1, false, true) returning id)
       insert into observation (serie_id, zone, numerateur, denominateur) select id, $2, $3::float8, 3000 from s`,
      [periode, GIGNAC, sum],
    )
  const { apl, communes } = await read('partenaire')
  expect(apl).toMatchObject({ periode: '2023', seuil: 2.5 })
  expect(communes.flatMap(({ code, apl: value }) => (value === null ? [] : [[code, value]]))).toEqual([[GIGNAC, 2]])
})

test('a planned departure goes with the fiche', async () => {
  const { rows } = await server.owner(
    `update professionnel set efface_le = now(), efface_raison = 'demande' where nom = 'Deux' returning nom, depart_prevu`,
  )
  expect(rows).toEqual([{ nom: 'effacé', depart_prevu: null }])
  expect((await read('coordination')).effectif?.professionnels).toBe(1)
})
