/** Exchanges between colleagues on the base: no rule is broken, whoever races. */
import { describe, expect, test } from 'vitest'
import { gardeActions as actions } from './actions/index.ts'
import { value } from './samples.ts'
import {
  answer,
  ask,
  compute,
  cptsId,
  holderOf,
  mailsTo,
  openGardes,
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

describe('an exchange', () => {
  test('is accepted by the colleague, makes a version, and tells both', async () => {
    const { id, it } = await published()
    const garde = it.gardes[0]!
    const from = holderOf(it, garde.id)
    const possible = value(
      await server.run(actions.listEchangesPossibles, personOf(it, from).personne, cptsId, {
        params: { cptsId, tableauGardeId: id, gardeId: garde.id },
      }),
    ).collegues
    const other = possible.find(({ contre }) => contre.length > 0)!
    const contreGardeId = other.contre[0]!.gardeId
    const { id: echange } = value(
      await ask(id, personOf(it, from), { gardeId: garde.id, volontaireId: other.volontaireId, contreGardeId }),
    )
    expect(
      await refused(
        ask(id, personOf(it, from), { gardeId: garde.id, volontaireId: other.volontaireId, contreGardeId }),
      ),
    ).toBe('echange-asked')
    expect(await refused(answer(id, personOf(it, from), echange))).toBe('echange-unknown')
    value(await answer(id, personOf(it, other.volontaireId), echange))
    const after = await read(id)
    expect([holderOf(after, garde.id), holderOf(after, contreGardeId)]).toEqual([other.volontaireId, from])
    expect([after.publications, after.modifie, after.publies[0]?.origine]).toEqual([2, false, 'echange'])
    expect(after.echanges.map(({ etat }) => etat)).toEqual(['accepte'])
    for (const one of [from, other.volontaireId])
      expect(
        (await mailsTo(personOf(it, one).courriel)).filter(({ sujet }) => sujet.includes('ont changé')),
      ).toHaveLength(1)
    // What two people agreed on is not undone by a computation.
    value(await compute(id))
    expect(holderOf(await read(id), garde.id)).toBe(other.volontaireId)
  })

  test('breaks no rule: neither rest, nor leave, nor a ceiling, nor a shift that began', async () => {
    const { id, it } = await published()
    const [monday, tuesday] = it.gardes
    const from = personOf(it, holderOf(it, monday!.id))
    const near = holderOf(it, tuesday!.id)
    expect(await refused(ask(id, from, { gardeId: monday!.id, volontaireId: near, contreGardeId: null }))).toBe(
      'regle-broken: repos',
    )
    const far = it.volontaires.find(
      (one) =>
        one.id !== holderOf(it, monday!.id) &&
        !it.affectations.some(
          ({ volontaireId, gardeId }) =>
            volontaireId === one.id && it.gardes.findIndex((garde) => garde.id === gardeId) <= 1,
        ),
    )!
    const { id: asked } = value(await ask(id, from, { gardeId: monday!.id, volontaireId: far.id, contreGardeId: null }))
    // Between the request and the answer, the colleague goes away.
    value(await saveVoeux(id, personOf(it, far.id), { indisponibilites: [{ du: monday!.jour, au: monday!.jour }] }))
    expect(await refused(answer(id, personOf(it, far.id), asked))).toBe('regle-broken: indisponible')
    value(await saveVoeux(id, personOf(it, far.id), { plafondPeriode: far.charge.gardes }))
    expect(await refused(answer(id, personOf(it, far.id), asked))).toBe('regle-broken: periode')
    value(await saveVoeux(id, personOf(it, far.id), {}))
    server.setNow(`${monday!.jour}T10:00:00Z`)
    expect(await refused(answer(id, personOf(it, far.id), asked))).toBe('garde-past')
    expect(holderOf(await read(id), monday!.id)).toBe(holderOf(it, monday!.id))
  })

  test('of one shift asked of two colleagues, accepted at once, is done once', async () => {
    const { id, it } = await published()
    const monday = it.gardes[0]!
    const from = personOf(it, holderOf(it, monday.id))
    const possible = value(
      await server.run(actions.listEchangesPossibles, from.personne, cptsId, {
        params: { cptsId, tableauGardeId: id, gardeId: monday.id },
      }),
    ).collegues.filter(({ seul }) => seul)
    expect(possible.length).toBeGreaterThan(1)
    const asked = []
    for (const { volontaireId } of possible)
      asked.push({
        volontaireId,
        ...value(await ask(id, from, { gardeId: monday.id, volontaireId, contreGardeId: null })),
      })
    const answers = await Promise.all(asked.map((one) => refused(answer(id, personOf(it, one.volontaireId), one.id))))
    expect(answers.filter((one) => one === 'done')).toHaveLength(1)
    expect(new Set(answers.filter((one) => one !== 'done'))).toEqual(new Set(['echange-closed']))
    const after = await read(id)
    expect(after.affectations.filter(({ gardeId }) => gardeId === monday.id)).toHaveLength(1)
    expect(after.echanges.filter(({ etat }) => etat === 'caduc')).toHaveLength(possible.length - 1)
  })

  test('waits while the coordination changes the rota, and lapses when the shift moves', async () => {
    const { id, it } = await published()
    const monday = it.gardes[0]!
    const from = holderOf(it, monday.id)
    const possible = value(
      await server.run(actions.listEchangesPossibles, personOf(it, from).personne, cptsId, {
        params: { cptsId, tableauGardeId: id, gardeId: monday.id },
      }),
    ).collegues.find(({ seul }) => seul)!
    const { id: asked } = value(
      await ask(id, personOf(it, from), {
        gardeId: monday.id,
        volontaireId: possible.volontaireId,
        contreGardeId: null,
      }),
    )
    value(await place(id, monday.id, from, 'retiree'))
    expect(await refused(answer(id, personOf(it, possible.volontaireId), asked))).toBe('tableau-changing')
    value(await publish(id))
    expect((await read(id)).echanges[0]?.etat).toBe('caduc')
  })
})
