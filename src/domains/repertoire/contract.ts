/** The national directory, searched by those who build the team. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, file, id, inCpts } from '../../kernel/contract.ts'
import { finessContract } from './contract-finess.ts'
import { codeCommune, personne } from './contract-shapes.ts'
import { suiviContract } from './contract-suivi.ts'

const rechercheContract = defineRoutes({
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
        specialite: z
          .string()
          .regex(/^(SM|SI|SCD)\d{2}$/)
          .optional(),
        /** Around the point of this commune… */
        commune: codeCommune.optional(),
        /** … or of this structure of the CPTS… */
        structure: id.optional(),
        /** … within that many kilometres; 0: in the commune itself. */
        rayon: z.coerce.number().int().min(0).max(200).default(0),
        tri: z.enum(['pertinence', 'distance']).default('pertinence'),
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
          /** What distances are counted from, where they are. */
          origine: z.string().nullable(),
          personnes: z.array(
            personne.extend({
              km: z.number().nullable(),
              /** Their fiche, when they are in the team. */
              professionnelId: id.nullable(),
            }),
          ),
        }),
      ),
    },
  },
  readPotentiel: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/repertoire/potentiel',
    permission: 'professionnel.read',
    summary: 'Lire qui exerce dans le territoire sans être adhérent',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          jour: civilDay.nullable(),
          source: z.string().nullable(),
          aTerritoire: z.boolean(),
          /** People of the directory who practise in the territory. */
          exercent: z.int(),
          /** Members whose RPPS is not known: they cannot be recognised in the directory. */
          adherentsSansRpps: z.int(),
          professions: z.array(
            z.object({
              profession: z.string(),
              exercent: z.int(),
              membres: z.int(),
              aInviter: z.int(),
              adherents: z.int(),
            }),
          ),
          aInviter: z.array(
            personne.extend({
              /** Their fiche, when they are in the team without being members. */
              professionnelId: id.nullable(),
            }),
          ),
        }),
      ),
    },
  },
  exportPotentiel: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/repertoire/a-inviter.csv',
    permission: 'membre.export',
    summary: 'Exporter en CSV qui exerce dans le territoire sans être adhérent',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
})

export const repertoireContract = { ...rechercheContract, ...suiviContract, ...finessContract }
