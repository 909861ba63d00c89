/** For tests: a desk, a doctor, a regulator and a platform of the SAS, made anew for each test; and what they do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type CompteRegulateur, setPlateformeSas } from '../../domains/regulation/index.ts'
import { enterAsRegulateur, type Regulateur } from '../../domains/regulation/samples.ts'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import { type Desk, type Doctor, openDesk, openDoctor, value } from '../../domains/soins-non-programmes/samples.ts'
import { offerAt } from '../../domains/soins-non-programmes/samples-sas.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { forgetAttempts } from '../../server/http/limits.ts'
import { tellListeners } from '../../server/jobs/listen.ts'
import { listeners } from '../../server/listeners.ts'
import { type Authority, createAuthority } from '../port/testing-certificates.ts'
import { openPlatform, type Platform, readPlatformSettings } from './platform.ts'
import { sendDue } from './send.ts'
import { openTestPlatform, type TestPlatform } from './testing-platform.ts'

export const PRODUCT = 'https://cpts.exemple.fr'
export const RPPS = '99900000003'
export let folder = ''
export const path = (name: string) => join(folder, name)
export let server: TestServer
export let authority: Authority
export let sas: TestPlatform
export let platform: Platform
export let desk: Desk
export let doctor: Doctor
export let regulateur: Regulateur
export let heard = 0
export let hour = 9

export const environment = () => ({
  MAILLAGE_SAS_PLATEFORME_URL: `${sas.url}/`,
  MAILLAGE_SAS_PLATEFORME_CERT: path('client.pem'),
  MAILLAGE_SAS_PLATEFORME_KEY: path('client.key'),
  MAILLAGE_SAS_PLATEFORME_CA: path('autorites.pem'),
})

/** Called once by each file of tests. */
export const openWorld = (): void => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-plateforme-'))
    authority = await createAuthority()
    const own = await authority.sign('CN=maillage.exemple.fr, O=Essai, C=FR')
    writeFileSync(path('client.pem'), own.cert)
    writeFileSync(path('client.key'), own.key)
    writeFileSync(path('autorites.pem'), authority.cert)
    server = await openTestServer({ nature: 'reelle' })
    heard = 0
  })
  afterAll(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  beforeEach(async () => {
    server.setNow('2026-11-24T08:00:00Z')
    forgetAttempts()
    sas = await openTestPlatform(authority)
    platform = openPlatform(readPlatformSettings(environment(), PRODUCT)!, 400)
    setPlateformeSas(true)
    await server.owner('delete from envoi_sas')
    await server.owner('delete from rendez_vous_regulation')
    await server.owner('delete from regulateur')
    await server.owner('update personne set rpps = null')
    desk = await openDesk(server)
    doctor = await openDoctor(server, desk)
    await server.owner('update personne set rpps = $2 where id = $1', [doctor.personne.personneId, RPPS])
    await server.owner(`update commune set codes_postaux = '{34140}' where code = '34157'`)
    regulateur = await enterAsRegulateur(server)
    hour = 9
  })
  afterEach(async () => {
    setPlateformeSas(false)
    platform.close()
    await sas.close()
  })
}

export const offer = () =>
  offerAt(server, desk, doctor, `2026-11-25T${String(hour++).padStart(2, '0')}:00`, { visibilites: ['SNP'] })
export const take = async () => regulateur.book(doctor.personne.personneId, await offer())
/** What was published since, as the jobs would hear it. */
export const hear = async () => {
  for (const event of server.events.slice(heard)) await tellListeners(server.engine, listeners, event)
  heard = server.events.length
}
export const send = async () => {
  await hear()
  return sendDue(server.engine, platform, (error) => {
    throw error
  })
}
export const later = (minutes: number) => server.setNow(server.now().add({ minutes }).toString())
export const queue = async () =>
  (
    await server.owner(
      'select rang, evenement, statut, etat, essais, derniere_erreur from envoi_sas where cpts_id = $1 order by cree_le, rang',
      [desk.cptsId],
    )
  ).rows
export const statuses = () => sas.received.map(({ method, body }) => `${method} ${body.status}`)
export const inCpts = (rendezVousId: string) => ({ params: { cptsId: desk.cptsId, rendezVousId } })
export const cancel = async (rendezVousId: string) =>
  value(await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, inCpts(rendezVousId)))
export const mark = async (rendezVousId: string, statut: 'honore' | 'absent' | 'reserve') => {
  const input = { ...inCpts(rendezVousId), body: { statut } }
  value(await server.run(soinsActions.markRendezVous, desk.coordination, desk.cptsId, input))
}
export const move = async (rendezVousId: string) => {
  const input = { ...inCpts(rendezVousId), body: { creneauId: await offer() } }
  return value(await server.run(soinsActions.moveRendezVous, desk.secretaire, desk.cptsId, input)).rendezVousId
}

export const listed = async () => {
  const answer = await server.fetch(desk.coordination, 'GET', `/api/v1/cpts/${desk.cptsId}/soins/sas/envois`)
  return (await answer.json()) as { plateforme: string; envois: { id: string; etat: string; methode: string }[] }
}
export const exported = async (): Promise<string> =>
  (await server.fetch(desk.coordination, 'GET', `/api/v1/cpts/${desk.cptsId}/soins/sas/envois/export`)).text()
export const retry = (id: string) =>
  server.fetch(desk.coordination, 'POST', `/api/v1/cpts/${desk.cptsId}/soins/sas/envois/${id}/reessayer`, {})
export const retryAll = async () => {
  for (const { id, etat } of (await listed()).envois) if (etat === 'echoue') expect((await retry(id)).status).toBe(200)
}

/** Tests that change who takes, or where it leaves. */
export const becomeRegulateur = async (compte: CompteRegulateur): Promise<void> => {
  await server.owner('delete from regulateur')
  regulateur = await enterAsRegulateur(server, compte)
}
export const openWith = (change: Record<string, string>): void => {
  platform.close()
  platform = openPlatform(readPlatformSettings({ ...environment(), ...change }, PRODUCT)!, 400)
}
