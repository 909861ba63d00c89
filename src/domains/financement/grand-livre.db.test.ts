import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { disponible, engage, listEnveloppes, pay, release } from './index.ts'
import { type Finances, NOUVEAU, openFinances } from './testing.ts'

let at: Finances
beforeAll(async () => {
  at = await openFinances()
  await at.call('POST', '/contrats', NOUVEAU)
})
afterAll(() => at.server.close())

describe('payments', () => {
  it('are expected, then received, then explained when they differ', async () => {
    const { echeances } = (await at.call('GET', '/versements')).body
    expect(echeances[0]).toMatchObject({ le: '2024-07-01', centimes: 14_250_000, recu: 0, etat: 'en-retard' })
    const made = await at.receive(
      1,
      [
        ['fonctionnement', 'fixe', 'integral', 7_500_000],
        ['acces', 'fixe', 'avance', 6_750_000],
      ],
      '2024-07-10',
    )
    expect(made.status).toBe(200)
    await at.receive(1, [['crise', 'fixe', 'avance', 836_815]], '2025-01-20')
    const after = (await at.call('GET', '/versements')).body
    expect(after.echeances[0]).toMatchObject({ recu: 14_250_000, etat: 'recu', pistes: [] })
    expect(after.echeances[1]).toMatchObject({ etat: 'partiel', pistes: [] })
    expect(after.recus).toHaveLength(2)
  })

  it('are never changed: one that was noted by mistake is taken back, once, by a contrary entry', async () => {
    const { id } = (await at.receive(2, [['parcours', 'fixe', 'avance', 100]], '2026-01-01')).body
    const back = () => at.call('POST', `/versements/${id}/annulation`, { motif: 'Noté deux fois.' })
    expect((await back()).status).toBe(200)
    expect((await back()).status).toBe(409)
    const parcours = (await at.inside(listEnveloppes)).find(({ poste }) => poste === 'parcours')!
    expect(parcours.disponible).toBe(0)
    await expect(at.server.owner('update versement set centimes = 1')).rejects.toThrow(/append-only/)
    await expect(at.server.owner('delete from mouvement')).rejects.toThrow(/append-only/)
  })

  it('refuse a day to come and a sum of nothing', async () => {
    expect((await at.receive(1, [['acces', 'fixe', 'solde', 1]], '2027-01-01')).status).toBe(422)
    const nothing: [string, string, string, number][] = [
      ['acces', 'fixe', 'solde', 5],
      ['acces', 'fixe', 'avance', -5],
    ]
    expect((await at.receive(1, nothing, '2025-01-01')).status).toBe(422)
  })
})

describe('envelopes', () => {
  const envelope = async (poste: string) => (await at.inside(listEnveloppes)).find((one) => one.poste === poste)!
  const somme = { le: '2026-11-20', libelle: 'Essai', ficheActionId: null, origine: 'declaration', motif: '' }

  it('engage, pay and release in the transaction of who asks, never past their money unless it says why', async () => {
    const { id, disponible: start } = await envelope('acces')
    const origineId = newId()
    const thing = { ...somme, enveloppeId: id, origineId }
    expect((await at.inside((ctx) => engage(ctx, { ...thing, centimes: start + 1 }))).ok).toBe(false)
    expect((await at.inside((ctx) => engage(ctx, { ...thing, centimes: 30_000 }))).ok).toBe(true)
    expect(await at.inside((ctx) => disponible(ctx, id))).toBe(start - 30_000)
    expect((await at.inside((ctx) => pay(ctx, { ...thing, centimes: 20_000 }))).ok).toBe(true)
    expect(await at.inside((ctx) => disponible(ctx, id))).toBe(start - 30_000)
    expect(await at.inside((ctx) => release(ctx, { ...thing, motif: 'Renoncé' }))).toBe(10_000)
    expect(await at.inside((ctx) => disponible(ctx, id))).toBe(start - 20_000)
    const over = { ...thing, origineId: newId(), centimes: start, motif: 'Décision du bureau' }
    expect((await at.inside((ctx) => engage(ctx, over))).ok).toBe(true)
    await at.inside((ctx) => release(ctx, over))
  })

  it('are held while their money is counted: of ten engagements at once, only those that fit are kept', async () => {
    const { id, disponible: start } = await envelope('crise')
    const each = Math.floor(start / 3)
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        at.inside((ctx) => engage(ctx, { ...somme, enveloppeId: id, origineId: newId(), centimes: each })),
      ),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(3)
    expect((await envelope('crise')).disponible).toBe(start - 3 * each)
  })

  it('move money by a decision, and no cent is lost', async () => {
    const total = async () => (await at.inside(listEnveloppes)).reduce((sum, one) => sum + one.disponible, 0)
    const before = await total()
    const [de, vers] = [await envelope('acces'), await envelope('qualite')]
    const move = {
      de: de.id,
      vers: vers.id,
      centimes: 12_345,
      le: '2026-11-01',
      decisionId: null,
      decision: 'Bureau du 3 novembre 2026',
    }
    expect((await at.call('POST', '/virements', { ...move, centimes: 999_999_999 })).status).toBe(409)
    expect((await at.call('POST', '/virements', { ...move, vers: de.id })).status).toBe(422)
    expect((await at.call('POST', '/virements', move)).status).toBe(200)
    expect((await envelope('qualite')).disponible).toBe(12_345)
    expect(await total()).toBe(before)
    const { mouvements } = (await at.call('GET', `/enveloppes/${vers.id}`)).body
    expect(mouvements[0]).toMatchObject({ genre: 'virement', centimes: 12_345, decision: 'Bureau du 3 novembre 2026' })
    expect((await at.call('POST', `/mouvements/${mouvements[0].id}/correction`, { motif: 'Erreur' })).status).toBe(200)
    expect((await at.call('POST', `/mouvements/${mouvements[0].id}/correction`, { motif: 'Erreur' })).status).toBe(409)
    expect((await envelope('qualite')).disponible).toBe(0)
    expect(await total()).toBe(before)
  })

  it('take hand-written spending, and other resources beside the ACI', async () => {
    const { id } = await envelope('fonctionnement')
    const depense = {
      le: '2026-10-01',
      centimes: 420_000,
      libelle: 'Salaire de la coordination',
      ficheActionId: null,
      motif: '',
    }
    expect((await at.call('POST', `/enveloppes/${id}/depenses`, { ...depense, le: '2027-10-01' })).status).toBe(422)
    expect((await at.call('POST', `/enveloppes/${id}/depenses`, depense)).status).toBe(200)
    const made = await at.call('POST', `/enveloppes/${id}/engagements`, { ...depense, libelle: 'Devis du site' })
    const suite = (change: object) =>
      at.call('POST', `/enveloppes/${id}/engagements/${made.body.id}/suite`, { le: '2026-11-02', ...change })
    expect((await suite({ suite: 'payer', centimes: 420_001 })).status).toBe(409)
    expect((await suite({ suite: 'payer', centimes: 400_000 })).status).toBe(200)
    expect((await suite({ suite: 'renoncer', centimes: 20_000 })).status).toBe(200)
    expect((await suite({ suite: 'renoncer', centimes: 1 })).status).toBe(404)
    const fir = {
      genre: 'fir',
      libelle: 'Aide au démarrage',
      financeur: 'ARS',
      centimes: 4_000_000,
      accordeeLe: null,
      note: '',
    }
    const { id: ressourceId } = (await at.call('POST', '/ressources', fir)).body
    const parts = [{ ressourceId, centimes: 4_000_000 }]
    await at.call('POST', '/versements', { recuLe: '2026-10-01', libelle: 'FIR', explication: '', parts })
    const all = (await at.call('GET', '/enveloppes')).body
    expect(all.periode).toMatchObject({ du: '2026-07-01', au: '2027-07-01', annee: { rang: 3 } })
    // Parcours and qualité are not of the contract and hold nothing: out of sight.
    expect(all.enveloppes.map(({ libelle }: { libelle: string }) => libelle)).toEqual([
      'Fonctionnement',
      'Accès aux soins',
      'Prévention',
      'Crise',
      'Aide au démarrage',
    ])
    const own = all.enveloppes[0]
    // Of the third year, nothing was received: 75 000 came before it, and 8 200 were paid in it.
    expect(own.solde).toEqual({ report: 7_500_000, recu: 0, virements: 0, engage: 0, paye: 820_000, reste: 6_680_000 })
    expect(own.prevision.methode).toBe('rythme')
    expect(all.enveloppes.at(-1).solde.recu).toBe(4_000_000)
  })

  it('leave as tables, whatever the format', async () => {
    for (const tableau of ['valeurs', 'versements', 'recus', 'enveloppes', 'mouvements', 'bareme']) {
      const csv = await at.call('GET', `/exports/${tableau}/csv`)
      expect(csv.status).toBe(200)
      expect(csv.text.split('\r\n').length).toBeGreaterThan(3)
      const xlsx = await at.server.fetch(
        at.tresorerie,
        'GET',
        `/api/v1/cpts/${at.cptsId}/finances/exports/${tableau}/xlsx`,
      )
      expect(xlsx.headers.get('content-type')).toContain('spreadsheetml')
    }
  })
})
