/** Through the door: the registre over a period, as a file shows it to who pays. It names nobody. */
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { Grade, Mission } from '../rules/acte.ts'
import { readHead } from '../store/chain-store.ts'
import {
  type ActeRow,
  listActesOfPeriod,
  listActifsOfPeriod,
  listLignesOfPeriod,
  listPresencesOfPeriod,
  listPreuvesOfPeriod,
  type PresenceRow,
  type PreuveRow,
} from '../store/periode-store.ts'

type Read = Pick<Ctx, 'tx' | 'cptsId'>
type Told<T> = Omit<T, 'grade' | 'mission' | 'debut' | 'fin'> & { grade: Grade }

export type ActeDePeriode = Told<ActeRow> & { mission: Mission | null; debut: Instant; fin: Instant }
export type PresenceDePeriode = Told<PresenceRow>
export type PreuveDePeriode = Told<PreuveRow>
export type RegistreDePeriode = {
  actes: ActeDePeriode[]
  presences: PresenceDePeriode[]
  preuves: PreuveDePeriode[]
  /** Professionals who took part in something. */
  actifs: ReadonlySet<string>
}

/** Actes in force that begin in `[from, to)`, and all that hangs from them. */
export const readRegistreDePeriode = async (
  { tx, cptsId }: Read,
  period: { from: Instant; to: Instant },
): Promise<RegistreDePeriode> => {
  const range = { from: toDate(period.from), to: toDate(period.to) }
  const actes = await listActesOfPeriod(tx, cptsId, range)
  const presences = await listPresencesOfPeriod(tx, cptsId, range)
  const preuves = await listPreuvesOfPeriod(tx, cptsId, range)
  return {
    actes: actes.map((row) => ({
      ...row,
      mission: row.mission as Mission | null,
      grade: row.grade as Grade,
      debut: fromDate(row.debut),
      fin: fromDate(row.fin),
    })),
    presences: presences.map((row) => ({ ...row, grade: row.grade as Grade })),
    preuves: preuves.map((row) => ({ ...row, grade: row.grade as Grade })),
    actifs: new Set(await listActifsOfPeriod(tx, cptsId, range)),
  }
}

/** Lines of the public site over a period, oldest first. */
export const readLignesPubliques = async (
  { tx, cptsId }: Read,
  period: { from: Instant; to: Instant },
): Promise<{ mission: Mission | null; debut: Instant; zone: string; texte: string }[]> =>
  (await listLignesOfPeriod(tx, cptsId, { from: toDate(period.from), to: toDate(period.to) })).map((row) => ({
    ...row,
    mission: row.mission as Mission | null,
    debut: fromDate(row.debut),
  }))

/** The end of the chain, as a paper given to somebody else says it. */
export const readTete = async ({ tx, cptsId }: Read): Promise<{ sequence: number; empreinte: string }> => {
  const { sequence, hash } = await readHead(tx, cptsId)
  return { sequence, empreinte: hash }
}
