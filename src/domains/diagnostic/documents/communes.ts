/** Communes in figures: the table that says what the maps show. */
import { count, formatNumber } from '../../../kernel/french.ts'
import { colonne, tableau, titre } from '../../../server/documents/blocs.ts'
import type { BlocSimple } from '../../../server/documents/model.ts'
import { carteIndicateur } from './cartes.ts'
import type { DonneesProfil, IndicateurImprime } from './donnees.ts'
import { PAGES_THEMES } from './themes.ts'

/** Beside a map, on half a page; past it, an annex holds them all. */
const ROWS = 16
const MOST = 4

const HEADS: Readonly<Record<string, string>> = {
  'part-75-plus': '75 ans et + (%)',
  'part-65-plus': '65 ans et + (%)',
  'taux-pauvrete': 'Pauvreté (%)',
  densite: 'Habitants par km²',
  'part-ald': 'ALD (%)',
  'part-sans-medecin-traitant': 'Sans méd. traitant (%)',
  pharmacies: 'Pharmacies',
  'apl-infirmiers': 'APL infirmiers',
  'eloignement-proximite': 'Loin des services (%)',
}
const headOf = ({ definition: { code, libelle } }: IndicateurImprime): string => HEADS[code] ?? libelle

/** What the maps of the pages shade, then what tells a commune that is far from everything. */
const shaded = (donnees: DonneesProfil): IndicateurImprime[] => {
  const drawn = Object.values(PAGES_THEMES).flatMap(
    ({ cartes }) => cartes.find((code) => carteIndicateur(donnees, [code], 1) !== null) ?? [],
  )
  return [...new Set<string>([...drawn, 'eloignement-proximite'])]
    .filter((code) => code !== 'population' && code !== 'apl-medecins')
    .flatMap((code) => donnees.indicateurs.find(({ definition }) => definition.code === code) ?? [])
    .slice(0, MOST)
}

const cellOf = ({ lecture, definition }: IndicateurImprime, index: number): string => {
  const valeur = lecture.communes[index] ?? null
  if (valeur !== null) return formatNumber(valeur, definition.decimales)
  return lecture.etats[index] === 'masque' ? 'masqué' : '–'
}

type Rangee = { rang: number; cells: string[] }

const rowsOf = (donnees: DonneesProfil, columns: readonly IndicateurImprime[]): Rangee[] => {
  const { acces, terrain } = donnees
  const { apl } = acces
  const known = new Map(acces.communes.map((one) => [one.code, one]))
  const sayApl = (code: string): string => {
    const valeur = known.get(code)?.apl ?? null
    if (!apl || valeur === null) return '–'
    return `${formatNumber(valeur, apl.decimales)}${apl.seuil !== null && valeur < apl.seuil ? '\u00a0▾' : ''}`
  }
  const rows = terrain.communes.map(({ code, nom, population, part }, index) => ({
    rang: apl ? (known.get(code)?.apl ?? Number.POSITIVE_INFINITY) : -(population ?? 0),
    cells: [
      part < 1 ? `${nom} (en partie)` : nom,
      population === null ? '–' : formatNumber(population),
      ...(apl ? [sayApl(code)] : []),
      ...columns.map((one) => cellOf(one, index)),
    ],
  }))
  return rows.sort((a, b) => a.rang - b.rang)
}

const tableOf = (donnees: DonneesProfil, legende: string, most: number): BlocSimple => {
  const columns = shaded(donnees)
  return tableau(
    legende,
    [
      colonne('Commune', 31),
      colonne('Habitants', 16, { chiffres: true }),
      ...(donnees.acces.apl ? [colonne('APL', 12, { chiffres: true })] : []),
      ...columns.map((one) => colonne(headOf(one), 17, { chiffres: true })),
    ],
    rowsOf(donnees, columns)
      .slice(0, most)
      .map(({ cells }) => cells),
    { dense: true, enTetesDeLigne: true },
  )
}

export const tableCommunes = (donnees: DonneesProfil): BlocSimple => {
  const some = donnees.terrain.communes.length > ROWS
  const words = donnees.acces.apl
    ? some
      ? `Les ${ROWS} communes où l’accès aux médecins est le plus faible`
      : 'Les communes, de l’accès le plus faible au plus fort'
    : some
      ? `Les ${ROWS} communes les plus peuplées\u00a0; les autres sont en annexe`
      : 'Les communes du territoire'
  return tableOf(donnees, words, ROWS)
}

/** Every commune, where the page of access could not hold them. */
export const annexeCommunes = (donnees: DonneesProfil): BlocSimple[] => {
  const { communes } = donnees.terrain
  if (communes.length <= ROWS) return []
  return [
    titre(1, 'Annexe\u00a0: les communes en chiffres', { nouvellePage: true }),
    tableOf(donnees, `Ce que montrent les cartes, pour ${count(communes.length, 'commune')}`, communes.length),
  ]
}
