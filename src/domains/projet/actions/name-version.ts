/** How versions are called, and where each stands today. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { VersionLue } from '../contract-versions.ts'
import { sayDepot, sayVersion } from '../labels-versions.ts'
import { daysBetween } from '../rules/compteurs.ts'
import { type Day, etatDepot, lastDayOfArs } from '../rules/vie.ts'
import { listVersionRows, type VersionRow } from '../store/version-store.ts'

type Nature = VersionLue['nature']

/** Counted among those of the same nature: « Avenant n° 2 » may be the fourth version. */
export const libelleOf = (rows: readonly VersionRow[], numero: number): string => {
  const { nature } = rows.find((row) => row.numero === numero)!
  const rank = rows.filter((row) => row.nature === nature && row.numero <= numero).length
  return sayVersion(nature as Nature, rank)
}

const instantOf = (date: Date) => fromDate(date).toString()

export const versionLue = (row: VersionRow, rows: readonly VersionRow[], today: Day): VersionLue => {
  const reponse = row.reponse as VersionLue['reponse']
  const depot = row.etat === 'figee' ? etatDepot({ recuLe: row.recuLe, reponse }, today) : null
  const last = row.recuLe === null ? null : lastDayOfArs(row.recuLe)
  const lue = {
    ...row,
    nature: row.nature as Nature,
    etat: row.etat as VersionLue['etat'],
    libelle: libelleOf(rows, row.numero),
    reponse,
    motif: row.motif as VersionLue['motif'],
    ouverteLe: instantOf(row.ouverteLe),
    figeeLe: row.figeeLe && instantOf(row.figeeLe),
    depot,
    dernierJour: last?.toString() ?? null,
  }
  return { ...lue, phrase: sayDepot({ ...lue, jours: last && daysBetween(today, last) }) }
}

/** What is being written, or the last one sent. Before the first word, it is the initial projet to come. */
export const readCurrent = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>) => {
  const rows = await listVersionRows(tx, cptsId)
  const last = rows.at(-1)
  if (!last) return { id: null, numero: 1, libelle: sayVersion('initial', 1), ouverte: true }
  return { id: last.id, numero: last.numero, libelle: libelleOf(rows, last.numero), ouverte: last.etat === 'brouillon' }
}
