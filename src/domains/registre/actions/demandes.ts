/** From the rows of what was asked to what is shown. */
import { fromDate, type Instant } from '../../../kernel/time.ts'
import type { DemandePreuveView } from '../contract-preuves.ts'
import { type Asked, type EtatDemande, isExpired, nextReminder } from '../rules/demande-preuve.ts'
import type { DemandeRow } from '../store/demande-store.ts'

export const askedOf = (row: DemandeRow): Asked => ({
  etat: row.etat as EtatDemande,
  demandeeLe: fromDate(row.demandeeLe),
  relanceeLe: row.relanceeLe && fromDate(row.relanceeLe),
  relances: row.relances,
  expireLe: fromDate(row.expireLe),
})

export const viewOfDemande = (row: DemandeRow, now: Instant): DemandePreuveView => {
  const asked = askedOf(row)
  return {
    id: row.id,
    nature: row.nature,
    nom: row.nom,
    etat: asked.etat,
    demandeeLe: asked.demandeeLe.toString(),
    expireLe: asked.expireLe.toString(),
    expiree: isExpired(asked, now),
    relances: row.relances,
    relanceeLe: asked.relanceeLe?.toString() ?? null,
    prochainRappelLe: nextReminder(asked)?.toString() ?? null,
    recueLe: row.recueLe?.toISOString() ?? null,
    empreinte: row.empreinte,
  }
}
