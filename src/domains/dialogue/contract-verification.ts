/** Open to all: what the code or the hash of a frozen file is worth. It tells nothing that the receipt does not say. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, instant, json } from '../../kernel/contract.ts'
import { empreinte } from '../registre/contract.ts'
import { CODE } from './rules/code.ts'

export const verificationContract = defineRoutes({
  findDossier: {
    method: 'post',
    path: '/api/v1/verifier/dossier',
    permission: 'public',
    summary: 'Dire si un code ou une empreinte est celle d’un dossier figé ici',
    tries: 20,
    request: {
      body: json(z.object({ code: z.string().regex(CODE).optional(), empreinte: empreinte.optional() })),
    },
    responses: {
      200: answer(
        z.object({
          dossier: z
            .object({
              cpts: z.string(),
              zone: z.string(),
              code: z.string(),
              rang: z.number().int(),
              du: civilDay,
              au: civilDay,
              version: z.number().int(),
              /** The last version of that year. */
              derniere: z.number().int(),
              figeLe: instant,
              empreinte: z.string(),
              cleEmpreinte: z.string(),
            })
            .nullable(),
        }),
      ),
    },
  },
})
