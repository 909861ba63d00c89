/** Contracts as the rules read them, in a fixed number of readings. */
import type { Condition, Part, Poste } from '../../../referentials/baremes/index.ts'
import { REGLES_VERSEMENT } from '../../../referentials/baremes/index.ts'
import { MISSIONS, type Mission, type Taille } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { readMissionsMenees } from '../../projet/index.ts'
import type { Reglages } from '../contract-contrat.ts'
import { type Annee, type AnneeCrise, type Contrat, plusTard, plusTot } from '../rules/contrat.ts'
import { SEUILS } from '../rules/enveloppe.ts'
import {
  type AnneeRow,
  listAnneeRows,
  listMontantRows,
  listTailleRows,
  listVariableRows,
} from '../store/annee-store.ts'
import { type ContratRow, findReglages, listContratRows, listMissionRows } from '../store/contrat-store.ts'
import { readJour } from './jour.ts'

type Tenant = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

/** What the house proposes where the CPTS chose nothing. */
const PROPOSED: Reglages = {
  exerciceMois: 1,
  changementTaille: 'anniversaire',
  delaiVariable: REGLES_VERSEMENT.delaiVariable.valeur,
  prorataVariable: REGLES_VERSEMENT.prorataVariable.valeur,
  alerteAvance: SEUILS.avance,
  alerteSommeil: SEUILS.sommeil,
}

export const loadReglages = async ({ tx, cptsId }: Tenant): Promise<Reglages> => {
  const row = await findReglages(tx, cptsId)
  if (!row) return PROPOSED
  const { cptsId: _, changementTaille, ...rest } = row
  return { ...rest, changementTaille: changementTaille as Reglages['changementTaille'] }
}

const loadParts = async ({ tx, cptsId }: Tenant) => ({
  tailles: Map.groupBy(await listTailleRows(tx, cptsId), ({ anneeId }) => anneeId),
  montants: Map.groupBy(await listMontantRows(tx, cptsId), ({ anneeId }) => anneeId),
  variables: Map.groupBy(await listVariableRows(tx, cptsId), ({ anneeId }) => anneeId),
})
type Parts = Awaited<ReturnType<typeof loadParts>>

const anneeOf = (row: AnneeRow, contrat: ContratRow, parts: Parts) => {
  const tailles = (parts.tailles.get(row.id) ?? []).map(({ depuis, taille, population, source }) => ({
    depuis,
    taille: taille as Taille,
    population,
    source,
  }))
  const montants = (parts.montants.get(row.id) ?? []).map(({ poste, part, condition, centimes, source }) => ({
    poste: poste as Poste,
    part: part as Part,
    condition: condition === '' ? null : (condition as Condition),
    centimes,
    source,
  }))
  const accords = (parts.variables.get(row.id) ?? []).map(({ mission, centimes, decideLe, motif }) => ({
    mission: mission as Mission,
    centimes,
    decideLe,
    motif,
  }))
  const end = plusTot(row.au, contrat.resilieLe ?? row.au)
  const annee: Annee = {
    rang: row.rang,
    du: row.du,
    au: row.au,
    fin: plusTard(row.du, end),
    tailles,
    bareme: row.bareme,
    crise: row.crise as AnneeCrise,
    criseReconnue: row.criseReconnueLe !== null,
    montants,
    variables: accords.map(({ mission, centimes }) => ({ mission, taux: null, accorde: centimes })),
  }
  return { row, tailles, montants, accords, annee }
}
export type AnneeEntiere = ReturnType<typeof anneeOf>

/** A mission that should have begun and did not is not paid yet: it is counted from today. */
const debutOf = (contrat: ContratRow, demarreeLe: string | null, prevueLe: string | null, today: string) => {
  const day = demarreeLe ?? (prevueLe && plusTard(prevueLe, today))
  return day && plusTard(day, contrat.debut)
}

const contratOf = (
  row: ContratRow,
  given: { annees: readonly AnneeEntiere[]; missions: readonly MissionLue[]; reglages: Reglages },
): Contrat => ({
  debut: row.debut,
  annees: given.annees.map(({ annee }) => annee),
  missions: given.missions.map(({ mission, debut, demarreeLe }) => ({
    mission,
    debut,
    demarree: demarreeLe !== null,
  })),
  reglages: { delaiVariable: given.reglages.delaiVariable, prorataVariable: given.reglages.prorataVariable },
})

export type MissionLue = {
  mission: Mission
  prevueLe: string | null
  demarreeLe: string | null
  deployeeLe: string | null
  debut: string | null
}
export type ContratEntier = {
  row: ContratRow
  annees: AnneeEntiere[]
  missions: MissionLue[]
  contrat: Contrat
}

/** Oldest first. */
export const loadContrats = async (ctx: Tenant): Promise<ContratEntier[]> => {
  const { tx, cptsId } = ctx
  const rows = await listContratRows(tx, cptsId)
  if (rows.length === 0) return []
  const today = await readJour(ctx)
  const reglages = await loadReglages(ctx)
  const parts = await loadParts(ctx)
  const anneeRows = Map.groupBy(await listAnneeRows(tx, cptsId), ({ contratId }) => contratId)
  const taken = Map.groupBy(await listMissionRows(tx, cptsId), ({ contratId }) => contratId)
  const led = new Map((await readMissionsMenees(ctx)).map((one) => [one.mission, one]))
  return rows.map((row) => {
    const annees = (anneeRows.get(row.id) ?? []).map((one) => anneeOf(one, row, parts))
    const missions = (taken.get(row.id) ?? [])
      .map(({ mission: code, prevueLe }): MissionLue => {
        const mission = code as Mission
        const { demarreeLe = null, deployeeLe = null } = led.get(mission) ?? {}
        return { mission, prevueLe, demarreeLe, deployeeLe, debut: debutOf(row, demarreeLe, prevueLe, today) }
      })
      .toSorted((a, b) => MISSIONS.indexOf(a.mission) - MISSIONS.indexOf(b.mission))
    return { row, annees, missions, contrat: contratOf(row, { annees, missions, reglages }) }
  })
}

/** The contract and the year of a day. */
export const enCoursLe = (
  contrats: readonly ContratEntier[],
  jour: string,
): { entier: ContratEntier; annee: AnneeEntiere } | null => {
  for (const entier of contrats) {
    const annee = entier.annees.find(({ annee: one }) => one.du <= jour && jour < one.fin)
    if (annee) return { entier, annee }
  }
  return null
}
