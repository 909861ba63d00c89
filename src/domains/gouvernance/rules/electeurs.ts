/**
 * Who is an elector of an instance on a day, and with how many voices. Every rule comes from the statutes of the CPTS:
 * colleges, voices, dues paid, first AG after the admission. Days are civil days, intervals are `[debut, fin)`.
 */
import type { Fonction, ReglesInstance, ReglesStatuts, Voix } from '../../../referentials/modeles-statuts/regles.ts'

export type CollegeRegle = {
  id: string
  nom: string
  rang: number
  voix: Voix
  poids: number
  appartenance: 'adherents' | 'nominative'
  exercices: readonly string[]
}
/** A professional, as the community knows them on that day. */
export type Membre = {
  professionnelId: string
  personneId: string
  nom: string
  qualite: string
  profession: string
  specialite: string | null
  /** Beginning of the adhésion in force; null when none is. */
  adherentDepuis: string | null
  /** Dues of the year that were called and are not wholly paid. */
  cotisationDue: boolean
}
export type RepresentantConnu = { id: string; nom: string; qualite: string }
/** `personne` is the id of a professional or of a representative. */
export type Siege = { collegeId: string; personne: string; debut: string; fin: string | null }
export type Mandat = {
  id: string
  instanceId: string
  collegeId: string | null
  personne: string
  fonction: Fonction
  debut: string
  echeance: string | null
  fin: string | null
}

/** Why somebody who sits has no voice that counts. */
export type Empechement = 'consultatif' | 'cotisation' | 'admission' | 'adhesion' | 'suppleance'
export type Electeur = {
  /** Stable key of the person: the id of the professional, or of the representative. */
  id: string
  personneId: string | null
  professionnelId: string | null
  representantId: string | null
  nom: string
  qualite: string
  collegeId: string | null
  /** Voices that count: 0 when `deliberatif` is false. */
  voix: number
  deliberatif: boolean
  empechement: Empechement | null
}

export type Situation = {
  jour: string
  regles: Pick<ReglesStatuts, 'admission' | 'vote'>
  instance: { id: string; regles: Pick<ReglesInstance, 'composition' | 'poids' | 'mandats'> }
  colleges: readonly CollegeRegle[]
  sieges: readonly Siege[]
  mandats: readonly Mandat[]
  membres: readonly Membre[]
  representants: readonly RepresentantConnu[]
  /** Day of the last AG held up to `jour`; null when none is known, and then it bars nobody. */
  derniereAg: string | null
}

export const isRunning = ({ debut, fin }: { debut: string; fin: string | null }, jour: string): boolean =>
  debut <= jour && (fin === null || fin > jour)

/** A mandate past its term counts only where the statutes keep people in office until they are replaced. */
export const isInOffice = (mandat: Mandat, jour: string, jusquAuRemplacement: boolean): boolean =>
  isRunning(mandat, jour) && (mandat.echeance === null || mandat.echeance > jour || jusquAuRemplacement)

/** The college of the specialty first, then of the profession, then the one that takes every member. */
export const collegeByRule = (
  colleges: readonly CollegeRegle[],
  { profession, specialite }: Pick<Membre, 'profession' | 'specialite'>,
): CollegeRegle | undefined => {
  const open = colleges.filter(({ appartenance }) => appartenance === 'adherents').toSorted((a, b) => a.rang - b.rang)
  return (
    open.find(({ exercices }) => specialite !== null && exercices.includes(`${profession}:${specialite}`)) ??
    open.find(({ exercices }) => exercices.includes(profession)) ??
    open.find(({ exercices }) => exercices.length === 0)
  )
}

/** Where each person is: a siège given by name goes before the rule. Professionals who are no members are nowhere by rule. */
export const collegesOf = ({
  jour,
  colleges,
  sieges,
  membres,
}: Pick<Situation, 'jour' | 'colleges' | 'sieges' | 'membres'>): Map<string, CollegeRegle> => {
  const byId = new Map(colleges.map((college) => [college.id, college]))
  const placed = new Map<string, CollegeRegle>()
  for (const membre of membres) {
    const college = membre.adherentDepuis === null ? undefined : collegeByRule(colleges, membre)
    if (college) placed.set(membre.professionnelId, college)
  }
  for (const siege of sieges) {
    const college = byId.get(siege.collegeId)
    if (college && isRunning(siege, jour)) placed.set(siege.personne, college)
  }
  return placed
}

/** What the statutes ask of a member before their voice counts. */
const membershipBar = ({ regles, derniereAg }: Situation, membre: Membre): Empechement | null => {
  if (membre.adherentDepuis === null) return 'adhesion'
  if (regles.admission.voteApresAg && derniereAg !== null && derniereAg < membre.adherentDepuis) return 'admission'
  return regles.vote.cotisationAJour && membre.cotisationDue ? 'cotisation' : null
}

type Place = { personne: string; college: CollegeRegle | null; isSuppleant: boolean }

const placesByMandat = (situation: Situation, placed: Map<string, CollegeRegle>): Place[] => {
  const { instance, jour, mandats } = situation
  const stays = instance.regles.mandats?.jusquAuRemplacement ?? false
  const held = mandats.filter((one) => one.instanceId === instance.id && isInOffice(one, jour, stays))
  const byId = new Map(situation.colleges.map((college) => [college.id, college]))
  return [...Map.groupBy(held, ({ personne }) => personne)].map(([personne, theirs]) => {
    const named = theirs.find(({ collegeId }) => collegeId !== null)?.collegeId
    return {
      personne,
      college: (named && byId.get(named)) || placed.get(personne) || null,
      isSuppleant: theirs.every(({ fonction }) => fonction === 'suppleance'),
    }
  })
}

const placesByCollege = ({ instance }: Situation, placed: Map<string, CollegeRegle>): Place[] => {
  const sitting = new Set(instance.regles.composition.colleges.map(({ college }) => college))
  return [...placed]
    .filter(([, college]) => sitting.has(college.id))
    .map(([personne, college]) => ({ personne, college, isSuppleant: false }))
}

const electeurOf = (
  situation: Situation,
  place: Place,
  membre: Membre | undefined,
  representant: RepresentantConnu | undefined,
): Electeur | undefined => {
  const who = membre ?? representant
  if (!who) return undefined
  const empechement = place.isSuppleant
    ? 'suppleance'
    : place.college?.voix === 'consultative'
      ? 'consultatif'
      : membre
        ? membershipBar(situation, membre)
        : null
  const weight = situation.instance.regles.poids === 'college' ? (place.college?.poids ?? 1) : 1
  return {
    id: place.personne,
    personneId: membre?.personneId ?? null,
    professionnelId: membre?.professionnelId ?? null,
    representantId: representant?.id ?? null,
    nom: who.nom,
    qualite: who.qualite,
    collegeId: place.college?.id ?? null,
    voix: empechement ? 0 : weight,
    deliberatif: empechement === null && weight > 0,
    empechement,
  }
}

export const electeursOf = (situation: Situation): Electeur[] => {
  const placed = collegesOf(situation)
  const places =
    situation.instance.regles.composition.genre === 'colleges'
      ? placesByCollege(situation, placed)
      : placesByMandat(situation, placed)
  const membres = new Map(situation.membres.map((one) => [one.professionnelId, one]))
  const representants = new Map(situation.representants.map((one) => [one.id, one]))
  return places
    .flatMap(
      (place) => electeurOf(situation, place, membres.get(place.personne), representants.get(place.personne)) ?? [],
    )
    .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.id < b.id ? -1 : 1))
}

export const sumVoix = (electeurs: readonly Pick<Electeur, 'voix'>[]): number =>
  electeurs.reduce((sum, { voix }) => sum + voix, 0)
