/** The yearly statement of a person: what they received in a civil year, line by line, and the ceiling. */
import { colonne, note, paragraphe, proprietes, tableau, titre } from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'

export type DonneesReleve = {
  cpts: string
  nom: string
  exercice: string
  annee: number
  date: string
  /** Sums in words: `1 250 €`. */
  lignes: readonly { jour: string; nature: string; objet: string; montant: string }[]
  parNature: readonly { nature: string; montant: string }[]
  total: string
  ailleurs: string | null
  plafond: string | null
}

export const releveAnnuel = (it: DonneesReleve): DocumentModel => ({
  titre: `Relevé annuel ${it.annee}`,
  auteur: it.cpts,
  sujet: `Indemnités et rémunérations de ${it.nom}, année civile ${it.annee}`,
  date: it.date,
  pied: `${it.cpts} · Relevé annuel ${it.annee} · ${it.nom}`,
  blocs: [
    proprietes([
      { nom: 'Personne', valeur: it.nom },
      { nom: 'Profession', valeur: it.exercice },
      { nom: 'Année civile', valeur: String(it.annee) },
      { nom: 'Reçu de cette CPTS', valeur: it.total },
      { nom: 'Déclaré reçu ailleurs', valeur: it.ailleurs ?? 'rien n’a été déclaré' },
    ]),
    titre(1, 'Par nature'),
    tableau(
      'Reçu par nature',
      [colonne('Nature', 5), colonne('Montant', 2, { chiffres: true })],
      it.parNature.map(({ nature, montant }) => [nature, montant]),
    ),
    titre(1, 'Versements'),
    tableau(
      'Versements de l’année',
      [colonne('Reçu le', 2), colonne('Nature', 3), colonne('Objet', 6), colonne('Montant', 2, { chiffres: true })],
      it.lignes.map(({ jour, nature, objet, montant }) => [jour, nature, objet, montant]),
    ),
    paragraphe(
      it.plafond ?? 'Le plafond de cette année civile n’est pas connu : la part du plafond ne peut pas être calculée.',
    ),
    note(
      'Les indemnités et rémunérations reçues dans une année civile ne dépassent pas le plafond annuel de la sécurité sociale (code de la santé publique, D1434-44, lu dans une source secondaire). Les remboursements de frais n’entrent pas dans ce plafond.',
    ),
  ],
})
