/** The barèmes as they stand, shipped and entered, and the PASS of each civil year. */
import { fromDate } from '../../../kernel/time.ts'
import { type Condition, type Part, PLAFONDS, type Plafond, type Poste } from '../../../referentials/baremes/index.ts'
import type { Statut, Taille } from '../../../referentials/index.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { type BaremeEntier, resoudreBaremes } from '../rules/baremes.ts'
import { type Noms, nommer } from '../rules/dispositifs.ts'
import { listBaremeValeurs, listBaremeVersions, listNoms, listPlafondRows } from '../store/bareme-store.ts'

export const loadBaremes = async (tx: Tx): Promise<BaremeEntier[]> => {
  const versions = await listBaremeVersions(tx)
  const valeurs = versions.length === 0 ? [] : await listBaremeValeurs(tx)
  return resoudreBaremes(
    versions.map((one) => ({ ...one, creeLe: fromDate(one.creeLe).toString() })),
    valeurs.map(({ reference, poste, part, condition, taille, centimes, ...source }) => ({
      reference,
      poste: poste as Poste,
      part: part as Part,
      condition: condition === '' ? null : (condition as Condition),
      taille: taille as Taille,
      centimes,
      source: {
        source: source.source,
        date: source.dateSource,
        statut: source.statut as Statut,
        article: source.article,
        lien: source.lien,
      },
    })),
  )
}

export const loadPlafonds = async (tx: Tx): Promise<Plafond[]> => {
  const years = new Map(PLAFONDS.map((one) => [one.annee, one]))
  for (const { annee, centimes, source, dateSource, statut } of await listPlafondRows(tx))
    years.set(annee, { annee, centimes, provenance: { source, date: dateSource, statut: statut as Statut } })
  return [...years.values()].toSorted((a, b) => a.annee - b.annee)
}

export const loadNoms = async (tx: Tx): Promise<Noms> => nommer(await listNoms(tx))
