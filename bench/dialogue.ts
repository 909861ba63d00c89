/** `bench dialogue`: the file of the contract year of a large CPTS, read, then frozen with its papers, then verified. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyArchive } from '../src/domains/dialogue/contract.ts'
import { dialogueActions, setDossierKey } from '../src/domains/dialogue/index.ts'
import { GRANDE_ANNEE, signGrandeAnnee } from '../src/domains/dialogue/samples-annee.ts'
import { fillAnnee } from '../src/domains/evaluation/samples-annee.ts'
import type { Result } from '../src/kernel/result.ts'
import { systemClock } from '../src/kernel/time.ts'
import { withTenant } from '../src/server/actions/run.ts'
import { openDb } from '../src/server/database/connect.ts'
import { createEngine } from '../src/server/engine.ts'
import { newSigningKey } from '../src/server/journal/signing.ts'
import { connect, openBenchBase } from './base.ts'
import { tellRatio } from './measure.ts'

const must = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
  return result.value
}

const timed = async <T>(work: () => Promise<T>): Promise<{ value: T; ms: number; cpu: number }> => {
  const used = process.cpuUsage()
  const begun = performance.now()
  const value = await work()
  const { user, system } = process.cpuUsage(used)
  return { value, ms: performance.now() - begun, cpu: (user + system) / 1000 }
}

export const benchDialogue = async (): Promise<void> => {
  const base = await openBenchBase()
  const database = await base.create('dialogue')
  const documents = mkdtempSync(join(tmpdir(), 'maillage-mesures-documents-'))
  const owner = await connect(database.superUrl)
  const db = openDb(database.appUrl, { max: 2 })
  try {
    setDossierKey(newSigningKey())
    await owner.query(`insert into installation (nature, patients) values ('demonstration', false)`)
    const now = systemClock()
    const annee = now.toZonedDateTimeISO('Europe/Paris').year - 1
    const du = `${annee}-01-15`
    const { membres } = GRANDE_ANNEE
    const cptsId = await fillAnnee(owner, { actes: 0, presences: 0, membres, demandes: 0, annee })
    const engine = createEngine({ db, address: 'http://localhost', publish: async () => undefined, documents })
    const as = { cptsId, nom: 'mesure', now }
    await withTenant(engine, as, (ctx) => signGrandeAnnee(ctx, du))
    await owner.query('analyze')
    const read = await timed(() =>
      withTenant(engine, as, async (ctx) =>
        must(await dialogueActions.readPreparation.run(ctx, { params: { cptsId, du } })),
      ),
    )
    const frozen = await timed(() =>
      withTenant(engine, as, async (ctx) =>
        must(await dialogueActions.freezeDossier.run(ctx, { params: { cptsId, du }, body: { version: 1, motif: '' } })),
      ),
    )
    const archive = await withTenant(engine, as, async (ctx) =>
      must(await dialogueActions.readArchive.run(ctx, { params: { cptsId, dossierId: frozen.value.id } })),
    )
    const checked = await timed(() => verifyArchive(archive.body as Uint8Array, null))
    if (checked.value.defauts.length > 0) throw new Error('the archive does not verify')
    const { actes, presences, pieces } = GRANDE_ANNEE
    console.log(
      `\nfile of a contract year: ${actes} actes, ${presences} presences, ${membres} members, ${pieces} papers`,
    )
    tellRatio('read as it will be frozen, ms', read.ms, '≤ 2000')
    tellRatio('checked, composed, printed, signed, kept, ms', frozen.ms, '≤ 10000')
    tellRatio('the same, processor, ms', frozen.cpu, 'for information')
    tellRatio('verified by an outsider, ms', checked.ms, '≤ 2000')
    tellRatio('archive, kB', (archive.body as Uint8Array).length / 1000, 'for information')
  } finally {
    await Promise.all([db.destroy(), owner.end()])
    await base.close()
    rmSync(documents, { recursive: true, force: true })
  }
}
