/**
 * A community of plainly fictional people on real communes, the same for the same seed. RPPS and FINESS pass every
 * check and belong to nobody (samples-rpps.ts); telephones are in the ranges that ARCEP keeps for fiction;
 * addresses end in « .example », which no network resolves (RFC 2606).
 */
import { foldText } from '../../kernel/french.ts'
import { luhnKey } from '../../kernel/luhn.ts'
import { createRandom, pick, type Random, shuffle } from '../../kernel/random.ts'
import type { GenreStructure, Publication } from './contract.ts'
import { LIEUX, NOMS, PRENOMS, VOIES } from './samples-names.ts'
import { newRpps } from './samples-rpps.ts'
import type { CommuneHabitee, SampleCommunaute, SampleProfessionnel, SampleStructure } from './samples-shapes.ts'

export { insertCommunes } from './samples-communes.ts'
export { settleCommunaute } from './samples-settle.ts'
export type { CommuneHabitee } from './samples-shapes.ts'

/** Of a hundred professionals who work in a territory of this kind. Figures of the right order, not a statistic. */
const PROPORTIONS: readonly [share: number, profession: string, specialite: string | null][] = [
  [23, '10', 'SM54'],
  [2, '10', 'SM40'],
  [1, '10', 'SM42'],
  [1, '10', 'SM04'],
  [1, '10', 'SM38'],
  [28, '60', null],
  [2, '60', 'SI01'],
  [15, '70', null],
  [9, '21', null],
  [5, '91', null],
  [4, '40', null],
  [3, '50', null],
  [2.5, '80', null],
  [1.5, '93', null],
  [1, '95', null],
  [1, '92', null],
]

/** The people that the documents name, first in the list. The doctor at rank 2 may work in both CPTS of an installation. */
const NAMED: readonly [string, string, string, string | null][] = [
  ['Salomé', 'Tramontane', '10', 'SM54'],
  ['Maud', 'Aigrette', '60', 'SI01'],
  ['Aurèle', 'Genêt', '10', 'SM54'],
  ['Nino', 'Varech', '10', 'SM54'],
  ['Ambre', 'Posidonie', '10', 'SM54'],
  ['Yann', 'Cormoran', '21', null],
  ['Lina', 'Romarin', '70', null],
  ['Hugo', 'Ciste', '60', null],
]
export const SHARED_RANK = 2

export type CommunauteOptions = {
  seed: number
  count: number
  communes: readonly CommuneHabitee[]
  /** First number of this CPTS: two CPTS must not share numbers, save for the doctor they share. */
  firstRpps: number
  /** Part of the addresses: `thau` gives `prenom.nom@thau.example`. */
  domaine: string
  /** The list opens on NAMED, or on nobody in particular. */
  named?: boolean
  /** Adds the doctor who has a fiche in the other CPTS too. */
  shared?: boolean
}

export const buildCommunaute = (options: CommunauteOptions): SampleCommunaute => {
  const random = createRandom(options.seed)
  const place = choosePlace(random, options.communes)
  const structures = buildStructures(random, options, place)
  const people = buildIdentities(random, options)
  const professionnels = people.map(([prenom, nom, profession, specialite], rank) => {
    const shared = options.named === true ? rank === SHARED_RANK : options.shared === true && rank === 0
    const rpps = newRpps(shared ? 0 : options.firstRpps + rank + 1)
    const lieu = buildLieu(random, place(), profession, nom, structures)
    return {
      rpps,
      nom,
      prenom,
      profession,
      specialite,
      lieu,
      titre: titleOf(profession),
      ...contactsOf(random, options, prenom, nom, rank),
      ...membershipOf(random, rank),
      departDansMois: departOf(profession, rank),
    }
  })
  return { structures, professionnels }
}

const titleOf = (profession: string) => (profession === '10' || profession === '40' ? ('Dr' as const) : null)

/** Communes in proportion to their people, with a little more for the small ones than their share. */
const choosePlace = (random: Random, communes: readonly CommuneHabitee[]) => {
  const weights = communes.map(({ population }) => Math.max(population, 1) ** 0.9)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return (): CommuneHabitee => {
    let left = random() * total
    for (const [i, commune] of communes.entries()) {
      left -= weights[i]!
      if (left < 0) return commune
    }
    return communes[0]!
  }
}

const buildIdentities = (
  random: Random,
  { count, named, shared }: CommunauteOptions,
): [string, string, string, string | null][] => {
  const whole = PROPORTIONS.reduce((sum, [share]) => sum + share, 0)
  const trades = PROPORTIONS.flatMap(([share, profession, specialite]) =>
    Array.from({ length: Math.max(1, Math.round((share * count) / whole)) }, () => [profession, specialite] as const),
  )
  const first = named ? NAMED : shared ? [NAMED[SHARED_RANK]!] : []
  const taken = new Set(NAMED.map(([prenom, nom]) => `${prenom} ${nom}`))
  const pairs = shuffle(
    random,
    NOMS.flatMap((nom) => PRENOMS.map((prenom) => ({ nom, prenom }))),
  )
  const free = pairs.filter(({ nom, prenom }) => !taken.has(`${prenom} ${nom}`))
  const others = shuffle(random, trades).slice(0, Math.max(0, count - first.length))
  while (others.length < count - first.length) others.push(['60', null])
  return [
    ...first,
    ...others.map(([profession, specialite], i): [string, string, string, string | null] => [
      free[i]!.prenom,
      free[i]!.nom,
      profession,
      specialite,
    ]),
  ]
}

/** One doctor in four and one other in ten said that they will leave, over the six years to come. */
const departOf = (profession: string, rank: number): number | null =>
  rank % (profession === '10' ? 4 : 10) === 3 ? 5 + ((rank * 11) % 67) : null

const digits = (n: number, length: number) => String(n).padStart(length, '0').slice(-length)

const contactsOf = (
  random: Random,
  { domaine, firstRpps }: CommunauteOptions,
  prenom: string,
  nom: string,
  rank: number,
) => {
  const slug = (text: string) => foldText(text).replaceAll(/[^a-z]/g, '')
  const reach = Math.floor(random() * 100)
  const all: Publication[] = ['annuaire', 'telephone', 'courriel', 'lieux']
  return {
    telephone: reach < 92 ? `0465 71 ${digits(firstRpps + rank, 4)}` : `06 39 98 ${digits(firstRpps + rank, 4)}`,
    courriel: `${slug(prenom)}.${slug(nom)}@${domaine}.example`,
    publie: reach < 55 ? all : reach < 80 ? (['annuaire', 'lieux'] as Publication[]) : [],
  }
}

/** Four in five are members; a few left; one in six members still owes this year's dues. */
const membershipOf = (random: Random, rank: number) => {
  const draw = rank < NAMED.length ? 0 : random()
  const adherentDepuisMois = draw < 0.84 ? 2 + Math.floor(random() * 34) : null
  const left = draw >= 0.79 && adherentDepuisMois !== null && adherentDepuisMois > 6
  return {
    adherentDepuisMois,
    finDepuisMois: left ? 1 + Math.floor(random() * 4) : null,
    cotisation:
      adherentDepuisMois === null ? ('non-appelee' as const) : random() < 0.83 ? ('payee' as const) : ('due' as const),
  }
}

/** Around the middle of the commune, within some four hundred metres. */
const near = (random: Random, commune: CommuneHabitee) => ({
  lon: Math.round((commune.lon + (random() - 0.5) * 0.009) * 1e5) / 1e5,
  lat: Math.round((commune.lat + (random() - 0.5) * 0.006) * 1e5) / 1e5,
})
const addressIn = (random: Random, commune: CommuneHabitee) => ({
  adresse: `${1 + Math.floor(random() * 60)}, ${pick(random, VOIES)}`,
  codePostal: commune.codePostal,
  commune: commune.code,
  point: near(random, commune),
})

const KINDS: readonly [number, GenreStructure, string][] = [
  [60, 'msp', 'Maison de santé'],
  [10, 'officine', 'Pharmacie'],
  [30, 'ehpad', 'Ehpad'],
  [45, 'cabinet', 'Cabinet médical'],
  [45, 'cabinet', 'Cabinet infirmier'],
  [110, 'laboratoire', 'Laboratoire'],
  [110, 'cds', 'Centre de santé'],
  [110, 'saad', 'Aide à domicile'],
  [220, 'etablissement', 'Clinique'],
  [220, 'dac', 'Appui à la coordination'],
  [220, 'pmi', 'Centre de PMI'],
]
/** Kinds that hold a FINESS number. Ours begin with 99, which is no département. */
const WITH_FINESS: ReadonlySet<GenreStructure> = new Set([
  'msp',
  'officine',
  'ehpad',
  'laboratoire',
  'cds',
  'saad',
  'etablissement',
  'dac',
  'pmi',
])
const newFiness = (n: number): string => {
  const body = `99${digits(n, 6)}`
  return body + luhnKey(body)
}

const buildStructures = (
  random: Random,
  { count, firstRpps }: CommunauteOptions,
  place: () => CommuneHabitee,
): SampleStructure[] => {
  const names = new Set<string>()
  let rank = 0
  return KINDS.flatMap(([every, genre, word]) =>
    Array.from({ length: Math.max(1, Math.round(count / every)) }, (_, i) => {
      const commune = place()
      const suffix = LIEUX.filter((lieu) => !names.has(`${word} ${lieu}`))
      const nom = `${word} ${suffix.length > 0 ? pick(random, suffix) : `de ${commune.nom}`}`
      names.add(nom)
      rank++
      return {
        cle: `${genre}-${word}-${i}`,
        nom,
        genre,
        finess: WITH_FINESS.has(genre) ? newFiness(firstRpps + rank) : null,
        siret: null,
        telephone: `0465 71 ${digits(9000 - (firstRpps % 1000) + rank, 4)}`,
        courriel: null,
        ...addressIn(random, commune),
      }
    }),
  )
}

/** Where a trade works: a pharmacist in an officine of the list when there is one, others in a structure or alone. */
const HOSTS: Readonly<Record<string, readonly GenreStructure[]>> = {
  '21': ['officine'],
  '10': ['msp', 'cabinet', 'cds'],
  '60': ['msp', 'cabinet'],
  '70': ['msp'],
  '91': ['msp'],
  '50': ['msp', 'pmi'],
}

const buildLieu = (
  random: Random,
  commune: CommuneHabitee,
  profession: string,
  nom: string,
  structures: readonly SampleStructure[],
): SampleProfessionnel['lieu'] => {
  const hosts = structures.filter(
    ({ genre, cle, commune: code }) =>
      HOSTS[profession]?.includes(genre) &&
      (genre === 'officine' || code === commune.code) &&
      // A practice of nurses is no practice of doctors.
      (genre !== 'cabinet' || cle.includes('infirmier') === (profession === '60')),
  )
  const host = hosts.length > 0 && (profession === '21' || random() < 0.6) ? pick(random, hosts) : null
  const own = addressIn(random, commune)
  const address = host ? { adresse: '', codePostal: '', commune: null, point: null } : own
  const cabinet = profession === '21' ? `Pharmacie ${nom}` : `Cabinet ${nom}`
  return { structureId: null, structureCle: host?.cle ?? null, nom: host ? '' : cabinet, telephone: null, ...address }
}
