/** The night's work, run as the running server runs it: what is past its time goes, what is not stays. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkRegistre, recordComputedActe } from '../domains/registre/index.ts'
import { samplePlage } from '../domains/registre/samples.ts'
import { newId } from '../kernel/ids.ts'
import { Temporal } from '../kernel/time.ts'
import { withTenant } from './actions/run.ts'
import { openTestServer, type TestServer } from './actions/testing.ts'
import { runForTenants } from './jobs/tenant-work.ts'
import { newSigningKey, setSigningKey } from './journal/signing.ts'
import { tenantWorks } from './listeners.ts'

/** The floors of the base are counted from the true clock: these tests live today. */
const NOW = Temporal.Now.instant()
const daysAgo = (days: number): string => NOW.subtract({ hours: 24 * days }).toString()
const dayOf = (days: number): string => daysAgo(days).slice(0, 10)
const YEAR = 366

let server: TestServer
let cptsId: string
beforeAll(async () => {
  setSigningKey(newSigningKey())
  server = await openTestServer({ nature: 'reelle', patients: false })
  server.setNow(NOW.toString())
  cptsId = await server.createCpts()
})
afterAll(() => server.close())

const night = async (queue: 'nuit' | 'plage' = 'nuit'): Promise<void> => {
  const failures: unknown[] = []
  const works = tenantWorks.filter((work) => work.queue === queue)
  await runForTenants(server.engine, works, (error) => failures.push(error))
  expect(failures).toEqual([])
}
const set = (reglages: Record<string, number>) =>
  server.owner('update cpts set reglages = $2 where id = $1', [cptsId, JSON.stringify(reglages)])
const exists = async (table: string, where: string, value: unknown): Promise<boolean> =>
  (await server.owner(`select 1 from ${table} where ${where} = $1`, [value])).rows.length > 0

describe('members', () => {
  const addMember = async (parts: { fin: string | null; partiLe?: string; courriel?: string }): Promise<string> => {
    const [id, personneId] = [newId(), newId()]
    await server.owner(`insert into personne (id, nom, prenom, creee_le) values ($1, 'Aigrette', 'Maud', $2)`, [
      personneId,
      daysAgo(900),
    ])
    await server.owner(
      `insert into professionnel (cpts_id, id, personne_id, nom, prenom, profession, statut, parti_le, cree_le)
       values ($1, $2, $3, 'Aigrette', 'Maud', '60', $4, $5, $6)`,
      [cptsId, id, personneId, parts.partiLe ? 'parti' : 'en-exercice', parts.partiLe ?? null, daysAgo(900)],
    )
    await server.owner(
      `insert into adhesion (cpts_id, id, professionnel_id, debut, fin, cree_le) values ($1, $2, $3, $4, $5, $6)`,
      [cptsId, newId(), id, dayOf(890), parts.fin, daysAgo(890)],
    )
    return id
  }
  const isErased = async (id: string): Promise<boolean> =>
    (await server.owner('select efface_le from professionnel where id = $1', [id])).rows[0]?.efface_le !== null

  test('a fiche goes a year after the end of the adhésion, or later when the CPTS says so', async () => {
    const [gone, recent, member] = [
      await addMember({ fin: dayOf(YEAR + 2) }),
      await addMember({ fin: dayOf(300) }),
      await addMember({ fin: null }),
    ]
    await set({ conservationMembreMois: 24 })
    await night()
    expect(await isErased(gone)).toBe(false)
    await set({})
    await night()
    expect([await isErased(gone), await isErased(recent), await isErased(member)]).toEqual([true, false, false])
    expect(await exists('effacement', "cle ->> 'id'", gone)).toBe(true)
  })

  test('an acte of this year keeps the fiche', async () => {
    const id = await addMember({ fin: dayOf(YEAR + 30) })
    const at = {
      debut: NOW.subtract({ hours: 240 }).round('second'),
      fin: NOW.subtract({ hours: 238 }).round('second'),
    }
    const participants = [
      { professionnelId: id, nom: 'Maud Aigrette', profession: 'infirmière', qualite: 'effecteur' as const, ...at },
    ]
    await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) =>
      recordComputedActe(ctx, samplePlage({ source: 'plage:recente', ...at, participants })),
    )
    await night()
    expect(await isErased(id)).toBe(false)
  })

  test('an access that ended a year ago goes, then the person and the account; one that lasts stays', async () => {
    const [former, present] = [
      await server.signInAs(cptsId, 'secretariat'),
      await server.signInAs(cptsId, 'secretariat'),
    ]
    for (const { personneId } of [former, present]) {
      await server.owner('update personne set creee_le = $2 where id = $1', [personneId, daysAgo(800)])
      await server.owner(`insert into identifiant (personne_id, courriel, mot_de_passe) values ($1, $2, 'x')`, [
        personneId,
        `${personneId}@exemple.invalid`,
      ])
    }
    await server.owner('update appartenance set jusqu = $2 where personne_id = $1', [
      former.personneId,
      dayOf(YEAR + 2),
    ])
    await night()
    for (const table of ['personne', 'identifiant', 'session']) {
      const column = table === 'personne' ? 'id' : 'personne_id'
      expect(
        [await exists(table, column, former.personneId), await exists(table, column, present.personneId)],
        table,
      ).toEqual([false, true])
    }
  })
})

describe('accounts and links', () => {
  const invite = async (days: number): Promise<{ personneId: string; lienId: string }> => {
    const [personneId, lienId] = [newId(), newId()]
    await server.owner(`insert into personne (id, nom, prenom, creee_le) values ($1, 'Varech', 'Nino', $2)`, [
      personneId,
      daysAgo(days),
    ])
    await server.owner(
      `insert into lien_signe (cpts_id, id, empreinte, usage, personne_id, sujet, expire_le, usages_restants, cree_le)
       values ($1, $2, $3, 'invitation', $4, '{"courriel": "nino@exemple.invalid"}', $5, 1, $6)`,
      [cptsId, lienId, newId(), personneId, daysAgo(days - 14), daysAgo(days)],
    )
    return { personneId, lienId }
  }

  test('an invitation that nobody accepted goes, with the person, once it is over', async () => {
    const [old, running, recent] = [await invite(45), await invite(31), await invite(20)]
    // Given more days than usual, it may still be accepted.
    await server.owner('update lien_signe set expire_le = $2 where id = $1', [running.lienId, daysAgo(-5)])
    await night()
    expect(await exists('personne', 'id', old.personneId)).toBe(false)
    expect(await exists('lien_signe', 'id', old.lienId)).toBe(false)
    for (const kept of [running, recent]) {
      expect(await exists('personne', 'id', kept.personneId)).toBe(true)
      expect(await exists('lien_signe', 'id', kept.lienId)).toBe(true)
    }
  })

  test('the operator stays, whatever they belong to', async () => {
    const { personneId } = await server.signInAs(cptsId)
    await server.owner('update personne set operateur = true, creee_le = $2 where id = $1', [personneId, daysAgo(900)])
    await night()
    expect(await exists('personne', 'id', personneId)).toBe(true)
  })

  test('the application cannot hasten it: people and sessions of today stay', async () => {
    const { personneId } = await server.signInAs(cptsId)
    const later = NOW.add({ hours: 24 * 400 })
    await withTenant(server.engine, { cptsId, nom: 'essai', now: later }, async (ctx) => {
      for (const work of tenantWorks.filter(({ nom }) => nom === 'comptes.oublier')) await work.run(ctx)
    })
    expect(await exists('personne', 'id', personneId)).toBe(true)
    expect(await exists('session', 'personne_id', personneId)).toBe(true)
  })
})

describe('presences', () => {
  const tell = (source: string, days: number) => {
    const debut = NOW.subtract({ hours: 24 * days }).round('second')
    const fin = debut.add({ hours: 2 })
    return withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) =>
      recordComputedActe(ctx, samplePlage({ source, debut, fin })),
    )
  }
  const named = async (acteId: string) => exists('contenu_personnel', 'acte_id', acteId)

  test('names go after three years, after ten where they were paid; the chain holds', async () => {
    const [old, older, recent] = [await tell('a', 4 * YEAR), await tell('b', 11 * YEAR), await tell('c', 2 * YEAR)]
    const paid = await tell('d', 4 * YEAR)
    await server.owner(
      `create or replace function presences_payees() returns table (acte_id uuid) language sql stable as $$ select '${paid.acteId}'::uuid union select '${older.acteId}'::uuid $$`,
    )
    await set({ conservationPresencesAnnees: 5 })
    await night()
    expect([await named(old.acteId), await named(older.acteId)]).toEqual([true, false])
    await set({})
    await night()
    expect([await named(old.acteId), await named(recent.acteId), await named(paid.acteId)]).toEqual([false, true, true])
    const chain = await withTenant(server.engine, { cptsId, nom: 'essai' }, checkRegistre)
    expect(chain).toMatchObject({ conforme: true, effaces: 4 })
  })
})

describe('answers and mails', () => {
  test('an answer is forgotten within ten minutes of its day, not before', async () => {
    const keep = (cle: string, hours: number) =>
      server.owner(
        `insert into idempotence (acteur, cle, route, demande, le) values ('personne:x', $1, '/', 'x', $2)`,
        [cle, NOW.subtract({ hours }).toString()],
      )
    await keep('vieille', 25)
    await keep('récente', 23)
    await night('plage')
    expect([await exists('idempotence', 'cle', 'vieille'), await exists('idempotence', 'cle', 'récente')]).toEqual([
      false,
      true,
    ])
  })

  test('mails go after thirty days, or what the CPTS says', async () => {
    const send = (cle: string, days: number) =>
      server.owner(
        `insert into courriel (cpts_id, id, cle, destinataire, sujet, message_id, etat, cree_le, prochain_essai, expire_le, traite_le)
         values ($1, $2, $3, 'a@exemple.invalid', 'Essai', $3, 'envoye', $4, $4, $5, $4)`,
        [cptsId, newId(), cle, daysAgo(days), daysAgo(days - 1)],
      )
    for (const [cle, days] of [
      ['douze', 12],
      ['trente et un', 31],
    ] as const)
      await send(cle, days)
    await night()
    expect([await exists('courriel', 'cle', 'douze'), await exists('courriel', 'cle', 'trente et un')]).toEqual([
      true,
      false,
    ])
    await set({ conservationCourrielsJours: 10 })
    await night()
    expect(await exists('courriel', 'cle', 'douze')).toBe(false)
  })
})
