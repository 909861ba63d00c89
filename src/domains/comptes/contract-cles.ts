/** Passkeys: signing in with one, and those of one’s own account. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, instant, json, text } from '../../kernel/contract.ts'
import { signInStep, token } from './contract-shapes.ts'

/** What the browser is asked and answers, in the words of the W3C (WebAuthn level 3): checked by a library, field by field. */
const options = z.record(z.string(), z.unknown())
const reponse = z.record(z.string(), z.unknown())
const begun = answer(z.object({ tentative: token, options }))
const nom = text(80)
const inCle = z.object({ cleId: id })

export const clesContract = defineRoutes({
  prepareEntreeCle: {
    method: 'post',
    path: '/api/v1/connexion/cle/preparation',
    permission: 'public',
    summary: 'Préparer une entrée par clé d’accès',
    responses: { 200: begun },
  },
  signInByCle: {
    method: 'post',
    path: '/api/v1/connexion/cle',
    permission: 'public',
    tries: 10,
    summary: 'Entrer par clé d’accès\u00a0: elle vaut les deux facteurs',
    request: { body: json(z.object({ tentative: token, reponse })) },
    responses: { 200: answer(signInStep) },
  },
  listCles: {
    method: 'get',
    path: '/api/v1/moi/cles',
    permission: 'personne',
    summary: 'Mes clés d’accès',
    responses: {
      200: answer(
        z.object({
          /** False where the installation is reached by a number and not a name: browsers make no key there. */
          possible: z.boolean(),
          cles: z.array(
            z.object({
              id,
              nom: z.string(),
              synchronisee: z.boolean(),
              creeeLe: instant,
              utiliseeLe: instant.nullable(),
            }),
          ),
        }),
      ),
    },
  },
  prepareCle: {
    method: 'post',
    path: '/api/v1/moi/cles/preparation',
    permission: 'personne',
    summary: 'Préparer une clé d’accès de plus',
    responses: { 200: begun },
  },
  addCle: {
    method: 'post',
    path: '/api/v1/moi/cles',
    permission: 'personne',
    summary: 'Ajouter une clé d’accès à mon compte',
    request: { body: json(z.object({ tentative: token, nom, reponse })) },
    responses: { 200: answer(z.object({ id })) },
  },
  renameCle: {
    method: 'patch',
    path: '/api/v1/moi/cles/{cleId}',
    permission: 'personne',
    summary: 'Renommer une de mes clés d’accès',
    request: { params: inCle, body: json(z.object({ nom })) },
    responses: { 200: answer(done) },
  },
  removeCle: {
    method: 'delete',
    path: '/api/v1/moi/cles/{cleId}',
    permission: 'personne',
    summary: 'Retirer une de mes clés d’accès',
    request: { params: inCle },
    responses: { 200: answer(done) },
  },
})
