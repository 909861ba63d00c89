/** What a figure means and how sure it is, in French. */
import { capitalizeFirst, count, formatNumber, formatShare, listInWords, NBSP } from '../../../kernel/french.ts'
import { type IndicateurTerritorial, uniteDe } from '../../../referentials/indicateurs-territoire/index.ts'
import { ABSENTE, type Indication, type Valeur } from './indication.ts'
import { TERRITOIRE } from './terrain.ts'

type Unite = Pick<IndicateurTerritorial, 'unite' | 'decimales'>

export const sayMesure = (value: number, { unite, decimales }: Unite): string =>
  `${formatNumber(value, decimales)}${NBSP}${uniteDe(Number(value.toFixed(decimales)), unite)}`

export const ETAT_MOTS = { masque: 'masqué', secret: 'secret de la source', absent: 'sans valeur' } as const

export const sayValeur = ({ etat, valeur }: Pick<Valeur, 'etat' | 'valeur'>, unite: Unite): string =>
  etat !== 'observe' || valeur === null ? ETAT_MOTS[etat === 'observe' ? 'absent' : etat] : sayMesure(valeur, unite)

/** « le département (Hérault) » is said by who knows the name. */
export type Repere = { nom: string; valeur: Valeur }

/** Two values that are the same once rounded as they are shown are said equal. */
const compare = (one: number, other: number, { decimales }: Unite): -1 | 0 | 1 => {
  const [a, b] = [Number(one.toFixed(decimales)), Number(other.toFixed(decimales))]
  return a === b ? 0 : a > b ? 1 : -1
}

const ORDER = [1, 0, -1] as const
const WORDS = { 1: 'plus que', 0: 'autant que', [-1]: 'moins que' } as const

/** A count follows the size of a place: only what is a ratio or a measure is compared. */
export const seCompare = ({ nature }: Pick<IndicateurTerritorial, 'nature'>): boolean => nature !== 'effectif'

export const phraseSens = (indicateur: IndicateurTerritorial, ici: Valeur, reperes: readonly Repere[]): string => {
  if (ici.etat !== 'observe' || ici.valeur === null) return sansValeur(indicateur, ici)
  const value = ici.valeur
  const shown = `${indicateur.libelle}${NBSP}: ${sayMesure(value, indicateur)}`
  if (!seCompare(indicateur)) return `${shown} sur le territoire.`
  const known = reperes.filter(({ valeur }) => valeur.etat === 'observe' && valeur.valeur !== null)
  const groups = ORDER.flatMap((order) => {
    const of = known.filter(({ valeur }) => compare(value, valeur.valeur!, indicateur) === order)
    if (of.length === 0) return []
    const names = of.map(({ nom, valeur }) => `${nom} (${formatNumber(valeur.valeur!, indicateur.decimales)})`)
    return [`${WORDS[order]} ${listInWords(names)}`]
  })
  return `${[`${shown} sur le territoire`, ...groups].join(', ')}.${jugement(indicateur, value, known)}`
}

const sansValeur = ({ nature }: IndicateurTerritorial, { etat }: Valeur): string => {
  if (etat === 'masque')
    return 'Le chiffre du territoire est masqué\u00a0: trop peu de personnes, ou un autre le ferait retrouver.'
  return nature === 'mesure'
    ? 'Cette mesure ne s’additionne pas\u00a0: elle n’existe que pour les zones où la source la donne.'
    : 'La source ne dit rien des communes du territoire.'
}

/** Only against the widest reference, and only where the dictionary says which way is good. */
const jugement = (indicateur: IndicateurTerritorial, value: number, known: readonly Repere[]): string => {
  const wide = known.at(-1)
  if (!wide || indicateur.sens === null) return ''
  const order = compare(value, wide.valeur.valeur!, indicateur)
  if (order === 0) return ''
  const good = (order === 1) === (indicateur.sens === 'favorable')
  return good ? ` C’est plus favorable que ${wide.nom}.` : ` C’est moins favorable que ${wide.nom}.`
}

/** Under so many persons, a figure moves by more than a tenth from one year to the next by chance alone. */
const PETIT_EFFECTIF = 400

const sayEpci = (nom: string): string => `valeur publiée pour l’EPCI ${nom}, qui a les mêmes communes`

/** What limits trust, one line each. Nothing: nothing known. */
export const reservesOf = (
  { indicateur, communes, recomposee, approchee, epci }: Indication,
  ici: Valeur,
): string[] => {
  const hidden = [...communes.values()].filter(({ etat }) => etat === 'masque').length
  const bySource = [...communes.values()].filter(({ etat }) => etat === 'secret').length
  const { lues, attendues, numerateur } = ici
  const reserves: string[] = []
  if (epci !== undefined) reserves.push(sayEpci(epci))
  if (lues !== null && attendues !== null && lues < attendues)
    reserves.push(`sur ${formatNumber(lues)} des ${count(attendues, 'commune')}`)
  if (approchee && ici.etat === 'observe' && indicateur.nature !== 'mesure')
    reserves.push('approché\u00a0: une commune ne compte que pour la part de sa population qui est du territoire')
  if (recomposee)
    reserves.push(
      'effectif recomposé\u00a0: la source ne donne que le taux, multiplié par la population de chaque commune',
    )
  if (indicateur.secret === 'personnes' && numerateur !== null && numerateur > 0 && numerateur < PETIT_EFFECTIF)
    reserves.push(
      `petit effectif (${formatNumber(numerateur)})\u00a0: le hasard seul le fait varier d’environ ${formatShare(1.96 / Math.sqrt(numerateur))} d’une année à l’autre`,
    )
  if (hidden > 0) reserves.push(`${count(hidden, 'commune masquée', 'communes masquées')}, petits nombres`)
  if (bySource > 0) reserves.push(`${count(bySource, 'commune', 'communes')} sous le secret de la source`)
  return reserves
}

export const saySource = ({ source, periode }: Pick<Indication, 'source' | 'periode'>): string =>
  `${source.titre} (${source.producteur}), ${periode === source.millesime || periode === '' ? source.millesime : `${periode}, millésime ${source.millesime}`}`

/** « 12 300 sur 45 000 », what a ratio is made of. */
export const sayCalcul = (
  { indicateur: { nature, facteur }, epci }: Pick<Indication, 'indicateur' | 'epci'>,
  { numerateur, denominateur }: Valeur,
): string => {
  if (epci !== undefined) return `${capitalizeFirst(sayEpci(epci))} que le territoire. Rien n’est additionné.`
  if (nature === 'mesure') return 'Valeur donnée par la source, sans addition.'
  if (numerateur === null) return 'Aucune somme.'
  if (denominateur === null) return `Somme des communes\u00a0: ${formatNumber(numerateur)}.`
  const by = facteur === 1 ? '' : `, multiplié par ${formatNumber(facteur)}`
  return `${formatNumber(numerateur)} divisé par ${formatNumber(denominateur)}${by}\u00a0: sommes des communes, jamais moyenne de leurs taux.`
}

/** « 12,9 % selon le Comparateur de territoires (Insee), 2022 »: what another source says. */
export const sayAutre = (one: Indication): string =>
  `${sayValeur(one.zones.get(TERRITOIRE) ?? ABSENTE, one.indicateur)} selon ${saySource(one)}`

const decimalsOf = (value: number): number => Math.min(3, (String(value).split('.')[1] ?? '').length)

type Recopie = {
  titre: string
  producteur: string
  millesime: string
  unite: string
  valeurs: readonly { zone: string; etat: Valeur['etat']; valeur: number | null }[]
}

/** As it was read, in the unit that the table says. */
export const sayRecopie = ({ titre, producteur, millesime, unite, valeurs }: Recopie): string => {
  const read = valeurs.find(({ zone }) => zone === TERRITOIRE)
  const shown =
    read?.valeur == null
      ? sayValeur({ etat: read?.etat ?? 'absent', valeur: null }, { unite, decimales: 0 })
      : `${formatNumber(read.valeur, decimalsOf(read.valeur))}${unite === '' ? '' : `${NBSP}${unite}`}`
  return `${shown} selon ${titre} (${producteur}), ${millesime}, tableau recopié`
}
