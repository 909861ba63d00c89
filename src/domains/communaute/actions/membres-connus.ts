/** Through the door: the professionals of the CPTS with their adhésion and their dues, as they stood on a day. */
import type { Tx } from '../../../server/database/connect.ts'
import { exerciceLabel, nomAffiche } from '../labels.ts'
import { etatAdhesion } from '../rules/adherent.ts'
import { etatCotisation } from '../rules/cotisation.ts'
import { type AdhesionRow, type CotisationRow, listAdhesionRows, listCotisationRows } from '../store/adhesion-store.ts'
import { listProfessionnelRows, type ProfessionnelRow } from '../store/professionnel-store.ts'

export type MembreConnu = {
  professionnelId: string
  personneId: string
  nom: string
  /** What they do, in words. */
  qualite: string
  profession: string
  specialite: string | null
  courriel: string | null
  /** Beginning of the adhésion in force that day; null when none is. */
  adherentDepuis: string | null
  /** Dues of the year of that day were called and are not wholly paid. */
  cotisationDue: boolean
}

type Rows = {
  professionnels: ProfessionnelRow[]
  adhesions: ReadonlyMap<string, AdhesionRow[]>
  cotisations: ReadonlyMap<string, CotisationRow[]>
}

const readRows = async (tx: Tx, cptsId: string, filter: { annee?: number }): Promise<Rows> => {
  const [professionnels, adhesions, cotisations] = await Promise.all([
    listProfessionnelRows(tx, cptsId),
    listAdhesionRows(tx, cptsId),
    listCotisationRows(tx, cptsId, filter),
  ])
  return {
    professionnels,
    adhesions: Map.groupBy(adhesions, ({ professionnelId }) => professionnelId),
    cotisations: Map.groupBy(cotisations, ({ professionnelId }) => professionnelId),
  }
}

const membreOn = ({ adhesions, cotisations }: Rows, row: ProfessionnelRow, jour: string): MembreConnu => {
  const inForce = (adhesions.get(row.id) ?? []).find((one) => etatAdhesion(one, jour) === 'en-vigueur')
  const state = etatCotisation(cotisations.get(row.id) ?? [], yearOf(jour))
  return {
    professionnelId: row.id,
    personneId: row.personneId,
    nom: nomAffiche(row),
    qualite: exerciceLabel(row.profession, row.specialite),
    profession: row.profession,
    specialite: row.specialite,
    courriel: row.courriel,
    adherentDepuis: inForce?.debut ?? null,
    cotisationDue: state === 'due' || state === 'partielle',
  }
}

const yearOf = (jour: string): number => Number(jour.slice(0, 4))

export const listMembresConnus = async (tx: Tx, cptsId: string, jour: string): Promise<MembreConnu[]> => {
  const rows = await readRows(tx, cptsId, { annee: yearOf(jour) })
  return rows.professionnels.map((row) => membreOn(rows, row, jour))
}

/** The same of one of them, for whoever asks about many days: all is read once. */
export const openMembresConnus = async (
  tx: Tx,
  cptsId: string,
): Promise<(professionnelId: string, jour: string) => MembreConnu | undefined> => {
  const rows = await readRows(tx, cptsId, {})
  const byId = new Map(rows.professionnels.map((row) => [row.id, row]))
  return (professionnelId, jour) => {
    const row = byId.get(professionnelId)
    return row && membreOn(rows, row, jour)
  }
}
