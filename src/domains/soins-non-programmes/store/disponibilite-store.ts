/** Recurrences and exceptions of an agenda. */
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Disponibilite, ExceptionAgenda } from '../rules/expansion.ts'
import type { GenreCreneau, Visibilite } from '../rules/vocabulary.ts'

export type DisponibiliteRow = Disponibilite & { arretee: boolean }

export const listDisponibilites = async (tx: Tx, cptsId: string, agendaId: string): Promise<DisponibiliteRow[]> => {
  const rows = await tx
    .selectFrom('disponibilite')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', agendaId)
    .orderBy('creeeLe')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    jours: row.jours,
    debut: row.debut,
    fin: row.fin,
    duree: row.duree,
    zone: row.zone,
    semaines: row.semaines,
    valideDu: row.valideDu,
    valideAu: row.valideAu,
    sauteFeries: row.sauteFeries,
    capacite: row.capacite,
    lieuId: row.lieuId,
    genre: row.genre as GenreCreneau,
    visibilites: row.visibilites as Visibilite[],
    arretee: row.arreteeLe !== null,
  }))
}

const columnsOf = ({ id: _, ...rule }: Disponibilite) => ({
  ...rule,
  jours: [...rule.jours],
  visibilites: [...rule.visibilites],
})

export const insertDisponibilite = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  rule: Disponibilite,
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('disponibilite')
    .values({ cptsId, agendaId, id: rule.id, ...columnsOf(rule), creeeLe: toDate(now) })
    .execute()
}

export const updateDisponibilite = async (tx: Tx, cptsId: string, rule: Disponibilite): Promise<void> => {
  await tx
    .updateTable('disponibilite')
    .set(columnsOf(rule))
    .where('cptsId', '=', cptsId)
    .where('id', '=', rule.id)
    .execute()
}

export const stopDisponibilite = async (tx: Tx, cptsId: string, id: string, at: Instant | null): Promise<void> => {
  await tx
    .updateTable('disponibilite')
    .set({ arreteeLe: at ? toDate(at) : null })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}

export type ExceptionRow = ExceptionAgenda & { id: string }

/** Those in force. */
export const listExceptions = async (tx: Tx, cptsId: string, agendaId: string): Promise<ExceptionRow[]> => {
  const rows = await tx
    .selectFrom('exceptionAgenda')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('agendaId', '=', agendaId)
    .where('annuleeLe', 'is', null)
    .orderBy('creeeLe')
    .execute()
  return rows.map((row) =>
    row.genre === 'absence'
      ? { id: row.id, genre: 'absence', debut: fromDate(row.debut!), fin: fromDate(row.fin!) }
      : {
          id: row.id,
          genre: row.genre as 'annulation' | 'ajout',
          disponibiliteId: row.disponibiliteId!,
          jour: row.jour!,
        },
  )
}

export const insertException = async (
  tx: Tx,
  cptsId: string,
  agendaId: string,
  exception: ExceptionRow,
  now: Instant,
): Promise<void> => {
  const shape =
    exception.genre === 'absence'
      ? { debut: toDate(exception.debut), fin: toDate(exception.fin) }
      : { disponibiliteId: exception.disponibiliteId, jour: exception.jour }
  await tx
    .insertInto('exceptionAgenda')
    .values({ cptsId, agendaId, id: exception.id, genre: exception.genre, ...shape, creeeLe: toDate(now) })
    .execute()
}

export const cancelException = async (tx: Tx, cptsId: string, id: string, now: Instant): Promise<void> => {
  await tx
    .updateTable('exceptionAgenda')
    .set({ annuleeLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .execute()
}
