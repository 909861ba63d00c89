import { z } from 'zod'
import { answer, defineRoutes, instant, json } from '../../kernel/contract.ts'
import { empreinte } from './contract-documents.ts'

/** Open to all: what a hash on paper is worth. Nothing here names a person, a place or what was done. */
export const verificationPubliqueContract = defineRoutes({
  verifyEmpreinte: {
    method: 'post',
    path: '/api/v1/verifier',
    permission: 'public',
    summary: 'Dire si une empreinte est celle d’un acte inscrit au registre d’une CPTS',
    request: {
      body: json(
        z.object({
          empreinte,
          /** SHA-256 of a file: is it one of the proofs of that acte? The file itself stays where it is. */
          document: empreinte.optional(),
        }),
      ),
    },
    responses: {
      200: answer(
        z.object({
          maillon: z
            .object({
              cpts: z.string(),
              zone: z.string(),
              sequence: z.number().int(),
              ecritLe: instant,
              /** A later acte corrects it: this one no longer counts as it stands. */
              corrige: z.boolean(),
            })
            .nullable(),
          /** Null when no file was asked about. */
          document: z.boolean().nullable(),
        }),
      ),
    },
  },
})
