/** Who is expected, the sheet that people sign, and who came. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, codeCommune, inActivite, presence, qualite, reponse } from './contract-shapes.ts'

/** Made by the device of who signs: the same one again writes nothing and answers the same. */
const cle = id
const passe = z.string().regex(/^[0-9a-z]{1,12}\.[0-9a-f]{64}\.[0-9a-f]{24}$/)
const motif = text(300, 3)
const inPresence = inActivite.extend({ presenceId: id })
const inInvite = inActivite.extend({ inviteId: id })

/** The code of a moment, typed or read from the picture. */
const codeDuMoment = z.object({ chiffres: z.string(), adresse: z.string() })
const signed = z.object({ nom: z.string(), arrivee: instant, depart: instant.nullable(), zone: z.string() })

export const emargementContract = defineRoutes({
  invitePersonnes: {
    method: 'post',
    path: `${base}/activites/{activiteId}/invites`,
    permission: 'activite.edit',
    summary: 'Inviter des personnes\u00a0: tous, une profession, une commune, ou une par une',
    request: {
      params: inActivite,
      body: json(
        z.object({
          /** Those of the CPTS that all of this keeps; null asks for nobody by rule. */
          parmi: z
            .object({
              profession: z
                .string()
                .regex(/^\d{2}$/)
                .nullable()
                .default(null),
              commune: codeCommune.nullable().default(null),
              adherents: z.boolean().default(false),
            })
            .nullable()
            .default(null),
          professionnelIds: z.array(id).max(2000).default([]),
          libres: z
            .array(
              z.object({
                nom: text(200),
                profession: text(120).nullable().default(null),
                courriel: z.email().max(254).toLowerCase().nullable().default(null),
              }),
            )
            .max(100)
            .default([]),
          qualite: qualite.default('participant'),
        }),
      ),
    },
    responses: { 200: answer(z.object({ ajoutes: z.int() })) },
  },
  editInvite: {
    method: 'patch',
    path: `${base}/activites/{activiteId}/invites/{inviteId}`,
    permission: 'activite.edit',
    summary: 'Noter la réponse ou la qualité d’une personne invitée',
    request: {
      params: inInvite,
      body: json(z.object({ reponse: reponse.nullable().optional(), qualite: qualite.optional() })),
    },
    responses: { 200: answer(done) },
  },
  removeInvite: {
    method: 'delete',
    path: `${base}/activites/{activiteId}/invites/{inviteId}`,
    permission: 'activite.edit',
    summary: 'Ne plus attendre une personne',
    request: { params: inInvite },
    responses: { 200: answer(done) },
  },
  createPresenceLink: {
    method: 'post',
    path: `${base}/activites/{activiteId}/invites/{inviteId}/lien`,
    permission: 'activite.edit',
    summary: 'Créer le lien par lequel une personne à distance signe sa présence',
    request: { params: inInvite, body: json(z.object({ envoyer: z.boolean().default(false) })) },
    responses: { 200: answer(z.object({ lien: z.string(), expireLe: instant, envoye: z.boolean() })) },
  },
  openFeuille: {
    method: 'post',
    path: `${base}/activites/{activiteId}/feuille`,
    permission: 'activite.edit',
    summary: 'Ouvrir la feuille d’émargement',
    request: { params: inActivite, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
  closeFeuille: {
    method: 'post',
    path: `${base}/activites/{activiteId}/feuille/fermeture`,
    permission: 'activite.edit',
    summary: 'Clore la feuille d’émargement',
    request: { params: inActivite, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
  readFeuille: {
    method: 'get',
    path: `${base}/activites/{activiteId}/feuille`,
    permission: 'activite.edit',
    summary: 'Lire la feuille ouverte\u00a0: le code du moment, le suivant, et qui a signé',
    request: { params: inActivite },
    responses: {
      200: answer(
        z.object({
          titre: z.string(),
          ouverte: z.boolean(),
          mot: z.string().nullable(),
          /** Where the code is typed. */
          page: z.string(),
          code: codeDuMoment.nullable(),
          suivant: codeDuMoment.nullable(),
          /** Milliseconds until `suivant` takes the place of `code`. */
          tourneDans: z.int(),
          attendus: z.int(),
          zone: z.string(),
          presences: z.array(presence),
        }),
      ),
    },
  },
  addPresence: {
    method: 'post',
    path: `${base}/activites/{activiteId}/presences`,
    permission: 'activite.edit',
    summary: 'Écrire soi-même qu’une personne est là, en disant pourquoi',
    request: {
      params: inActivite,
      body: json(
        z.object({
          professionnelId: id.nullable().default(null),
          nom: text(200).optional(),
          profession: text(120).optional(),
          qualite: qualite.default('participant'),
          par: z.enum(['organisateur', 'papier']).default('organisateur'),
          raison: motif,
          arrivee: instant.nullable().default(null),
          depart: instant.nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  editPresence: {
    method: 'patch',
    path: `${base}/activites/{activiteId}/presences/{presenceId}`,
    permission: 'activite.edit',
    summary: 'Corriger la qualité ou le départ d’une personne présente',
    request: {
      params: inPresence,
      body: json(z.object({ qualite: qualite.optional(), depart: instant.nullable().optional() })),
    },
    responses: { 200: answer(done) },
  },
  removePresence: {
    method: 'post',
    path: `${base}/activites/{activiteId}/presences/{presenceId}/retrait`,
    permission: 'activite.edit',
    summary: 'Retirer une présence, en disant pourquoi',
    request: { params: inPresence, body: json(z.object({ raison: motif })) },
    responses: { 200: answer(done) },
  },
  restorePresence: {
    method: 'post',
    path: `${base}/activites/{activiteId}/presences/{presenceId}/retablissement`,
    permission: 'activite.edit',
    summary: 'Rétablir une présence retirée',
    request: { params: inPresence, body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
})

/** Without an account. A whole room may share one address: what protects is the code, then the pass. */
export const presenceContract = defineRoutes({
  enterFeuille: {
    method: 'post',
    path: '/api/v1/presence/entree',
    permission: 'public',
    tries: 600,
    summary: 'Donner le code affiché dans la salle, et recevoir de quoi signer',
    request: {
      body: json(
        z.object({
          mot: z.string().regex(/^[A-Za-z]{3}$/),
          code: z.string().regex(/^(\d{6}|[0-9a-f]{24})$/),
          /** A random name of the device, kept by it. Only a hash of it, of use here alone, is stored. */
          appareil: z.string().regex(/^[\w-]{16,64}$/),
        }),
      ),
    },
    responses: {
      200: answer(
        z.object({
          cptsId: id,
          activiteId: id,
          cpts: z.string(),
          titre: z.string(),
          debut: instant,
          fin: instant,
          zone: z.string(),
          passe: z.string(),
        }),
      ),
    },
  },
  searchNom: {
    method: 'post',
    path: `${base}/activites/{activiteId}/emargement/recherche`,
    permission: 'public',
    tries: 3000,
    summary: 'Retrouver son nom\u00a0: trois lettres au moins, cinq réponses au plus',
    request: { params: inActivite, body: json(z.object({ passe, lettres: text(60, 3) })) },
    responses: {
      200: answer(
        z.object({
          personnes: z.array(z.object({ professionnelId: id, nom: z.string(), profession: z.string() })),
          /** More would match: one letter more is needed. */
          autres: z.boolean(),
        }),
      ),
    },
  },
  signPresence: {
    method: 'post',
    path: `${base}/activites/{activiteId}/emargement`,
    permission: 'public',
    tries: 600,
    summary: 'Signer sa présence',
    request: {
      params: inActivite,
      body: json(
        z.object({
          passe,
          cle,
          professionnelId: id.nullable().default(null),
          nom: text(200, 2).nullable().default(null),
          profession: text(120, 2).nullable().default(null),
        }),
      ),
    },
    responses: { 200: answer(signed) },
  },
  signDepart: {
    method: 'post',
    path: `${base}/activites/{activiteId}/emargement/depart`,
    permission: 'public',
    tries: 600,
    summary: 'Noter son départ, depuis l’appareil qui a signé',
    request: { params: inActivite, body: json(z.object({ cle })) },
    responses: { 200: answer(signed) },
  },
  readMaPresence: {
    method: 'get',
    path: `${base}/ma-presence`,
    permission: 'ma-presence.sign',
    summary: 'Ce que mon lien me laisse signer',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          cpts: z.string(),
          nom: z.string(),
          titre: z.string(),
          debut: instant,
          fin: instant,
          zone: z.string(),
          visio: z.string().nullable(),
          /** Before its time, during it, after it or once the sheet is closed. */
          moment: z.enum(['avant', 'pendant', 'apres']),
          ouvreLe: instant,
          presence: signed.nullable(),
        }),
      ),
    },
  },
  signMaPresence: {
    method: 'post',
    path: `${base}/ma-presence`,
    permission: 'ma-presence.sign',
    summary: 'Signer ma présence à distance',
    request: { params: inCpts, body: json(z.object({})) },
    responses: { 200: answer(signed) },
  },
  signMonDepart: {
    method: 'post',
    path: `${base}/ma-presence/depart`,
    permission: 'ma-presence.sign',
    summary: 'Noter mon départ, à distance',
    request: { params: inCpts, body: json(z.object({})) },
    responses: { 200: answer(signed) },
  },
})
