/** Where the figures of the diagnosis come from: the catalogue of the installation, and what the CPTS copied itself. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { THEMES } from '../../referentials/indicateurs-territoire/modele.ts'
import { ZONES_TABLEAU } from './rules/tableau.ts'

const base = '/api/v1/cpts/{cptsId}/diagnostic'
const zone = z.enum(ZONES_TABLEAU)
const valeurTableau = z.object({ zone, etat: z.enum(['observe', 'secret', 'absent']), valeur: z.number().nullable() })
/** About a hundred lines of five columns, with room. */
const colle = z.string().min(1).max(60_000)
const colonnes = z.array(zone.nullable()).max(40)

const source = z.object({
  code: z.string(),
  titre: z.string(),
  producteur: z.string(),
  licence: z.string(),
  page: z.string().nullable(),
  millesime: z.string(),
  fichier: z.string(),
  importeeLe: instant,
  indicateurs: z.int(),
  periodes: z.array(z.string()),
  zones: z.int(),
  flux: z.int(),
})
const tableau = z.object({
  id,
  titre: z.string(),
  producteur: z.string(),
  page: z.string().nullable(),
  millesime: z.string(),
  recopieLe: instant,
  lignes: z.array(
    z.object({
      rang: z.int(),
      libelle: z.string(),
      unite: z.string(),
      indicateur: z.string().nullable(),
      valeurs: z.array(valeurTableau),
    }),
  ),
})

export const sourcesContract = defineRoutes({
  listSources: {
    method: 'get',
    path: `${base}/sources`,
    permission: 'diagnostic.read',
    summary: 'Les sources chargées dans l’installation, et les tableaux que la CPTS a recopiés',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ sources: z.array(source), tableaux: z.array(tableau) })) },
  },
  previewTableau: {
    method: 'post',
    path: `${base}/tableaux/lecture`,
    permission: 'diagnostic.edit',
    summary: 'Lit un tableau collé, sans rien écrire',
    request: { params: inCpts, body: json(z.object({ colle, colonnes: colonnes.optional() })) },
    responses: {
      200: answer(
        z.object({
          entetes: z.array(z.string()),
          colonnes,
          /** To which a line may be tied, theme by theme. */
          indicateurs: z.array(z.object({ code: z.string(), libelle: z.string(), theme: z.enum(THEMES) })),
          lignes: z.array(
            z.object({
              numero: z.int(),
              libelle: z.string(),
              unite: z.string(),
              indicateur: z.string().nullable(),
              valeurs: z.array(valeurTableau),
              faute: z.string().nullable(),
            }),
          ),
        }),
      ),
    },
  },
  copyTableau: {
    method: 'post',
    path: `${base}/tableaux`,
    permission: 'diagnostic.edit',
    summary: 'Garde un tableau collé, avec sa source\u00a0: ses lignes en faute sont laissées de côté si on le demande',
    request: {
      params: inCpts,
      body: json(
        z.object({
          colle,
          colonnes,
          titre: text(200, 3),
          producteur: text(200, 2),
          page: z
            .url({ protocol: /^https?$/ })
            .max(500)
            .nullable()
            .default(null),
          millesime: text(40, 4),
          lignes: z.enum(['toutes', 'valides']).default('toutes'),
          /** What the person says of some lines, by number: the indicator that they give, or none. */
          rattachements: z
            .array(z.object({ numero: z.int(), indicateur: z.string().max(80).nullable() }))
            .max(1000)
            .default([]),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id, lignes: z.int() })) },
  },
  removeTableau: {
    method: 'delete',
    path: `${base}/tableaux/{tableauId}`,
    permission: 'diagnostic.edit',
    summary: 'Retire un tableau recopié',
    request: { params: inCpts.extend({ tableauId: id }) },
    responses: { 200: answer(done) },
  },
  restoreTableau: {
    method: 'post',
    path: `${base}/tableaux/{tableauId}/retour`,
    permission: 'diagnostic.edit',
    summary: 'Remet un tableau retiré',
    request: { params: inCpts.extend({ tableauId: id }) },
    responses: { 200: answer(done) },
  },
})
