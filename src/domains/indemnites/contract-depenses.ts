/** Expenses: invoices of suppliers, and costs that somebody paid for the CPTS. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, json, text } from '../../kernel/contract.ts'
import { base, centimes, iban, mission } from './contract-shapes.ts'

const fournisseur = z.object({
  id,
  nom: z.string(),
  siret: z.string().nullable(),
  note: z.string(),
  fermeLe: civilDay.nullable(),
  ibanFin: z.string().nullable(),
})
export type FournisseurLu = z.infer<typeof fournisseur>

export const depensesContract = defineRoutes({
  listFournisseurs: {
    method: 'get',
    path: `${base}/fournisseurs`,
    permission: 'depense.read',
    summary: 'Lister les fournisseurs',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ fournisseurs: z.array(fournisseur) })) },
  },
  createFournisseur: {
    method: 'post',
    path: `${base}/fournisseurs`,
    permission: 'depense.edit',
    summary: 'Ajouter un fournisseur',
    request: {
      params: inCpts,
      body: json(
        z.object({
          nom: text(120),
          siret: z.string().trim().max(20).nullable().default(null),
          iban: iban.nullable().default(null),
          note: text(500, 0).default(''),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  setIbanFournisseur: {
    method: 'put',
    path: `${base}/fournisseurs/{fournisseurId}/iban`,
    permission: 'depense.edit',
    summary: 'Donner à un fournisseur un nouvel IBAN',
    request: { params: inCpts.extend({ fournisseurId: id }), body: json(z.object({ iban })) },
    responses: { 200: answer(done) },
  },
  declareDepense: {
    method: 'post',
    path: `${base}/depenses`,
    permission: 'depense.edit',
    summary: 'Déclarer une facture ou des frais, avec leur justificatif',
    request: {
      params: inCpts,
      body: json(
        z.object({
          fournisseurId: id.nullable().default(null),
          professionnelId: id.nullable().default(null),
          objet: text(300),
          mission: mission.nullable().default(null),
          jour: civilDay,
          numero: text(60, 0).default(''),
          centimes,
          /** SHA-256 of a document of this CPTS. */
          justificatif: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
})
