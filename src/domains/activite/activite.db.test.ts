/** From the plan to the acte, on a real base. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { readDocx } from '../../server/documents/testing-docx.ts'
import { readPdf } from '../../server/documents/testing-pdf.ts'
import { verifyAndNote } from '../registre/index.ts'
import { forgetActivites } from './actions/forget-activites.ts'
import { activiteActions as actions } from './actions/index.ts'
import type { ActiviteSaisie } from './contract.ts'
import { sampleActivite, sampleProfessionnels } from './samples.ts'

let server: TestServer
let cptsId: string
let lead: TestPersonne
beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  lead = await server.signInAs(cptsId, 'coordination')
})
afterAll(() => server.close())

const plan = async (changes: Partial<ActiviteSaisie> = {}): Promise<string> => {
  const planned = await server.run(actions.planActivite, lead, cptsId, {
    params: { cptsId },
    body: sampleActivite(changes),
  })
  if (!planned.ok) throw new Error(planned.refusal.code)
  return planned.value.id
}
const read = async (activiteId: string) => {
  const whole = await server.run(actions.readActivite, lead, cptsId, { params: { cptsId, activiteId } })
  if (!whole.ok) throw new Error(whole.refusal.code)
  return whole.value
}
const at = (activiteId: string) => ({ params: { cptsId, activiteId } })

test('a day and hours are read in the zone of the CPTS', async () => {
  const id = await plan()
  expect(await read(id)).toMatchObject({
    debut: '2026-11-26T11:30:00.000Z',
    fin: '2026-11-26T13:00:00.000Z',
    etat: 'prevu',
    organisateur: expect.stringContaining('coordination'),
  })
})

test('an unknown fiche-action, an empty time and an hour that does not exist are refused', async () => {
  const refusals = []
  for (const changes of [
    { ficheActionId: '01890000-0000-7000-8000-000000000000' },
    { debut: '12:30', fin: '12:30' },
    { jour: '2027-03-28', debut: '02:30', fin: '04:00' },
  ]) {
    const planned = await server.run(actions.planActivite, lead, cptsId, {
      params: { cptsId },
      body: sampleActivite(changes),
    })
    refusals.push(planned.ok ? 'ok' : planned.refusal.code)
  }
  expect(refusals).toEqual(['fiche-unknown', 'horaire-vide', 'hour-does-not-exist'])
})

test('cancelled, then put back where it was', async () => {
  const id = await plan()
  const cancel = (annulee: boolean) =>
    server.run(actions.cancelActivite, lead, cptsId, { ...at(id), body: { annulee } })
  expect((await cancel(true)).ok).toBe(true)
  expect((await read(id)).etat).toBe('annule')
  const edited = await server.run(actions.editActivite, lead, cptsId, { ...at(id), body: sampleActivite() })
  expect(edited).toMatchObject({ ok: false, refusal: { code: 'activite-cancelled' } })
  expect((await cancel(false)).ok).toBe(true)
  expect((await read(id)).etat).toBe('prevu')
})

test('planned again another day: same hours across the change of clocks, same people, no answer', async () => {
  const [first] = await sampleProfessionnels(server, cptsId, 1)
  const id = await plan({ jour: '2027-03-18' })
  await server.run(actions.invitePersonnes, lead, cptsId, {
    ...at(id),
    body: { parmi: null, professionnelIds: [first!.id], libres: [], qualite: 'animateur' },
  })
  const { lesInvites } = await read(id)
  await server.run(actions.editInvite, lead, cptsId, {
    params: { cptsId, activiteId: id, inviteId: lesInvites[0]!.id },
    body: { reponse: 'oui' },
  })
  const copied = await server.run(actions.duplicateActivite, lead, cptsId, { ...at(id), body: { jour: '2027-04-15' } })
  if (!copied.ok) throw new Error(copied.refusal.code)
  const copy = await read(copied.value.id)
  expect(copy).toMatchObject({ debut: '2027-04-15T10:30:00.000Z', etat: 'prevu' })
  expect(copy.lesInvites).toMatchObject([{ professionnelId: first!.id, qualite: 'animateur', reponse: null }])
})

test('a rule invites those that it keeps, once', async () => {
  await sampleProfessionnels(server, cptsId, 6)
  const id = await plan()
  const all = () =>
    server.run(actions.invitePersonnes, lead, cptsId, {
      ...at(id),
      body: {
        parmi: { profession: null, commune: null, adherents: false },
        professionnelIds: [],
        libres: [],
        qualite: 'participant',
      },
    })
  const first = await all()
  expect(first.ok && first.value.ajoutes).toBeGreaterThanOrEqual(6)
  expect(await all()).toMatchObject({ ok: true, value: { ajoutes: 0 } })
})

describe('from the sheet to the acte', () => {
  const minutes = {
    ordreDuJour: [{ texte: 'Ouverture des créneaux du soir', minutes: 20 }],
    decisions: [{ texte: 'Deux créneaux par semaine', responsable: 'Lina Romarin', echeance: '2026-12-15' }],
    suites: [{ texte: 'Prévenir les secrétariats', qui: 'Capucine', pourLe: '2026-12-01' }],
    note: 'Tour de table.',
    faits: {},
    lignePublique: null,
  }
  const hold = (id: string, debut = '12:30', fin = '14:00') =>
    server.run(actions.holdActivite, lead, cptsId, { ...at(id), body: { debut, fin } })
  const sign = (id: string) => server.run(actions.signActivite, lead, cptsId, { ...at(id), body: {} })
  const add = (id: string, nom: string) =>
    server.run(actions.addPresence, lead, cptsId, {
      ...at(id),
      body: {
        professionnelId: null,
        nom,
        profession: 'Infirmier',
        qualite: 'participant',
        par: 'organisateur',
        raison: 'Sans téléphone',
        arrivee: null,
        depart: null,
      },
    })

  test('it is not held nor signed before its end, nor without anybody', async () => {
    server.setNow('2026-11-26T12:00:00Z')
    const id = await plan()
    expect(await hold(id)).toMatchObject({ ok: false, refusal: { code: 'not-over' } })
    server.setNow('2026-11-26T13:05:00Z')
    expect(await sign(id)).toMatchObject({ ok: false, refusal: { code: 'not-ready' } })
    expect((await hold(id)).ok).toBe(true)
    const check = await server.run(actions.readAvantSignature, lead, cptsId, at(id))
    expect(check.ok && check.value.manques.filter(({ bloque }) => bloque).map(({ code }) => code)).toEqual(['nobody'])
  })

  test('signed, it is an acte of the same id in the chain, and changes no more', async () => {
    server.setNow('2026-11-26T11:30:00Z')
    const id = await plan({ lignePublique: 'Des professionnels se sont réunis.' })
    expect((await add(id, 'Hugo Ciste')).ok).toBe(true)
    server.setNow('2026-11-26T13:05:00Z')
    expect((await server.run(actions.writeMinutes, lead, cptsId, { ...at(id), body: minutes })).ok).toBe(true)
    expect((await hold(id)).ok).toBe(true)
    const signed = await sign(id)
    expect(signed).toMatchObject({ ok: true, value: { acteId: id } })
    expect(await sign(id)).toMatchObject({ ok: false, refusal: { code: 'activite-signed' } })

    const { rows } = await server.owner(
      `select a.etat, p.grade, p.debut, p.fin from acte a join participation p on p.acte_id = a.id where a.id = $1`,
      [id],
    )
    expect(rows).toMatchObject([
      {
        etat: 'signe',
        grade: 'declaree',
        debut: new Date('2026-11-26T11:30:00Z'),
        fin: new Date('2026-11-26T13:00:00Z'),
      },
    ])
    const verified = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => verifyAndNote(ctx, 'essai'))
    expect(verified).toMatchObject({ conforme: true })

    expect(await add(id, 'Trop Tard')).toMatchObject({ ok: false, refusal: { code: 'activite-signed' } })
    await expect(server.owner(`update activite set titre = 'autre' where id = $1`, [id])).rejects.toThrow('signed')
    await expect(server.owner(`update presence set nom = 'Autre' where activite_id = $1`, [id])).rejects.toThrow(
      'signed',
    )
  })

  test('what is left to do is ticked after the signature too', async () => {
    const list = async (faites: 'oui' | 'non') => {
      const listed = await server.run(actions.listSuites, lead, cptsId, { params: { cptsId }, query: { faites } })
      return listed.ok ? listed.value.suites : []
    }
    const [suite] = await list('non')
    expect(suite).toMatchObject({ texte: 'Prévenir les secrétariats', pourLe: '2026-12-01' })
    const tick = (faite: boolean) =>
      server.run(actions.tickSuite, lead, cptsId, { params: { cptsId, suiteId: suite!.id }, body: { faite } })
    await tick(true)
    expect(await list('non')).toEqual([])
    expect(await list('oui')).toMatchObject([{ id: suite!.id }])
    await tick(false)
    expect(await list('non')).toMatchObject([{ id: suite!.id, faiteLe: null }])
  })

  test('the minutes and the sheet are documents that say it', async () => {
    server.setNow('2026-11-26T11:30:00Z')
    const id = await plan({ titre: 'Bureau & invités' })
    await add(id, 'Hugo Ciste')
    await server.run(actions.writeMinutes, lead, cptsId, { ...at(id), body: minutes })
    const bytesOf = async (action: typeof actions.exportCompteRenduPdf | typeof actions.exportCompteRenduDocx) => {
      const made = await server.run(action as typeof actions.exportCompteRenduPdf, lead, cptsId, at(id))
      if (!made.ok) throw new Error(made.refusal.code)
      return made.value
    }
    const pdf = await bytesOf(actions.exportCompteRenduPdf)
    expect(pdf.name).toBe('compte-rendu-bureau-invites.pdf')
    const { text, marked } = await readPdf(Buffer.from(pdf.body))
    expect(marked).toBe(true)
    for (const words of ['Bureau & invités', 'Hugo Ciste', 'Deux créneaux par semaine', 'Tour de table.', 'Capucine'])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
    const docx = await bytesOf(actions.exportCompteRenduDocx)
    expect(readDocx(Buffer.from(docx.body)).text).toContain('Prévenir les secrétariats')
    const sheet = await server.run(actions.exportFeuillePdf, lead, cptsId, at(id))
    expect(sheet.ok && Buffer.from(sheet.value.body).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('a sheet signed on paper is joined, and is a proof of the acte', async () => {
    server.setNow('2026-11-26T11:30:00Z')
    const id = await plan()
    await add(id, 'Maud Aigrette')
    const join = (empreinte: string) =>
      server.run(actions.addPiece, lead, cptsId, {
        ...at(id),
        body: { empreinte, nature: 'feuille-presence', libelle: 'Feuille de présence' },
      })
    const empreinte = 'ab'.repeat(32)
    expect(await join(empreinte)).toMatchObject({ ok: false, refusal: { code: 'preuve-document-unknown' } })
    await server.owner(
      `insert into document (cpts_id, empreinte, nom, type, taille, personnel, ajoute_par, ajoute_le)
        values ($1, $2, 'feuille.jpg', 'image/jpeg', 10, true, 'essai', now())`,
      [cptsId, empreinte],
    )
    expect((await join(empreinte)).ok).toBe(true)
    expect(await join(empreinte)).toMatchObject({ ok: false, refusal: { code: 'piece-twice' } })
    server.setNow('2026-11-26T13:05:00Z')
    await hold(id)
    expect((await sign(id)).ok).toBe(true)
    const { rows } = await server.owner('select grade, nature, empreinte from preuve where acte_id = $1', [id])
    expect(rows).toEqual([{ grade: 'signee', nature: 'feuille-presence', empreinte }])
  })

  test('at the term of presences what prepared the acte is forgotten, and the acte stays', async () => {
    const { rows: before } = await server.owner(`select count(*)::int as n from acte where cpts_id = $1`, [cptsId])
    await server.owner(`alter table activite disable trigger keep`)
    await server.owner(
      `update activite set debut = debut - interval '4 years', fin = fin - interval '4 years' where cpts_id = $1 and etat = 'signe'`,
      [cptsId],
    )
    await server.owner(`alter table activite enable trigger keep`)
    const gone = await withTenant(server.engine, { cptsId, nom: 'essai' }, forgetActivites)
    expect(gone).toBe(before[0]?.n)
    const { rows } = await server.owner(
      `select (select count(*)::int from acte where cpts_id = $1) as actes,
        (select count(*)::int from activite where cpts_id = $1 and etat = 'signe') as activites`,
      [cptsId],
    )
    expect(rows).toEqual([{ actes: before[0]?.n, activites: 0 }])
  })
})
