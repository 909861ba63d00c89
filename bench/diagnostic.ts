/**
 * `bench diagnostic`: a theme of sixty indicators over three hundred communes is opened, small numbers hidden; then the
 * profile of that territory is printed.
 */
import { addUpAgain, printProfil, readIndicateurs } from '../src/domains/diagnostic/index.ts'
import { loadReferences } from '../src/domains/territoire/index.ts'
import { newId } from '../src/kernel/ids.ts'
import { systemClock } from '../src/kernel/time.ts'
import type { Ctx } from '../src/server/actions/action.ts'
import { withTenant } from '../src/server/actions/run.ts'
import { openDb } from '../src/server/database/connect.ts'
import { withOwner } from '../src/server/database/owner.ts'
import { createEngine } from '../src/server/engine.ts'
import { connect, openBenchBase } from './base.ts'
import { percentile, tellRatio } from './measure.ts'

const TIMES = 12
const INDICATEURS = 60
const COMMUNES = 300
/** Indicators that share their denominator, as ages do. */
const PAR_FAMILLE = 4

/** Shares of a population over the whole country, from one in two to one in five hundred: many small numbers. */
const FILL = `
  with indicateur as (
    insert into indicateur_territorial (code, theme, libelle, definition, unite, nature, facteur, decimales, secret)
    select 'mesure-' || k, 'prevention', 'Part mesurée ' || k, 'Part tirée au sort', '%', 'rapport', 100, 1, 'personnes'
    from generate_series(1, ${INDICATEURS}) k returning code),
  serie as (
    insert into serie (source_id, indicateur, zone_genre, periode, derivee, recomposee)
    select $1, code, 'commune', '2022', false, false from indicateur returning id, indicateur),
  drawn as (
    select s.id, c.code, k, floor(c.population * (1 + (k / ${PAR_FAMILLE})::integer * 0.01)) as whole
    from (select id, split_part(indicateur, '-', 2)::integer as k from serie) s cross join commune c
    where c.population > 0)
  insert into observation (serie_id, zone, numerateur, denominateur)
  select id, code, floor(whole * (0.5 / (1 + mod(k * 7, 250))) * (0.5 + random())), whole from drawn`

/** Fonts, worker and engine included, as the first person of the day waits for it. */
const measureProfil = async (ctx: Ctx): Promise<void> => {
  for (const format of ['pdf', 'docx'] as const) {
    const begun = performance.now()
    const made = await printProfil(ctx, format, 'complet')
    if (!made.ok) throw new Error(made.refusal.code)
    tellRatio(`profile of the territory, read and printed, ${format}, ms`, performance.now() - begun, '≤ 10000')
  }
}

export const benchDiagnostic = async (): Promise<void> => {
  const base = await openBenchBase()
  const database = await base.create('diagnostic')
  const owner = await connect(database.superUrl)
  const db = openDb(database.appUrl, { max: 2 })
  try {
    await owner.query(`insert into installation (nature, patients) values ('demonstration', false)`)
    const [cptsId, versionId, sourceId] = [newId(), newId(), newId()]
    await withOwner(database.ownerUrl, loadReferences)
    await owner.query(`insert into cpts (id, nom) values ($1, 'CPTS de trois cents communes')`, [cptsId])
    await owner.query(
      `insert into territoire_version (cpts_id, id, depuis, note, creee_le) values ($1, $2, '2020-01-01', '', now())`,
      [cptsId, versionId],
    )
    await owner.query(
      `insert into territoire_unite (cpts_id, version_id, code, partie, nature, nom, population, millesime)
       select $1, $2, code, '', 'commune', nom, population, millesime from commune
       where departement = '34' and population > 0 order by code limit ${COMMUNES}`,
      [cptsId, versionId],
    )
    await owner.query(
      `insert into source (id, code, titre, producteur, licence, millesime, fichier, empreinte, bilan, geographie)
       values ($1, 'mesure', 'Parts tirées au sort', 'Mesure', 'aucune', '2022', 'mesure', '', '{}', '')`,
      [sourceId],
    )
    await owner.query(FILL, [sourceId])
    await owner.query('analyze')
    await withOwner(database.ownerUrl, (client) => addUpAgain(client, sourceId, ''))
    await owner.query('analyze')
    const engine = createEngine({ db, address: 'http://localhost', publish: async () => undefined })
    const [times, spent]: [number[], number[]] = [[], []]
    let [shown, hidden, bytes] = [0, 0, 0]
    for (let turn = 0; turn < TIMES; turn++)
      await withTenant(engine, { cptsId, nom: 'mesure', now: systemClock() }, async (ctx) => {
        const begun = performance.now()
        const before = process.cpuUsage()
        const read = await readIndicateurs(ctx, { theme: 'prevention' })
        bytes = JSON.stringify(read).length
        times.push(performance.now() - begun)
        const { user, system } = process.cpuUsage(before)
        spent.push((user + system) / 1000)
        const states = read.indicateurs.flatMap(({ lectures }) => lectures[0]!.etats)
        shown = states.filter((etat) => etat === 'observe').length
        hidden = states.filter((etat) => etat === 'masque').length
        if (read.indicateurs.length !== INDICATEURS) throw new Error(`${read.indicateurs.length} indicators were read`)
      })
    console.log(
      `\na theme of ${INDICATEURS} indicators over ${COMMUNES} communes: ${shown} figures shown, ${hidden} hidden, ${Math.round(bytes / 1000)} kB`,
    )
    tellRatio('opened and written, median, ms', percentile(times, 0.5), '≤ 1000')
    tellRatio('the same, CPU of the server, median, ms', percentile(spent, 0.5), 'for information')
    tellRatio('the same, p95, ms', percentile(times, 0.95), '≤ 1000')
    await withTenant(engine, { cptsId, nom: 'mesure', now: systemClock() }, measureProfil)
  } finally {
    await Promise.all([db.destroy(), owner.end()])
    await base.close()
  }
}
