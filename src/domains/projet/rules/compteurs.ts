/** What the law and the contract count: from when, until when, done or not. Delays and sources stand in the referentials. */
import { Temporal } from '../../../kernel/time.ts'
import { DELAI_ARS, DUREE_CONTRAT, MISSIONS_ACI, type Mission, type Provenance } from '../../../referentials/index.ts'
import { type Day, type Depot, etatDepot, initialDepot, lastDayOfArs, type Vie } from './vie.ts'

/** `demarrage` and `deploiement` of a mission socle, `ars` the silence of the ARS, `contrat` its end. */
export const GENRES_COMPTEUR = ['ars', 'demarrage', 'deploiement', 'contrat'] as const
export type Compteur = {
  genre: (typeof GENRES_COMPTEUR)[number]
  mission: Mission | null
  /** The number of the version that was sent; null when only the stage is known. */
  version: number | null
  depuis: string
  mois: number
  echeance: string
  faitLe: string | null
  /** Days left today, under zero once past; when it is done, the days that were left. */
  jours: number
  etat: 'fait' | 'fait-en-retard' | 'a-venir' | 'en-retard'
  provenance: Provenance
}

const day = (text: string): Day => Temporal.PlainDate.from(text)
export const daysBetween = (from: Day, to: Day): number => from.until(to, { largestUnit: 'days' }).days

const settle = (
  what: Pick<Compteur, 'genre' | 'mission' | 'version' | 'mois' | 'provenance'> & {
    depuis: string
    faitLe: string | null
  },
  end: Day,
  today: Day,
): Compteur => {
  const jours = daysBetween(what.faitLe === null ? today : day(what.faitLe), end)
  const late = jours < 0
  const etat = what.faitLe === null ? (late ? 'en-retard' : 'a-venir') : late ? 'fait-en-retard' : 'fait'
  return { ...what, echeance: end.toString(), jours, etat }
}

/** The silence of the ARS is no fault of the CPTS: once the delay is over the counter is done, on its last day. */
const arsCounter = (
  filed: { recuLe: string | null; reponseLe: string | null; version: number | null },
  today: Day,
): Compteur[] => {
  const { recuLe, reponseLe, version } = filed
  if (recuLe === null) return []
  const end = lastDayOfArs(recuLe)
  const isOver = etatDepot({ recuLe, reponse: null }, today) === 'repute-valide'
  const faitLe = reponseLe ?? (isOver ? end.toString() : null)
  const { mois, provenance } = DELAI_ARS
  return [settle({ genre: 'ars', mission: null, version, depuis: recuLe, mois, faitLe, provenance }, end, today)]
}

const arsCounters = ({ etapes, depots }: Vie, today: Day): Compteur[] => {
  if (!initialDepot(depots))
    return arsCounter({ recuLe: etapes.projet.recuLe, reponseLe: etapes.valide.decideLe, version: null }, today)
  return depots.flatMap(({ recuLe, reponseLe, numero }: Depot) =>
    arsCounter({ recuLe, reponseLe, version: numero }, today),
  )
}

/** The dates of the missions count from the signature, to the same day of the month, or the last one of a shorter month. */
const missionCounters = ({ etapes, missions }: Vie, today: Day): Compteur[] => {
  const signature = etapes.aci.decideLe
  if (signature === null) return []
  return MISSIONS_ACI.flatMap(({ mission, moisDemarrage, moisDeploiement, provenance }) => {
    const led = missions.find((one) => one.mission === mission)
    const at = (genre: 'demarrage' | 'deploiement', mois: number | null, faitLe: string | null): Compteur[] =>
      mois === null
        ? []
        : [
            settle(
              { genre, mission, version: null, depuis: signature, mois, faitLe, provenance },
              day(signature).add({ months: mois }),
              today,
            ),
          ]
    return [
      ...at('demarrage', moisDemarrage, led?.demarreeLe ?? null),
      ...at('deploiement', moisDeploiement, led?.deployeeLe ?? null),
    ]
  })
}

const contractCounter = ({ etapes }: Vie, today: Day): Compteur[] => {
  const signature = etapes.aci.decideLe
  if (signature === null) return []
  const { mois, provenance } = DUREE_CONTRAT
  const what = { genre: 'contrat', mission: null, version: null, depuis: signature, mois, provenance } as const
  return [settle({ ...what, faitLe: etapes.renouvellement.decideLe }, day(signature).add({ months: mois }), today)]
}

/** By date. */
export const countersOf = (vie: Vie, today: Day): Compteur[] =>
  [...arsCounters(vie, today), ...missionCounters(vie, today), ...contractCounter(vie, today)].sort((a, b) =>
    a.echeance.localeCompare(b.echeance),
  )
