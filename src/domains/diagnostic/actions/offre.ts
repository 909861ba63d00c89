/** The supply by commune and profession, counted from the members' room and from the national directory. */

import type { FileAnswer } from '../../../kernel/contract.ts'
import { plainCsvLines } from '../../../kernel/csv.ts'
import { formatDate, listInWords } from '../../../kernel/french.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { civilDate, Temporal } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { listLieux, listProfessionnels } from '../../communaute/index.ts'
import { findCpts } from '../../comptes/index.ts'
import { listProfessionsDuRepertoire, readOffreDuRepertoire } from '../../repertoire/index.ts'
import { type KnownPlace, readCodesOf, readCommuneOf } from '../../territoire/index.ts'
import { diagnosticContract } from '../contract.ts'
import type { DiagnosticRefusal } from '../refusals.ts'
import { countOffre, type Offre, type SourceOffre } from '../rules/offre.ts'
import { type OffrePublique, offresPubliques } from '../rules/offre-repertoire.ts'
import { cleProfession, codeProfession } from '../rules/profession-offre.ts'
import { readContour } from './ground.ts'

const NOBODY: Offre = {
  professionnels: 0,
  sansLieu: 0,
  sansSpecialite: 0,
  communes: new Map(),
  personnes: new Map(),
  departs: [],
  departsRenseignes: 0,
}

export const readMembres = async (ctx: Ctx): Promise<{ today: string; offres: Map<string, Offre> }> => {
  const { tx, cptsId, now } = ctx
  const today = civilDate(now, (await findCpts(tx, cptsId))?.zone ?? 'Europe/Paris').toString()
  const working = (await listProfessionnels(tx, cptsId)).filter(({ enExercice }) => enExercice)
  const open = (await listLieux(tx, cptsId)).filter(({ ferme }) => !ferme)
  const lieux = open.map(({ professionnelId, commune }) => ({ professionnelId, commune: commune?.code ?? null }))
  return { today, offres: countOffre(working, lieux, today) }
}

export type Repertoire = {
  jour: string
  cite: string
  offres: Map<string, OffrePublique>
  /** Keys of all that somebody practises there, whichever are counted. */
  professions: string[]
}

/** What the directory counts in these places, of one profession or of all; null while none is loaded. */
export const readRepertoire = async (
  ctx: Ctx,
  places: readonly KnownPlace[],
  cle?: string,
): Promise<Repertoire | null> => {
  const known = new Set(places.map(({ code }) => code))
  const codes = await readCodesOf(ctx, [...known])
  const communeOf = await readCommuneOf(ctx, codes)
  const read = await readOffreDuRepertoire(ctx, codes, cle === undefined ? undefined : codeProfession(cle))
  if (!read) return null
  const { jour, cite, effectifs } = read
  const offres = offresPubliques(effectifs, (code) => (known.has(code) ? code : communeOf(code)))
  const listed = cle === undefined ? [] : await listProfessionsDuRepertoire(ctx, codes)
  const cles = listed.map(({ profession, specialite }) => cleProfession(profession, specialite))
  return { jour, cite, offres, professions: [...new Set([...offres.keys(), ...cles])] }
}

/** The directory as soon as it is loaded: it knows who practises around, whom the CPTS has no reason to know. */
export const chooseSource = (
  wished: SourceOffre | undefined,
  repertoire: Repertoire | null,
): Result<SourceOffre, DiagnosticRefusal> =>
  wished === 'repertoire' && !repertoire
    ? refuse('repertoire-absent')
    : ok(wished ?? (repertoire ? 'repertoire' : 'membres'))

export const citeOffre = (source: SourceOffre, repertoire: Repertoire | null, today: string): string =>
  source === 'repertoire' && repertoire
    ? repertoire.cite
    : `Source\u00a0: fiches de la CPTS au ${formatDate(Temporal.PlainDate.from(today), { weekday: false })}.`

export const offreOf = (offres: ReadonlyMap<string, Offre>, cle: string): Offre => offres.get(cle) ?? NOBODY
const NONE: ReadonlyMap<string, number> = new Map()
export const communesOf = (repertoire: Repertoire | null, cle: string): ReadonlyMap<string, number> =>
  repertoire?.offres.get(cle)?.communes ?? NONE

const rowsOf = ({ communes }: Pick<Offre, 'communes'>): [string, number][] =>
  [...communes].sort(([a], [b]) => (a < b ? -1 : 1))

const FICHIERS: Record<SourceOffre, string> = { membres: 'fiches', repertoire: 'annuaire-national' }
type Comptees = { source: SourceOffre; cite: string; offres: ReadonlyMap<string, Pick<Offre, 'communes'>> }

/** Who the file counts, by profession; of the directory, the communes that the page reads. */
const readOffres = async (ctx: Ctx, wished: SourceOffre | undefined): Promise<Result<Comptees, DiagnosticRefusal>> => {
  const readFiches = async () => {
    const { today, offres } = await readMembres(ctx)
    return ok({ source: 'membres' as const, cite: citeOffre('membres', null, today), offres })
  }
  if (wished === 'membres') return readFiches()
  const { places } = await readContour(ctx)
  const repertoire = await readRepertoire(ctx, places)
  const chosen = chooseSource(wished, repertoire)
  if (!chosen.ok) return chosen
  if (!repertoire) return readFiches()
  if (places.length === 0) return refuse('offre-sans-territoire')
  return ok({ source: chosen.value, cite: repertoire.cite, offres: repertoire.offres })
}

export const exportOffre = defineAction(diagnosticContract.exportOffre, {
  audit: 'diagnostic.offre-exporter',
  run: async (ctx, { query: { profession, source } }): Promise<Result<FileAnswer, DiagnosticRefusal>> => {
    const read = await readOffres(ctx, source)
    if (!read.ok) return read
    const { offres } = read.value
    const asked = profession === undefined ? undefined : offres.get(profession)
    if (profession !== undefined && !asked)
      return refuse('profession-absente', { professions: listInWords([...offres.keys()].sort()) })
    const lines = asked
      ? plainCsvLines(['id', 'supply'], rowsOf(asked))
      : plainCsvLines(
          ['id', 'profession', 'supply'],
          [...offres].sort().flatMap(([cle, offre]) => rowsOf(offre).map(([code, n]) => [code, cle, n])),
        )
    const body = [...lines].join('')
    return ok({
      name: `offre-${FICHIERS[read.value.source]}-${profession ?? 'professions'}.csv`,
      type: 'text/csv; charset=utf-8',
      body,
      source: read.value.cite,
    })
  },
})
