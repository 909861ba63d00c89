/** Annexes: who takes part, profession by profession, and the structures. */
import { formatNumber } from '../../../kernel/french.ts'
import { colonne, ouManque, tableau } from '../../../server/documents/blocs.ts'
import type { Bloc } from '../../../server/documents/model.ts'
import type { MembreDeDocument, StructureDeDocument } from './donnees.ts'

const french = (a: string, b: string): number => a.localeCompare(b, 'fr')

const groups = <T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] => {
  const grouped = new Map<string, T[]>()
  for (const item of items) grouped.set(keyOf(item), [...(grouped.get(keyOf(item)) ?? []), item])
  return [...grouped].sort(([a], [b]) => french(a, b))
}

export const blocsMembres = (membres: readonly MembreDeDocument[]): Bloc[] =>
  ouManque(
    membres,
    (found) =>
      groups(found, ({ profession }) => profession).map(([profession, people]) =>
        tableau(
          `${profession} (${formatNumber(people.length)})`,
          [colonne('Nom', 5), colonne('Lieu d’exercice', 5)],
          [...people].sort((a, b) => french(a.nom, b.nom)).map(({ nom, commune }) => [nom, commune || '–']),
        ),
      ),
    'Aucun membre n’est encore inscrit.',
  )

export const blocsStructures = (structures: readonly StructureDeDocument[]): Bloc[] =>
  ouManque(
    [...structures].sort((a, b) => french(a.genre, b.genre) || french(a.nom, b.nom)),
    (found) => [
      tableau(
        'Structures',
        [colonne('Structure', 6), colonne('Genre', 4), colonne('Commune', 3)],
        found.map(({ nom, genre, commune }) => [nom, genre, commune || '–']),
      ),
    ],
    'Aucune structure n’est encore inscrite.',
  )
