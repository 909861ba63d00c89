import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'

const role = z.enum([
  'coordination',
  'presidence',
  'tresorerie',
  'secretariat',
  'regulation',
  'professionnel',
  'partenaire',
])
const courriel = z.email().max(254).toLowerCase()
const newPassword = z.string().min(12).max(200)
const code = z.string().regex(/^\d{6}$/)
const token = z.string().regex(/^[\w-]{43}$/)
/** After a password: either signed in, or one more step. */
const signInStep = z.object({ etape: z.enum(['connecte', 'second-facteur', 'second-facteur-a-installer']) })

export const cptsSummary = z.object({
  id,
  nom: z.string(),
  etape: z.string(),
  zone: z.string(),
  roles: z.array(role),
})
export type CptsSummary = z.infer<typeof cptsSummary>

const me = z.object({
  connecte: z.boolean(),
  personne: z
    .object({ id, nom: z.string(), prenom: z.string(), courriel: z.string().nullable(), operateur: z.boolean() })
    .nullable(),
  /** Waiting for the second factor: nothing else is open yet. */
  secondFacteur: z.enum(['fait', 'attendu', 'a-installer', 'non-requis']),
  cpts: z.array(cptsSummary),
  lien: z.object({ usage: z.string(), cptsId: id, cptsNom: z.string(), personne: z.string().nullable() }).nullable(),
  installation: z.object({
    nature: z.enum(['demonstration', 'reelle']),
    patients: z.boolean(),
    hebergeur: z.object({ nom: z.string(), certificat: z.string(), expireLe: z.string() }).nullable(),
    operateur: z.boolean(),
  }),
})

export const comptesContract = defineRoutes({
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
    summary: 'Préparer un second facteur : une clé à lire par une application',
    responses: { 200: answer(z.object({ adresse: z.string(), cle: z.string() })) },
  },
  signOut: {
    method: 'post',
    path: '/api/v1/deconnexion',
    permission: 'public',
    summary: 'Se déconnecter',
    responses: { 200: answer(done) },
  },
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
  createCpts: {
    method: 'post',
    path: '/api/v1/installation/cpts',
    permission: 'operateur',
    summary: 'Créer une CPTS dans cette installation',
    request: { body: json(z.object({ nom: text(120), zone: text(40), jeLaCoordonne: z.boolean().default(true) })) },
    responses: { 200: answer(z.object({ id })) },
  },
  listAllCpts: {
    method: 'get',
    path: '/api/v1/installation/cpts',
    permission: 'operateur',
    summary: 'Les CPTS de cette installation',
    responses: {
      200: answer(z.object({ cpts: z.array(z.object({ id, nom: z.string(), etape: z.string(), creeeLe: instant })) })),
    },
  },
  choosePatients: {
    method: 'put',
    path: '/api/v1/installation/patients',
    permission: 'operateur',
    summary: 'Choisir si l’identité des patients existe dans cette installation',
    request: {
      body: json(
        z.object({
          patients: z.boolean(),
          hebergeur: z.object({ nom: text(120), certificat: text(60), expireLe: civilDay }).optional(),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  readCpts: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}',
    permission: 'cpts.read',
    summary: 'La CPTS et ce que j’y peux faire',
    request: { params: inCpts },
    responses: {
      200: answer(
        cptsSummary.extend({
          finess: z.string().nullable(),
          reglages: z.record(z.string(), z.unknown()),
          permissions: z.array(z.string()),
        }),
      ),
    },
  },
  editCpts: {
    method: 'patch',
    path: '/api/v1/cpts/{cptsId}',
    permission: 'cpts.edit',
    summary: 'Changer le nom, l’étape ou les réglages de la CPTS',
    request: {
      params: inCpts,
      body: json(
        z.object({
          nom: text(120).optional(),
          finess: z
            .string()
            .regex(/^[0-9AB]{9}$/)
            .nullable()
            .optional(),
          etape: z
            .enum([
              'emergence',
              'lettre-intention',
              'association',
              'projet',
              'valide',
              'aci',
              'missions',
              'renouvellement',
            ])
            .optional(),
          reglages: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
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
    summary: 'Inviter une personne : un lien à copier, et un courriel si la messagerie est réglée',
    request: {
      params: inCpts,
      body: json(z.object({ nom: text(80), prenom: text(80), courriel, roles: z.array(role).min(1) })),
    },
    responses: { 200: answer(z.object({ lien: z.string(), expireLe: instant })) },
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
    summary: 'Créer un lien signé pour une personne : une chose, une durée',
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
  listJournal: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/journal',
    permission: 'journal.read',
    summary: 'La trace : qui a fait quoi, quand',
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
})
