/** A change of the directory in words: what it says, and what accepting it does. */
import { NBSP } from '../../../kernel/french.ts'
import type { Changement } from './changes.ts'
import type { LieuDit } from './situation.ts'

const MODES: Record<string, string> = { L: 'libéral', S: 'salarié', B: 'bénévole' }

/** « Cabinet fictif, 12 rue des Halles, 34200 Sète (libéral) ». */
export const sayLieu = ({ nom, adresse, codePostal, communeNom, mode }: LieuDit): string => {
  const where = [nom, adresse, `${codePostal} ${communeNom}`.trim()].filter((part) => part !== '').join(', ')
  return MODES[mode] ? `${where} (${MODES[mode]})` : where
}

/** « rues » as a file writes them stay as they are. */
export const sayChange = (change: Changement, exercice: (profession: string, specialite: string | null) => string) => {
  switch (change.genre) {
    case 'lieu-nouveau':
      return { titre: `Exerce aussi${NBSP}: ${sayLieu(change.lieu)}`, effet: 'Ajoute ce lieu à la fiche.' }
    case 'lieu-quitte':
      return {
        titre: `N’exerce plus${NBSP}: ${sayLieu(change.lieu)}`,
        effet: 'Ferme ce lieu sur la fiche, qui en garde l’histoire.',
      }
    case 'exercice':
      return {
        titre: `Exercice${NBSP}: ${exercice(change.profession, change.specialite)}`,
        effet: 'Corrige la profession et la spécialité de la fiche.',
      }
    case 'depart':
      return {
        titre: 'N’est plus dans l’annuaire national',
        effet: 'Note sur la fiche que la personne n’exerce plus. Son adhésion reste à clore, s’il le faut.',
      }
    case 'retour':
      return { titre: 'Est de nouveau dans l’annuaire national', effet: 'Note sur la fiche que la personne exerce.' }
  }
}
