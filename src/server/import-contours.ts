/** Official outlines of communes, from geo.api.gouv.fr or from files, for the command line. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  downloadOutlines,
  GEO_ORIGIN,
  groupByDepartement,
  loadReferences,
  namesOfDepartements,
  type Outline,
  parseContours,
  sayOutlineFault,
  storeOutlines,
} from '../domains/territoire/index.ts'
import { count, formatNumber } from '../kernel/french.ts'
import { type Db, openDb } from './database/connect.ts'
import { withOwner } from './database/owner.ts'
import { Fault } from './fault.ts'
import { seconds } from './start-steps.ts'

export type ContoursOptions = { departement?: string[]; from?: string }
const READABLE = /\.(geo|topo)?json(\.gz)?$/i

const listFiles = (path: string): string[] => {
  if (!existsSync(path)) throw new Fault(`${path}\u00a0: ce fichier ou ce dossier n’existe pas.`)
  if (!statSync(path).isDirectory()) return [path]
  const files = readdirSync(path, { recursive: true })
    .map((name) => join(path, String(name)))
    .filter((file) => READABLE.test(file) && statSync(file).isFile())
    .sort()
  if (files.length === 0)
    throw new Fault(`${path}\u00a0: aucun fichier .json, .geojson ou .topojson (ni .gz) dans ce dossier.`)
  return files
}

const readText = (file: string): string => {
  try {
    const bytes = readFileSync(file)
    return (file.toLowerCase().endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE' || code === 'ERR_BUFFER_TOO_LARGE')
      throw new Fault(`${file}\u00a0: trop lourd pour être lu d’un coup. Découpez-le par département.`)
    if (code?.startsWith('Z_')) throw new Fault(`${file}\u00a0: archive gzip abîmée, ou fichier qui n’en est pas une.`)
    throw new Fault(`${file}\u00a0: illisible (${(error as Error).message}).`)
  }
}

const readFiles = (path: string): Outline[] =>
  listFiles(path).flatMap((file) => {
    const read = parseContours(readText(file), file)
    if (!read.ok) throw new Fault(sayOutlineFault(read.refusal))
    console.log(`  ✓ ${file}\u00a0: ${count(read.value.length, 'contour')}`)
    return read.value
  })

/** What is done, and how long is left at this pace. */
const progress = (total: number) => {
  const begun = performance.now()
  let done = 0
  return (text: string): void => {
    done += 1
    const left = ((performance.now() - begun) / done) * (total - done)
    const rest = done < total ? `, encore ${seconds(left)}` : ''
    console.log(`  ✓ ${text} (${done}/${total}${rest})`)
  }
}

const tellStored = (name: string, stored: { contours: number; frontieres: number }): string =>
  `${name}\u00a0: ${count(stored.contours, 'contour')}, ${count(stored.frontieres, 'frontière')}`

const tellUnknown = (codes: readonly string[]): void => {
  if (codes.length === 0) return
  const shown = codes.slice(0, 10).join(', ')
  console.log(
    `  ! ${count(codes.length, 'code ignoré', 'codes ignorés')}, sans commune de 2026\u00a0: ${shown}${codes.length > 10 ? '…' : ''}`,
  )
}

const importFiles = async (db: Db, from: string, wanted: readonly string[] | undefined): Promise<void> => {
  const outlines = readFiles(from)
  const { groupes, inconnus } = await db.transaction().execute((tx) => groupByDepartement(tx, outlines))
  const names = await db.transaction().execute((tx) => namesOfDepartements(tx))
  const chosen = [...groupes]
    .filter(([code]) => !wanted || wanted.includes(code))
    .sort(([a], [b]) => a.localeCompare(b))
  if (chosen.length === 0) throw new Fault(`${from}\u00a0: aucune commune des départements demandés.`)
  const tell = progress(chosen.length)
  const origin = { source: `Fichier ${basename(from)}`, millesime: 'celui du fichier' }
  for (const [code, group] of chosen) {
    const stored = await db.transaction().execute((tx) => storeOutlines(tx, code, group, origin))
    tell(tellStored(names.get(code) ?? code, stored))
  }
  tellUnknown(inconnus)
}

/** One département that fails is told and does not stop the others; the exit code says that one failed. */
const importDownloads = async (db: Db, wanted: readonly string[] | undefined): Promise<void> => {
  const names = await db.transaction().execute((tx) => namesOfDepartements(tx, wanted))
  const missing = wanted?.find((code) => !names.has(code))
  if (missing) throw new Fault(`Le département ${missing} n’existe pas.`)
  const tell = progress(names.size)
  const failed: string[] = []
  for (const [code, name] of names) {
    const read = await downloadOutlines(code)
    if (!read.ok) {
      failed.push(`${name}\u00a0: ${sayOutlineFault(read.refusal)}`)
      continue
    }
    const millesime = String(new Date().getFullYear())
    const stored = await db
      .transaction()
      .execute((tx) => storeOutlines(tx, code, read.value, { source: GEO_ORIGIN, millesime }))
    tell(tellStored(name, stored))
  }
  if (failed.length > 0) throw new Fault(failed.join('\n'))
}

/** Works as the owner of the base: reference data is his to write. */
export const importContours = async (ownerUrl: string, options: ContoursOptions): Promise<void> => {
  await withOwner(ownerUrl, loadReferences)
  const db = openDb(ownerUrl, { max: 2 })
  try {
    if (options.from) await importFiles(db, options.from, options.departement)
    else await importDownloads(db, options.departement)
    const { rows } = await withOwner(ownerUrl, (client) =>
      client.query('select count(*) as contours, count(distinct departement) as departements from contour'),
    )
    const { contours, departements } = rows[0] as { contours: number; departements: number }
    console.log(`\n${formatNumber(contours)}\u00a0contours gardés, ${count(departements, 'département')}.`)
  } finally {
    await db.destroy()
  }
}
