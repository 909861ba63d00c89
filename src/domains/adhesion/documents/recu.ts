/** The receipt of dues: what was owed, what was paid and when. */
import { formatDate, formatEuros } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { colonne, note, paragraphe, proprietes, tableau } from '../../../server/documents/blocs.ts'
import type { DocumentModel } from '../../../server/documents/model.ts'
import { LaCpts } from '../rules/mots.ts'

export type DonneesRecu = {
  cpts: string
  nom: string
  annee: number
  numero: string
  reference: string
  libelle: string
  decision: string
  decideeLe: string
  duCentimes: number
  payeCentimes: number
  paiements: readonly { le: string; moyen: string; centimes: number }[]
  signataire: string
  jour: string
}

const day = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

export const recu = (it: DonneesRecu): DocumentModel => {
  const left = it.duCentimes - it.payeCentimes
  return {
    titre: `Reçu de cotisation ${it.annee}`,
    auteur: it.cpts,
    sujet: it.nom,
    date: it.jour,
    pied: `${it.cpts} · reçu n° ${it.numero}`,
    blocs: [
      paragraphe(
        `${LaCpts(it.cpts)} a reçu de ${it.nom} la somme de ${formatEuros(it.payeCentimes)} au titre de la cotisation de ${it.annee}.`,
      ),
      proprietes([
        { nom: 'Reçu', valeur: `n° ${it.numero}` },
        { nom: 'Référence', valeur: it.reference },
        { nom: 'Cotisation', valeur: `${it.libelle}, ${formatEuros(it.duCentimes)}` },
        { nom: 'Décision', valeur: `${it.decision}, ${day(it.decideeLe)}` },
        { nom: 'Reste dû', valeur: left > 0 ? formatEuros(left) : 'rien' },
      ]),
      tableau(
        'Paiements reçus',
        [colonne('Date', 3), colonne('Moyen', 3), colonne('Montant', 2, { chiffres: true })],
        it.paiements.map(({ le, moyen, centimes }) => [day(le), moyen, formatEuros(centimes)]),
      ),
      proprietes([
        { nom: 'Fait le', valeur: day(it.jour) },
        { nom: 'Pour l’association', valeur: it.signataire || it.cpts },
      ]),
      note(
        'Ce reçu atteste d’un paiement. Il n’est pas un reçu fiscal : une cotisation n’ouvre droit à une réduction d’impôt que dans les cas prévus par la loi.',
      ),
    ],
  }
}
