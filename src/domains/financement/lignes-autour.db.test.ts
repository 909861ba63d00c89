import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { eraseFiche } from '../communaute/index.ts'
import { tellContrat } from '../evaluation/index.ts'
import { sampleReunion } from '../registre/samples.ts'
import {
  readCiblesDesLignes,
  readDonneesFinancement,
  readLignesAnnee,
  readPeriodesContrat,
  tellAccords,
} from './index.ts'
import { DIX, FAIT, type Lignes, openLignes } from './testing-lignes.ts'

let at: Lignes
/** Reached at its last step: three actes, of which it asks three. */
const ATTEINTE = { ...DIX, cible: 3, changement: null, paliers: [{ seuil: 3, centimes: 2_000_000, nom: '' }] }
beforeAll(async () => {
  at = await openLignes(sampleReunion)
  await at.write({ ...ATTEINTE, code: await at.propre() })
  await at.write(FAIT)
  for (const day of ['2026-09-01', '2026-10-01', '2026-10-08']) await at.sign(day)
})
afterAll(async () => {
  tellContrat({})
  tellAccords(null)
  await at.server.close()
})

describe('around the lines', () => {
  it('the indicators show the years of the contract and the targets of its lines', async () => {
    const { code } = await at.named(DIX.libelle)
    const read = async () =>
      (await (
        await at.server.fetch(
          at.tresorerie,
          'GET',
          `/api/v1/cpts/${at.cptsId}/indicateurs/${code}?periode=contrat.2026-07-01`,
        )
      ).json()) as { cible: unknown }
    expect((await read()).cible).toBeNull()
    tellContrat({ readAnnees: readPeriodesContrat, readCibles: readCiblesDesLignes })
    expect((await read()).cible).toMatchObject({
      de: 'contrat',
      depart: 2,
      cible: 3,
      note: DIX.libelle,
      atteinte: true,
    })
  })

  it('what the dialogue granted for each line is what is due; as a whole is refused', async () => {
    const whole = { centimes: 1_000_000, decideLe: '2026-11-01', motif: 'Essai' }
    expect((await at.call('PUT', `/annees/${at.annee}/variables/acces`, whole)).text).toContain('ligne par ligne')
    const [first, second] = [await at.named(DIX.libelle), await at.named(FAIT.libelle)]
    const accord = (ligneId: string, centimes: number) => ({
      ...{
        ligneId,
        centimes,
        motif: 'Lu',
        decideLe: '2026-11-20',
        releve: 'Relevé du 20 novembre',
        dossierId: newId(),
      },
    })
    tellAccords(async () => [accord(first.id, 1_900_000)])
    expect(await at.acces()).toMatchObject({ compte: 1_900_000, estimation: true, sansValeur: 1 })
    tellAccords(async () => [accord(first.id, 1_900_000), accord(second.id, 0)])
    expect(await at.acces()).toMatchObject({ compte: 1_900_000, estimation: false, sansValeur: 0 })
    expect(await at.variable()).toMatchObject({
      estimation: false,
      montant: { centimes: 1_900_000, statut: 'confirme' },
    })
    expect((await at.named(DIX.libelle)).accord).toMatchObject({ centimes: 1_900_000, releve: 'Relevé du 20 novembre' })
    const told = await at.inside((ctx) => readLignesAnnee(ctx, at.annee))
    expect(told.map(({ estime, accorde }) => [estime, accorde])).toEqual([
      [2_000_000, 1_900_000],
      [null, 0],
    ])
    tellAccords(null)
  })

  it('those of a year are written again in the next one, to be read again', async () => {
    const next = (await at.year(4)).id
    const again = () => at.call('POST', `/annees/${next}/lignes/reprise`, { deAnneeId: at.annee })
    expect((await again()).body).toEqual({ lignes: 2 })
    expect((await again()).body).toEqual({ lignes: 0 })
    const told = await at.acces(`?annee=${next}`)
    expect(told.lignes.map(({ version, estime, constats }) => [version, estime, constats.length])).toEqual([
      [1, null, 0],
      [1, null, 0],
    ])
    // Nothing is known of a year to come: it is counted at the most.
    expect((await at.year(4)).total.variable).toBe((await at.year(4)).total.auPlus)
  })

  it('name their referents while they are there, and forget who is erased', async () => {
    const [personneId, professionnelId] = [newId(), newId()]
    await at.server.owner(`insert into personne (id, nom, prenom) values ($1, 'Sarriette', 'Lou')`, [personneId])
    await at.server.owner(
      `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, cree_le)
       values ($1, $2, $3, 'Sarriette', 'Lou', '60', now())`,
      [at.cptsId, professionnelId, personneId],
    )
    const { version, code, id } = await at.named(FAIT.libelle)
    const body = { ...FAIT, code, version, motif: 'Référente nommée', avenantId: null, referents: [professionnelId] }
    expect((await at.call('POST', `/lignes/${id}/versions`, body)).status).toBe(200)
    expect((await at.named(FAIT.libelle)).referents).toEqual([{ id: professionnelId, nom: 'Lou Sarriette' }])
    const kept = () => at.inside((ctx) => readDonneesFinancement(ctx, professionnelId))
    expect((await kept()).referentDe).toEqual([{ anneeId: at.annee, mission: 'acces', ligne: FAIT.libelle }])
    await at.inside((ctx) => eraseFiche(ctx, professionnelId))
    expect((await at.named(FAIT.libelle)).referents).toEqual([])
    expect((await kept()).referentDe).toEqual([])
  })

  it('are read by nobody without the right, nor by another CPTS', async () => {
    const professionnel = await at.server.signInAs(at.cptsId, 'professionnel')
    expect((await at.call('GET', '/lignes', undefined, professionnel)).status).toBe(403)
    const other = await at.server.createCpts('Une autre')
    const treasurer = await at.server.signInAs(other, 'tresorerie')
    const { id } = await at.named(DIX.libelle)
    expect((await at.call('GET', `/lignes/${id}`, undefined, treasurer, other)).status).toBe(404)
    expect((await at.call('GET', '/lignes', undefined, treasurer, other)).body).toMatchObject({
      annee: null,
      annees: [],
    })
  })
})
