/** Coming in and going out: who is signed in, password, second factor. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, json } from '../../kernel/contract.ts'
import { courriel, cptsSummary, moyen, signInStep } from './contract-shapes.ts'

const code = z.string().regex(/^\d{6}$/)
const me = z.object({
  connecte: z.boolean(),
  personne: z
    .object({ id, nom: z.string(), prenom: z.string(), courriel: z.string().nullable(), operateur: z.boolean() })
    .nullable(),
  /** Waiting for the second factor: nothing else is open yet. */
  secondFacteur: z.enum(['fait', 'attendu', 'a-installer', 'non-requis']),
  /** Whether an application of codes is linked to the account, however this session was opened. */
  application: z.boolean(),
  /** Null for nobody. `exercices`: the ways of working that Pro Santé Connect told, to choose one from. */
  session: z.object({ moyen, exercices: z.array(z.string()), exercice: z.string().nullable() }).nullable(),
  cpts: z.array(cptsSummary),
  lien: z.object({ usage: z.string(), cptsId: id, cptsNom: z.string(), personne: z.string().nullable() }).nullable(),
  installation: z.object({
    nature: z.enum(['demonstration', 'reelle']),
    patients: z.boolean(),
    hebergeur: z.object({ nom: z.string(), certificat: z.string(), expireLe: z.string() }).nullable(),
    operateur: z.boolean(),
    /** Whether one may come in by Pro Santé Connect. */
    psc: z.boolean(),
  }),
})

export const connexionContract = defineRoutes({
  readMe: {
    method: 'get',
    path: '/api/v1/moi',
    permission: 'public',
    summary: 'Qui est connecté, où, avec quels droits',
    responses: { 200: answer(me) },
  },
  listDemonstrationLogins: {
    method: 'get',
    path: '/api/v1/demonstration/identifiants',
    permission: 'public',
    summary: 'Les identifiants de la démonstration, et d’elle seule',
    responses: {
      200: answer(
        z.object({
          motDePasse: z.string(),
          identifiants: z.array(
            z.object({
              courriel: z.string(),
              nom: z.string(),
              cpts: z.string(),
              roles: z.array(z.string()),
              code: z.string().nullable(),
            }),
          ),
        }),
      ),
    },
  },
  signIn: {
    method: 'post',
    path: '/api/v1/connexion',
    permission: 'public',
    summary: 'Se connecter par mot de passe',
    request: { body: json(z.object({ courriel, motDePasse: z.string().min(1).max(200) })) },
    responses: { 200: answer(signInStep) },
  },
  confirmSecondFactor: {
    method: 'post',
    path: '/api/v1/connexion/second-facteur',
    permission: 'public',
    summary: 'Donner le code du second facteur',
    request: { body: json(z.object({ code })) },
    responses: { 200: answer(signInStep) },
  },
  prepareSecondFactor: {
    method: 'post',
    path: '/api/v1/connexion/second-facteur/preparation',
    permission: 'public',
    summary: 'Préparer un second facteur\u00a0: une clé à lire par une application',
    responses: { 200: answer(z.object({ adresse: z.string(), cle: z.string() })) },
  },
  chooseExercice: {
    method: 'post',
    path: '/api/v1/connexion/exercice',
    permission: 'personne',
    summary: 'Dire au titre de quel exercice on entre, après Pro Santé Connect',
    request: { body: json(z.object({ exercice: z.string().max(300) })) },
    responses: { 200: answer(done) },
  },
  signOut: {
    method: 'post',
    path: '/api/v1/deconnexion',
    permission: 'public',
    summary: 'Se déconnecter',
    /** Where to go on leaving, for who came by Pro Santé Connect. */
    responses: { 200: answer(done.extend({ suite: z.string().nullable() })) },
  },
})
