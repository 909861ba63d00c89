/** What every source says of a zone. Two that disagree stand one under the other, with the gap. */
import {
  listSources,
  placeZone,
  readGeographie,
  readValeur,
  readZone,
  type ValeurLue,
  ZONE_LABELS,
  type ZoneGenre,
} from '../../domains/diagnostic/index.ts'
import { count, formatNumber, formatShare, NBSP } from '../../kernel/french.ts'
import { THEME_LABELS, type Theme, uniteDe } from '../../referentials/indicateurs-territoire/index.ts'
import { withOwner } from '../database/owner.ts'
import { Fault } from '../fault.ts'
import type { Say } from './options.ts'

/** France, région, département, EPCI and commune have codes of different lengths. */
const guessGenre = (code: string): ZoneGenre => {
  if (code.toUpperCase() === 'FR') return 'france'
  if (/^\d{9}$/.test(code)) return 'epci'
  if (/^[0-9][0-9AB][0-9]{3}$/i.test(code)) return 'commune'
  throw new Fault(
    `«${NBSP}${code}${NBSP}»${NBSP}: dites de quelle zone il s’agit avec --zone (departement, region, bassin-de-vie).`,
  )
}

type Shown = Omit<ValeurLue, 'etat'> & { etat: 'observe' | 'secret' | 'absent' }
const STATES = { secret: 'sous secret statistique', absent: 'sans valeur' } as const

const tellValue = (read: Shown): string => {
  if (read.etat !== 'observe') return STATES[read.etat]
  const value = readValeur(read, read.facteur)!
  return `${formatNumber(value, read.decimales)}${NBSP}${uniteDe(value, read.unite)}`
}

const notesOf = ({ lues, attendues, recomposee }: Shown): string => {
  const partial =
    lues !== null && attendues !== null && lues < attendues
      ? `, sur ${formatNumber(lues)} des ${count(attendues, 'commune')}`
      : ''
  return `${partial}${recomposee ? ', effectif recomposé' : ''}`
}

/** Against the first source of the same period. */
const gapOf = (read: Shown, group: readonly Shown[]): string => {
  const first = group.find(({ periode }) => periode === read.periode)!
  if (first === read || read.etat !== 'observe' || first.etat !== 'observe') return ''
  const [a, b] = [readValeur(first, first.facteur)!, readValeur(read, read.facteur)!]
  return a === b || a === 0 ? '' : ` ← écart de ${formatShare(b / a - 1, 1)} avec ${first.source}`
}

const tellGroup = (group: readonly Shown[], say: Say): void => {
  say(`  ${group[0]!.libelle}`)
  for (const read of group)
    say(
      `    ${read.periode}${NBSP}: ${tellValue(read)}${notesOf(read)} (${read.source}, ${read.millesime})${gapOf(read, group)}`,
    )
}

export const showZone = (
  ownerUrl: string,
  code: string,
  options: { zone?: ZoneGenre; indicateur?: string },
  say: Say,
): Promise<void> =>
  withOwner(ownerUrl, async (client) => {
    const genre = options.zone ?? guessGenre(code)
    const placed = placeZone(await readGeographie(client), genre, code)
    if (!placed.ok)
      throw new Fault(`«${NBSP}${code}${NBSP}» n’est pas le code d’une zone connue (${ZONE_LABELS[genre]}).`)
    if (placed.venueDe) say(`${placed.venueDe} est aujourd’hui ${placed.zone}.`)
    const read = (await readZone(client, genre, placed.zone, options.indicateur ?? null)) as Shown[]
    if (read.length === 0) {
      const none = (await listSources(client)).length === 0
      return say(none ? 'Aucune source n’est chargée.' : 'Aucune source ne dit rien de cette zone.')
    }
    const groups = Map.groupBy(read, ({ indicateur }) => indicateur)
    let theme = ''
    for (const group of groups.values()) {
      if (group[0]!.theme !== theme) {
        theme = group[0]!.theme
        say(`\n${THEME_LABELS[theme as Theme] ?? theme}`)
      }
      tellGroup(group, say)
    }
  })
