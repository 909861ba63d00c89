/** The audit trail of a CPTS. */
import { z } from 'zod'
import { answer, defineRoutes, inCpts, instant } from '../../kernel/contract.ts'

const verification = z.object({
  le: instant,
  acteur: z.string(),
  conforme: z.boolean(),
  /** The seal that does not hold: something under it was changed, added or removed. */
  rupture: z.number().int().nullable(),
})

export const journalContract = defineRoutes({
  listJournal: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/journal',
    permission: 'journal.read',
    summary: 'Le journal\u00a0: qui a fait quoi, quand',
    request: {
      params: inCpts,
      query: z.object({ avant: z.coerce.number().int().positive().optional(), objet: z.string().max(60).optional() }),
    },
    responses: {
      200: answer(
        z.object({
          lignes: z.array(
            z.object({
              id: z.number(),
              le: instant,
              acteur: z.string(),
              action: z.string(),
              operation: z.string(),
              objet: z.string(),
              objetId: z.string(),
              colonnes: z.array(z.string()),
            }),
          ),
          suite: z.number().nullable(),
        }),
      ),
    },
  },
  readSceau: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/journal/sceau',
    permission: 'journal.read',
    summary: 'Le sceau du journal\u00a0: quand il a été posé, ce que la dernière vérification a dit',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          sceau: z.object({ sequence: z.number().int(), empreinte: z.string(), le: instant }).nullable(),
          /** Lines that wait for the next seal. */
          attente: z.number().int(),
          /** What went at the end of its time, behind a signed mark. */
          coupure: z
            .object({ lignes: z.number().int(), jusquLe: instant, signature: z.enum(['ici', 'ailleurs', 'fausse']) })
            .nullable(),
          verification: verification.nullable(),
        }),
      ),
    },
  },
  verifyJournal: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/journal/verification',
    permission: 'journal.verify',
    summary: 'Vérifier que le journal est entier, sceau par sceau',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({ lignes: z.number().int(), sceaux: z.number().int(), rupture: z.number().int().nullable() }),
      ),
    },
  },
})
