/** Bank accounts of the CPTS. An IBAN goes in and never comes out whole: the end of it is enough to recognise it. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, json, text } from '../../kernel/contract.ts'

const base = '/api/v1/cpts/{cptsId}/comptes-bancaires'
const inCompte = inCpts.extend({ compteBancaireId: id })
const iban = z.string().trim().min(1).max(60)

export const compteBancaire = z.object({
  id,
  nom: z.string(),
  /** The last four. */
  ibanFin: z.string(),
  /** The account came from another installation: its IBAN has to be typed again. */
  ibanAbsent: z.boolean(),
  fermeLe: civilDay.nullable(),
  dernierJour: civilDay.nullable(),
  lignes: z.int(),
})

export const comptesContract = defineRoutes({
  listComptesBancaires: {
    method: 'get',
    path: base,
    permission: 'tresorerie.read',
    summary: 'Lister les comptes bancaires, IBAN masqué',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ comptes: z.array(compteBancaire) })) },
  },
  createCompteBancaire: {
    method: 'post',
    path: base,
    permission: 'tresorerie.edit',
    summary: 'Ajouter un compte bancaire',
    request: { params: inCpts, body: json(z.object({ nom: text(100), iban })) },
    responses: { 200: answer(z.object({ id })) },
  },
  updateCompteBancaire: {
    method: 'patch',
    path: `${base}/{compteBancaireId}`,
    permission: 'tresorerie.edit',
    summary: 'Renommer un compte, changer son IBAN, le fermer ou le rouvrir',
    request: {
      params: inCompte,
      body: json(
        z.object({ nom: text(100), iban: iban.nullable().default(null), fermeLe: civilDay.nullable().default(null) }),
      ),
    },
    responses: { 200: answer(done) },
  },
})
