/**
 * Which procurations hold, and how many voices each person in the room then carries. Order counts: it is the order in
 * which they arrived, and the ceiling stops the later ones.
 */

import type { ReglesProcurations } from '../../../referentials/modeles-statuts/regles.ts'
import type { Electeur } from './electeurs.ts'
import { sayProcurations } from './phrases.ts'

/** `de` gives their voices to `a`: keys of electors. */
export type Procuration = { de: string; a: string }
export const REFUS_PROCURATION = [
  'non-autorisee',
  'mandant-sans-voix',
  'mandataire-sans-voix',
  'a-soi-meme',
  'mandant-present',
  'mandataire-absent',
  'deja-donnee',
  'chaine',
  'autre-college',
  'plafond',
] as const
export type RefusProcuration = (typeof REFUS_PROCURATION)[number]
export type ProcurationValide = Procuration & { voix: number }
export type ProcurationRefusee = Procuration & { raison: RefusProcuration; explication: string }
export type ResultatProcurations = {
  valides: ProcurationValide[]
  refusees: ProcurationRefusee[]
  /** Voices that each person in the room carries: their own and those given to them. */
  voix: Map<string, number>
  voixPresentes: number
  voixRepresentees: number
}
export type Pouvoirs = {
  regle: ReglesProcurations | null
  electeurs: readonly Pick<Electeur, 'id' | 'collegeId' | 'voix' | 'deliberatif'>[]
  presents: ReadonlySet<string>
  procurations: readonly Procuration[]
}

const sayRefus = (raison: RefusProcuration, plafond: number): string => {
  const said: Record<RefusProcuration, string> = {
    'non-autorisee': 'Cette instance n’admet pas les procurations.',
    'mandant-sans-voix': 'La personne qui donne procuration n’a pas de voix délibérative dans cette instance.',
    'mandataire-sans-voix': 'La personne qui reçoit la procuration n’a pas de voix délibérative dans cette instance.',
    'a-soi-meme': 'On ne se donne pas procuration à soi-même.',
    'mandant-present': 'La personne qui a donné procuration est présente\u00a0: elle vote elle-même.',
    'mandataire-absent': 'La personne qui reçoit la procuration est absente.',
    'deja-donnee': 'Cette personne a déjà donné procuration à quelqu’un d’autre.',
    chaine: 'La personne qui reçoit la procuration a donné la sienne\u00a0: une procuration ne se transmet pas.',
    'autre-college': 'La procuration ne se donne qu’à un membre du même collège.',
    plafond: `Cette personne porte déjà ${sayProcurations(plafond)}, le plafond des statuts.`,
  }
  return said[raison]
}

const findRefus = (
  { regle, presents, procurations }: Pouvoirs,
  byId: ReadonlyMap<string, Pouvoirs['electeurs'][number]>,
  valides: readonly Procuration[],
  { de, a }: Procuration,
): RefusProcuration | null => {
  const [mandant, mandataire] = [byId.get(de), byId.get(a)]
  if (regle === null) return 'non-autorisee'
  if (!mandant?.deliberatif) return 'mandant-sans-voix'
  if (!mandataire?.deliberatif) return 'mandataire-sans-voix'
  if (de === a) return 'a-soi-meme'
  if (presents.has(de)) return 'mandant-present'
  if (valides.some((one) => one.de === de)) return 'deja-donnee'
  if (!presents.has(a)) return procurations.some((one) => one.de === a) ? 'chaine' : 'mandataire-absent'
  if (regle.memeCollege && mandant.collegeId !== mandataire.collegeId) return 'autre-college'
  return valides.filter((one) => one.a === a).length >= regle.plafond ? 'plafond' : null
}

export const checkProcurations = (pouvoirs: Pouvoirs): ResultatProcurations => {
  const byId = new Map(pouvoirs.electeurs.map((one) => [one.id, one]))
  const valides: ProcurationValide[] = []
  const refusees: ProcurationRefusee[] = []
  for (const { de, a } of pouvoirs.procurations) {
    const raison = findRefus(pouvoirs, byId, valides, { de, a })
    if (raison === null) valides.push({ de, a, voix: byId.get(de)!.voix })
    else refusees.push({ de, a, raison, explication: sayRefus(raison, pouvoirs.regle?.plafond ?? 0) })
  }
  const present = pouvoirs.electeurs.filter(({ id, deliberatif }) => deliberatif && pouvoirs.presents.has(id))
  const voix = new Map(present.map((one) => [one.id, one.voix]))
  for (const one of valides) voix.set(one.a, voix.get(one.a)! + one.voix)
  const sum = (all: readonly { voix: number }[]) => all.reduce((total, one) => total + one.voix, 0)
  return { valides, refusees, voix, voixPresentes: sum(present), voixRepresentees: sum(valides) }
}
