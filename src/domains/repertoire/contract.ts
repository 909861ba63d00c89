/** The national directory, searched by those who build the team. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, inCpts } from '../../kernel/contract.ts'

export const repertoireContract = defineRoutes({
  searchRepertoire: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/repertoire',
    permission: 'professionnel.read',
    summary: 'Chercher dans l’annuaire national',
    request: {
      params: inCpts,
      query: z.object({
        recherche: z.string().max(100).default(''),
        profession: z.string().max(4).optional(),
        /** Only those who practise in a commune of the territory. */
        territoire: z.enum(['oui', 'non']).default('non'),
      }),
    },
    responses: {
      200: answer(
        z.object({
          /** The day of the extraction in place; null while there is none. */
          jour: civilDay.nullable(),
          /** To be shown with the data. */
          source: z.string().nullable(),
          /** More people answer than are shown. */
          suite: z.boolean(),
          personnes: z.array(
            z.object({
              identifiant: z.string(),
              nom: z.string(),
              prenom: z.string(),
              professions: z.array(z.string()),
              savoirFaire: z.array(z.string()),
              lieux: z.array(z.string()),
            }),
          ),
        }),
      ),
    },
  },
})
