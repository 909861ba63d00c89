/** Sentences of the printed profile. */
import { capitalizeFirst, count, formatDate, formatShortDate, listInWords, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { encadre, paragraphe } from '../../../server/documents/blocs.ts'
import type { BlocSimple } from '../../../server/documents/model.ts'
import type { TerrainVu } from '../contract-themes.ts'
import { sayMesure, sayValeur } from '../rules/phrase.ts'
import type { Manquant } from './donnees.ts'
import type { Ligne } from './lignes.ts'

export const jour = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

export const jourCourt = (date: string): string => {
  const day = Temporal.PlainDate.from(date)
  return `${formatShortDate(day)}${NBSP}${day.year}`
}

const REFERENCES = { France: 'en France', région: 'dans la région', département: 'dans le département' } as const

/** « Part des 65 ans et plus : 24,3 %, contre 20,8 % en France »: null where the territory has no figure. */
export const phraseCourte = ({ definition, ici, ecart }: Ligne): string | null => {
  if (ici.etat !== 'observe' || ici.valeur === null) return null
  const here = `${definition.libelle}${NBSP}: ${sayValeur(ici, definition)}`
  if (!ecart) return here
  const there = sayMesure(ecart.valeur, definition)
  return ecart.ordre === 0
    ? `${here}, comme ${REFERENCES[ecart.reference]}`
    : `${here}, contre ${there} ${REFERENCES[ecart.reference]}`
}

/** Nobody here, and some there: as far as a hundredth. */
const NONE = 0.01
/** How far from what it is compared with: what strikes first. */
export const distance = ({ ecart }: Ligne): number =>
  ecart === null || ecart.rapport === null ? 0 : Math.abs(Math.log(Math.max(ecart.rapport, NONE)))

export const zonesEnMots = ({ zones }: TerrainVu): string => {
  const nameOf = (genre: 'departement' | 'region'): string | undefined => zones.find((one) => one.genre === genre)?.nom
  const [departement, region] = [nameOf('departement'), nameOf('region')]
  return [departement ? `département\u00a0: ${departement}` : null, region ? `région\u00a0: ${region}` : null]
    .filter((one) => one !== null)
    .join(', ')
}

const MOST = 9

const said = (names: readonly string[]): string =>
  names.length <= MOST
    ? listInWords(names)
    : `${names.slice(0, MOST).join(', ')} et ${count(names.length - MOST, 'autre')}`

export const lower = (text: string): string =>
  /^[A-ZÉÀ]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** Fifty-four causes and sexes are one thing to load. */
const nameOf = ({ code, libelle }: Manquant): string =>
  code.startsWith('mortalite-') ? 'mortalité par cause de décès' : lower(libelle)
const named = (of: readonly Manquant[]): string => capitalizeFirst(said([...new Set(of.map(nameOf))]))

export const A_RECOPIER = 'à recopier d’un tableau (envoi de la CPAM, Rezone) ou à charger par un plan de lecture'

/** What is not loaded, by what would give it. */
export const groupesManquants = (manquants: readonly Manquant[]): { quoi: string; comment: string }[] =>
  [...Map.groupBy(manquants, ({ ou }) => ou)].map(([ou, of]) => ({
    quoi: named(of),
    comment: ou === null ? A_RECOPIER : `à charger\u00a0: ${ou}`,
  }))

/** What is not loaded, and how to get it: in place of a hole. */
export const ceQuiManque = (manquants: readonly Manquant[]): BlocSimple[] => {
  if (manquants.length === 0) return []
  const files = [...new Set(manquants.flatMap(({ ou }) => ou ?? []))]
  const rest = manquants.filter(({ ou }) => ou === null)
  return [
    encadre(
      [
        ...(files.length > 0
          ? [
              paragraphe(
                `${named(manquants.filter(({ ou }) => ou !== null))}${NBSP}: à charger depuis ${listInWords(files)}. L’opérateur de l’installation le fait par « npm run maillage -- sources add »\u00a0; « sources recettes » dit où trouver ces fichiers.`,
              ),
            ]
          : []),
        ...(rest.length > 0 ? [paragraphe(`${named(rest)}${NBSP}: ${A_RECOPIER}.`)] : []),
      ],
      { titre: `Pas encore chargé${NBSP}: ${count(manquants.length, 'indicateur')}`, ton: 'attention' },
    ),
  ]
}

export const phrase = (text: string): string => (/[.!?…]$/.test(text) ? text : `${capitalizeFirst(text)}.`)
