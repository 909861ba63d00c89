/** The path of a request, as the statutes say it: who examines, who may refuse, who confirms. */
import type { Organe, ReglesStatuts } from '../../../referentials/modeles-statuts/regles.ts'

export type { Organe }
export type EtapeParcours = { organe: Organe; role: 'instruction' | 'ratification' }
export type Parcours = {
  etapes: EtapeParcours[]
  /** Who may refuse beside the steps. */
  veto: Organe | null
  /** False: the CPTS has not written its statutes here, and the bureau decides. */
  desStatuts: boolean
}
export type Effet = 'instruction' | 'ratification'

/** Until statutes are written: the bureau decides alone. */
const SANS_STATUTS: Parcours = {
  etapes: [{ organe: 'bureau', role: 'instruction' }],
  veto: null,
  desStatuts: false,
}

/** An organ that examines and confirms decides once. Statutes that name nobody leave it to the bureau. */
export const parcoursOf = (admission: ReglesStatuts['admission'] | null): Parcours => {
  if (!admission) return SANS_STATUTS
  const { instruction, ratification, veto } = admission
  const etapes: EtapeParcours[] = []
  if (instruction) etapes.push({ organe: instruction, role: 'instruction' })
  if (ratification && ratification !== instruction) etapes.push({ organe: ratification, role: 'ratification' })
  if (etapes.length === 0) etapes.push({ organe: veto ?? 'bureau', role: 'instruction' })
  return { etapes, veto, desStatuts: true }
}

/** Null once the path is walked. */
export const etapeCourante = ({ etapes }: Parcours, etape: number): EtapeParcours | null => etapes[etape] ?? null

export type Suite = {
  etape: number
  /** The last step has decided. */
  finie: boolean
  /** The person becomes a member with this step. */
  admise: boolean
}

/** What a favourable step does. A path that is shorter than where the request stands is over. */
export const avance = (parcours: Parcours, etape: number, effet: Effet): Suite => {
  const next = etape + 1
  const finie = next >= parcours.etapes.length
  return { etape: next, finie, admise: effet === 'instruction' ? etape === 0 || finie : finie }
}
