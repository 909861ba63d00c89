/** Themes to take away: one line a place, an indicator, a source and a period; what is hidden is said, never left empty. */
import type { Cell } from '../../../kernel/csv.ts'
import { ok } from '../../../kernel/result.ts'
import {
  type IndicateurTerritorial,
  indicateurTerritorial,
  THEME_LABELS,
} from '../../../referentials/indicateurs-territoire/index.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { csvOf } from '../../../server/files/write-table.ts'
import { diagnosticContract } from '../contract.ts'
import type { RecopieVue } from '../contract-themes.ts'
import { ZONE_LABELS } from '../rules/geographie.ts'
import {
  ABSENTE,
  dansLOrdre,
  type Indication,
  lesPlusRecentes,
  type Valeur,
  valeurDuTerritoire,
} from '../rules/indication.ts'
import { ETAT_MOTS, reservesOf } from '../rules/phrase.ts'
import type { Terrain } from '../rules/terrain.ts'
import { readDefinitions, readIndications } from './indications.ts'
import { readRecopies, vuesDesRecopies } from './recopies.ts'
import { readTerrain } from './terrain.ts'
import { readToutesLesPeriodes } from './themes.ts'

const HEADS = [
  'Thème',
  'Code de l’indicateur',
  'Indicateur',
  'Genre de zone',
  'Code de la zone',
  'Zone',
  'Période',
  'Valeur',
  'Unité',
  'Numérateur',
  'Dénominateur',
  'Communes lues',
  'Communes de la zone',
  'Réserves',
  'Source',
  'Qui la publie',
  'Millésime',
]

const figure = (value: number | null): Cell => (value === null ? '' : Number(value.toFixed(4)))

type Place = { genre: string; code: string; nom: string; valeur: Valeur }

const placesOf = (terrain: Terrain, one: Indication): Place[] => [
  { genre: 'territoire', code: '', nom: 'Territoire de la CPTS', valeur: valeurDuTerritoire(one) },
  ...terrain.zones.flatMap(({ genre, code, nom, cle }) => {
    const valeur = one.zones.get(cle)
    return valeur ? [{ genre: ZONE_LABELS[genre], code, nom, valeur }] : []
  }),
  ...(one.communes.size === 0
    ? []
    : terrain.communes.map(({ code, nom }) => ({
        genre: ZONE_LABELS.commune,
        code,
        nom,
        valeur: one.communes.get(code) ?? ABSENTE,
      }))),
]

const linesOf = (terrain: Terrain, one: Indication): Cell[][] => {
  const { indicateur, source, periode } = one
  return placesOf(terrain, one).map(({ genre, code, nom, valeur }) => [
    THEME_LABELS[indicateur.theme],
    indicateur.code,
    indicateur.libelle,
    genre,
    code,
    nom,
    periode,
    valeur.etat === 'observe' ? figure(valeur.valeur) : ETAT_MOTS[valeur.etat],
    indicateur.unite,
    figure(valeur.numerateur),
    figure(valeur.denominateur),
    valeur.lues ?? '',
    valeur.attendues ?? '',
    genre === 'territoire' ? reservesOf(one, valeur).join(' ; ') : '',
    source.titre,
    source.producteur,
    source.millesime,
  ])
}

/** A pasted table: the zones that it speaks of, in its own unit. */
const linesOfRecopies = (terrain: Terrain, definition: IndicateurTerritorial, vues: readonly RecopieVue[]): Cell[][] =>
  vues.flatMap(({ titre, producteur, millesime, unite, comparable, valeurs }) =>
    valeurs.map(({ zone, etat, valeur }) => {
      const known = terrain.zones.find(({ genre }) => genre === zone)
      return [
        THEME_LABELS[definition.theme],
        definition.code,
        definition.libelle,
        ...(zone === 'territoire'
          ? ['territoire', '', 'Territoire de la CPTS']
          : [ZONE_LABELS[zone], known?.code ?? '', known?.nom ?? '']),
        millesime,
        etat === 'observe' ? figure(valeur) : ETAT_MOTS[etat],
        unite === '' ? definition.unite : unite,
        ...['', '', '', ''],
        ['tableau recopié à la main', ...(comparable ? [] : ['unité d’un autre indicateur'])].join(' ; '),
        ...[titre, producteur, millesime],
      ]
    }),
  )

export const exportThemeCsv = defineAction(diagnosticContract.exportThemeCsv, {
  audit: 'diagnostic.exporter',
  run: async (ctx, { params: { theme } }) => {
    const terrain = await readTerrain(ctx)
    const read = terrain ? await readIndications(ctx, terrain, { theme }) : []
    const groups = [...Map.groupBy(read, ({ indicateur }) => indicateur.code).values()].map(lesPlusRecentes)
    const definitions = await readDefinitions(ctx)
    const pasted = [...(terrain ? await readRecopies(ctx) : [])].flatMap(([code, of]) => {
      const definition = definitions.get(code) ?? indicateurTerritorial(code)
      const said = groups.find(([first]) => first?.indicateur.code === code) ?? []
      return definition?.theme === theme
        ? linesOfRecopies(terrain!, definition, vuesDesRecopies(definition, of, said))
        : []
    })
    return ok(
      csvOf({
        nom: `diagnostic-${theme}`,
        feuille: THEME_LABELS[theme],
        entetes: HEADS,
        lignes: terrain ? [...groups.flat().flatMap((one) => linesOf(terrain, one)), ...pasted] : [],
      }),
    )
  },
})

export const exportIndicateurTerritorialCsv = defineAction(diagnosticContract.exportIndicateurTerritorialCsv, {
  audit: 'diagnostic.exporter',
  run: async (ctx, { params: { code } }) => {
    const read = await readToutesLesPeriodes(ctx, code)
    if (!read.ok) return read
    const { terrain, indications, definition } = read.value
    const latest = lesPlusRecentes(indications)
    const recopies = await readRecopies(ctx)
    return ok(
      csvOf({
        nom: `diagnostic-${code}`,
        feuille: definition.libelle,
        entetes: HEADS,
        lignes: terrain
          ? [
              ...indications.sort(dansLOrdre).flatMap((one) => linesOf(terrain, one)),
              ...linesOfRecopies(terrain, definition, vuesDesRecopies(definition, recopies.get(code), latest)),
            ]
          : [],
      }),
    )
  },
})
