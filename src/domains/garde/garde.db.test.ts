/** The rota on the base: computed, locked, published; what may never be false. */
import { describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { eraseFiche } from '../communaute/index.ts'
import { gardeActions as actions } from './actions/index.ts'
import { openTableau, sampleTableau, type Volontaire, value } from './samples.ts'
import {
  at,
  compute,
  coordination,
  cptsId,
  holderOf,
  mailsTo,
  openGardes,
  people,
  personOf,
  place,
  publish,
  published,
  read,
  refused,
  saveVoeux,
  server,
} from './samples-testing.ts'

openGardes()

describe('a rota', () => {
  test('is computed, proved, and equal', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    value(await saveVoeux(id, people[0]!, { indisponibilites: [{ du: '2026-12-07', au: '2026-12-13' }] }))
    const { phrase, optimal } = value(await compute(id))
    expect([optimal, phrase]).toEqual([true, expect.stringContaining('Optimum prouvé')])
    const it = await read(id)
    expect([it.aPourvoir, it.pourvues, it.calcul?.couvertes]).toEqual([12, 12, 12])
    const loads = it.volontaires.map(({ charge }) => charge.gardes)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
    const away = it.volontaires.find(({ professionnelId }) => professionnelId === people[0]!.professionnelId)!
    const held = it.affectations.filter(({ volontaireId }) => volontaireId === away.id).map(({ gardeId }) => gardeId)
    expect(it.gardes.filter((one) => held.includes(one.id)).every(({ jour }) => jour > '2026-12-13')).toBe(true)
  })

  test('keeps what is locked, and says which lock the rules no longer allow', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    const before = await read(id)
    const [first, second] = before.gardes
    const me = before.volontaires[3]!.id
    value(await place(id, first!.id, me, 'verrouillee'))
    expect(await refused(place(id, second!.id, me, 'verrouillee'))).toBe('regle-broken: repos')
    expect(await refused(place(id, first!.id, before.volontaires[0]!.id, 'libre'))).toBe('place-taken')
    value(await compute(id))
    expect(holderOf(await read(id), first!.id)).toBe(me)
    value(await saveVoeux(id, personOf(before, me), { indisponibilites: [{ du: first!.jour, au: first!.jour }] }))
    expect((await read(id)).calcul).toBeNull()
    expect(await refused(compute(id))).toBe('verrou-contradictoire')
    value(await place(id, first!.id, me, 'retiree'))
    value(await compute(id))
    expect(holderOf(await read(id), first!.id)).not.toBe(me)
  })

  test('locks what the computation chose, and frees it, and what was proved still holds', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    value(await compute(id))
    const { gardes, calcul } = await read(id)
    const who = holderOf(await read(id), gardes[0]!.id)!
    for (const etat of ['verrouillee', 'libre'] as const) {
      value(await place(id, gardes[0]!.id, who, etat))
      const after = await read(id)
      const cell = after.affectations.find(({ gardeId }) => gardeId === gardes[0]!.id)
      expect([cell?.volontaireId, cell?.verrouillee]).toEqual([who, etat === 'verrouillee'])
      expect(after.calcul).toEqual(calcul)
    }
  })

  test('says what nobody can hold, and leaves it empty', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    for (const who of people)
      value(await saveVoeux(id, who, { indisponibilites: [{ du: '2026-12-09', au: '2026-12-09' }] }))
    const { phrase } = value(await compute(id))
    expect(phrase).toContain('1\u00a0place reste vide sur 12')
    expect((await read(id)).calcul?.manques).toEqual([expect.stringContaining('aucun volontaire ne peut')])
  })

  test('refuses a night, a pattern without a day, a period that goes backwards, one computation without people', async () => {
    const make = (changes: Parameters<typeof sampleTableau>[0]) =>
      refused(
        server.run(actions.createTableauGarde, coordination, cptsId, {
          params: { cptsId },
          body: sampleTableau(changes),
        }),
      )
    const [poste] = sampleTableau().postes
    expect(await make({ postes: [{ ...poste!, debut: '20:00', fin: '08:00' }] })).toBe('poste-hours')
    expect(await make({ postes: [{ ...poste!, jours: [] }] })).toBe('poste-never')
    expect(await make({ postes: [{ ...poste!, professions: ['00'] }] })).toBe('profession-unknown')
    expect(await make({ au: '2026-12-01' })).toBe('periode-invalid')
    const id = await openTableau(server, coordination, cptsId, people)
    for (const { id: volontaireGardeId } of (await read(id)).volontaires)
      value(
        await server.run(actions.removeVolontaireGarde, coordination, cptsId, {
          params: { cptsId, tableauGardeId: id, volontaireGardeId },
        }),
      )
    expect(await refused(compute(id))).toBe('tableau-without-volunteers')
  })

  test('never puts one person in two places, even of two rotas', async () => {
    const first = await openTableau(server, coordination, cptsId, people.slice(0, 2), { reposJours: 0 })
    value(await compute(first))
    const second = await openTableau(server, coordination, cptsId, people.slice(0, 2), {
      reposJours: 0,
      titre: 'Autre',
    })
    value(await compute(second))
    const { rows } = await server.owner(
      'select professionnel_id, jour from affectation_garde where cpts_id = $1 group by 1, 2 having count(*) > 1',
      [cptsId],
    )
    expect(rows).toEqual([])
  })

  test('is not seen by another CPTS', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    const other = await server.createCpts('CPTS voisine')
    const stranger = await server.signInAs(other, 'coordination')
    const asked = server.run(actions.readTableauGarde, stranger, other, {
      params: { cptsId: other, tableauGardeId: id },
    })
    expect(await refused(asked)).toBe('tableau-unknown')
  })
})

describe('what is published', () => {
  test('tells each volunteer, once; then only who has something new', async () => {
    const { id, it } = await published()
    for (const { courriel } of people)
      expect((await mailsTo(courriel)).map(({ sujet }) => sujet)).toEqual([expect.stringContaining('Vos gardes')])
    expect(await refused(publish(id))).toBe('nothing-to-publish')
    const garde = it.gardes[0]!
    const was = holderOf(it, garde.id)
    value(await place(id, garde.id, was, 'retiree'))
    expect((await read(id)).modifie).toBe(true)
    const { changements, courriels, numero } = value(await publish(id))
    expect([changements, courriels, numero]).toEqual([1, 1, 2])
    const mails = await mailsTo(personOf(it, was).courriel)
    expect(mails.filter(({ corps }) => corps.includes('Vous ne tenez plus'))).toHaveLength(1)
  })

  test('is what the volunteer, their calendar and « pourquoi moi » read; the draft is not', async () => {
    const { id, it } = await published()
    const garde = it.gardes[0]!
    const was = holderOf(it, garde.id)
    const me = personOf(it, was)
    value(await place(id, garde.id, was, 'retiree'))
    const mine = value(await server.run(actions.readMesGardes, me.personne, cptsId, at(id)))
    expect(mine.enChangement).toBe(true)
    expect(mine.tenues.some((one) => one.gardeId === garde.id && one.volontaireId === was)).toBe(true)
    const why = value(
      await server.run(actions.explainMaGarde, me.personne, cptsId, {
        params: { cptsId, tableauGardeId: id, gardeId: garde.id },
      }),
    )
    expect(why.autres.reduce((sum, { nombre }) => sum + nombre, 0)).toBe(4)
    expect(why.autres.flatMap(({ noms }) => noms)).toEqual([])
    const { adresse } = value(await server.run(actions.createFluxGardes, me.personne, cptsId, { params: { cptsId } }))
    const feed = await (await server.fetch(null, 'GET', new URL(adresse).pathname)).text()
    expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(mine.moi!.charge.gardes)
    expect(feed).toContain('SUMMARY:Garde SNP\\, Matin')
  })

  test('keeps its period and its pattern', async () => {
    const { id } = await published()
    const edit = (changes: Parameters<typeof sampleTableau>[0]) =>
      refused(server.run(actions.editTableauGarde, coordination, cptsId, { ...at(id), body: sampleTableau(changes) }))
    expect(await edit({ au: '2026-12-21' })).toBe('tableau-published')
    expect(await edit({ reposJours: 2 })).toBe('done')
    expect(await refused(server.run(actions.deleteTableauGarde, coordination, cptsId, at(id)))).toBe(
      'tableau-published',
    )
  })
})

describe('a volunteer', () => {
  const openLink = async (lien: string): Promise<string> => {
    const jeton = /\/lien\/([\w-]{43})/.exec(lien)![1]
    const response = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
    expect(response.status).toBe(200)
    return response.headers.get('set-cookie')!.split(';')[0]!
  }

  test('says leave and wishes by a link that opens one rota only', async () => {
    const id = await openTableau(server, coordination, cptsId, people)
    const other = await openTableau(server, coordination, cptsId, people, { titre: 'Autre' })
    const it = await read(id)
    const { lien } = value(
      await server.run(actions.linkVolontaireGarde, coordination, cptsId, {
        params: { cptsId, tableauGardeId: id, volontaireGardeId: it.volontaires[0]!.id },
      }),
    )
    const cookie = await openLink(lien)
    const headers = { cookie, acces: 'lien' }
    const path = (tableau: string) => `/api/v1/cpts/${cptsId}/mes-gardes/${tableau}`
    const voeux = {
      indisponibilites: [{ du: '2026-12-01', au: '2026-12-08' }],
      souhaits: [{ gardeId: it.gardes[3]!.id, souhait: 'volontiers' }],
      plafondPeriode: 2,
    }
    expect((await server.fetch(null, 'PUT', `${path(id)}/voeux`, voeux, headers)).status).toBe(200)
    expect((await server.fetch(null, 'PUT', `${path(other)}/voeux`, voeux, headers)).status).toBe(404)
    expect((await server.fetch(null, 'GET', `/api/v1/cpts/${cptsId}/gardes/${id}`, undefined, headers)).status).toBe(
      403,
    )
    const after = (await read(id)).volontaires[0]!
    // Cut to the period.
    expect(after.indisponibilites).toEqual([{ du: '2026-12-07', au: '2026-12-08' }])
    expect([after.plafondPeriode, after.souhaits.length]).toEqual([2, 1])
  })

  test('joins and leaves by themselves; not once wishes are closed, nor with a published shift', async () => {
    const id = await openTableau(server, coordination, cptsId, people.slice(0, 4))
    const last = people[4]!
    const join = () => server.run(actions.joinTableauGarde, last.personne, cptsId, at(id))
    const leave = (who: Volontaire) => server.run(actions.leaveTableauGarde, who.personne, cptsId, at(id))
    expect(await refused(saveVoeux(id, last, {}))).toBe('not-a-volunteer')
    value(await join())
    expect((await read(id)).volontaires).toHaveLength(5)
    value(await leave(last))
    expect((await read(id)).volontaires).toHaveLength(4)
    value(await compute(id))
    value(await publish(id))
    expect(await refused(leave(people[0]!))).toBe('volontaire-holds')
    server.setNow('2026-12-02T08:00:00Z')
    expect(await refused(join())).toBe('voeux-closed')
    expect(await refused(saveVoeux(id, people[0]!, {}))).toBe('voeux-closed')
  })

  test('who is erased leaves nothing but a number in the rota', async () => {
    const { id, it } = await published()
    const gone = people[0]!
    await withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, (ctx) =>
      eraseFiche(ctx, gone.professionnelId),
    )
    const after = await read(id)
    expect(after.volontaires).toHaveLength(4)
    expect(after.affectations.length).toBeLessThan(it.affectations.length)
  })
})
