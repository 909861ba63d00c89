/** The minutes that two people sign, and the register of what was decided. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, file, id, inCpts, json, text } from '../../kernel/contract.ts'
import { base, resultat } from './contract-seances-shapes.ts'

const inSeance = inCpts.extend({ seanceId: id })
const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const decisionVue = z.object({
  id,
  numero: z.string(),
  objet: z.string(),
  texte: z.string(),
  adoptee: z.boolean(),
  instanceId: id,
  instance: z.string(),
  seanceId: id.nullable(),
  scrutinId: id.nullable(),
  acteId: id,
  priseLe: civilDay,
  effetLe: civilDay,
  abroge: z.boolean(),
  remplace: z.object({ id, numero: z.string() }).nullable(),
  /** The later one that takes its place or abrogates it. */
  suivante: z.object({ id, numero: z.string(), abroge: z.boolean() }).nullable(),
  enVigueur: z.boolean(),
  vote: z.object({ genre: z.string(), resultat }).nullable(),
})

/** Something that rests on a decision, and where it is read. */
export const citation = z.object({ quoi: z.string(), libelle: z.string(), le: civilDay, vers: z.string().nullable() })

const filters = z.object({
  instanceId: id.optional(),
  du: civilDay.optional(),
  au: civilDay.optional(),
  recherche: text(100, 0).optional(),
  enVigueur: z.enum(['oui', 'non']).optional(),
})

export const decisionsContract = defineRoutes({
  exportPvPdf: {
    method: 'get',
    path: `${base}/seances/{seanceId}/proces-verbal.pdf`,
    permission: 'seance.read',
    summary: 'Le procès-verbal d’une séance, en PDF',
    request: { params: inSeance },
    responses: { 200: file(PDF) },
  },
  exportPvDocx: {
    method: 'get',
    path: `${base}/seances/{seanceId}/proces-verbal.docx`,
    permission: 'seance.read',
    summary: 'Le procès-verbal d’une séance, en DOCX',
    request: { params: inSeance },
    responses: { 200: file(DOCX) },
  },
  signPv: {
    method: 'post',
    path: `${base}/seances/{seanceId}/signatures`,
    permission: 'pv.sign',
    summary: 'Signer le procès-verbal\u00a0: à la seconde signature, la séance et ses décisions entrent au registre',
    request: { params: inSeance, body: json(z.object({ role: z.enum(['president', 'secretaire']) })) },
    responses: { 200: answer(z.object({ signe: z.boolean(), decisions: z.int() })) },
  },
  listDecisions: {
    method: 'get',
    path: `${base}/decisions`,
    permission: 'decision.read',
    summary: 'Le registre des décisions',
    request: { params: inCpts, query: filters },
    responses: {
      200: answer(
        z.object({
          decisions: z.array(decisionVue),
          instances: z.array(z.object({ id, nom: z.string() })),
        }),
      ),
    },
  },
  readDecision: {
    method: 'get',
    path: `${base}/decisions/{decisionId}`,
    permission: 'decision.read',
    summary: 'Lire une décision, avec son vote, ce qu’elle remplace et ce qui la cite',
    request: { params: inCpts.extend({ decisionId: id }) },
    responses: { 200: answer(decisionVue.extend({ citations: z.array(citation) })) },
  },
  exportDecisionsCsv: {
    method: 'get',
    path: `${base}/decisions.csv`,
    permission: 'decision.read',
    summary: 'Le registre des décisions en CSV',
    request: { params: inCpts, query: filters },
    responses: { 200: file('text/csv') },
  },
  exportDecisionsXlsx: {
    method: 'get',
    path: `${base}/decisions.xlsx`,
    permission: 'decision.read',
    summary: 'Le registre des décisions en XLSX',
    request: { params: inCpts, query: filters },
    responses: { 200: file(XLSX) },
  },
})
