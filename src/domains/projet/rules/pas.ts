/** The six steps of the projet, what each still needs, and where to add it. Nothing here forbids: only some block the sending. */
import { MISSIONS_ACI, type Mission } from '../../../referentials/index.ts'
import { type CleTexte, isWritten, type Textes } from './textes.ts'
import { type Day, etatDepot, initialDepot, reachedOn, type Vie } from './vie.ts'

export const PAS = ['diagnostic', 'objectifs', 'actions', 'gouvernance', 'contrat', 'evaluation'] as const
export type Pas = (typeof PAS)[number]

export type BesoinConnu = {
  id: string
  axe: 'force' | 'faiblesse' | 'besoin'
  priorite: number | null
  voteLe: string | null
}
export type ObjectifConnu = { id: string; titre: string; mission: Mission | null; besoins: readonly string[] }
export type FicheConnue = {
  id: string
  titre: string
  missions: readonly Mission[]
  objectifId: string | null
  /** What the fiche itself says that it misses. */
  manques: number
  indicateurs: number
  indicateursSansCible: number
}
/** All that stands in the projet today. */
export type Matiere = {
  territoire: boolean
  professionnels: number
  besoins: readonly BesoinConnu[]
  objectifs: readonly ObjectifConnu[]
  fiches: readonly FicheConnue[]
  textes: Textes
  presidence: boolean
  contacts: { ars: boolean; cpam: boolean }
  vie: Vie
}

export const CODES_MANQUE = [
  'territoire',
  'membres',
  'besoins',
  'forces',
  'faiblesses',
  'priorites',
  'vote',
  'objectifs',
  'objectifs-sans-besoin',
  'priorites-sans-objectif',
  'fiches',
  'fiches-sans-objectif',
  'objectifs-sans-fiche',
  'fiches-incompletes',
  'missions-sans-fiche',
  'presidence',
  'association',
  'instances',
  'decisions',
  'contact-ars',
  'contact-cpam',
  'lettre',
  'envoi',
  'reception',
  'reponse',
  'signature',
  'fiches-sans-indicateur',
  'indicateurs-sans-cible',
  'suivi',
] as const
export type CodeManque = (typeof CODES_MANQUE)[number]
/**
 * `bloquant`: the projet cannot be sent without it. `attente`: nothing to write, it comes with time or from somebody
 * else; a step with only that is complete for now. `noms` are titles of what is concerned, `missions` codes.
 */
export type ManquePas = {
  code: CodeManque
  degre: 'bloquant' | 'conseil' | 'attente'
  nombre: number
  noms: string[]
  missions: Mission[]
}

const lack = (code: CodeManque, degre: ManquePas['degre'], more: Partial<ManquePas> = {}): ManquePas => ({
  code,
  degre,
  nombre: 1,
  noms: [],
  missions: [],
  ...more,
})
const when = (isLacking: boolean, manque: ManquePas): ManquePas[] => (isLacking ? [manque] : [])
const counted = (code: CodeManque, nombre: number, more: Partial<ManquePas> = {}): ManquePas[] =>
  when(nombre > 0, lack(code, 'conseil', { nombre, ...more }))

/** The law asks that the projet says its territory: CSP L1434-12. The diagnosis says what it answers. */
const diagnostic = ({ territoire, professionnels, besoins }: Matiere): ManquePas[] => {
  const of = (axe: BesoinConnu['axe']) => besoins.filter((one) => one.axe === axe)
  const ranked = of('besoin').filter(({ priorite }) => priorite !== null)
  return [
    ...when(!territoire, lack('territoire', 'bloquant')),
    ...when(professionnels === 0, lack('membres', 'conseil')),
    ...when(of('besoin').length === 0, lack('besoins', 'bloquant')),
    ...when(of('force').length === 0, lack('forces', 'conseil')),
    ...when(of('faiblesse').length === 0, lack('faiblesses', 'conseil')),
    ...when(of('besoin').length > 0 && ranked.length === 0, lack('priorites', 'conseil')),
    ...when(
      ranked.some(({ voteLe }) => voteLe === null),
      lack('vote', 'conseil'),
    ),
  ]
}

const objectifs = ({ besoins, objectifs: all }: Matiere): ManquePas[] => {
  if (all.length === 0) return [lack('objectifs', 'bloquant')]
  const answered = new Set(all.flatMap((one) => one.besoins))
  const alone = all.filter((one) => one.besoins.length === 0)
  const left = besoins.filter(({ id, priorite }) => priorite !== null && !answered.has(id))
  return [
    ...counted('objectifs-sans-besoin', alone.length, { noms: alone.map(({ titre }) => titre) }),
    ...counted('priorites-sans-objectif', left.length),
  ]
}

const actions = ({ objectifs: all, fiches }: Matiere): ManquePas[] => {
  if (fiches.length === 0) return [lack('fiches', 'bloquant')]
  const served = new Set(fiches.map(({ objectifId }) => objectifId))
  const known = new Set(all.map(({ id }) => id))
  const unserved = all.filter(({ id }) => !served.has(id))
  const apart = fiches.filter(({ objectifId }) => objectifId === null || !known.has(objectifId))
  const unfinished = fiches.filter(({ manques }) => manques > 0)
  const led = new Set(fiches.flatMap(({ missions }) => missions))
  const missing = MISSIONS_ACI.filter(({ socle, mission }) => socle && !led.has(mission)).map(({ mission }) => mission)
  return [
    ...counted('fiches-sans-objectif', apart.length, { noms: apart.map(({ titre }) => titre) }),
    ...counted('objectifs-sans-fiche', unserved.length, { noms: unserved.map(({ titre }) => titre) }),
    ...counted('fiches-incompletes', unfinished.length, { noms: unfinished.map(({ titre }) => titre) }),
    ...counted('missions-sans-fiche', missing.length, { missions: missing }),
  ]
}

/** Some stage done today: the days to come do not count. */
const isReached = (vie: Vie, code: Parameters<typeof reachedOn>[1], today: Day) => reachedOn(vie, code, today) !== null

const gouvernance = ({ textes, presidence, vie }: Matiere, today: Day): ManquePas[] => {
  const missing = (['instances', 'decisions'] satisfies CleTexte[]).filter((cle) => !isWritten(textes, cle))
  return [
    ...when(!presidence, lack('presidence', 'conseil')),
    ...when(!isReached(vie, 'association', today), lack('association', 'conseil')),
    ...missing.map((cle) => lack(cle, 'conseil')),
  ]
}

const contrat = ({ contacts, vie }: Matiere, today: Day): ManquePas[] => {
  const { projet, valide, 'lettre-intention': lettre } = vie.etapes
  const known = [
    ...when(!contacts.ars, lack('contact-ars', 'conseil')),
    ...when(!contacts.cpam, lack('contact-cpam', 'conseil')),
    ...when(lettre.envoyeLe === null && !isReached(vie, 'lettre-intention', today), lack('lettre', 'conseil')),
  ]
  const depot = initialDepot(vie.depots) ?? { recuLe: projet.recuLe, reponse: valide.issue }
  const isSent = projet.envoyeLe !== null || projet.recuLe !== null
  if (isReached(vie, 'aci', today)) return known
  if (!isSent) return [...known, lack('envoi', 'attente')]
  const etat = etatDepot(depot, today)
  if (etat === 'envoye') return [...known, lack('reception', 'conseil')]
  if (etat === 'delai-en-cours' || etat === 'oppose') return [...known, lack('reponse', 'attente')]
  if (etat === 'repute-valide') return [...known, lack('reponse', 'conseil')]
  return [...known, lack('signature', 'attente')]
}

const evaluation = ({ fiches, textes }: Matiere): ManquePas[] => {
  const without = fiches.filter(({ indicateurs }) => indicateurs === 0)
  const noTarget = fiches.reduce((sum, { indicateursSansCible }) => sum + indicateursSansCible, 0)
  return [
    ...counted('fiches-sans-indicateur', without.length, { noms: without.map(({ titre }) => titre) }),
    ...counted('indicateurs-sans-cible', noTarget),
    ...when(!isWritten(textes, 'suivi'), lack('suivi', 'conseil')),
  ]
}

export const lacksOf = (matiere: Matiere, today: Day): Record<Pas, ManquePas[]> => ({
  diagnostic: diagnostic(matiere),
  objectifs: objectifs(matiere),
  actions: actions(matiere),
  gouvernance: gouvernance(matiere, today),
  contrat: contrat(matiere, today),
  evaluation: evaluation(matiere),
})

/** Something is there to do now: what only waits does not hold the path. */
export const isOpen = (manques: readonly ManquePas[]): boolean => manques.some(({ degre }) => degre !== 'attente')

/** The first step where something is to be done; all done, the contract, where the projet waits to be sent or answered. */
export const firstOpen = (lacks: Record<Pas, readonly ManquePas[]>): Pas =>
  PAS.find((pas) => isOpen(lacks[pas])) ?? 'contrat'
