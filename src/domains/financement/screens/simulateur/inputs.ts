/** What the simulator starts from: the contract in force, or one that is only imagined. */
import { cleCellule } from '../../../../referentials/baremes/shapes.ts'
import { MISSIONS, type Mission } from '../../../../referentials/echeances.ts'
import type { Taille } from '../../../../referentials/tailles.ts'
import type { BaremesLus, ContratLu, Reglages } from '../../contract.ts'
import { anneesDepuis, type Baremes, type Contrat, type Variable } from '../../rules/contrat.ts'

export const baremesOf = ({ baremes }: BaremesLus): Baremes =>
  new Map(
    baremes.map(({ reference, nom, cellules }) => [
      reference,
      { nom, cellules: new Map(cellules.map((one) => [cleCellule(one), one])) },
    ]),
  )

/** What was granted, and what lines are worth today: the simulator starts from both. */
const variablesOf = ({ lignes }: ContratLu['annees'][number]): Variable[] =>
  lignes
    .filter(({ part, estimation, parLignes }) => part === 'variable' && (!estimation || parLignes))
    .map(({ poste, estimation, montant: { centimes } }) => ({
      mission: poste as Mission,
      taux: null,
      accorde: estimation ? null : centimes,
      lignes: estimation ? { lignes: 1, sansValeur: 0, accordees: 0, centimes } : undefined,
    }))

/** A year counts a mission with what its lines are worth. */
export const isEstimated = ({ annees }: Contrat, mission: Mission): boolean =>
  annees.some(({ variables }) => variables.some((one) => one.mission === mission && one.lignes !== undefined))

export const contratOf = (lu: ContratLu, { delaiVariable, prorataVariable }: Reglages): Contrat => ({
  debut: lu.debut,
  annees: lu.annees.map((annee) => ({
    ...annee,
    criseReconnue: annee.criseReconnueLe !== null,
    variables: variablesOf(annee),
  })),
  missions: lu.missions.map(({ mission, debut, demarreeLe }) => ({ mission, debut, demarree: demarreeLe !== null })),
  reglages: { delaiVariable, prorataVariable },
})

/** Five years from a day, with every mission of the socle from the first one. */
export const imaginer = (debut: string, taille: Taille, bareme: string, reglages: Reglages): Contrat => ({
  debut,
  annees: anneesDepuis(debut, 60).map((annee) => ({
    ...annee,
    fin: annee.au,
    tailles: [{ depuis: annee.du, taille }],
    bareme,
    crise: annee.rang === 1 ? 'plan' : 'mise-a-jour',
    criseReconnue: false,
    montants: [],
    variables: [],
  })),
  missions: MISSIONS.slice(0, 4).map((mission) => ({ mission, debut, demarree: false })),
  reglages: { delaiVariable: reglages.delaiVariable, prorataVariable: reglages.prorataVariable },
})
