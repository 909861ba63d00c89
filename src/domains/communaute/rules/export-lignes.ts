/** Members as lines of a file, with the columns of the import: what is exported can be read back. One line a place. */

import { neutraliseFormula } from '../../../kernel/formulas.ts'
import { type Champ, COLONNES } from './champs.ts'
import { formatTelephone } from './telephone.ts'

export type MembreExporte = {
  rpps: string | null
  titre: string | null
  nom: string
  prenom: string
  /** In words: « Infirmier », « Médecine générale ». */
  profession: string
  specialite: string | null
  telephone: string | null
  courriel: string | null
  publie: readonly string[]
  lieux: readonly { nom: string; finess: string | null; adresse: string; codePostal: string; commune: string | null }[]
  /** The one in force, or the last one. */
  adhesion: { debut: string; fin: string | null } | null
}

/** Both names in one cell is a way to read, not to write. */
const EXPORTED = COLONNES.filter((colonne) => colonne.champ !== 'nomComplet')
export const EXPORT_HEADERS: readonly string[] = EXPORTED.map((colonne) => colonne.libelle)

type Lieu = MembreExporte['lieux'][number]

const cellsOf = (membre: MembreExporte, lieu: Lieu | null): Partial<Record<Champ, string | null>> => ({
  rpps: membre.rpps,
  titre: membre.titre,
  nom: membre.nom,
  prenom: membre.prenom,
  profession: membre.profession,
  specialite: membre.specialite,
  telephone: membre.telephone && formatTelephone(membre.telephone).replaceAll('\u00a0', ' '),
  courriel: membre.courriel,
  lieu: lieu?.nom ?? null,
  finess: lieu?.finess ?? null,
  adresse: lieu?.adresse ?? null,
  codePostal: lieu?.codePostal ?? null,
  commune: lieu?.commune ?? null,
  adhesionDebut: membre.adhesion?.debut ?? null,
  adhesionFin: membre.adhesion?.fin ?? null,
  publie: membre.publie.length === 0 ? 'non' : membre.publie.join(', '),
})

export const exportLignes = (membres: readonly MembreExporte[]): string[][] =>
  membres.flatMap((membre) =>
    (membre.lieux.length > 0 ? membre.lieux : [null]).map((lieu) => {
      const cells = cellsOf(membre, lieu)
      return EXPORTED.map(({ champ }) => neutraliseFormula(cells[champ] ?? ''))
    }),
  )
