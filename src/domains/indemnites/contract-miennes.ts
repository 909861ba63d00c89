/** What concerns the person who asks: signed in, or by their link. */
import { z } from 'zod'
import {
  answer,
  civilDay,
  defineRoutes,
  done,
  file,
  id,
  inCpts,
  instant,
  json,
  text,
  wallTime,
} from '../../kernel/contract.ts'
import { sentFile } from '../registre/contract.ts'
import { annee, base, iban, mission, somme, verdict } from './contract-shapes.ts'

const mine = somme
  .omit({ peutControler: true, peutApprouver: true })
  .extend({ motif: z.string().nullable(), etapes: z.array(z.string()) })
export type MienneLue = z.infer<typeof mine>
/** A proof is a photograph most of the time. */
const MAX_BODY = 14_000_000

export const miennesContract = defineRoutes({
  readMesIndemnites: {
    method: 'get',
    path: `${base}/mes-indemnites`,
    permission: 'mes-indemnites.read',
    summary: 'Mes déclarations, où elles en sont, et ce qui reste sous le plafond',
    request: { params: inCpts },
    responses: {
      200: answer(
        /** Null for somebody of the office who is no professional here. */
        z.object({
          miennes: z
            .object({
              nom: z.string(),
              cpts: z.string(),
              zone: z.string(),
              plafond: verdict,
              /** What I said to have received elsewhere this year; null before I said anything. */
              ailleursCentimes: z.int().nullable(),
              ailleursLe: instant.nullable(),
              ibanFin: z.string().nullable(),
              bareme: z.string().nullable(),
              /** Years with something paid: a statement can be read. */
              releves: z.array(z.object({ annee: z.int(), centimes: z.int() })),
              sommes: z.array(mine),
            })
            .nullable(),
        }),
      ),
    },
  },
  declareTemps: {
    method: 'post',
    path: `${base}/mes-indemnites/temps`,
    permission: 'mes-indemnites.declare',
    summary: 'Déclarer un temps, avec sa preuve',
    maxBody: MAX_BODY,
    request: {
      params: inCpts,
      body: json(
        z.object({
          jour: civilDay,
          debut: wallTime,
          fin: wallTime,
          objet: text(300),
          mission: mission.nullable().default(null),
          preuve: sentFile.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id, centimes: z.int(), phrase: z.string() })) },
  },
  declareAilleurs: {
    method: 'post',
    path: `${base}/mes-indemnites/ailleurs`,
    permission: 'mes-indemnites.declare',
    summary: 'Dire ce que j’ai reçu d’autres CPTS dans une année civile',
    request: {
      params: inCpts,
      body: json(z.object({ annee, centimes: z.int().min(0).max(100_000_000), precision: text(300, 0).default('') })),
    },
    responses: { 200: answer(done) },
  },
  setMonIban: {
    method: 'put',
    path: `${base}/mes-indemnites/iban`,
    permission: 'mes-indemnites.declare',
    summary: 'Donner le compte sur lequel être payé',
    request: { params: inCpts, body: json(z.object({ titulaire: text(70), iban })) },
    responses: { 200: answer(done) },
  },
  readMonReleve: {
    method: 'get',
    path: `${base}/mes-indemnites/releve-annuel.pdf`,
    permission: 'mes-indemnites.read',
    summary: 'Mon relevé annuel, en PDF',
    request: { params: inCpts, query: z.object({ annee }) },
    responses: { 200: file('application/pdf') },
  },
})
