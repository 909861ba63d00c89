/** The diagnosis by themes: what sources say of the territory, and of what it is compared with. */
import { z } from 'zod'
import { answer, defineRoutes, file, id, inCpts, instant } from '../../kernel/contract.ts'
import { indicateurTerritorialSchema, THEMES } from '../../referentials/indicateurs-territoire/modele.ts'
import { ZONES_TABLEAU } from './rules/tableau.ts'

const base = '/api/v1/cpts/{cptsId}/diagnostic'
const theme = z.enum(THEMES)
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
const etat = z.enum(['observe', 'masque', 'secret', 'absent'])

const valeur = z.object({
  etat,
  valeur: z.number().nullable(),
  numerateur: z.number().nullable(),
  denominateur: z.number().nullable(),
  lues: z.int().nullable(),
  attendues: z.int().nullable(),
})
const source = z.object({
  code: z.string(),
  titre: z.string(),
  producteur: z.string(),
  millesime: z.string(),
  page: z.string().nullable(),
})
const zone = z.object({
  cle: z.string(),
  genre: z.enum(['epci', 'bassin-de-vie', 'departement', 'region', 'france']),
  code: z.string(),
  nom: z.string(),
})
export type ZoneComparee = z.infer<typeof zone>

const terrain = z.object({
  population: z.number(),
  depuis: z.string(),
  /** Only a share of one of them is of the territory. */
  approche: z.boolean(),
  communes: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      population: z.number().nullable(),
      part: z.number(),
      lon: z.number().nullable(),
      lat: z.number().nullable(),
    }),
  ),
  zones: z.array(zone),
})
export type TerrainVu = z.infer<typeof terrain>

/** What one source says, latest period first. */
const lecture = z.object({
  source,
  periode: z.string(),
  recomposee: z.boolean(),
  approchee: z.boolean(),
  territoire: valeur,
  zones: z.array(z.object({ cle: z.string(), valeur })),
  /** In the order of the communes of the territory; null where there is nothing to show, whose reason is in `etats`. */
  communes: z.array(z.number().nullable()),
  etats: z.array(etat),
  /** What the figure means, and what limits trust in it. */
  phrase: z.string(),
  reserves: z.array(z.string()),
  calcul: z.string(),
  provenance: z.string(),
})
export type LectureVue = z.infer<typeof lecture>
export type ValeurVue = z.infer<typeof valeur>

/** A line of a table that the CPTS copied: one more source, of which only these zones are known. */
const recopie = z.object({
  tableauId: id,
  rang: z.int(),
  titre: z.string(),
  producteur: z.string(),
  millesime: z.string(),
  page: z.string().nullable(),
  recopieLe: instant,
  /** As it was read. */
  libelle: z.string(),
  unite: z.string(),
  valeurs: z.array(z.object({ zone: z.enum(ZONES_TABLEAU), etat, valeur: z.number().nullable() })),
  /** False where its unit is another: no gap is said. */
  comparable: z.boolean(),
})
export type RecopieVue = z.infer<typeof recopie>

const indicateur = z.object({
  definition: indicateurTerritorialSchema,
  /** One for each source: they may disagree. */
  lectures: z.array(lecture),
  recopies: z.array(recopie),
  semblables: z.object({ valeur, periode: z.string(), epci: z.int() }).nullable(),
})
export type IndicateurLu = z.infer<typeof indicateur>

const semblables = z
  .object({
    criteres: z.array(z.object({ code: z.string(), libelle: z.string(), unite: z.string(), decimales: z.int() })),
    epci: z.array(
      z.object({
        code: z.string(),
        nom: z.string(),
        distance: z.number(),
        ecarts: z.array(z.object({ critere: z.string(), ici: z.number(), la: z.number() })),
      }),
    ),
    candidats: z.int(),
  })
  .nullable()
export type SemblablesVus = z.infer<typeof semblables>

const themeResume = z.object({
  theme,
  libelle: z.string(),
  /** With a source, and of the dictionary. */
  charges: z.int(),
  connus: z.int(),
  sources: z.array(z.string()),
  phares: z.array(
    z.object({
      code: z.string(),
      libelle: z.string(),
      texte: z.string(),
      compare: z.string(),
      /** What the other sources say, each with its name and its vintage. */
      autres: z.array(z.string()),
    }),
  ),
})
export type ThemeResume = z.infer<typeof themeResume>

export const themesContract = defineRoutes({
  listThemes: {
    method: 'get',
    path: `${base}/themes`,
    permission: 'diagnostic.read',
    summary: 'Les thèmes du diagnostic, avec leurs chiffres les plus parlants',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ terrain: terrain.nullable(), themes: z.array(themeResume) })) },
  },
  readTheme: {
    method: 'get',
    path: `${base}/themes/{theme}`,
    permission: 'diagnostic.read',
    summary: 'Un thème\u00a0: ses indicateurs sur le territoire, ses communes et les zones de comparaison',
    request: { params: inCpts.extend({ theme }) },
    responses: {
      200: answer(
        z.object({
          theme,
          libelle: z.string(),
          terrain: terrain.nullable(),
          indicateurs: z.array(indicateur),
          /** Known from pasted tables only. */
          recopies: z.array(z.object({ definition: indicateurTerritorialSchema, recopies: z.array(recopie) })),
          /** Of the dictionary, without any source here. */
          sansSource: z.array(z.object({ code: z.string(), libelle: z.string() })),
          semblables,
        }),
      ),
    },
  },
  readIndicateurTerritorial: {
    method: 'get',
    path: `${base}/indicateurs/{code}`,
    permission: 'diagnostic.read',
    summary: 'Un indicateur du territoire\u00a0: toutes ses sources, toutes ses périodes',
    request: { params: inCpts.extend({ code }) },
    responses: {
      200: answer(
        z.object({
          terrain: terrain.nullable(),
          definition: indicateurTerritorialSchema,
          /** Every period of every source, latest first. */
          lectures: z.array(lecture),
          /** The first of each source. */
          dernieres: z.array(z.int()),
          recopies: z.array(recopie),
          semblables: z.object({ valeur, periode: z.string(), epci: z.int() }).nullable(),
          rapprochement: semblables,
        }),
      ),
    },
  },
  exportThemeCsv: {
    method: 'get',
    path: `${base}/themes/{theme}/export.csv`,
    permission: 'diagnostic.read',
    summary: 'Un thème en CSV, petits nombres masqués',
    request: { params: inCpts.extend({ theme }) },
    responses: { 200: file('text/csv') },
  },
  exportIndicateurTerritorialCsv: {
    method: 'get',
    path: `${base}/indicateurs/{code}/export.csv`,
    permission: 'diagnostic.read',
    summary: 'Un indicateur en CSV\u00a0: communes et zones, toutes les sources et périodes',
    request: { params: inCpts.extend({ code }) },
    responses: { 200: file('text/csv') },
  },
})
