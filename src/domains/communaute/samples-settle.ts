/** Puts a fictional community in a CPTS through the real actions. */
import type { Output, Parsed, RouteLike } from '../../kernel/contract.ts'
import type { Result } from '../../kernel/result.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Action } from '../../server/actions/action.ts'
import { acceptImport } from './actions/accept-import.ts'
import { callCotisations, endAdhesion, saveCotisation } from './actions/adhesions.ts'
import { createProfessionnel } from './actions/create-professionnel.ts'
import { readProfessionnel } from './actions/edit-professionnel.ts'
import { startImport } from './actions/import-preview.ts'
import { listProfessionnels } from './actions/list-professionnels.ts'
import { createStructure } from './actions/structures.ts'
import { buildImport, importedCount } from './samples-import.ts'
import type { SampleCommunaute, SampleProfessionnel } from './samples-shapes.ts'

export type RunAction = <R extends RouteLike>(action: Action<R, string>, input: Parsed<R>) => Promise<Result<Output<R>>>

/** Ids in the order of the people given; a refusal stops everything, with its code. */
export const settleCommunaute = async (
  run: RunAction,
  cptsId: string,
  { structures, professionnels }: SampleCommunaute,
  today: string,
): Promise<string[]> => {
  const must = async <R extends RouteLike>(action: Action<R, string>, input: Parsed<R>): Promise<Output<R>> => {
    const result = await run(action, input)
    if (!result.ok) throw new Error(`${action.audit}: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
    return result.value
  }
  /** Some months ago, on a day that differs from one person to the next. */
  const day = (months: number, rank: number) =>
    Temporal.PlainDate.from(today)
      .subtract({ months, days: (rank * 7) % 27 })
      .toString()
  /** Dues of the year that runs are called by the room above: here, those of the year before. */
  const annee = Number(today.slice(0, 4)) - 1

  const keys = new Map<string, string>()
  for (const { cle, ...body } of structures)
    keys.set(cle, (await must(createStructure, { params: { cptsId }, body })).id)

  const byHand = professionnels.length - importedCount(professionnels.length)
  const create = async (person: SampleProfessionnel, rank: number): Promise<string> => {
    const { structureCle, ...lieu } = person.lieu
    const structureId = structureCle === null ? null : (keys.get(structureCle) ?? null)
    const body = {
      ...identityOf(person),
      departPrevu:
        person.departDansMois === null
          ? null
          : Temporal.PlainDate.from(today).add({ months: person.departDansMois }).toString(),
      lieu: { ...lieu, structureId },
      personneId: null,
      adherentDepuis: person.adherentDepuisMois === null ? null : day(person.adherentDepuisMois, rank),
    }
    return (await must(createProfessionnel, { params: { cptsId }, body })).id
  }
  // Nobody's fiche depends on another's: they are asked together.
  const ids = await Promise.all(professionnels.slice(0, byHand).map(create))
  const byFile = professionnels.slice(byHand)
  if (byFile.length > 0) {
    const debutOf = ({ adherentDepuisMois }: SampleProfessionnel, rank: number) =>
      adherentDepuisMois === null ? null : day(adherentDepuisMois, rank)
    const { id: importId } = await must(startImport, {
      params: { cptsId },
      body: buildImport(byFile, structures, debutOf),
    })
    await must(acceptImport, {
      params: { cptsId, importId },
      body: { lignes: 'toutes', existants: 'completer', adherentDepuis: null },
    })
    const query = { statut: 'tous', depuis: 0, limite: 5000 } as const
    const { professionnels: all } = await must(listProfessionnels, { params: { cptsId }, query })
    const byRpps = new Map(all.map((one) => [one.rpps, one.id]))
    ids.push(...byFile.map(({ rpps }) => byRpps.get(rpps)!))
  }

  for (const [i, person] of professionnels.entries()) {
    if (person.finDepuisMois === null) continue
    const fiche = await must(readProfessionnel, { params: { cptsId, professionnelId: ids[i]! } })
    const adhesionId = fiche.adhesions[0]!.id
    await must(endAdhesion, {
      params: { cptsId, adhesionId },
      body: { fin: day(person.finDepuisMois, i), motif: 'depart' },
    })
  }
  await must(callCotisations, { params: { cptsId, annee }, body: { duCentimes: DUES } })
  const pay = async (person: SampleProfessionnel, i: number): Promise<void> => {
    // Who was no member then was not called.
    if (person.cotisation !== 'payee' || person.finDepuisMois !== null || person.adherentDepuisMois! < 14) return
    const body = { duCentimes: DUES, payeCentimes: DUES, payeLe: day(14, i) }
    await must(saveCotisation, { params: { cptsId, professionnelId: ids[i]!, annee }, body })
  }
  await Promise.all(professionnels.map(pay))
  return ids
}
const DUES = 3000

const identityOf = ({
  rpps,
  titre,
  nom,
  prenom,
  profession,
  specialite,
  telephone,
  courriel,
  publie,
}: SampleProfessionnel) => ({
  rpps,
  titre,
  nom,
  prenom,
  profession,
  specialite,
  telephone,
  courriel,
  publie,
})
