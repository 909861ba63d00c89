/** Sentences of the room. */
import { count, formatDate, formatNumber, listInWords, numberInWords, plural } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'
import type { Place, TerritoireAnalysis, VersionSummary } from './contract.ts'

type Named = { nom: string }
const NB = '\u00a0'
export const sayTaille = (taille: string): string => `taille${NB}${taille.slice(1)}`
export const sayInhabitants = (population: number): string => count(population, 'habitant')
/** What tells places apart. Five digits may be the postcode of one and the code of another: which one is said. */
export const sayPlace = (
  { code, codesPostaux, departement, population }: Pick<Place, 'code' | 'codesPostaux' | 'departement' | 'population'>,
  typed: string,
): string => {
  const words = typed.trim()
  const which = codesPostaux.includes(words)
    ? `code postal ${words}`
    : code === words.toUpperCase()
      ? `code INSEE ${code}`
      : ''
  const people = population === null ? 'non peuplée' : sayInhabitants(population)
  return [departement, people, ...(which ? [which] : [])].join(', ')
}
export const sayDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })
/** « du 1er mars » : de + le. */
export const sayFromDay = (day: string): string => `du ${sayDay(day)}`

const CAPITAL = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const names = (list: readonly Named[], most = 4): string => {
  if (list.length <= most) return listInWords(list.map(({ nom }) => nom))
  const rest = list.length - most + 1
  return `${list
    .slice(0, most - 1)
    .map(({ nom }) => nom)
    .join(', ')} et ${numberInWords(rest, true)} autres`
}

/** The headline: « 14 communes forment un territoire de taille 3 ». */
export const sayTerritoire = ({ unites, taille }: Pick<TerritoireAnalysis, 'unites' | 'taille'>): string => {
  if (unites.length === 0) return 'Quel est votre territoire\u00a0?'
  const isPlain = unites.every((unit) => unit.nature === 'commune')
  const several = isPlain ? plural(unites.length, 'commune') : plural(unites.length, 'unité')
  return `${CAPITAL(numberInWords(unites.length, true))} ${several} ${plural(unites.length, 'forme', 'forment')} un territoire de ${sayTaille(taille)}`
}

/** « Il manque 43 784 habitants pour la taille 4. » */
export const sayNext = (taille: string, missing: number | null): string =>
  missing === null
    ? 'C’est la plus grande taille.'
    : `Il manque ${sayInhabitants(missing)} pour la taille${NB}${Number(taille.slice(1)) + 1}.`

/** « Sans Villeveyrac : 127 244 habitants, toujours taille 3. » */
export const sayConsequence = (
  change: 'sans' | 'avec',
  nom: string,
  population: number,
  before: string,
  after: string,
): string => {
  const size = before === after ? `toujours ${sayTaille(after)}` : `${sayTaille(after)} au lieu de ${sayTaille(before)}`
  return `${CAPITAL(change)} ${nom}${NB}: ${sayInhabitants(population)}, ${size}.`
}

export type Remark = { kind: 'calm' | 'hand' | 'unknown'; text: string }

const contiguityRemarks = ({ contiguite, unites }: TerritoireAnalysis): Remark[] => {
  if (unites.length < 2) return []
  if (contiguite.etat === 'inconnue')
    return [{ kind: 'unknown', text: `Contiguïté et trous${NB}: inconnus sans les contours officiels.` }]
  const [main, ...others] = contiguite.groupes
  const remarks: Remark[] = []
  if (others.length === 0) remarks.push({ kind: 'calm', text: 'Le territoire est d’un seul tenant.' })
  else
    remarks.push({
      kind: 'hand',
      text: `Le territoire est en ${numberInWords(others.length + 1)} morceaux${NB}: ${others.map((group) => names(group)).join(' ; ')} ne ${plural(others.flat().length, 'touche', 'touchent')} pas le reste (${count(main?.length ?? 0, 'commune')}).`,
    })
  for (const { a, b, eau } of contiguite.parEau.slice(0, 3))
    remarks.push({
      kind: 'hand',
      text: `${a.nom} et ${b.nom} ne se touchent qu’au milieu de ${eau}${NB}: vérifiez qu’on peut passer.`,
    })
  const islands = contiguite.isoles
  if (islands.length > 0)
    remarks.push({
      kind: 'hand',
      text: `${names(islands)}${NB}: ${plural(islands.length, 'une île, sans voisine', 'des îles, sans voisines')} par la terre.`,
    })
  return remarks
}

const holeRemarks = ({ trous, contiguite, unites }: TerritoireAnalysis): Remark[] => {
  if (unites.length < 2) return []
  if (trous.etat === 'inconnus')
    return contiguite.etat === 'connue'
      ? [{ kind: 'unknown', text: `Trous${NB}: inconnus, il manque des contours autour.` }]
      : []
  return trous.trous.map((group) => ({
    kind: 'hand',
    text: `${names(group)} ${plural(group.length, 'est entourée', 'sont entourées')} par le territoire sans en faire partie.`,
  }))
}

const overlapRemarks = ({ recouvrements }: TerritoireAnalysis): Remark[] =>
  recouvrements.flatMap(({ cptsNom, communes, possibles }): Remark[] => [
    ...(communes.length > 0
      ? [
          {
            kind: 'hand' as const,
            text: `${names(communes)} ${plural(communes.length, 'est aussi couverte', 'sont aussi couvertes')} par ${cptsNom}. Il ne devrait y avoir qu’une CPTS par territoire.`,
          },
        ]
      : []),
    ...(possibles.length > 0
      ? [
          {
            kind: 'unknown' as const,
            text: `${names(possibles)}${NB}: ${cptsNom} en couvre une autre partie, à comparer avec elle.`,
          },
        ]
      : []),
  ])

export const sayRemarks = (analysis: TerritoireAnalysis): Remark[] => [
  ...overlapRemarks(analysis),
  ...contiguityRemarks(analysis),
  ...holeRemarks(analysis),
]

/** What a version changed: « Villeveyrac arrive ; 3 972 habitants de plus. » */
export const sayDifference = ({ arrivees, departs, population, populationAvant }: VersionSummary): string => {
  if (populationAvant === null) return 'Premier territoire.'
  const parts = [
    ...(arrivees.length > 0 ? [`${names(arrivees)} ${plural(arrivees.length, 'arrive', 'arrivent')}`] : []),
    ...(departs.length > 0 ? [`${names(departs)} ${plural(departs.length, 'part', 'partent')}`] : []),
  ]
  const change = population - populationAvant
  const size =
    change === 0 ? 'même population' : `${sayInhabitants(Math.abs(change))} de ${change > 0 ? 'plus' : 'moins'}`
  return parts.length === 0 ? `Mêmes communes, ${size}.` : `${parts.join(', ')}${NB}; ${size}.`
}

export const sayMetres = (metres: number): string => `${formatNumber(metres / 1000, 1)}${NB}km`
/** « de l’Hérault » cannot be known for every name: the name stands after a colon. */
export const sayDepartements = (list: readonly Named[]): string => listInWords(list.map(({ nom }) => nom))
