import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { wireMail } from '../../server/listeners.ts'
import { readActe } from './actions/read-acte.ts'
import { verifyRegistre } from './actions/verify-registre.ts'
import {
  addPreuve,
  checkWhole,
  effacerDocuments,
  keepDocument,
  recordComputedActe,
  remindPreuves,
  signActe,
} from './index.ts'
import { samplePlage, sampleReunion } from './samples.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne

const as = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(server.engine, { cptsId, nom: 'essai' }, work)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const ask = async (by: TestPersonne | null, method: string, path: string, body?: unknown, headers = {}) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${cptsId}${path}`, body, headers)
  return { status: response.status, body: (await response.json()) as Record<string, unknown>, response }
}
const newReunion = async (): Promise<string> => {
  const id = newId()
  const participants = sampleReunion(id).participants.map((one) => ({ ...one, grade: 'declaree' as const }))
  await as((ctx) => signActe(ctx, sampleReunion(id, { preuves: [], participants })))
  return id
}
const keep = async (text: string): Promise<string> => {
  const kept = await as((ctx) =>
    keepDocument(ctx, { nom: 'feuille.pdf', bytes: Buffer.from(`%PDF-${text}`), personnel: true }),
  )
  if (!kept.ok) throw new Error(kept.refusal.code)
  return kept.value.empreinte
}
const read = async (acteId: string) => {
  const found = await server.run(readActe, coordination, cptsId, { params: { cptsId, acteId } })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
/** The last mail that was queued. */
const lastMail = async () => {
  const { rows } = await server.owner(
    'select sujet, corps, destinataire from courriel where cpts_id = $1 order by cree_le desc, id desc limit 1',
    [cptsId],
  )
  return rows[0] as { sujet: string; corps: string; destinataire: string }
}
const count = async () => (await server.owner('select 1 from courriel where cpts_id = $1', [cptsId])).rows.length
/** Opens the link of the last mail, as a telephone does; gives the cookie of its access. */
const openLink = async (): Promise<{ status: number; headers: Record<string, string> }> => {
  const jeton = /\/lien\/(\S+)/.exec((await lastMail()).corps)![1]
  const response = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { status: response.status, headers: { cookie, acces: 'lien' } }
}

beforeAll(async () => {
  server = await openTestServer()
  wireMail()
})
beforeEach(async () => {
  server.setNow('2026-11-24T08:00:00Z')
  cptsId = await server.createCpts('CPTS du Bassin')
  coordination = await server.signInAs(cptsId, 'coordination')
})
afterAll(() => server.close())

describe('a proof that comes after', () => {
  it('is a correction that cites, with the reason, and changes nothing else', async () => {
    const acteId = await newReunion()
    expect((await read(acteId)).sorties.preuve.attendues).toMatchObject([
      { nature: 'feuille-presence', par: null },
      { nature: 'compte-rendu', par: 'decisions' },
    ])
    const empreinte = await keep('a')
    const added = await ask(coordination, 'POST', `/actes/${acteId}/preuves`, {
      nature: 'feuille-presence',
      grade: 'signee',
      empreinte,
    })
    expect(added).toMatchObject({ status: 200, body: { numero: 2 } })
    const now = await read(String(added.body.acteId))
    expect(now).toMatchObject({
      raison: 'preuve-ajoutee',
      corrige: { id: acteId, numero: 1 },
      titre: sampleReunion(acteId).titre,
      grade: 'declaree',
      lieu: 'Salle du conseil',
    })
    expect(now.sorties.preuve.pieces).toMatchObject([
      { libelle: 'Feuille de présence', grade: 'signee', document: { nom: 'feuille.pdf' } },
    ])
    expect(now.sorties.preuve.attendues[0]).toMatchObject({ par: 'piece' })
    expect(await as(checkWhole)).toMatchObject({ conforme: true, actes: 2, preuves: { verifiees: 1, enDefaut: 0 } })
    // The first acte of the thread was named again: the proof hangs from the end.
    const again = await as(async (ctx) =>
      addPreuve(ctx, acteId, { nature: 'autre', grade: 'declaree', libelle: 'Autre', empreinte: null }),
    )
    expect(again).toMatchObject({ ok: true, value: { sequence: 3 } })
    const twice = await ask(coordination, 'POST', `/actes/${acteId}/preuves`, {
      nature: 'autre',
      grade: 'externe',
      empreinte,
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'preuve-already-there' } })
  })

  it('raises the presences that a late sheet shows signed, and leaves the acte that it cites as it was', async () => {
    const acteId = await newReunion()
    const sheet = (presences: number[], more: object = {}) =>
      keep(JSON.stringify([presences, more])).then((empreinte) =>
        ask(coordination, 'POST', `/actes/${acteId}/preuves`, {
          nature: 'feuille-presence',
          grade: 'signee',
          empreinte,
          presences,
          ...more,
        }),
      )
    expect(await sheet([1], { grade: 'declaree' })).toMatchObject({ body: { code: 'presences-without-sheet' } })
    expect(await sheet([1], { nature: 'programme' })).toMatchObject({ body: { code: 'presences-without-sheet' } })
    expect(await sheet([99])).toMatchObject({ status: 422, body: { code: 'presence-unknown' } })
    const all = (await read(acteId)).presences.map(({ rang }) => rang)
    const [first, ...others] = all
    const some = await read(String((await sheet([first!])).body.acteId))
    expect(some.presences.map(({ grade }) => grade)).toEqual(['signee', ...others.map(() => 'declaree')])
    // An acte is worth its weakest presence: the second sheet completes the first.
    expect(some.grade).toBe('declaree')
    const whole = await read(String((await sheet(others)).body.acteId))
    expect([whole.grade, new Set(whole.presences.map(({ grade }) => grade))]).toEqual(['signee', new Set(['signee'])])
    expect(new Set((await read(acteId)).presences.map(({ grade }) => grade))).toEqual(new Set(['declaree']))
    expect(await as(checkWhole)).toMatchObject({ conforme: true, actes: 3 })
  })

  it('stays on a computed acte that is computed again otherwise', async () => {
    const first = await as((ctx) => recordComputedActe(ctx, samplePlage()))
    const empreinte = await keep('b')
    await as((ctx) =>
      addPreuve(ctx, first.acteId, { nature: 'attestation', grade: 'signee', libelle: 'Attestation', empreinte }),
    )
    expect((await as((ctx) => recordComputedActe(ctx, samplePlage()))).written).toBe('same')
    const late = samplePlage({ faits: { minutes: 180, offerts: 9, reserves: 7, honores: 5, absents: 2 } })
    const { acteId, written } = await as((ctx) => recordComputedActe(ctx, late))
    expect(written).toBe('correction')
    expect((await read(acteId)).sorties.preuve.pieces.map((one) => one.empreinte)).toEqual([null, empreinte])
    expect((await as((ctx) => recordComputedActe(ctx, late))).written).toBe('same')
  })
})

describe('a proof that is asked for', () => {
  const demand = (acteId: string, body: object = {}) =>
    ask(coordination, 'POST', `/actes/${acteId}/demandes-preuve`, {
      nature: 'feuille-presence',
      courriel: 'nour@exemple.invalid',
      nom: 'Nour Ponant',
      ...body,
    })

  it('leaves by mail, comes by a link without account, is looked at, then kept', async () => {
    const acteId = await newReunion()
    const asked = await demand(acteId)
    expect(asked.status).toBe(200)
    expect((await demand(acteId)).body.code).toBe('preuve-already-asked')
    const mail = await lastMail()
    expect(mail).toMatchObject({
      destinataire: 'nour@exemple.invalid',
      sujet: 'CPTS du Bassin vous demande un document',
    })
    expect(mail.corps).toContain('Feuille de présence')
    const link = await openLink()
    const seen = await ask(null, 'GET', '/depot-preuve', undefined, link.headers)
    expect(seen.body).toMatchObject({ nature: 'feuille-presence', etat: 'attendue', cpts: 'CPTS du Bassin' })
    expect(JSON.stringify(seen.body)).not.toMatch(/Tramontane|Ponant|Salle/)
    const blurred = { nom: 'IMG_1.pdf', contenu: base64('%PDF-flou') }
    expect((await ask(null, 'POST', '/depot-preuve', blurred, link.headers)).status).toBe(200)
    const sharp = { nom: 'IMG_2.pdf', contenu: base64('%PDF-net') }
    expect((await ask(null, 'POST', '/depot-preuve', sharp, link.headers)).body).toEqual({
      nom: 'IMG_2.pdf',
      taille: 8,
    })
    expect((await server.owner('select nom from document where efface_le is not null')).rows).toHaveLength(1)
    const [received] = (await read(acteId)).sorties.preuve.demandes
    expect(received).toMatchObject({ etat: 'recue', nom: 'Nour Ponant' })
    const kept = await ask(coordination, 'POST', `/demandes-preuve/${received!.id}/retenir`, { grade: 'signee' })
    expect(kept).toMatchObject({ status: 200, body: { numero: 2 } })
    const late = await ask(null, 'POST', '/depot-preuve', sharp, link.headers)
    expect(late.status).toBe(401)
    expect(await as(checkWhole)).toMatchObject({ conforme: true, preuves: { verifiees: 1 } })
  })

  it('may be put aside, and then leaves nothing', async () => {
    const acteId = await newReunion()
    const { body } = await demand(acteId)
    const link = await openLink()
    await ask(null, 'POST', '/depot-preuve', { nom: 'x.pdf', contenu: base64('%PDF-x') }, link.headers)
    expect((await ask(coordination, 'POST', `/demandes-preuve/${body.id}/ecarter`)).status).toBe(200)
    expect((await ask(coordination, 'POST', `/demandes-preuve/${body.id}/ecarter`)).body.code).toBe(
      'demande-preuve-closed',
    )
    const { rows } = await server.owner('select 1 from document where cpts_id = $1 and efface_le is null', [cptsId])
    expect(rows).toEqual([])
    expect((await demand(acteId)).status).toBe(200)
  })

  it('is reminded twice by itself with a new link, expires, and is forgotten', async () => {
    const acteId = await newReunion()
    await demand(acteId)
    const first = await openLink()
    expect(await as(remindPreuves)).toBe(0)
    server.setNow('2026-12-01T08:00:00Z')
    expect(await as(remindPreuves)).toBe(1)
    expect((await lastMail()).sujet).toBe('Rappel\u00a0: CPTS du Bassin vous demande un document')
    expect((await ask(null, 'GET', '/depot-preuve', undefined, first.headers)).status).toBe(401)
    expect((await openLink()).status).toBe(200)
    server.setNow('2026-12-08T08:00:00Z')
    expect(await as(remindPreuves)).toBe(1)
    server.setNow('2026-12-15T08:00:00Z')
    expect(await as(remindPreuves)).toBe(0)
    expect(await count()).toBe(3)
    const [demande] = (await read(acteId)).sorties.preuve.demandes
    expect(demande).toMatchObject({ relances: 2, prochainRappelLe: null, expiree: false })
    expect((await ask(coordination, 'POST', `/demandes-preuve/${demande!.id}/rappel`)).body.code).toBe(
      'demande-preuve-reminded-enough',
    )
    server.setNow('2026-12-29T08:00:00Z')
    expect((await read(acteId)).sorties.preuve.demandes[0]).toMatchObject({ expiree: true })
    server.setNow('2027-02-01T08:00:00Z')
    await as(remindPreuves)
    expect((await read(acteId)).sorties.preuve.demandes[0]).toMatchObject({ nom: null })
  })

  it('is refused where nobody can be reached, and to who may not ask', async () => {
    const acteId = await newReunion()
    expect((await demand(acteId, { courriel: undefined, professionnelId: newId() })).body.code).toBe('courriel-unknown')
    const member = await server.signInAs(cptsId, 'professionnel')
    const refused = await ask(member, 'POST', `/actes/${acteId}/demandes-preuve`, {
      nature: 'autre',
      courriel: 'a@b.fr',
    })
    expect(refused.status).toBe(403)
  })
})

describe('verification covers proofs', () => {
  const prove = async (): Promise<string> => {
    const acteId = await newReunion()
    const empreinte = await keep('c')
    await as((ctx) => addPreuve(ctx, acteId, { nature: 'autre', grade: 'declaree', libelle: 'Autre', empreinte }))
    return empreinte
  }
  const place = (empreinte: string) => join(server.folder, cptsId, empreinte.slice(0, 2), empreinte)
  const verify = async () => {
    const done = await server.run(verifyRegistre, coordination, cptsId, { params: { cptsId } })
    return done.ok ? done.value : null
  }

  it('says that the bytes of a proof were altered', async () => {
    const empreinte = await prove()
    expect(await verify()).toMatchObject({ conforme: true, preuves: { verifiees: 1, enDefaut: 0 } })
    writeFileSync(place(empreinte), '%PDF-d')
    expect(await verify()).toMatchObject({
      conforme: false,
      rupture: null,
      preuves: {
        enDefaut: 1,
        phrases: ['Acte n°\u00a02\u00a0: le contenu d’une preuve n’est plus celui qui a été déposé.'],
      },
    })
  })

  it('says that they are gone, and not when they were erased', async () => {
    const empreinte = await prove()
    rmSync(place(empreinte))
    expect((await verify())?.preuves?.phrases).toEqual(['Acte n°\u00a02\u00a0: le contenu d’une preuve manque.'])
    await as((ctx) => effacerDocuments(ctx, [empreinte]))
    expect(await verify()).toMatchObject({ conforme: true, preuves: { verifiees: 0, effacees: 1, enDefaut: 0 } })
  })
})
