/** The contract and what it is worth, year by year: each amount that is not confirmed says so, with its source. */
import { capitalizeFirst, NBSP } from '../../../kernel/french.ts'
import { STATUT_LABELS } from '../../../referentials/index.ts'
import {
  aVerifier,
  colonne,
  liste,
  note,
  paragraphe,
  proprietes,
  tableau,
  titre,
} from '../../../server/documents/blocs.ts'
import type { Bloc, DocumentModel, Texte } from '../../../server/documents/model.ts'
import type { AnneeLue, ContratLu, LigneLue } from '../contract-contrat.ts'
import { POSTE_LABELS, sayAnnee, sayLigne } from '../rules/mots.ts'
import { sayEuros, sayJour, sayPeriode } from '../rules/trace.ts'

export type DonneesContrat = { cpts: string; date: string; contrat: ContratLu; dispositif: string }

const amount = ({ montant, estimation, parLignes, enAttente }: LigneLue): Texte => {
  if (montant.centimes === null) return [aVerifier('montant inconnu, à vérifier')]
  const before = estimation ? (parLignes ? 'estimation ' : 'au plus ') : ''
  const said = `${before}${sayEuros(montant.centimes)}`
  const words = enAttente ? `${said}, si une crise est reconnue` : said
  return montant.statut === 'a-verifier' ? [{ texte: `${words}${NBSP}: ` }, aVerifier('à vérifier')] : words
}

const sourceOf = ({ montant }: LigneLue): string =>
  montant.statut === 'confirme' ? 'annexe du contrat ou décision' : STATUT_LABELS[montant.statut]

const year = (annee: AnneeLue): Bloc[] => {
  const doubts = [...new Set(annee.lignes.flatMap(({ montant }) => montant.doute ?? []))]
  const { total } = annee
  return [
    titre(2, `${capitalizeFirst(sayAnnee(annee.rang))}, ${sayPeriode(annee.du, annee.fin)}`),
    proprietes([
      {
        nom: 'Taille',
        valeur: annee.tailles.map(({ taille, depuis }) => `${taille} depuis le ${sayJour(depuis)}`).join(', '),
      },
      { nom: 'Barème', valeur: annee.bareme },
      { nom: 'Parts fixes', valeur: sayEuros(total.fixe) },
      { nom: 'Parts variables, au plus', valeur: sayEuros(total.auPlus) },
      ...(total.variable === total.auPlus
        ? []
        : [{ nom: 'Parts variables, estimées à ce jour', valeur: sayEuros(total.variable) }]),
    ]),
    tableau(
      `Ce que vaut l’année, ligne par ligne`,
      [colonne('Ligne', 4), colonne('Montant', 4), colonne('Ce que dit la source', 4)],
      annee.lignes.map((one) => [capitalizeFirst(sayLigne(one)), amount(one), sourceOf(one)]),
    ),
    ...(doubts.length > 0 ? [liste(doubts.map((one) => capitalizeFirst(one)))] : []),
  ]
}

export const documentContrat = ({ cpts, date, contrat, dispositif }: DonneesContrat): DocumentModel => ({
  titre: `${capitalizeFirst(dispositif)} et montants`,
  auteur: cpts,
  sujet: `${capitalizeFirst(dispositif)} de ${cpts}`,
  date,
  pied: `${cpts} · ${capitalizeFirst(dispositif)}`,
  blocs: [
    titre(1, 'Le contrat'),
    proprietes([
      { nom: 'Numéro', valeur: contrat.numero || 'non noté' },
      { nom: 'Signé le', valeur: sayJour(contrat.signeLe) },
      { nom: 'En vigueur', valeur: sayPeriode(contrat.debut, contrat.resilieLe ?? contrat.fin) },
      { nom: 'Assurance Maladie', valeur: contrat.cpam },
      { nom: 'Agence régionale de santé', valeur: contrat.ars },
      { nom: 'Pour la CPTS', valeur: contrat.signataire || 'non noté' },
    ]),
    titre(1, 'Les missions'),
    ...(contrat.missions.length > 0
      ? [
          tableau(
            'Missions du contrat',
            [colonne('Mission', 4), colonne('Prévue le', 3), colonne('Démarrée le', 3)],
            contrat.missions.map(({ mission, prevueLe, demarreeLe }) => [
              POSTE_LABELS[mission],
              prevueLe ? sayJour(prevueLe) : 'sans date',
              demarreeLe ? sayJour(demarreeLe) : 'pas encore',
            ]),
          ),
        ]
      : [note('Aucune mission n’est encore notée au contrat.')]),
    titre(1, 'Ce que valent les années de contrat'),
    paragraphe(
      'L’année de contrat va d’un anniversaire à l’autre. Elle n’est ni l’année civile, qui compte pour le plafond de la sécurité sociale, ni l’exercice des comptes.',
    ),
    ...contrat.annees.flatMap(year),
  ],
})
