import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestPersonne } from '../../server/actions/testing.ts'
import { readAnneesContrat, readArgentParMission, readEcheancesFinances, readSignature } from './index.ts'
import { type Finances, NOUVEAU, openFinances } from './testing.ts'

let at: Finances
beforeAll(async () => {
  at = await openFinances()
})
afterAll(() => at.server.close())

describe('a contract', () => {
  it('is written once, with its years, and gives its date to the life of the CPTS', async () => {
    expect((await at.call('GET', '/contrats')).body.contrats).toEqual([])
    expect((await at.call('POST', '/contrats', NOUVEAU)).status).toBe(200)
    expect(
      (await at.call('POST', '/contrats', { ...NOUVEAU, signeLe: '2025-01-01', debut: '2025-01-01' })).status,
    ).toBe(409)
    const vie = await at.server.fetch(at.tresorerie, 'GET', `/api/v1/cpts/${at.cptsId}/projet/vie`)
    expect(((await vie.json()) as { etapes: unknown[] }).etapes).toContainEqual(
      expect.objectContaining({ code: 'aci', decideLe: '2024-07-01' }),
    )
    const contrat = await at.read()
    expect(contrat.annees.map(({ du, au }) => [du, au])).toEqual([
      ['2024-07-01', '2025-07-01'],
      ['2025-07-01', '2026-07-01'],
      ['2026-07-01', '2027-07-01'],
      ['2027-07-01', '2028-07-01'],
      ['2028-07-01', '2029-07-01'],
    ])
    expect(await at.inside(readSignature)).toBe('2024-07-01')
  })

  it('is worth what the rules say, with the source and the doubt of each amount', async () => {
    const first = await at.year(1)
    // 75 000 + 90 000 + 45 000 × 181 ÷ 365.
    expect(first.total).toMatchObject({ fixe: 16_500_000 + 2_231_507, variable: 3_500_000, enAttente: 6_750_000 })
    const crise = first.lignes.find(({ poste, part }) => poste === 'crise' && part === 'fixe')!
    expect(crise.montant.statut).toBe('a-verifier')
    expect(crise.montant.doute).toContain('à vérifier')
    expect(crise.montant.phrase).toContain('181 jours sur 365')
    expect((await at.read()).missions.find(({ mission }) => mission === 'prevention')).toMatchObject({
      demarreeLe: null,
      debut: '2026-12-15',
    })
  })

  it('keeps the size of each year: a correction of one that has begun says where it comes from', async () => {
    const { id, bareme, crise, criseReconnueLe, montants } = await at.year(2)
    const body = { bareme, crise, criseReconnueLe, montants }
    const size = (taille: string, source: string, depuis = '2025-07-01') => ({
      depuis,
      taille,
      population: null,
      source,
    })
    const save = (tailles: unknown[], change = {}) => at.call('PUT', `/annees/${id}`, { ...body, tailles, ...change })
    expect((await save([size('T2', '')])).status).toBe(422)
    expect((await save([size('T2', 'x', '2025-08-01')])).status).toBe(422)
    expect((await save([size('T3', 'x'), size('T2', 'x', '2026-01-01')])).text).toContain('anniversaire')
    expect((await save([size('T2', 'Recensement')], { bareme: 'inconnu' })).status).toBe(422)
    expect((await save([size('T2', 'Recensement de janvier 2025')])).status).toBe(200)
    expect((await at.year(2)).total.fixe).toBe(6_000_000 + 7_000_000 + 1_750_000)
    const annexe = { poste: 'acces', part: 'fixe', condition: null, centimes: 7_123_456, source: 'annexe 2, page 3' }
    await save([size('T2', 'Recensement de janvier 2025')], { montants: [annexe] })
    const { lignes } = await at.year(2)
    expect(lignes.find(({ poste, part }) => poste === 'acces' && part === 'fixe')!.montant).toMatchObject({
      centimes: 7_123_456,
      statut: 'confirme',
    })
    await save([size('T3', 'Retour : erreur de saisie')])
  })

  it('is taken to paper with its doubts', async () => {
    const { id } = await at.read()
    const pdf = await at.server.fetch(
      at.tresorerie,
      'GET',
      `/api/v1/cpts/${at.cptsId}/finances/contrats/${id}/document.pdf`,
    )
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const { extractText, getDocumentProxy } = await import('unpdf')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer())), {
      mergePages: true,
    })
    expect(text).toContain('à vérifier')
    expect(text).toContain('ACI-34-2024-07')
  })
})

describe('the barème', () => {
  it('is corrected by the operator in a new version, and a contract year keeps its own', async () => {
    const operateur = await at.server.signInAs(at.cptsId, 'coordination')
    await at.server.owner('update personne set operateur = true where id = $1', [operateur.personneId])
    const put = (by: TestPersonne, method: string, path: string, body?: unknown) =>
      at.server.fetch(by, method, `/api/v1/installation/${path}`, body)
    const valeur = {
      poste: 'crise',
      part: 'fixe',
      condition: 'plan',
      taille: 'T3',
      centimes: 4_444_400,
      source: 'Avenant 2, annexe II',
      article: '8',
      lien: null,
      date: '2022-03-31',
      statut: 'confirme',
    }
    const body = { sur: 'avenant-2', texteNouveau: null, motif: 'Texte lu.', valeurs: [valeur] }
    expect((await put(at.tresorerie, 'POST', 'baremes', body)).status).toBe(403)
    expect((await put(operateur, 'POST', 'baremes', { ...body, valeurs: [] })).status).toBe(422)
    expect(await (await put(operateur, 'POST', 'baremes', body)).json()).toEqual({ reference: 'avenant-2.1' })
    const before = await at.year(1)
    expect(before).toMatchObject({ bareme: 'avenant-2', baremePlusRecent: 'avenant-2.1' })
    const { id, crise, criseReconnueLe, tailles, montants } = before
    await at.call('PUT', `/annees/${id}`, { bareme: 'avenant-2.1', crise, criseReconnueLe, tailles, montants })
    const line = (await at.year(1)).lignes.find(({ poste, part }) => poste === 'crise' && part === 'fixe')!
    expect(line.montant.centimes).toBe(Math.round((4_444_400 * 181) / 365))
    const { baremes } = (await at.call('GET', '/baremes')).body
    expect(baremes.map(({ reference }: { reference: string }) => reference)).toEqual([
      'avenant-2.1',
      'avenant-2',
      'aci-2019',
    ])
    await expect(at.server.owner('update bareme_valeur set centimes = 1')).rejects.toThrow(/append-only/)
    const plafond = { annee: 2027, centimes: 4_900_000, source: 'Arrêté à venir', date: null, statut: 'a-verifier' }
    expect((await put(operateur, 'POST', 'plafonds', plafond)).status).toBe(200)
    expect((await at.call('GET', '/baremes')).body.plafonds[0]).toMatchObject({ annee: 2027, centimes: 4_900_000 })
    expect((await put(operateur, 'PUT', 'dispositifs/contrat-aci', { nom: 'contrat ACI 2027' })).status).toBe(200)
    const noms = await at.server.fetch(at.tresorerie, 'GET', `/api/v1/cpts/${at.cptsId}/dispositifs`)
    expect(await noms.json()).toMatchObject({
      noms: { 'contrat-aci': 'contrat ACI 2027', 'dialogue-de-gestion': 'dialogue de gestion' },
    })
    expect((await put(operateur, 'PUT', 'dispositifs/inconnu', { nom: 'x' })).status).toBe(404)
  })
})

describe('other rooms', () => {
  it('read contract years, money by mission and what awaits', async () => {
    const years = await at.inside(readAnneesContrat)
    expect(years[0]).toMatchObject({
      rang: 1,
      taille: 'T3',
      variables: [
        { mission: 'acces', maximum: 3_500_000 },
        { mission: 'crise', enAttente: true },
      ],
    })
    const money = await at.inside(readArgentParMission)
    expect(money.map(({ mission }) => mission)).toEqual(['acces', 'prevention', 'crise'])
    const codes = (await at.inside(readEcheancesFinances)).map(({ code }) => code)
    expect(codes).toContain('versement-en-retard')
    expect(codes).toContain('mission-prevue')
  })

  it('and people without the right read nothing', async () => {
    const professionnel = await at.server.signInAs(at.cptsId, 'professionnel')
    expect((await at.call('GET', '/enveloppes', undefined, professionnel)).status).toBe(403)
    const other = await at.server.createCpts('Une autre')
    expect((await at.call('GET', '/enveloppes', undefined, at.tresorerie, other)).status).toBe(403)
  })
})
