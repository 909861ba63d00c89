/** What the life of the CPTS asks of its people today: the counters that run, and the next step that they planned. */
import { Temporal } from '../../../kernel/time.ts'
import { type CodeEtape, DELAI_ARS, ETAPES, type Mission, type Provenance } from '../../../referentials/index.ts'
import { type Compteur, countersOf, daysBetween } from './compteurs.ts'
import { type Day, type Depot, etatDepot, etatEtape, initialDepot, type Vie } from './vie.ts'

export const CODES_DEVOIR = [
  'projet-a-ecrire',
  'projet-accuse-reception',
  'ars-sans-opposition',
  'ars-a-noter',
  'ars-opposition',
  'etape-prevue',
  'missions-a-demarrer',
  'missions-a-deployer',
  'contrat-a-renouveler',
] as const
export type CodeDevoir = (typeof CODES_DEVOIR)[number]

export type Devoir = { le: Day; provenance: Provenance | null } & (
  | { code: 'projet-a-ecrire' }
  | { code: 'projet-accuse-reception'; version: number | null; envoyeLe: string }
  | { code: 'ars-sans-opposition'; version: number | null; recuLe: string }
  | { code: 'ars-a-noter'; version: number | null; depuis: string }
  | { code: 'ars-opposition'; version: number | null; le: Day }
  | { code: 'etape-prevue'; etape: CodeEtape }
  | { code: 'missions-a-demarrer' | 'missions-a-deployer'; missions: Mission[]; mois: number; signature: string }
  | { code: 'contrat-a-renouveler'; signature: string }
)

const AHEAD_DAYS = 180
const RENEWAL_DAYS = 365
/** Our own delay, no text gives one: after it, ask the ARS when it received the file. */
const RECEIPT_DAYS = 15

const day = (text: string): Day => Temporal.PlainDate.from(text)
const latest = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

type Filed = Pick<Depot, 'envoyeLe' | 'recuLe' | 'reponse'> & { version: number | null }

/** Of the versions sent; or of the stage, where the projet was sent before Maillage. */
const filedOf = ({ etapes, depots }: Vie): Filed[] => {
  if (initialDepot(depots)) return depots.map((depot) => ({ ...depot, version: depot.numero }))
  const { projet, valide } = etapes
  const envoyeLe = projet.envoyeLe ?? projet.recuLe
  if (envoyeLe === null) return []
  const reponse = valide.issue === 'defavorable' ? 'opposition' : valide.issue === null ? null : 'validee'
  return [{ envoyeLe, recuLe: projet.recuLe, reponse, version: null }]
}

const arsDuty = ({ envoyeLe, recuLe, reponse, version }: Filed, today: Day): Devoir[] => {
  const { provenance } = DELAI_ARS
  switch (etatDepot({ recuLe, reponse }, today)) {
    case 'envoye': {
      const le = latest(today, day(envoyeLe).add({ days: RECEIPT_DAYS }))
      return [{ code: 'projet-accuse-reception', le, provenance: null, version, envoyeLe }]
    }
    case 'delai-en-cours': {
      const le = day(recuLe!).add({ months: DELAI_ARS.mois })
      return [{ code: 'ars-sans-opposition', le, provenance, version, recuLe: recuLe! }]
    }
    case 'repute-valide': {
      const depuis = day(recuLe!).add({ months: DELAI_ARS.mois, days: 1 }).toString()
      return [{ code: 'ars-a-noter', le: today, provenance, version, depuis }]
    }
    default:
      return []
  }
}

const arsDuties = (vie: Vie, today: Day): Devoir[] => {
  // A contract proves that the projet was validated, whatever was written of it.
  if (vie.etapes.aci.decideLe !== null && !initialDepot(vie.depots)) return []
  const filed = filedOf(vie)
  const last = filed.at(-1)
  const objected: Devoir[] =
    last?.reponse === 'opposition'
      ? [{ code: 'ars-opposition', le: today, provenance: DELAI_ARS.provenance, version: last.version }]
      : []
  return [...filed.flatMap((one) => arsDuty(one, today)), ...objected]
}

/** Missions with the same delay make one duty; what is late stays until it is done. */
const missionDuties = (counters: readonly Compteur[]): Devoir[] => {
  const waiting = counters.filter(
    ({ genre, faitLe, jours }) =>
      (genre === 'demarrage' || genre === 'deploiement') && faitLe === null && jours <= AHEAD_DAYS,
  )
  const groups = Map.groupBy(waiting, ({ genre, echeance }) => `${genre} ${echeance}`)
  return [...groups.values()].map((group) => {
    const { genre, echeance, mois, depuis, provenance } = group[0]!
    return {
      code: genre === 'demarrage' ? 'missions-a-demarrer' : 'missions-a-deployer',
      le: day(echeance),
      provenance,
      missions: group.flatMap(({ mission }) => mission ?? []),
      mois,
      signature: depuis,
    }
  })
}

const contractDuties = (counters: readonly Compteur[]): Devoir[] =>
  counters
    .filter(({ genre, faitLe, jours }) => genre === 'contrat' && faitLe === null && jours <= RENEWAL_DAYS)
    .map(({ echeance, depuis, provenance }) => ({
      code: 'contrat-a-renouveler',
      le: day(echeance),
      provenance,
      signature: depuis,
    }))

/** Days that the CPTS set itself. */
const plannedDuties = (vie: Vie, today: Day): Devoir[] =>
  ETAPES.flatMap((etape): Devoir[] => {
    const { prevuLe } = vie.etapes[etape]
    if (prevuLe === null || etatEtape(vie, etape, today) === 'faite') return []
    if (daysBetween(today, day(prevuLe)) > AHEAD_DAYS) return []
    return [{ code: 'etape-prevue', le: day(prevuLe), provenance: null, etape }]
  })

/** `ecrit`: something of the projet stands in Maillage already. */
const writingDuty = (vie: Vie, ecrit: boolean, today: Day): Devoir[] => {
  const isPast = (['projet', 'valide', 'aci', 'missions'] as const).some(
    (code) => etatEtape(vie, code, today) === 'faite',
  )
  return ecrit || isPast ? [] : [{ code: 'projet-a-ecrire', le: today, provenance: null }]
}

export const dutiesOf = (vie: Vie, today: Day, ecrit: boolean): Devoir[] => {
  const counters = countersOf(vie, today)
  return [
    ...writingDuty(vie, ecrit, today),
    ...arsDuties(vie, today),
    ...plannedDuties(vie, today),
    ...missionDuties(counters),
    ...contractDuties(counters),
  ]
}
