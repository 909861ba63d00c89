/** What is planned, held, and who is expected. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import {
  activiteResume,
  activiteSaisie,
  base,
  decision,
  etat,
  inActivite,
  invite,
  mission,
  piece,
  point,
  presence,
  suite,
} from './contract-shapes.ts'

export const activiteWhole = activiteResume.extend({
  ficheTitre: z.string().nullable(),
  visio: z.string().nullable(),
  commune: z.string().nullable(),
  organisateur: z.string().nullable(),
  ordreDuJour: z.array(point.required()),
  decisions: z.array(decision.required()),
  suites: z.array(suite),
  note: z.string().nullable(),
  faits: z.record(z.string(), z.int()),
  lignePublique: z.string().nullable(),
  signeLe: instant.nullable(),
  lesInvites: z.array(invite),
  presences: z.array(presence),
  pieces: z.array(piece),
})

export const activitesContract = defineRoutes({
  listActivites: {
    method: 'get',
    path: `${base}/activites`,
    permission: 'activite.read',
    summary: 'Lire les activités, à venir ou passées',
    request: {
      params: inCpts,
      query: z.object({
        etat: etat.optional(),
        /** `venir` from the nearest on; `passe` from the latest back. */
        sens: z.enum(['venir', 'passe', 'tout']).default('tout'),
        genre: z.string().max(40).optional(),
        mission: mission.or(z.literal('fonctionnement')).optional(),
        ficheActionId: id.optional(),
        du: civilDay.optional(),
        au: civilDay.optional(),
        recherche: text(100, 0).optional(),
        limite: z.coerce.number().int().min(1).max(500).default(100),
      }),
    },
    responses: {
      200: answer(
        z.object({
          activites: z.array(activiteResume),
          total: z.int(),
          /** Of all, whatever the filters. */
          aVenir: z.int(),
          aSigner: z.int(),
        }),
      ),
    },
  },
  planActivite: {
    method: 'post',
    path: `${base}/activites`,
    permission: 'activite.edit',
    summary: 'Prévoir une activité',
    request: { params: inCpts, body: json(activiteSaisie) },
    responses: { 200: answer(z.object({ id })) },
  },
  readActivite: {
    method: 'get',
    path: `${base}/activites/{activiteId}`,
    permission: 'activite.read',
    summary: 'Lire une activité',
    request: { params: inActivite },
    responses: { 200: answer(activiteWhole) },
  },
  editActivite: {
    method: 'put',
    path: `${base}/activites/{activiteId}`,
    permission: 'activite.edit',
    summary: 'Corriger une activité qui n’est pas signée',
    request: { params: inActivite, body: json(activiteSaisie) },
    responses: { 200: answer(done) },
  },
  cancelActivite: {
    method: 'post',
    path: `${base}/activites/{activiteId}/annulation`,
    permission: 'activite.edit',
    summary: 'Annuler une activité, ou revenir sur son annulation',
    request: { params: inActivite, body: json(z.object({ annulee: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  duplicateActivite: {
    method: 'post',
    path: `${base}/activites/{activiteId}/copie`,
    permission: 'activite.edit',
    summary: 'Prévoir la même activité un autre jour',
    request: { params: inActivite, body: json(z.object({ jour: civilDay })) },
    responses: { 200: answer(z.object({ id })) },
  },
})
