/** Adhérents and actifs, never mixed; a profession that too few share is not counted aloud. */
import type { Donnees } from '../contract-donnees.ts'

export const effectifs = ({
  adherents,
  actifs,
  structures,
  cachees,
}: {
  adherents: readonly { id: string; exercice: string }[]
  actifs: ReadonlySet<string>
  structures: number
  /** Of counts that add up to a total that is told: ranks of those that are not told. */
  cachees: (nombres: readonly number[]) => ReadonlySet<number>
}): Donnees['membres'] => {
  const professions = [...Map.groupBy(adherents, ({ exercice }) => exercice)]
    .map(([libelle, own]) => ({ libelle, nombre: own.length }))
    .sort((a, b) => b.nombre - a.nombre || a.libelle.localeCompare(b.libelle, 'fr'))
  const hidden = cachees(professions.map(({ nombre }) => nombre))
  return {
    adherents: adherents.length,
    actifs: actifs.size,
    adherentsActifs: adherents.filter(({ id }) => actifs.has(id)).length,
    structures,
    professions: professions.map(({ libelle, nombre }, rank) => ({
      libelle,
      adherents: hidden.has(rank) ? null : nombre,
    })),
  }
}
