/** `bench evaluation`: an acte is signed, then every indicator that the CPTS follows is read again. */
import { acteIdsOf, cleOf, readCalendrier, readResultats, readValeurs } from '../src/domains/evaluation/index.ts'
import { fillAnnee } from '../src/domains/evaluation/samples-annee.ts'
import { signActe } from '../src/domains/registre/index.ts'
import { sampleReunion } from '../src/domains/registre/samples.ts'
import { newId } from '../src/kernel/ids.ts'
import { systemClock } from '../src/kernel/time.ts'
import { withTenant } from '../src/server/actions/run.ts'
import { openDb } from '../src/server/database/connect.ts'
import { createEngine } from '../src/server/engine.ts'
import { connect, openBenchBase } from './base.ts'
import { percentile, tellRatio } from './measure.ts'

const TIMES = 20
/** A year of a CPTS of size 3. */
const ANNEE = { actes: 1200, presences: 9000, membres: 400, demandes: 3200 }

export const benchEvaluation = async (): Promise<void> => {
  const base = await openBenchBase()
  const database = await base.create('evaluation')
  const owner = await connect(database.superUrl)
  const db = openDb(database.appUrl, { max: 2 })
  try {
    await owner.query(`insert into installation (nature, patients) values ('demonstration', false)`)
    const now = systemClock()
    const annee = now.toZonedDateTimeISO('Europe/Paris').year
    const cptsId = await fillAnnee(owner, { ...ANNEE, annee })
    await owner.query('analyze')
    const engine = createEngine({ db, address: 'http://localhost', publish: async () => undefined })
    const [computed, board, opened]: [number[], number[], number[]] = [[], [], []]
    const timed = async (times: number[], work: () => Promise<unknown>) => {
      const begun = performance.now()
      await work()
      times.push(performance.now() - begun)
    }
    let before = 0
    for (let turn = 0; turn < TIMES; turn++) {
      await withTenant(engine, { cptsId, nom: 'mesure', now }, async (ctx) => {
        const debut = now.round('second').subtract({ hours: 2 })
        const fin = debut.add({ hours: 1 })
        const acte = sampleReunion(newId(), { debut, fin, mission: 'qualite' })
        const participants = acte.participants.map((one) => ({ ...one, debut, fin }))
        await signActe(ctx, { ...acte, participants })
      })
      await withTenant(engine, { cptsId, nom: 'mesure', now }, async (ctx) => {
        const year = (await readCalendrier(ctx)).annees[0]!
        await timed(computed, async () => {
          const values = await readValeurs(ctx, { periodes: [year] })
          const seen = values.find(({ code }) => code === 'qualite-concertations')?.valeur ?? 0
          if (turn > 0 && seen !== before + 1) throw new Error(`the acte was not counted: ${before} then ${seen}`)
          before = seen
        })
        await timed(board, () => readResultats(ctx))
        await timed(opened, () => acteIdsOf(ctx, 'temps-donne', cleOf(year)))
      })
    }
    console.log(
      `\nindicators after an acte: ${ANNEE.actes} actes, ${ANNEE.presences} presences, ${ANNEE.membres} members, ${ANNEE.demandes} requests`,
    )
    tellRatio('all followed indicators computed again, median, ms', percentile(computed, 0.5), '≤ 1000')
    tellRatio('the same, p95, ms', percentile(computed, 0.95), '≤ 1000')
    tellRatio('results of the board of missions, median, ms', percentile(board, 0.5), 'for information')
    tellRatio('the actes that make one value, median, ms', percentile(opened, 0.5), 'for information')
  } finally {
    await Promise.all([db.destroy(), owner.end()])
    await base.close()
  }
}
