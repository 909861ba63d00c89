/** The accounts of what this room writes: by account, by mission, and as files for the accountant. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { STATUTS } from '../../referentials/provenance.ts'
import { base } from './contract-shapes.ts'
import { USAGES } from './rules/plan-comptable.ts'

const usage = z.enum(USAGES)
const exercice = z.object({ id, debut: civilDay, fin: civilDay, closLe: instant.nullable() })
export type ExerciceLu = z.infer<typeof exercice>
const inExercice = inCpts.extend({ exerciceId: id })
const poste = z.object({ engage: z.int(), paye: z.int() })
export type PosteLu = z.infer<typeof poste>

export const TABLEAUX_COMPTES = ['ecritures', 'balance', 'missions'] as const

export const comptabiliteContract = defineRoutes({
  readComptabilite: {
    method: 'get',
    path: `${base}/comptabilite`,
    permission: 'comptabilite.read',
    summary: 'Les exercices, les comptes et les missions d’un exercice',
    request: { params: inCpts, query: z.object({ exerciceId: id.optional() }) },
    responses: {
      200: answer(
        z.object({
          siren: z.string().nullable(),
          comptes: z.array(z.object({ usage, numero: z.string(), libelle: z.string(), statut: z.enum(STATUTS) })),
          exercices: z.array(exercice),
          exercice: exercice.nullable(),
          ecritures: z.int(),
          soldes: z.array(z.object({ compte: z.string(), libelle: z.string(), debit: z.int(), credit: z.int() })),
          missions: z.array(
            z.object({
              mission: z.string(),
              analytique: z.string(),
              indemnite: z.int(),
              remuneration: z.int(),
              frais: z.int(),
              facture: z.int(),
              total: z.int(),
            }),
          ),
        }),
      ),
    },
  },
  saveReglageComptable: {
    method: 'put',
    path: `${base}/comptabilite/reglages`,
    permission: 'comptabilite.edit',
    summary: 'Donner le SIREN et les numéros de compte de la CPTS',
    request: {
      params: inCpts,
      body: json(
        z.object({
          siren: z.string().trim().max(14).nullable(),
          comptes: z.array(z.object({ usage, numero: text(10), libelle: text(100) })).max(USAGES.length),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  createExercice: {
    method: 'post',
    path: `${base}/exercices`,
    permission: 'comptabilite.edit',
    summary: 'Ouvrir un exercice',
    request: { params: inCpts, body: json(z.object({ debut: civilDay, fin: civilDay })) },
    responses: { 200: answer(z.object({ id })) },
  },
  closeExercice: {
    method: 'post',
    path: `${base}/exercices/{exerciceId}/cloture`,
    permission: 'comptabilite.edit',
    summary: 'Clore un exercice\u00a0: plus rien ne s’y écrit',
    request: { params: inExercice },
    responses: { 200: answer(done) },
  },
  exportFec: {
    method: 'get',
    path: `${base}/exercices/{exerciceId}/fec`,
    permission: 'comptabilite.read',
    summary: 'Le fichier des écritures comptables d’un exercice',
    request: { params: inExercice },
    responses: { 200: file('text/plain') },
  },
  exportComptes: {
    method: 'get',
    path: `${base}/exercices/{exerciceId}/exports/{tableau}/{format}`,
    permission: 'comptabilite.read',
    summary: 'Les écritures, la balance ou les charges par mission d’un exercice, en CSV ou en XLSX',
    request: { params: inExercice.extend({ tableau: z.enum(TABLEAUX_COMPTES), format: z.enum(['csv', 'xlsx']) }) },
    responses: { 200: file('text/csv') },
  },
})
