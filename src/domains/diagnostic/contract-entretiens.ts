/** What people who were met said, coded by theme: strengths, weaknesses, opportunities, threats. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, json, text } from '../../kernel/contract.ts'
import { THEMES } from '../../referentials/indicateurs-territoire/index.ts'
import { SENS } from './rules/entretien.ts'

const base = '/api/v1/cpts/{cptsId}/diagnostic/entretiens'
const inEntretien = inCpts.extend({ entretienId: id })

const extrait = z.object({ theme: z.enum(THEMES), sens: z.enum(SENS), texte: text(600) })
const entretienSaisi = z.object({
  jour: civilDay,
  aupresDe: text(200),
  notes: text(20_000, 0).default(''),
  extraits: z.array(extrait).max(60).default([]),
})
export type EntretienSaisi = z.infer<typeof entretienSaisi>
const entretien = z.object({
  id,
  jour: civilDay,
  aupresDe: z.string(),
  notes: z.string(),
  extraits: z.array(extrait),
})
export type EntretienVu = z.infer<typeof entretien>

export const entretiensContract = defineRoutes({
  listEntretiens: {
    method: 'get',
    path: base,
    permission: 'diagnostic.edit',
    summary: 'Lire les entretiens et ce qui en a été retenu',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ entretiens: z.array(entretien) })) },
  },
  createEntretien: {
    method: 'post',
    path: base,
    permission: 'diagnostic.edit',
    summary: 'Garder un entretien',
    request: { params: inCpts, body: json(entretienSaisi) },
    responses: { 200: answer(z.object({ id })) },
  },
  updateEntretien: {
    method: 'put',
    path: `${base}/{entretienId}`,
    permission: 'diagnostic.edit',
    summary: 'Corriger un entretien',
    request: { params: inEntretien, body: json(entretienSaisi) },
    responses: { 200: answer(done) },
  },
  removeEntretien: {
    method: 'delete',
    path: `${base}/{entretienId}`,
    permission: 'diagnostic.edit',
    summary: 'Retirer un entretien',
    request: { params: inEntretien },
    responses: { 200: answer(done) },
  },
  restoreEntretien: {
    method: 'post',
    path: `${base}/{entretienId}/retour`,
    permission: 'diagnostic.edit',
    summary: 'Remettre un entretien retiré',
    request: { params: inEntretien },
    responses: { 200: answer(done) },
  },
  readSynthese: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/diagnostic/synthese',
    permission: 'diagnostic.read',
    summary: 'Forces, faiblesses, opportunités et menaces, et les besoins avec ce qui leur répond',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          cases: z.array(
            z.object({
              sens: z.enum(SENS),
              lignes: z.array(
                z.object({
                  texte: z.string(),
                  theme: z.enum(THEMES).nullable(),
                  origine: z.enum(['projet', 'entretien']),
                }),
              ),
            }),
          ),
          besoins: z.array(
            z.object({
              id,
              titre: z.string(),
              priorite: z.int().nullable(),
              objectifs: z.array(z.string()),
              fiches: z.array(z.object({ id, titre: z.string() })),
            }),
          ),
        }),
      ),
    },
  },
})
