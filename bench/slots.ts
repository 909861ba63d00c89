/** `bench slots`: the first twenty free slots among a million, by territory, profession and window. */

import { fillSearchBase } from '../src/domains/soins-non-programmes/samples-bench.ts'
import { openDb } from '../src/server/database/connect.ts'
import { type BenchDatabase, connect, openBenchBase } from './base.ts'
import { compare, type Measured, percentile, slopeOf, tell, tellRatio } from './measure.ts'
import { measureHttp } from './slots-http.ts'
import { bestSql, expansion, maillage, makeQuestions } from './slots-ways.ts'

const REPETITIONS = 15
const QUESTIONS = 60
const SIZES = [62_500, 250_000, 1_000_000]
const COMMUNES = 60
/** Calls to the SAS of the whole country at its peak, an hour. */
const SAS_PEAK = 3000

const measureSize = async (
  base: BenchDatabase,
  size: number,
  postmaster: number,
): Promise<{ rows: Measured[]; session: string; cptsId: string }> => {
  const owner = await connect(base.superUrl)
  const { cptsId, token: session } = await fillSearchBase(owner, size, COMMUNES)
  await owner.query(`drop table if exists meilleur; create table meilleur as select * from creneau_publie;
    create index on meilleur (profession, debut); create index on meilleur (profession, commune, debut)`)
  await owner.query('vacuum analyze meilleur')
  const db = openDb(base.appUrl, { max: 1 })
  const questions = makeQuestions(QUESTIONS, COMMUNES)
  const ways = [maillage(db, cptsId, questions), ...bestSql(owner, questions)]
  try {
    const rows = await compare(ways, REPETITIONS, postmaster)
    // Apart and last: the millions of objects that it leaves would be swept on the others' time.
    if (size === SIZES.at(-1)) rows.push(...(await compare([expansion(size, questions[0]!)], 3, postmaster)))
    return { rows, session, cptsId }
  } finally {
    await Promise.all([db.destroy(), owner.end()])
  }
}

export const benchSlots = async (): Promise<void> => {
  const base = await openBenchBase()
  try {
    const points: { size: number; time: number }[] = []
    for (const size of SIZES) {
      const database = await base.create(`recherche_${size}`)
      const { rows, session, cptsId } = await measureSize(database, size, base.postmaster)
      points.push({ size, time: rows[0]!.wallMs })
      if (size !== SIZES.at(-1)) continue
      tell(`first 20 of ${size.toLocaleString('fr-FR')} free slots, ${COMMUNES} communes, 14 asked`, rows, 'questions')
      const [ours, ordered, byCommune, expanded] = rows.map((row) => row.wallMs / row.work) as [
        number,
        number,
        number,
        number,
      ]
      tellRatio('Maillage / best hand-written SQL', ours / Math.min(ordered, byCommune), '≤ 1,5')
      tellRatio('expand everything then filter / Maillage', expanded / ours, '≥ 100')
      tellRatio(`growth from ${SIZES[0]} to ${size} slots, log-log slope`, slopeOf(points), 'near 0')
      const http = await measureHttp(database, cptsId, session, COMMUNES, base.postmaster)
      console.log(`\n  over HTTP, whole action, ${http.clients} clients, ${http.times.length} searches`)
      tellRatio('CPU of a search, its client included, ms', http.cpuMs, 'for information')
      tellRatio('median, ms', percentile(http.times, 0.5), 'for information')
      tellRatio('p95, ms', percentile(http.times, 0.95), '≤ 50')
      tellRatio(`searches an hour, times the peak of the SAS (${SAS_PEAK})`, (http.perSecond * 3600) / SAS_PEAK, 'many')
    }
  } finally {
    await base.close()
  }
}
