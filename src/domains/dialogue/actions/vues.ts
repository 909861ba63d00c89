/** Rows as the contract shows them. */
import { fromDate, type Instant } from '../../../kernel/time.ts'
import type { LectureVue } from '../contract-dossiers.ts'
import type { DossierVu } from '../contract-preparation.ts'
import type { DossierRow } from '../store/dossier-store.ts'
import type { LectureRow } from '../store/suite-store.ts'

export const at = (date: Date): string => fromDate(date).toString()

export const dossierVu = (row: DossierRow): DossierVu => ({
  id: row.id,
  code: row.code,
  rang: row.rang,
  du: row.du,
  au: row.au,
  version: row.version,
  motif: row.motif,
  empreinte: row.empreinte,
  cleEmpreinte: row.cleEmpreinte,
  registre: { sequence: Number(row.registreSequence), empreinte: row.registreEmpreinte },
  octets: Number(row.octets),
  pieces: row.pieces,
  figeLe: at(row.figeLe),
})

const etatOf = ({ revoqueLe, expireLe }: LectureRow, now: Instant): LectureVue['etat'] => {
  if (revoqueLe) return 'revoque'
  return expireLe.getTime() <= now.epochMilliseconds ? 'expire' : 'ouvert'
}

export const lectureVue = (row: LectureRow, now: Instant): LectureVue => ({
  id: row.id,
  organisme: row.organisme as LectureVue['organisme'],
  destinataire: row.destinataire,
  creeLe: at(row.creeLe),
  expireLe: at(row.expireLe),
  ouvertLe: row.ouvertLe && at(row.ouvertLe),
  etat: etatOf(row, now),
})
