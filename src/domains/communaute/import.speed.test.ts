/** A file of 2 000 members is read, shown, written, listed and undone, each quickly. */
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { openTestServer } from '../../server/actions/testing.ts'
import { insertCommunes } from './samples.ts'
import { newRpps } from './samples-rpps.ts'

const LINES = 2000

test(`${LINES} members are imported, and the import undone`, async () => {
  const server = await openTestServer()
  await insertCommunes(server.owner)
  const cpts = await server.createCpts()
  const coordination = await server.signInAs(cpts, 'coordination')
  const took: Record<string, number> = {}
  const call = async (what: string, method: string, path: string, body?: unknown) => {
    const before = performance.now()
    const answer = await server.fetch(coordination, method, `/api/v1/cpts/${cpts}${path}`, body)
    const read = await answer.json()
    took[what] = Math.round(performance.now() - before)
    return read
  }
  const rows = Array.from({ length: LINES }, (_, i) => [
    newRpps(i),
    `Nom${i}`,
    `Prénom${i}`,
    'IDE',
    'Mèze',
    '2025-01-01',
  ])
  const sheet = [['RPPS', 'Nom', 'Prénom', 'Profession', 'Commune', 'Adhérent depuis'], ...rows].map((row) =>
    row.map((value) => ({ value })),
  )
  const contenu = (await writeXlsxFile(sheet).toBuffer()).toString('base64')

  const { id } = await call('read', 'POST', '/imports-membres', { fichier: 'membres.xlsx', contenu })
  const path = `/imports-membres/${id}`
  const preview = await call('preview', 'GET', path)
  expect(preview.bilan).toMatchObject({ lignes: LINES, nouveaux: LINES })
  await call('accept', 'POST', `${path}/acceptation`, { lignes: 'toutes' })
  expect((await call('list', 'GET', '/professionnels')).professionnels).toHaveLength(LINES)
  expect(await call('undo', 'POST', `${path}/annulation`, {})).toMatchObject({ retires: LINES })
  expect((await call('after', 'GET', '/professionnels')).professionnels).toHaveLength(0)
  // Under five seconds when the machine is ours; the bounds leave room for what runs beside.
  expect(took.read! + took.preview! + took.accept!).toBeLessThan(15_000)
  expect(took.list!).toBeLessThan(8000)
  expect(took.undo!).toBeLessThan(20_000)
  await server.close()
}, 150_000)
