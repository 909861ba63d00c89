import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { tellListeners } from '../../server/jobs/listen.ts'
import { listeners } from '../../server/listeners.ts'
import { effacerDocuments, forgetPresences, keepDocument, type SignedActe, signActe, sweepDocuments } from './index.ts'
import { sampleReunion } from './samples.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne
let pharmacienne: TestPersonne

const PDF = '%PDF-1.7\nFeuille de présence'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const as = <T>(work: Parameters<typeof withTenant<T>>[2]) => withTenant(server.engine, { cptsId, nom: 'essai' }, work)
const path = () => `/api/v1/cpts/${cptsId}/documents`
const send = (by: TestPersonne, nom: string, text: string, more: object = {}) =>
  server.fetch(by, 'POST', path(), { nom, contenu: base64(text), ...more })
const keep = async (text: string, personnel = true): Promise<string> => {
  const kept = await as((ctx) => keepDocument(ctx, { nom: 'feuille.pdf', bytes: Buffer.from(text), personnel }))
  if (!kept.ok) throw new Error(kept.refusal.code)
  return kept.value.empreinte
}
const signWith = (empreinte: string, changes: Partial<SignedActe> = {}) =>
  as((ctx) =>
    signActe(
      ctx,
      sampleReunion(newId(), {
        preuves: [{ grade: 'signee', libelle: 'Feuille', nature: 'feuille-presence', empreinte }],
        ...changes,
      }),
    ),
  )
const onDisk = (empreinte: string): boolean =>
  readdirSync(server.folder, { recursive: true }).some((name) => String(name).endsWith(empreinte))
/** What the running server does of what was published. */
const hear = async () => {
  for (const event of server.events.splice(0)) await tellListeners(server.engine, listeners, event)
}

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
  pharmacienne = await server.signInAs(cptsId, 'professionnel')
})
afterAll(() => server.close())

describe('a file that comes in', () => {
  it('is kept under its hash, and opened as what its bytes are', async () => {
    const response = await send(coordination, '../feuille.pdf.exe', PDF)
    const kept = (await response.json()) as { empreinte: string }
    expect(kept).toMatchObject({ nom: 'feuille.pdf', type: 'application/pdf', taille: Buffer.byteLength(PDF) })
    const opened = await server.fetch(pharmacienne, 'GET', `${path()}/${kept.empreinte}`)
    expect(await opened.text()).toBe(PDF)
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''feuille.pdf",
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    })
    expect((await send(coordination, 'copie.pdf', PDF)).status).toBe(200)
    expect(await (await send(coordination, 'copie.pdf', PDF)).json()).toMatchObject({ nom: 'feuille.pdf' })
  })

  it('is shown in our own pages only when it is a PDF, under its type, with nothing to load', async () => {
    const kept = (await (await send(coordination, 'statuts.pdf', PDF)).json()) as { empreinte: string }
    const shown = await server.fetch(coordination, 'GET', `${path()}/${kept.empreinte}?apercu=oui`)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "inline; filename*=UTF-8''feuille.pdf",
      'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    })
    const text = (await (await send(coordination, 'note.txt', 'Une note')).json()) as { empreinte: string }
    const other = await server.fetch(coordination, 'GET', `${path()}/${text.empreinte}?apercu=oui`)
    expect(Object.fromEntries(other.headers)).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-frame-options': 'DENY',
    })
  })

  it('is drawn in the page when it is an image, and downloaded under a safe name', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]).toString('base64')
    const kept = (await (
      await server.fetch(coordination, 'POST', path(), { nom: "l'affiche\r\n(1).png", contenu: png })
    ).json()) as { empreinte: string }
    const drawn = await server.fetch(coordination, 'GET', `${path()}/${kept.empreinte}?apercu=oui`)
    expect(drawn.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''l%27affiche%20%281%29.png")
    const saved = await server.fetch(coordination, 'GET', `${path()}/${kept.empreinte}`)
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it.each([
    ['x.pdf', '<html><script>alert(1)</script>', 422, 'document-kind-refused'],
    ['x.pdf', 'MZ\u0090\u0000\u0003', 422, 'document-kind-refused'],
    ['1 85 05 78 006 084 36.pdf', PDF, 422, 'document-name-insured'],
    ['x.pdf', `%PDF-${'a'.repeat(15_000_000)}`, 413, 'document-too-large'],
    ['x.pdf', '', 422, 'document-unreadable'],
  ])('%s is refused with a sentence', async (nom, text, status, code) => {
    const response = await send(coordination, nom, text)
    expect(response.status).toBe(status)
    const problem = (await response.json()) as { code: string; detail: string }
    expect(problem.code).toBe(code)
    expect(problem.detail).toMatch(/^[A-Z].*\.$/)
  })

  it('is refused above what a body may weigh, and to those who do not write', async () => {
    const huge = await server.fetch(coordination, 'POST', path(), { nom: 'x.pdf', contenu: 'A'.repeat(20_200_000) })
    expect(huge.status).toBe(413)
    expect((await send(pharmacienne, 'x.pdf', PDF)).status).toBe(403)
  })

  it('belongs to one CPTS: another that knows the hash gets nothing', async () => {
    const empreinte = await keep(`${PDF} d’ici`)
    const other = await server.createCpts('CPTS voisine')
    const stranger = await server.signInAs(other, 'coordination')
    expect((await server.fetch(stranger, 'GET', `${path()}/${empreinte}`)).status).toBe(403)
    expect((await server.fetch(stranger, 'GET', `/api/v1/cpts/${other}/documents/${empreinte}`)).status).toBe(404)
  })

  it('that lost its bytes is said to be missing', async () => {
    const empreinte = await keep(`${PDF} perdue`)
    rmSync(join(server.folder, cptsId, empreinte.slice(0, 2), empreinte))
    expect((await server.fetch(coordination, 'GET', `${path()}/${empreinte}`)).status).toBe(410)
  })
})

describe('erasing', () => {
  it('takes the name at once and the bytes after, and for good', async () => {
    const empreinte = await keep(`${PDF} à effacer`)
    await signWith(empreinte)
    server.events.splice(0)
    expect(await as((ctx) => effacerDocuments(ctx, [empreinte]))).toBe(1)
    await hear()
    expect(onDisk(empreinte)).toBe(false)
    const { rows } = await server.owner('select nom, type from document where empreinte = $1', [empreinte])
    expect(rows).toEqual([{ nom: null, type: 'application/pdf' }])
    expect((await server.fetch(coordination, 'GET', `${path()}/${empreinte}`)).status).toBe(404)
    expect((await send(coordination, 'feuille.pdf', `${PDF} à effacer`)).status).toBe(409)
    expect(await signWith(empreinte)).toMatchObject({ ok: false, refusal: { code: 'preuve-document-unknown' } })
  })

  it('follows the presences: past their time, what shows persons goes and the rest stays', async () => {
    const [sheet, programme] = [await keep(`${PDF} ancienne`), await keep(`${PDF} programme`, false)]
    await signWith(sheet)
    await signWith(programme)
    server.setNow('2029-11-18T08:00:00Z')
    await as(forgetPresences)
    expect(onDisk(sheet)).toBe(true)
    server.setNow('2029-11-20T08:00:00Z')
    await as(forgetPresences)
    await hear()
    expect([onDisk(sheet), onDisk(programme)]).toEqual([false, true])
    server.setNow('2026-11-24T08:00:00Z')
  })
})

describe('the night’s work', () => {
  it('removes the bytes that no row names, and no other', async () => {
    const kept = await keep(`${PDF} gardée`)
    const lost = 'ab'.repeat(32)
    const undone = as(async (ctx) => {
      await keepDocument(ctx, { nom: 'x.pdf', bytes: Buffer.from(`${PDF} défaite`), personnel: true })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    mkdirSync(join(server.folder, cptsId, 'ab'), { recursive: true })
    writeFileSync(join(server.folder, cptsId, 'ab', lost), 'x')
    expect(await as(sweepDocuments)).toBe(2)
    expect([onDisk(kept), onDisk(lost)]).toEqual([true, false])
  })

  it('waits for a file that is coming in', async () => {
    let sweeping: Promise<number> | undefined
    const empreinte = await as(async (ctx) => {
      const kept = await keepDocument(ctx, { nom: 'x.pdf', bytes: Buffer.from(`${PDF} en chemin`), personnel: true })
      sweeping = as(sweepDocuments)
      await new Promise((done) => setTimeout(done, 200))
      return kept.ok ? kept.value.empreinte : ''
    })
    expect(await sweeping).toBe(0)
    expect(onDisk(empreinte)).toBe(true)
  })
})

describe('the base keeps a document as it was added', () => {
  it.each([
    `update document set taille = 1 where cpts_id = $1`,
    `update document set nom = 'autre.pdf' where cpts_id = $1 and efface_le is null`,
    `update document set efface_le = null, nom = 'revenu.pdf' where cpts_id = $1 and efface_le is not null`,
  ])('%s', async (statement) => {
    await expect(server.owner(statement, [cptsId])).rejects.toMatchObject({ constraint: 'document_is_kept' })
  })

  it('and does not let go of one that an acte cites', async () => {
    await expect(
      server.owner(`delete from document where cpts_id = $1 and empreinte in (select empreinte from preuve)`, [cptsId]),
    ).rejects.toMatchObject({ constraint: 'preuve_document' })
  })
})
