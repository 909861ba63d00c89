/** Who has access to a CPTS: roles, invitations, signed links. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { courriel, invitation, role } from './contract-shapes.ts'

export const accesContract = defineRoutes({
  listAcces: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/acces',
    permission: 'acces.read',
    summary: 'Les personnes qui ont accès, leurs rôles, les invitations et les liens',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          personnes: z.array(
            z.object({
              personneId: id,
              nom: z.string(),
              prenom: z.string(),
              courriel: z.string().nullable(),
              roles: z.array(role),
              depuis: z.string(),
              jusqu: z.string().nullable(),
            }),
          ),
          liens: z.array(
            z.object({
              id,
              usage: z.string(),
              personne: z.string().nullable(),
              roles: z.array(z.string()),
              expireLe: instant,
              creeLe: instant,
              etat: z.enum(['ouvert', 'employe', 'revoque', 'expire']),
            }),
          ),
        }),
      ),
    },
  },
  invite: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/invitations',
    permission: 'acces.edit',
    summary: 'Inviter une personne\u00a0: un lien à copier, et un courriel si la messagerie est réglée',
    request: {
      params: inCpts,
      body: json(z.object({ nom: text(80), prenom: text(80), courriel, roles: z.array(role).min(1) })),
    },
    responses: { 200: answer(invitation) },
  },
  editRoles: {
    method: 'put',
    path: '/api/v1/cpts/{cptsId}/acces/{personneId}',
    permission: 'acces.edit',
    summary: 'Changer les rôles d’une personne, ou mettre fin à son accès',
    request: {
      params: inCpts.extend({ personneId: id }),
      body: json(z.object({ roles: z.array(role), jusqu: civilDay.nullable().default(null) })),
    },
    responses: { 200: answer(done) },
  },
  createLink: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/liens',
    permission: 'lien.create',
    summary: 'Créer un lien signé pour une personne\u00a0: une chose, une durée',
    request: {
      params: inCpts,
      body: json(z.object({ usage: text(40), personneId: id, jours: z.number().int().min(1).max(60).default(30) })),
    },
    responses: { 200: answer(z.object({ id, lien: z.string(), expireLe: instant })) },
  },
  revokeLink: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/liens/{lienId}',
    permission: 'lien.create',
    summary: 'Révoquer un lien signé ou une invitation',
    request: { params: inCpts.extend({ lienId: id }) },
    responses: { 200: answer(done) },
  },
})
