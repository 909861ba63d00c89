/** The years of the contract, and the file of one of them while it is written. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { anneeContrat, donnees, partie } from './contract-donnees.ts'

export const base = '/api/v1/cpts/{cptsId}/dialogue'
export const inAnnee = inCpts.extend({ du: civilDay })
export const PDF = 'application/pdf'
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The tables of the file of a year. */
export const TABLEAUX = ['argent', 'resultats', 'lignes', 'actes', 'presences', 'documents'] as const

export const dossierVu = z.object({
  id,
  code: z.string(),
  rang: z.number().int(),
  du: civilDay,
  au: civilDay,
  version: z.number().int(),
  motif: z.string(),
  empreinte: z.string(),
  cleEmpreinte: z.string(),
  registre: z.object({ sequence: z.number().int(), empreinte: z.string() }),
  octets: z.number().int(),
  pieces: z.number().int(),
  figeLe: instant,
})
export type DossierVu = z.infer<typeof dossierVu>

export const manqueVu = z.object({ code: z.string(), partie: partie.nullable(), phrase: z.string(), vers: z.string() })
export type ManqueVu = z.infer<typeof manqueVu>

/** The whole of it but the annexes, which are long: their number here, their lines in the files. */
export const apercu = donnees.omit({ annexes: true, manques: true }).extend({
  manques: z.array(manqueVu),
  annexes: z.object({
    actes: z.number().int(),
    presences: z.number().int(),
    jointes: z.number().int(),
    gardees: z.number().int(),
  }),
})
export type Apercu = z.infer<typeof apercu>

export const preparationContract = defineRoutes({
  readDialogue: {
    method: 'get',
    path: base,
    permission: 'dialogue.read',
    summary: 'Les années du contrat et leurs dossiers',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          zone: z.string(),
          /** Null where no contract was signed. */
          signature: civilDay.nullable(),
          annees: z.array(
            anneeContrat.extend({ etat: z.enum(['a-venir', 'en-cours', 'close']), dossiers: z.array(dossierVu) }),
          ),
          /** The year to prepare; null without a contract. */
          aPreparer: civilDay.nullable(),
          cle: z.string(),
        }),
      ),
    },
  },
  readPreparation: {
    method: 'get',
    path: `${base}/annees/{du}`,
    permission: 'dialogue.read',
    summary: 'Le dossier d’une année, comme la CPAM et l’ARS le liront',
    request: { params: inAnnee },
    responses: {
      200: answer(
        z.object({
          etat: z.enum(['a-venir', 'en-cours', 'close']),
          apercu,
          dossiers: z.array(dossierVu),
          /** What changed since the last version that was frozen. */
          differences: z.array(z.object({ ou: z.string(), phrase: z.string() })),
        }),
      ),
    },
  },
  saveTexteDossier: {
    method: 'put',
    path: `${base}/annees/{du}/textes/{partie}`,
    permission: 'dialogue.edit',
    summary: 'Écrire le commentaire d’une mission, et ce qui vient',
    request: {
      params: inAnnee.extend({ partie }),
      body: json(z.object({ commentaire: text(6000, 0), prevision: text(3000, 0) })),
    },
    responses: { 200: answer(done) },
  },
  readPreparationPdf: {
    method: 'get',
    path: `${base}/annees/{du}/dossier.pdf`,
    permission: 'dialogue.read',
    summary: 'Le dossier en préparation, en PDF',
    request: { params: inAnnee },
    responses: { 200: file(PDF) },
  },
  readRapportPdf: {
    method: 'get',
    path: `${base}/annees/{du}/rapport.pdf`,
    permission: 'dialogue.read',
    summary: 'Le rapport d’activité pour l’assemblée générale, en PDF',
    request: { params: inAnnee },
    responses: { 200: file(PDF) },
  },
  readRapportDocx: {
    method: 'get',
    path: `${base}/annees/{du}/rapport.docx`,
    permission: 'dialogue.read',
    summary: 'Le rapport d’activité pour l’assemblée générale, en DOCX, à corriger',
    request: { params: inAnnee },
    responses: { 200: file(WORD) },
  },
  exportTableauDossier: {
    method: 'get',
    path: `${base}/annees/{du}/tableaux/{tableau}/{format}`,
    permission: 'dialogue.read',
    summary: 'Un tableau du dossier d’une année, en CSV ou en XLSX',
    request: { params: inAnnee.extend({ tableau: z.enum(TABLEAUX), format: z.enum(['csv', 'xlsx']) }) },
    responses: { 200: file('text/csv') },
  },
  freezeDossier: {
    method: 'post',
    path: `${base}/annees/{du}/figer`,
    permission: 'dialogue.freeze',
    summary: 'Figer le dossier d’une année\u00a0: il ne change plus',
    request: {
      params: inAnnee,
      body: json(
        z.object({
          /** The version that is about to be made: another one frozen meanwhile is told. */
          version: z.number().int().positive(),
          /** Why there is another version. */
          motif: text(1000, 0),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id, code: z.string() })) },
  },
})
