/** One’s own account: what a link opens, sessions, password. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, instant, json, text } from '../../kernel/contract.ts'
import { courriel, moyen, newPassword, signInStep, token } from './contract-shapes.ts'

export const compteContract = defineRoutes({
  requestPasswordReset: {
    method: 'post',
    path: '/api/v1/mot-de-passe/oubli',
    permission: 'public',
    summary: 'Demander un lien pour changer de mot de passe',
    request: { body: json(z.object({ courriel })) },
    responses: { 200: answer(done) },
  },
  readAccountLink: {
    method: 'post',
    path: '/api/v1/liens-de-compte/lecture',
    permission: 'public',
    summary: 'Lire à quoi sert un lien d’invitation ou de mot de passe',
    request: { body: json(z.object({ jeton: token })) },
    responses: {
      200: answer(
        z.object({
          usage: z.enum(['invitation', 'mot-de-passe', 'operateur']),
          prenom: z.string(),
          nom: z.string(),
          courriel: z.string().nullable(),
          cpts: z.string().nullable(),
          roles: z.array(z.string()),
          aDejaUnCompte: z.boolean(),
          expireLe: instant,
        }),
      ),
    },
  },
  useAccountLink: {
    method: 'post',
    path: '/api/v1/liens-de-compte/emploi',
    permission: 'public',
    summary: 'Accepter une invitation, ou changer de mot de passe, par un lien',
    request: {
      body: json(
        z.object({
          jeton: token,
          motDePasse: newPassword,
          courriel: courriel.optional(),
          nom: text(80).optional(),
          prenom: text(80).optional(),
        }),
      ),
    },
    responses: { 200: answer(signInStep) },
  },
  exchangeLink: {
    method: 'post',
    path: '/api/v1/liens/echange',
    permission: 'public',
    summary: 'Échanger un lien signé contre un accès court',
    request: { body: json(z.object({ jeton: token })) },
    responses: { 200: answer(z.object({ usage: z.string(), cptsId: id })) },
  },
  listSessions: {
    method: 'get',
    path: '/api/v1/moi/sessions',
    permission: 'personne',
    summary: 'Mes sessions ouvertes',
    responses: {
      200: answer(
        z.object({
          sessions: z.array(
            z.object({
              id,
              agent: z.string(),
              creeeLe: instant,
              vueLe: instant,
              expireLe: instant,
              courante: z.boolean(),
              moyen,
              exercice: z.string().nullable(),
            }),
          ),
        }),
      ),
    },
  },
  revokeSession: {
    method: 'delete',
    path: '/api/v1/moi/sessions/{sessionId}',
    permission: 'personne',
    summary: 'Fermer une de mes sessions',
    request: { params: z.object({ sessionId: id }) },
    responses: { 200: answer(done) },
  },
  changePassword: {
    method: 'post',
    path: '/api/v1/moi/mot-de-passe',
    permission: 'personne',
    summary: 'Changer mon mot de passe',
    request: { body: json(z.object({ actuel: z.string().min(1).max(200), nouveau: newPassword })) },
    responses: { 200: answer(done) },
  },
})
