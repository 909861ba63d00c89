/** The territory, told the same way in each document: figures, map, communes. */
import { formatNumber, plural } from '../../../kernel/french.ts'
import { colonne, liste, note, paragraphe, tableau } from '../../../server/documents/blocs.ts'
import type { Bloc } from '../../../server/documents/model.ts'
import type { TerritoireDeDocument } from './donnees.ts'

export const phraseTerritoire = ({ communes, population, millesime, taille }: TerritoireDeDocument): string =>
  `Le territoire compte ${formatNumber(communes.length)} ${plural(communes.length, 'commune ou partie de commune', 'communes ou parties de communes')} et ${formatNumber(population)} habitants (populations légales ${millesime}). Au sens de l’accord conventionnel interprofessionnel, sa taille est la suivante : ${taille}.`

const tableCommunes = ({ communes, millesime }: TerritoireDeDocument): Bloc =>
  tableau(
    'Communes du territoire',
    [colonne('Commune', 4), colonne('Intercommunalité', 5), colonne('Habitants', 2, { chiffres: true })],
    communes.map(({ nom, partie, population, epci }) => [
      partie ? `${nom} (${partie})` : nom,
      epci ?? '–',
      formatNumber(population),
    ]),
    { enTetesDeLigne: true, source: `Insee, populations légales ${millesime}` },
  )

export const blocsTerritoire = (territoire: TerritoireDeDocument | null): Bloc[] => {
  if (!territoire) return [note('Le territoire n’est pas encore délimité.')]
  const { carte, voisinage } = territoire
  return [
    paragraphe(phraseTerritoire(territoire)),
    ...(carte
      ? [carte]
      : [note('La carte n’est pas encore disponible : les contours des communes ne sont pas chargés.')]),
    ...(voisinage.length > 0 ? [paragraphe('Le projet tient compte des dispositifs voisins :'), liste(voisinage)] : []),
    tableCommunes(territoire),
  ]
}
