/**
 * What awaits the people of a CPTS, computed from what is known today. A duty has a date; the law's delays come from
 * src/referentials with their source, never from here.
 */
import { Temporal } from '../../../kernel/time.ts'
import { DELAI_ARS, DUREE_CONTRAT, MISSIONS_ACI, type Mission, type Provenance } from '../../../referentials/index.ts'
import { CODES, type Code } from './codes.ts'

export type Day = Temporal.PlainDate

export type Echeance = { code: Code; le: Day; provenance: Provenance | null } & (
  | { code: 'registre-rompu'; acte: number }
  | { code: 'territoire-a-dessiner' | 'membres-a-importer' }
  | { code: 'demandes-sans-reponse'; nombre: number; enRetard: number }
  | { code: 'rendez-vous-a-noter'; nombre: number; depuis: Day }
  | { code: 'creneaux-a-trouver'; offerts: number; besoin: number; fixe: boolean }
  | { code: 'registre-a-verifier'; derniere: Day | null; actes: number }
  | { code: 'cotisations-a-encaisser'; nombre: number; centimes: number; annee: number }
  | { code: 'certificat-hds'; hebergeur: string }
  | { code: 'ars-sans-opposition'; depose: Day }
  | { code: 'missions-a-demarrer' | 'missions-a-deployer'; missions: Mission[]; mois: number; signature: Day }
  | { code: 'contrat-a-renouveler'; signature: Day }
)

/** What each room says; null where the person may not know it, or where the room has nothing to say. */
export type Known = {
  today: Day
  territoire: { dessine: boolean } | null
  membres: { nombre: number } | null
  /** `prochaine`: the day when the first degree asked runs out. */
  demandes: { nombre: number; enRetard: number; prochaine: Day } | null
  rendezVous: { nombre: number; depuis: Day } | null
  /** Of the week that contains today. `fixe`: the need is a setting, otherwise the mean of the past weeks. */
  creneaux: { offerts: number; besoin: number; fixe: boolean } | null
  registre: { actes: number; premier: Day | null; derniere: Day | null; rupture: number | null } | null
  cotisations: { nombre: number; centimes: number; annee: number } | null
  hds: { hebergeur: string; expireLe: Day } | null
  /** Deposit of the projet de santé at the ARS. */
  projetDepose: Day | null
  signatureAci: Day | null
}

const HDS_DAYS = 90
const AHEAD_DAYS = 180
const RENEWAL_DAYS = 365
/** The chain is verified once a month: our own rule, no text asks for it. */
const VERIFY_DAYS = 30

const HDS: Provenance = { source: 'Code de la santé publique, article L1111-8', date: null, statut: 'a-verifier' }

const daysTo = (today: Day, day: Day): number => today.until(day, { largestUnit: 'days' }).days
const isWithin = (today: Day, day: Day, days: number): boolean => {
  const left = daysTo(today, day)
  return left >= 0 && left <= days
}
const latest = (a: Day, b: Day): Day => (Temporal.PlainDate.compare(a, b) > 0 ? a : b)

const startingDuties = ({ today, territoire, membres }: Known): Echeance[] => {
  const found: Echeance[] = []
  if (territoire && !territoire.dessine) found.push({ code: 'territoire-a-dessiner', le: today, provenance: null })
  if (membres?.nombre === 0) found.push({ code: 'membres-a-importer', le: today, provenance: null })
  return found
}

const careDuties = ({ today, demandes, rendezVous, creneaux }: Known): Echeance[] => {
  const found: Echeance[] = []
  if (demandes && demandes.nombre > 0) {
    const { nombre, enRetard, prochaine } = demandes
    found.push({ code: 'demandes-sans-reponse', le: latest(prochaine, today), provenance: null, nombre, enRetard })
  }
  if (rendezVous && rendezVous.nombre > 0)
    found.push({ code: 'rendez-vous-a-noter', le: today, provenance: null, ...rendezVous })
  if (creneaux && creneaux.offerts < creneaux.besoin) {
    const friday = today.add({ days: Math.max(0, 5 - today.dayOfWeek) })
    found.push({ code: 'creneaux-a-trouver', le: friday, provenance: null, ...creneaux })
  }
  return found
}

const registreDuties = ({ today, registre }: Known): Echeance[] => {
  if (!registre || registre.actes === 0) return []
  if (registre.rupture !== null)
    return [{ code: 'registre-rompu', le: today, provenance: null, acte: registre.rupture }]
  const since = registre.derniere ?? registre.premier ?? today
  const le = since.add({ days: VERIFY_DAYS })
  if (daysTo(today, le) > 7) return []
  return [
    {
      code: 'registre-a-verifier',
      le: latest(le, today),
      provenance: null,
      derniere: registre.derniere,
      actes: registre.actes,
    },
  ]
}

/** Dues are asked for before the year ends. */
const moneyDuties = ({ cotisations }: Known): Echeance[] =>
  cotisations && cotisations.nombre > 0
    ? [
        {
          code: 'cotisations-a-encaisser',
          le: new Temporal.PlainDate(cotisations.annee, 12, 31),
          provenance: null,
          ...cotisations,
        },
      ]
    : []

const hostDuties = ({ today, hds }: Known): Echeance[] =>
  hds && daysTo(today, hds.expireLe) <= HDS_DAYS
    ? [{ code: 'certificat-hds', le: latest(hds.expireLe, today), provenance: HDS, hebergeur: hds.hebergeur }]
    : []

type Group = { mois: number; missions: Mission[]; provenance: Provenance }

/** Missions that share a delay make one duty. */
const groupMissions = (delay: 'moisDemarrage' | 'moisDeploiement'): Group[] => {
  const groups = new Map<number, Group>()
  for (const { mission, provenance, [delay]: mois } of MISSIONS_ACI) {
    if (mois === null) continue
    const group = groups.get(mois) ?? { mois, missions: [], provenance }
    group.missions.push(mission)
    groups.set(mois, group)
  }
  return [...groups.values()]
}

const contractDuties = ({ today, signatureAci, projetDepose }: Known): Echeance[] => {
  const found: Echeance[] = []
  if (projetDepose) {
    const le = projetDepose.add({ months: DELAI_ARS.mois })
    if (isWithin(today, le, AHEAD_DAYS))
      found.push({ code: 'ars-sans-opposition', le, provenance: DELAI_ARS.provenance, depose: projetDepose })
  }
  if (!signatureAci) return found
  const add = (code: 'missions-a-demarrer' | 'missions-a-deployer', { mois, missions, provenance }: Group): void => {
    const le = signatureAci.add({ months: mois })
    if (isWithin(today, le, AHEAD_DAYS)) found.push({ code, le, provenance, missions, mois, signature: signatureAci })
  }
  for (const group of groupMissions('moisDemarrage')) add('missions-a-demarrer', group)
  for (const group of groupMissions('moisDeploiement')) add('missions-a-deployer', group)
  const end = signatureAci.add({ months: DUREE_CONTRAT.mois })
  if (isWithin(today, end, RENEWAL_DAYS))
    found.push({ code: 'contrat-a-renouveler', le: end, provenance: DUREE_CONTRAT.provenance, signature: signatureAci })
  return found
}

/** By date, then in the order of CODES. */
export const findEcheances = (known: Known): Echeance[] =>
  [
    ...startingDuties(known),
    ...careDuties(known),
    ...registreDuties(known),
    ...moneyDuties(known),
    ...hostDuties(known),
    ...contractDuties(known),
  ].sort((a, b) => Temporal.PlainDate.compare(a.le, b.le) || CODES.indexOf(a.code) - CODES.indexOf(b.code))

/** Amber falls only on what is due within three days. */
export const isPressing = (today: Day, le: Day): boolean => daysTo(today, le) <= 3
export const daysLeft = daysTo
