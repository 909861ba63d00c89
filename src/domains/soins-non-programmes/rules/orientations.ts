/**
 * The figures of those who were sent elsewhere. Whom the 15 or the SAS took is out of the denominator of delays, as the
 * rule of delays says; the others stay in it, closed without an appointment. Here all are counted, and what became of them.
 */
import { count, formatNumber, formatShare, NBSP } from '../../../kernel/french.ts'
import { type Chiffre, NONE, type Periode, periodInWords } from './explication.ts'
import type { Destination } from './grille/modele.ts'
import { SUITE_LABELS } from './labels.ts'
import { CAUSES_AILLEURS, type CauseCloture, SUITES, type Suite } from './vocabulary.ts'

export type SuiteComptee = { destination: Destination; suite: Suite | null; nombre: number }
export type Ailleurs = {
  causes: readonly (CauseCloture | null)[]
  suites: readonly SuiteComptee[]
  appels: { nombre: number; demandes: number; dureeMoyenneSecondes: number | null }
}

const WHERE: [CauseCloture, string][] = [
  ['orientee-15', 'vers le 15'],
  ['orientee-sas', 'vers le SAS'],
  ['orientee-urgences', 'vers un service d’urgences'],
  ['orientee-pharmacie', 'vers une pharmacie'],
  ['orientee-medecin-traitant', 'vers le médecin traitant'],
  ['orientee-ailleurs', 'ailleurs'],
]
const SOURCE = 'Demandes et orientations enregistrées par la CPTS'

const total = (suites: readonly SuiteComptee[]): number => suites.reduce((sum, { nombre }) => sum + nombre, 0)

export const chiffresAilleurs = ({ causes, suites, appels }: Ailleurs, periode: Periode): Chiffre[] => {
  const explain = (formule: string, entrees: string[], source = SOURCE): Chiffre['explication'] => ({
    ...{ formule, entrees, source, grade: 'calculee' },
    periode: periodInWords(periode),
  })
  const sent = WHERE.map(([cause, words]) => ({ words, nombre: causes.filter((one) => one === cause).length }))
  const oriented = sent.reduce((sum, { nombre }) => sum + nombre, 0)
  const elsewhere = causes.filter((one) => (CAUSES_AILLEURS as readonly (CauseCloture | null)[]).includes(one)).length
  const followed = total(suites)
  const known = suites.filter(({ suite }) => suite !== null && suite !== 'inconnue')
  const share = followed === 0 ? null : total(known) / followed
  return [
    {
      code: 'orientees',
      libelle: 'demandes orientées ailleurs',
      valeur: oriented,
      texte: formatNumber(oriented),
      explication: explain('Demandes de la période closes en orientant l’appelant vers quelqu’un d’autre', [
        ...sent.filter(({ nombre }) => nombre > 0).map(({ words, nombre }) => `${formatNumber(nombre)} ${words}`),
        `Celles du 15 et du SAS sont hors du compte des délais${NBSP}; les autres (${formatNumber(elsewhere)}) y comptent, closes sans rendez-vous`,
      ]),
    },
    {
      code: 'suites-connues',
      libelle: 'orientations dont la suite est connue',
      valeur: share,
      texte: share === null ? NONE : formatShare(share),
      explication: explain(
        'Orientations dont quelqu’un a noté ce qu’elles ont donné, divisées par les orientations à suivre (toutes, sauf vers le 15 et celles que la régulation a apportées)',
        [
          count(followed, 'orientation à suivre', 'orientations à suivre'),
          ...SUITES.map(
            (suite) =>
              `${SUITE_LABELS[suite]}${NBSP}: ${formatNumber(total(suites.filter((one) => one.suite === suite)))}`,
          ),
          `Pas encore notée${NBSP}: ${formatNumber(total(suites.filter(({ suite }) => suite === null)))}`,
        ],
      ),
    },
    {
      code: 'appels',
      libelle: 'appels notés',
      valeur: appels.nombre,
      texte: formatNumber(appels.nombre),
      explication: explain(
        'Appels reçus dans la période et notés au journal du bureau',
        [
          `${formatNumber(appels.demandes)} pour une demande de soins`,
          appels.dureeMoyenneSecondes === null
            ? 'Aucune durée notée'
            : `Durée moyenne${NBSP}: ${formatNumber(Math.round(appels.dureeMoyenneSecondes / 6) / 10, 1)}${NBSP}min`,
        ],
        'Journal des appels de la CPTS',
      ),
    },
  ]
}
