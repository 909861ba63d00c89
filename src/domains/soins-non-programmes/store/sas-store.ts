/** What the SAS may see of the installation: one statement, whatever the number of CPTS. */
import { sql } from 'kysely'
import type { Db, Tx } from '../../../server/database/connect.ts'
import type { GenreCreneau, Visibilite } from '../rules/vocabulary.ts'

/** Milliseconds, both bounds included. */
export type FenetreSas = { numeros: readonly string[]; du: number; au: number }

/** A shared slot has a line for each CPTS that sees it. */
export type LigneCreneau = {
  id: string
  agendaId: string
  lieuId: string | null
  debut: number
  fin: number
  genre: GenreCreneau
  visibilites: readonly Visibilite[]
  cpts: string
}
export type LigneAgenda = [
  id: string,
  personneId: string,
  rpps: string,
  nom: string,
  prenom: string,
  specialite: string | null,
  zone: string,
  lieuId: string | null,
]
export type LigneLieu = [
  id: string,
  agendaId: string,
  adresse: string | null,
  codePostal: string | null,
  ville: string,
  telephone: string | null,
  identifiant: string | null,
]
export type LigneCpts = [id: string, nom: string, finess: string | null, telephone: string | null]
export type LignesSas = {
  creneaux: LigneCreneau[]
  agendas: LigneAgenda[]
  lieux: LigneLieu[]
  cpts: LigneCpts[]
}
type Row = { creneaux: string | null } & { [K in 'agendas' | 'lieux' | 'cpts']: LignesSas[K] | null }

/** The few lists of kinds that there are: `{CPTS,SNP}`. */
const kinds = new Map<string, readonly Visibilite[]>()
const kindsOf = (text: string): readonly Visibilite[] => {
  const known = kinds.get(text)
  if (known) return known
  const read = text.slice(1, -1).split(',') as Visibilite[]
  kinds.set(text, read)
  return read
}

/** Codes and numbers that the base checks: none holds a tab or a line end. */
const lineOf = (text: string): LigneCreneau => {
  const [id, agendaId, lieuId, debut, fin, genre, visibilites, cpts] = text.split('\t') as [string, ...string[]]
  return {
    id,
    agendaId: agendaId!,
    lieuId: lieuId || null,
    debut: Number(debut),
    fin: Number(fin),
    genre: genre as GenreCreneau,
    visibilites: kindsOf(visibilites!),
    cpts: cpts!,
  }
}

export const readLignesSas = async (db: Db | Tx, { numeros, du, au }: FenetreSas): Promise<LignesSas> => {
  const { rows } = await sql<Row>`select * from creneaux_par_rpps(${sql.val([...numeros])}::text[],
      ${new Date(du)}::timestamptz, ${new Date(au)}::timestamptz)`.execute(db)
  const { creneaux, agendas, lieux, cpts } = rows[0]!
  return {
    creneaux: creneaux === null ? [] : creneaux.split('\n').map(lineOf),
    agendas: agendas ?? [],
    lieux: lieux ?? [],
    cpts: cpts ?? [],
  }
}
