/** Appointments as the desk reads them. */
import { fromDate } from '../../../kernel/time.ts'
import type { RendezVousResume } from '../contract.ts'
import type { RendezVousDit } from '../rules/phrase.ts'
import type { GenreCreneau } from '../rules/vocabulary.ts'
import type { RendezVousLu } from '../store/rendez-vous-store.ts'
import type { CreneauPublieRow } from '../store/search-store.ts'

export const rendezVousOf = (row: RendezVousLu, cptsId: string): RendezVousResume => {
  const asked = row.demandeCpts === cptsId
  return {
    id: row.id,
    creneauId: row.creneauId,
    demandeId: asked ? row.demandeId : null,
    debut: fromDate(row.debut).toString(),
    fin: fromDate(row.fin).toString(),
    statut: row.statut,
    agendaId: row.agendaId,
    nom: row.nom,
    metier: row.metier,
    genre: row.genre,
    lieu: row.lieu,
    adresse: row.adresse,
    communeNom: row.communeNom,
    dIci: row.domicile === cptsId,
    demandeDIci: asked,
    aDeplacer: row.aDeplacer,
    reserveLe: fromDate(row.reserveLe).toString(),
  }
}

type Said = Pick<CreneauPublieRow, 'debut' | 'zone' | 'nom' | 'metier' | 'lieu' | 'adresse' | 'communeNom'> & {
  genre: string
}
export const saidOf = (row: Said): RendezVousDit => ({
  debut: fromDate(row.debut),
  zone: row.zone,
  nom: row.nom,
  metier: row.metier,
  genre: row.genre as GenreCreneau,
  lieu: row.lieu,
  adresse: row.adresse,
  commune: row.communeNom,
})
