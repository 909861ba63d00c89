/** The list that a CPTS kept in a spreadsheet: a file, its columns, the report, then acceptance or nothing; and undoing. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, json } from '../../kernel/contract.ts'
import { correspondance, draftLu, importResume, sentFile, whichLines } from '../../kernel/contract-import.ts'
import { base, consentement } from './contract-shapes.ts'
import { type Champ, COLONNES } from './rules/champs.ts'

const champ = z.enum(COLONNES.map((one) => one.champ) as [Champ, ...Champ[]])
const inImport = inCpts.extend({ importMtId: id })
export const bilanListe = z.object({
  lignes: z.int(),
  nouvelles: z.int(),
  /** The same person as a request, or as a line above. */
  doublons: z.int(),
  erreurs: z.int(),
})
const ligne = z.object({
  numero: z.int(),
  etat: z.enum(['nouvelle', 'doublon', 'erreur']),
  nom: z.string(),
  quoi: z.string(),
  fautes: z.array(z.object({ champ, message: z.string() })),
})
const resume = importResume.extend({ bilan: bilanListe.nullable() })

export const listesContract = defineRoutes({
  listListesMt: {
    method: 'get',
    path: `${base}/listes`,
    permission: 'demande-mt.import',
    summary: 'Les listes de patients importées',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ imports: z.array(resume) })) },
  },
  startListeMt: {
    method: 'post',
    path: `${base}/listes`,
    permission: 'demande-mt.import',
    summary: 'Déposer une liste de patients (XLSX ou CSV)\u00a0: rien n’est encore écrit, et le fichier est chiffré',
    request: { params: inCpts, body: json(sentFile) },
    responses: { 200: answer(z.object({ id })) },
  },
  readListeMt: {
    method: 'get',
    path: `${base}/listes/{importMtId}`,
    permission: 'demande-mt.import',
    summary: 'Voir ce que l’import d’une liste écrirait',
    request: { params: inImport },
    responses: { 200: answer(resume.extend(draftLu(champ, ligne))) },
  },
  setColonnesMt: {
    method: 'put',
    path: `${base}/listes/{importMtId}/colonnes`,
    permission: 'demande-mt.import',
    summary: 'Dire ce que contient chaque colonne',
    request: { params: inImport, body: json(correspondance(champ)) },
    responses: { 200: answer(done) },
  },
  acceptListeMt: {
    method: 'post',
    path: `${base}/listes/{importMtId}/acceptation`,
    permission: 'demande-mt.import',
    summary: 'Écrire les demandes de la liste\u00a0; ces personnes ont été informées',
    request: { params: inImport, body: json(whichLines.extend({ consentement })) },
    responses: { 200: answer(bilanListe) },
  },
  undoListeMt: {
    method: 'post',
    path: `${base}/listes/{importMtId}/annulation`,
    permission: 'demande-mt.import',
    summary: 'Annuler un import\u00a0: les demandes qui n’ont pas avancé sont retirées avec leur identité',
    request: { params: inImport },
    responses: { 200: answer(z.object({ retirees: z.int(), gardees: z.int() })) },
  },
  dropListeMt: {
    method: 'delete',
    path: `${base}/listes/{importMtId}`,
    permission: 'demande-mt.import',
    summary: 'Abandonner une liste\u00a0: le fichier est oublié',
    request: { params: inImport },
    responses: { 200: answer(done) },
  },
})
