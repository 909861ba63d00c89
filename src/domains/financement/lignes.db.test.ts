import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { sampleReunion } from '../registre/samples.ts'
import type { MissionVariable } from './contract.ts'
import { DIX, FAIT, type Lignes, openLignes } from './testing-lignes.ts'

let at: Lignes
beforeAll(async () => {
  at = await openLignes(sampleReunion)
})
afterAll(() => at.server.close())

describe('a line of the variable part', () => {
  it('is entered as it is signed, measured by the registre, and taken away in a file', async () => {
    const code = await at.propre()
    const made = await at.call('POST', `/annees/${at.annee}/lignes`, { ...DIX, code, mission: 'acces' })
    expect(made).toMatchObject({ status: 200 })
    expect((await at.named(DIX.libelle)).dit).toMatchObject({
      valeur: '0\u00a0réunion',
      constat: 'aucun palier atteint',
    })
    await at.sign('2026-09-01')
    await at.sign('2026-10-01')
    await at.sign('2026-10-08')
    // Before the contract year: it does not count.
    await at.sign('2026-06-15')
    expect(await at.named(DIX.libelle)).toMatchObject({
      enonce: DIX.enonce,
      valeur: 3,
      actes: 3,
      estime: 900_000,
      meilleur: 2_000_000,
      prochain: { centimes: 2_000_000, gain: 1_100_000 },
      constats: [],
      dit: {
        depart: '2',
        cible: '4',
        valeur: '3\u00a0réunions',
        constat: 'palier ≥\u00a03 atteint',
        prochain: 'encore 1\u00a0réunion de plus pour 20\u00a0000\u00a0€, soit 11\u00a0000\u00a0€ de plus',
      },
    })
    const csv = (await at.call('GET', '/exports/lignes/csv')).text
    expect(csv).toContain(DIX.enonce)
    expect(csv).toContain('3\u00a0réunions')
    expect(csv).toContain('9000')
    const xlsx = await at.server.fetch(at.tresorerie, 'GET', `/api/v1/cpts/${at.cptsId}/finances/exports/lignes/xlsx`)
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('says whether the best steps fill the envelope of the mission, and by how much they do not', async () => {
    expect(await at.acces()).toMatchObject({ enveloppe: 3_500_000, meilleur: 2_000_000, ecart: -1_500_000 })
    expect((await at.acces()).ecartDit).toContain('15\u00a0000\u00a0€')
    const made = await at.call('POST', `/annees/${at.annee}/lignes`, { ...FAIT, mission: 'acces' })
    expect(made.status).toBe(200)
    expect(await at.acces()).toMatchObject({ meilleur: 3_500_000, ecart: 0, sansValeur: 1, compte: 900_000 })
    // Done or not done: one amount, reached when the indicator says yes, whatever bound was sent.
    expect((await at.named(FAIT.libelle)).paliers).toEqual([{ seuil: 1, centimes: 1_500_000, nom: '' }])
  })

  it('is what the contract, the calendar and the simulator count with; the envelope stays what was promised', async () => {
    expect(await at.variable()).toMatchObject({ estimation: true, parLignes: true, maximum: 3_500_000 })
    expect((await at.variable()).montant).toMatchObject({ centimes: 900_000 })
    expect((await at.variable()).montant.phrase).toContain('somme des paliers atteints')
    const { total } = await at.year(3)
    expect(total.auPlus - total.variable).toBe(3_500_000 - 900_000)
    const due = (await at.call('GET', '/versements')).body.echeances.find(
      ({ le }: { le: string }) => le === '2027-10-01',
    )
    const ofAcces = due.versements.find(({ poste }: { poste: string }) => poste === 'acces')
    expect(ofAcces).toMatchObject({ centimes: 900_000, estimation: true, parLignes: true })
    const { enveloppes } = (await at.call('GET', '/enveloppes')).body
    expect(enveloppes.find(({ poste }: { poste: string }) => poste === 'acces').contracte).toMatchObject({
      variable: 3_500_000,
    })
    // Another year has no line: it is counted at the most, as before.
    expect((await at.year(4)).total).toMatchObject({ auPlus: (await at.year(4)).total.variable })
  })

  it('compares baseline, stated change and target, and keeps the signed wording', async () => {
    const slip = {
      ...DIX,
      libelle: 'Écart',
      depart: 66_111,
      cible: 68_811,
      changement: { genre: 'nombre', valeur: 700 },
    }
    const paliers = [{ seuil: 68_811, centimes: 1, nom: '' }]
    const { id } = (await at.call('POST', `/annees/${at.annee}/lignes`, { ...slip, paliers, mission: 'crise' })).body
    const { missions } = (await at.call('GET', '/lignes')).body.annee
    const crise = missions.find((one: MissionVariable) => one.mission === 'crise')
    expect(crise.lignes[0].constats).toEqual([
      'De 66\u00a0111, +700 mène à 66\u00a0811, et non à 68\u00a0811 (l’écart entre les deux est de +2\u00a0700).',
    ])
    expect(crise.lignes[0].enonce).toBe(DIX.enonce)
    expect(
      (await at.call('POST', `/lignes/${id}/retrait`, { version: 1, motif: 'Essai', avenantId: null })).status,
    ).toBe(200)
  })

  it('is written again in a new version, which says why; none is edited', async () => {
    const { id, code } = await at.named(DIX.libelle)
    const { id: contratId } = await at.read()
    const avenant = await at.call('POST', `/contrats/${contratId}/avenants`, {
      signeLe: '2026-10-01',
      effetLe: '2026-10-01',
      objet: 'Bornes revues (essai)',
    })
    const paliers = [{ seuil: 3, centimes: 2_000_000, nom: '' }]
    const body = { ...DIX, code, cible: 3, changement: { genre: 'nombre', valeur: 1 }, paliers, version: 1 }
    const revise = (change: object) => at.call('POST', `/lignes/${id}/versions`, { ...body, ...change })
    expect((await revise({ motif: '', avenantId: null })).status).toBe(422)
    expect((await revise({ motif: 'Avenant 1', avenantId: newId() })).status).toBe(404)
    expect((await revise({ motif: 'Avenant 1', avenantId: avenant.body.id })).status).toBe(200)
    expect((await revise({ motif: 'Trop tard', avenantId: null })).status).toBe(409)
    expect(await at.named(DIX.libelle)).toMatchObject({ version: 2, avenant: 1, estime: 2_000_000, prochain: null })
    const whole = (await at.call('GET', `/lignes/${id}`)).body
    expect(whole.versions.map(({ version, motif }: { version: number; motif: string }) => [version, motif])).toEqual([
      [2, 'Avenant 1'],
      [1, ''],
    ])
    expect(whole.faits).toHaveLength(3)
    await expect(at.server.owner('update ligne_variable_version set libelle = $1', ['x'])).rejects.toThrow(
      /append-only/,
    )
    const away = await at.call('DELETE', `/avenants/${avenant.body.id}`)
    expect(away).toMatchObject({ status: 409 })
    expect(away.text).toContain('citent cet avenant')
  })

  it('refuses steps that say two things, a name twice, a mission that the contract does not take', async () => {
    const code = (change: object, mission = 'acces') =>
      at.call('POST', `/annees/${at.annee}/lignes`, { ...DIX, libelle: 'Autre', ...change, mission })
    const palier = (seuil: number, centimes: number) => ({ seuil, centimes, nom: '' })
    expect((await code({ paliers: [palier(1, 5), palier(2, 5)] })).text).toContain('plus exigeant')
    expect((await code({ paliers: [palier(1, 5), palier(1, 6)] })).text).toContain('même borne')
    expect((await code({ forme: 'fait', paliers: [palier(1, 5), palier(2, 6)] })).status).toBe(422)
    expect((await code({ libelle: DIX.libelle })).status).toBe(409)
    expect((await code({ code: 'rien-de-tel' })).status).toBe(422)
    expect((await code({ referents: [newId()] })).text).toContain('référent')
    expect((await code({}, 'qualite')).text).toContain('contrat')
    expect((await at.call('POST', `/annees/${newId()}/lignes`, { ...DIX, mission: 'acces' })).status).toBe(404)
  })

  it('tells which actes lack a proof and which activités to come would count', async () => {
    const { id } = await at.named(DIX.libelle)
    await at.sign('2026-11-02', { titre: 'Sans preuve', preuves: [], participants: [] })
    const whole = (await at.call('GET', `/lignes/${id}`)).body
    expect(whole.aEtayer.map(({ titre }: { titre: string }) => titre)).toEqual(['Sans preuve'])
    expect(whole.faits).toHaveLength(3)
    expect(whole.compte).not.toBe('')
    expect(whole.aVenir).toEqual([])
    const plan = (titre: string, genre: string, etat: string) =>
      at.server.owner(
        `insert into activite (cpts_id, id, genre, titre, mission, debut, fin, zone, etat, cree_le, change_le)
         values ($1, $2, $3, $4, 'acces', '2026-12-01T18:00:00Z', '2026-12-01T20:00:00Z', 'Europe/Paris', $5, now(), now())`,
        [at.cptsId, newId(), genre, titre, etat],
      )
    await plan('Une réunion prévue', 'reunion', 'prevu')
    await plan('Une formation, qui ne compte pas', 'formation', 'prevu')
    const { aVenir } = (await at.call('GET', `/lignes/${id}`)).body
    expect(aVenir).toMatchObject([{ titre: 'Une réunion prévue', tenue: false }])
  })
})
