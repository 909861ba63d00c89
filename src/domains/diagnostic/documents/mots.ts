/** Sentences of the printed profile. */
import { capitalizeFirst, count, formatDate, formatNumber, listInWords, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'
import { encadre, liste, paragraphe } from '../../../server/documents/blocs.ts'
import type { BlocSimple } from '../../../server/documents/model.ts'
import type { TerrainVu } from '../contract-themes.ts'
import { sayMesure, sayValeur } from '../rules/phrase.ts'
import type { Manquant } from './donnees.ts'
import type { Ligne } from './lignes.ts'

export const jour = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

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

/** How far from what it is compared with: what strikes first. */
export const distance = ({ ecart }: Ligne): number =>
  ecart?.rapport && ecart.rapport > 0 ? Math.abs(Math.log(ecart.rapport)) : 0

export const zonesEnMots = ({ zones }: TerrainVu): string => {
  const nameOf = (genre: 'departement' | 'region'): string | undefined => zones.find((one) => one.genre === genre)?.nom
  const [departement, region] = [nameOf('departement'), nameOf('region')]
  return [departement ? `département\u00a0: ${departement}` : null, region ? `région\u00a0: ${region}` : null]
    .filter((one) => one !== null)
    .join(', ')
}

const COMMENT = 'npm run maillage -- sources recettes'
const MOST = 9

const said = (names: readonly string[]): string =>
  names.length <= MOST
    ? listInWords(names)
    : `${names.slice(0, MOST).join(', ')} et ${count(names.length - MOST, 'autre')}`

/** What is not loaded, by what would give it. */
export const groupesManquants = (manquants: readonly Manquant[]): { quoi: string; comment: string }[] =>
  [...Map.groupBy(manquants, ({ ou }) => ou)].map(([ou, of]) => ({
    quoi: said(of.map(({ libelle }) => libelle)),
    comment:
      ou === null
        ? 'à recopier d’un envoi de la CPAM ou de Rezone (Diagnostic, Chiffres, Sources)'
        : `à charger\u00a0: ${ou}`,
  }))

/** What is not loaded, and how to get it: in place of a hole. */
export const ceQuiManque = (manquants: readonly Manquant[]): BlocSimple[] =>
  manquants.length === 0
    ? []
    : [
        encadre(
          [
            liste(groupesManquants(manquants).map(({ quoi, comment }) => `${quoi}${NBSP}: ${comment}.`)),
            paragraphe(
              `L’opérateur de l’installation charge les fichiers publics\u00a0: la commande « ${COMMENT} » dit lesquels et où les trouver.`,
            ),
          ],
          { titre: `Pas encore chargé (${count(manquants.length, 'indicateur')})`, ton: 'attention' },
        ),
      ]

export const phrase = (text: string): string => (/[.!?…]$/.test(text) ? text : `${capitalizeFirst(text)}.`)
