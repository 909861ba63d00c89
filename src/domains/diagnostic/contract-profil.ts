/** The profile of the territory on paper: what it would hold, then the file. */
import { z } from 'zod'
import { answer, defineRoutes, file, inCpts } from '../../kernel/contract.ts'

const base = '/api/v1/cpts/{cptsId}/diagnostic/profil'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const IMPRIMES = ['complet', 'elus'] as const
const inImprime = inCpts.extend({ imprime: z.enum(IMPRIMES) })

const page = z.object({
  titre: z.string(),
  etat: z.enum(['complete', 'en-partie', 'vide']),
  /** What it holds, in words. */
  contenu: z.string(),
  /** What is not loaded, by what would give it. */
  manque: z.array(z.object({ quoi: z.string(), comment: z.string() })),
})
export const apercuProfil = z.object({
  indicateurs: z.int(),
  connus: z.int(),
  sources: z.int(),
  masques: z.int(),
  pages: z.array(page),
})
export type ApercuProfil = z.infer<typeof apercuProfil>
export type PageApercue = z.infer<typeof page>

export const profilContract = defineRoutes({
  readProfil: {
    method: 'get',
    path: base,
    permission: 'diagnostic.read',
    summary: 'Ce que le profil imprimé contiendrait, page par page, et ce qui n’est pas chargé',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ apercu: apercuProfil.nullable() })) },
  },
  readProfilPdf: {
    method: 'get',
    path: `${base}/{imprime}/pdf`,
    permission: 'diagnostic.read',
    summary: 'Le profil de territoire, ou la page pour les élus, en PDF balisé',
    request: { params: inImprime },
    responses: { 200: file('application/pdf') },
  },
  readProfilDocx: {
    method: 'get',
    path: `${base}/{imprime}/docx`,
    permission: 'diagnostic.read',
    summary: 'Le profil de territoire, ou la page pour les élus, en DOCX, à reprendre',
    request: { params: inImprime },
    responses: { 200: file(WORD) },
  },
})
