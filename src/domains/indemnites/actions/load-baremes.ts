/** The scale as the rules read it. */
import type { BaremeLu } from '../contract.ts'
import type { Bareme, Horaire, Nature, Tarif, Unite } from '../rules/tarif.ts'
import { type BaremeRow, listBaremeRows, listTarifRows, type TarifRow } from '../store/bareme-store.ts'
import type { Place } from './moi.ts'

export type BaremeConnu = Bareme & { id: string; nom: string }

const tarifOf = ({ cptsId: _, baremeId: __, ...row }: TarifRow): Tarif => ({
  ...row,
  nature: row.nature as Nature,
  unite: row.unite as Unite,
  horaire: row.horaire as Horaire,
})
/** PostgreSQL gives seconds: `08:00:00`. */
const wall = (time: string): string => time.slice(0, 5)
const heuresOf = (row: BaremeRow) => ({
  debut: wall(row.ouvreDebut),
  fin: wall(row.ouvreFin),
  jours: row.ouvreJours,
})

const load = async ({ tx, cptsId }: Place) => {
  const rows = await listBaremeRows(tx, cptsId)
  const tarifs = Map.groupBy(rows.length > 0 ? await listTarifRows(tx, cptsId) : [], ({ baremeId }) => baremeId)
  return rows.map((row) => ({ row, tarifs: (tarifs.get(row.id) ?? []).map(tarifOf) }))
}

export const loadBaremes = async (place: Place): Promise<BaremeConnu[]> =>
  (await load(place)).map(({ row, tarifs }) => ({
    id: row.id,
    nom: row.nom,
    debut: row.debut,
    fin: row.fin,
    heures: heuresOf(row),
    tarifs,
  }))

/** The version of a civil day. */
export const baremeOn = <B extends Bareme>(baremes: readonly B[], jour: string): B | undefined =>
  baremes.find(({ debut, fin }) => debut <= jour && (fin === null || jour < fin))

export const readBaremes = async (place: Place, today: string): Promise<BaremeLu[]> =>
  (await load(place)).map(({ row, tarifs }) => ({
    id: row.id,
    nom: row.nom,
    debut: row.debut,
    fin: row.fin,
    enVigueur: baremeOn([{ debut: row.debut, fin: row.fin, heures: heuresOf(row), tarifs }], today) !== undefined,
    instance: row.instance,
    voteLe: row.voteLe,
    decisionId: row.decisionId,
    decision: row.decision,
    heures: heuresOf(row),
    note: row.note,
    tarifs: tarifs.map((one) => ({ ...one, professions: [...one.professions], genres: [...one.genres] })),
  }))
