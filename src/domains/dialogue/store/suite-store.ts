/** What follows a frozen file: who may read it, what they said, what was granted, when it is known to have existed. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type {
  AvisDossier,
  DecisionDialogue,
  HorodatageDossier,
  LectureDossier,
} from '../../../server/database/schema.ts'

export type LectureRow = Selectable<LectureDossier>

export const insertLecture = async (tx: Tx, row: Insertable<LectureDossier>): Promise<void> => {
  await tx.insertInto('lectureDossier').values(row).execute()
}
export const listLectureRows = (tx: Tx, cptsId: string, dossierId: string) =>
  tx
    .selectFrom('lectureDossier')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('dossierId', '=', dossierId)
    .orderBy('creeLe', 'desc')
    .execute()
export const findLectureRow = (tx: Tx, cptsId: string, of: { id: string } | { lienId: string }) =>
  tx
    .selectFrom('lectureDossier')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('id' in of ? 'id' : 'lienId', '=', 'id' in of ? of.id : of.lienId)
    .executeTakeFirst()
export const updateLecture = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: { revoqueLe?: Date; ouvertLe?: Date },
): Promise<void> => {
  await tx.updateTable('lectureDossier').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const insertAvis = async (tx: Tx, row: Insertable<AvisDossier>): Promise<void> => {
  await tx.insertInto('avisDossier').values(row).execute()
}
export const listAvisRows = (tx: Tx, cptsId: string, dossierId: string) =>
  tx
    .selectFrom('avisDossier as a')
    .innerJoin('lectureDossier as l', (on) => on.onRef('l.cptsId', '=', 'a.cptsId').onRef('l.id', '=', 'a.lectureId'))
    .select(['a.id', 'l.organisme', 'a.auteur', 'a.partie', 'a.texte', 'a.ecritLe'])
    .where('a.cptsId', '=', cptsId)
    .where('a.dossierId', '=', dossierId)
    .orderBy('a.ecritLe')
    .orderBy('a.id')
    .execute()

export const insertDecision = async (tx: Tx, row: Insertable<DecisionDialogue>): Promise<void> => {
  await tx.insertInto('decisionDialogue').values(row).execute()
}
/** Those that no other replaced. */
const listStanding = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('decisionDialogue as d')
    .selectAll('d')
    .where('d.cptsId', '=', cptsId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisionDialogue as later')
            .select(sql`1`.as('one'))
            .whereRef('later.cptsId', '=', 'd.cptsId')
            .whereRef('later.remplace', '=', 'd.id'),
        ),
      ),
    )

export const listDecisionRows = (tx: Tx, cptsId: string, dossierId: string) =>
  listStanding(tx, cptsId).where('d.dossierId', '=', dossierId).orderBy('d.mission').orderBy('d.ligne').execute()

/** Of lines of the contract, whichever file of the year they were noted beside: the last word on each. */
export const listDecisionsDeLignes = (tx: Tx, cptsId: string) =>
  listStanding(tx, cptsId)
    .distinctOn('d.ligneId')
    .where('d.ligneId', 'is not', null)
    .orderBy('d.ligneId')
    .orderBy('d.saisiLe', 'desc')
    .execute()

export const insertHorodatage = async (tx: Tx, row: Insertable<HorodatageDossier>): Promise<void> => {
  await tx.insertInto('horodatageDossier').values(row).execute()
}
export const listHorodatageRows = (tx: Tx, cptsId: string, dossierId: string) =>
  tx
    .selectFrom('horodatageDossier')
    .select(['id', 'autorite', 'dateDite', 'ajouteLe'])
    .where('cptsId', '=', cptsId)
    .where('dossierId', '=', dossierId)
    .orderBy('ajouteLe')
    .execute()
export const findJeton = (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('horodatageDossier')
    .select('jeton')
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
