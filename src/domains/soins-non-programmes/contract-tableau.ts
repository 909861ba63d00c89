/** The board of « accès aux soins ». */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, file, inCpts } from '../../kernel/contract.ts'

const base = '/api/v1/cpts/{cptsId}'
const axe = z.enum(['semaine', 'commune', 'motif'])
/** Both days included; without them, the twelve months that end today. */
const periode = z.object({ du: civilDay.optional(), au: civilDay.optional() })

export const chiffre = z.object({
  code: z.enum([
    'demandes',
    'part-24h',
    'part-48h',
    'delai-median',
    'offerts',
    'pourvus',
    'inutilises',
    'honores',
    'orientees',
    'suites-connues',
    'appels',
  ]),
  libelle: z.string(),
  valeur: z.number().nullable(),
  texte: z.string(),
  explication: z.object({
    formule: z.string(),
    entrees: z.array(z.string()),
    periode: z.string(),
    source: z.string(),
    grade: z.literal('calculee'),
  }),
})
export const ligneTableau = z.object({
  cle: z.string(),
  libelle: z.string(),
  demandes: z.number(),
  enCours: z.number(),
  ecartees: z.number(),
  denominateur: z.number(),
  sous24h: z.number(),
  sous48h: z.number(),
  auDela: z.number(),
  sansReponse: z.number(),
  delaiMedian: z.number().nullable(),
  honores: z.number(),
  absents: z.number(),
  /** Absent by motive: a slot has none. */
  offerts: z.number().optional(),
  pourvus: z.number().optional(),
  inutilises: z.number().optional(),
})

export const tableauContract = defineRoutes({
  readTableauSoins: {
    method: 'get',
    path: `${base}/soins/tableau`,
    permission: 'soins.board',
    summary: 'Les chiffres de l’accès aux soins, chacun expliqué',
    request: { params: inCpts, query: periode },
    responses: {
      200: answer(
        z.object({
          du: civilDay,
          au: civilDay,
          /** The finding, in one sentence. */
          phrase: z.string(),
          chiffres: z.array(chiffre),
          semaines: z.array(ligneTableau),
          communes: z.array(ligneTableau),
          motifs: z.array(ligneTableau),
          note: z.string(),
        }),
      ),
    },
  },
  exportTableauSoins: {
    method: 'get',
    path: `${base}/soins/tableau/export`,
    permission: 'soins.board',
    summary: 'Le tableau en CSV, par semaine, commune ou motif',
    request: { params: inCpts, query: periode.extend({ axe }) },
    responses: { 200: file('text/csv') },
  },
})
