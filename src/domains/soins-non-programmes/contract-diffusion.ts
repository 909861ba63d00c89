/** Requests told to a group of professionals: groups, what was sent, what came back, and the page of the link. */
import { z } from 'zod'
import {
  answer,
  civilDay,
  defineRoutes,
  done,
  file,
  id,
  inCpts,
  instant,
  json,
  text,
  wallTime,
} from '../../kernel/contract.ts'
import { codeInsee, genreCreneau } from './contract-agenda-schemas.ts'
import { ECARTS, RAISONS_REFUS, STATUTS_DIFFUSION } from './rules/diffusion/vocabulary.ts'
import { DEGRES, MOTIFS, STATUTS_RENDEZ_VOUS, TRANCHES_AGE } from './rules/vocabulary.ts'

const base = '/api/v1/cpts/{cptsId}'
const inGroupe = inCpts.extend({ groupeId: id })
const inDiffusion = inCpts.extend({ diffusionId: id })

const groupeBody = z.object({
  nom: text(80),
  professions: z
    .array(z.string().regex(/^[\w-]{1,10}$/))
    .max(20)
    .default([]),
  communes: z.array(codeInsee).max(100).default([]),
  structures: z.array(id).max(50).default([]),
  membres: z.array(id).max(500).default([]),
})
const destinataire = z.object({
  agendaId: id,
  personneId: id,
  nom: z.string(),
  metier: z.string(),
  profession: z.string(),
  ecart: z.enum(ECARTS).nullable(),
})
const recevoir = json(z.object({ recevoir: z.boolean() }))

const diffusionLue = z.object({
  id,
  demandeId: id,
  groupeNom: z.string(),
  statut: z.enum(STATUTS_DIFFUSION),
  creeeLe: instant,
  habituelJusquA: instant.nullable(),
  echeance: instant,
  aDire: z.boolean(),
  motif: z.enum(MOTIFS),
  degre: z.enum(DEGRES),
  trancheAge: z.enum(TRANCHES_AGE),
  communeNom: z.string(),
  envois: z.array(
    z.object({
      id,
      nom: z.string(),
      metier: z.string(),
      habituel: z.boolean(),
      ouvreLe: instant,
      reponse: z.enum(['accepte', 'refuse']).nullable(),
      raison: z.enum(RAISONS_REFUS).nullable(),
      reponduLe: instant.nullable(),
    }),
  ),
})

/** What the link shows: never who, never the motive. */
const maDiffusion = z.object({
  cptsNom: z.string(),
  nom: z.string(),
  zone: z.string(),
  etat: z.enum(['ouverte', 'pas-encore', 'acceptee', 'refusee', 'prise', 'finie']),
  habituel: z.boolean(),
  jusquA: instant,
  demande: z
    .object({
      trancheAge: z.enum(TRANCHES_AGE),
      communeNom: z.string(),
      degre: z.enum(DEGRES),
      echeance: instant,
      genre: genreCreneau,
    })
    .nullable(),
  creneaux: z.array(z.object({ id, debut: instant, fin: instant })),
  heures: z.array(instant),
  rendezVous: z.object({ debut: instant, fin: instant, statut: z.enum(STATUTS_RENDEZ_VOUS) }).nullable(),
  recevoir: z.boolean(),
})

export const diffusionContract = defineRoutes({
  listGroupes: {
    method: 'get',
    path: `${base}/soins/groupes`,
    permission: 'diffusion.read',
    summary: 'Les groupes de professionnels, et qui peut être sollicité',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          groupes: z.array(groupeBody.required().extend({ id, nombre: z.number(), joignables: z.number() })),
          professionnels: z.array(destinataire),
        }),
      ),
    },
  },
  createGroupe: {
    method: 'post',
    path: `${base}/soins/groupes`,
    permission: 'diffusion.send',
    summary: 'Créer un groupe\u00a0: par profession, commune, structure, ou choisi à la main',
    request: { params: inCpts, body: json(groupeBody) },
    responses: { 200: answer(z.object({ id })) },
  },
  editGroupe: {
    method: 'put',
    path: `${base}/soins/groupes/{groupeId}`,
    permission: 'diffusion.send',
    summary: 'Changer un groupe',
    request: { params: inGroupe, body: json(groupeBody) },
    responses: { 200: answer(done) },
  },
  archiveGroupe: {
    method: 'post',
    path: `${base}/soins/groupes/{groupeId}/archiver`,
    permission: 'diffusion.send',
    summary: 'Archiver un groupe\u00a0: ce qui lui fut envoyé reste lisible',
    request: { params: inGroupe },
    responses: { 200: answer(done) },
  },
  readDestinataires: {
    method: 'get',
    path: `${base}/soins/groupes/{groupeId}/destinataires`,
    permission: 'diffusion.read',
    summary: 'Qui un groupe solliciterait maintenant, et qui ne le serait pas, avec la raison',
    request: { params: inGroupe },
    responses: { 200: answer(z.object({ destinataires: z.array(destinataire) })) },
  },
  sendDiffusion: {
    method: 'post',
    path: `${base}/demandes/{demandeId}/diffuser`,
    permission: 'diffusion.send',
    summary: 'Diffuser une demande à un groupe\u00a0: le professionnel habituel d’abord, puis les autres',
    request: {
      params: inCpts.extend({ demandeId: id }),
      body: json(z.object({ groupeId: id, habituelAgendaId: id.nullable().default(null) })),
    },
    responses: {
      200: answer(
        z.object({
          id,
          destinataires: z.number(),
          habituelJusquA: instant.nullable(),
          echeance: instant,
          ecartes: z.array(z.object({ nom: z.string(), ecart: z.enum(ECARTS) })),
        }),
      ),
    },
  },
  stopDiffusion: {
    method: 'post',
    path: `${base}/soins/diffusions/{diffusionId}/arreter`,
    permission: 'diffusion.send',
    summary: 'Arrêter une diffusion en cours',
    request: { params: inDiffusion },
    responses: { 200: answer(done) },
  },
  markDiffusionVue: {
    method: 'post',
    path: `${base}/soins/diffusions/{diffusionId}/vue`,
    permission: 'diffusion.send',
    summary: 'Dire que l’on sait que personne n’a répondu',
    request: { params: inDiffusion },
    responses: { 200: answer(done) },
  },
  listDiffusions: {
    method: 'get',
    path: `${base}/soins/diffusions`,
    permission: 'diffusion.read',
    summary: 'Les diffusions, les plus récentes d’abord, avec leurs réponses',
    request: {
      params: inCpts,
      query: z.object({ demandeId: id.optional(), limite: z.coerce.number().int().min(1).max(500).default(50) }),
    },
    responses: { 200: answer(z.object({ diffusions: z.array(diffusionLue) })) },
  },
  exportDiffusions: {
    method: 'get',
    path: `${base}/soins/diffusions/export`,
    permission: 'diffusion.read',
    summary: 'Les diffusions et leurs réponses en CSV, sans rien d’un patient',
    request: { params: inCpts },
    responses: { 200: file('text/csv') },
  },
  readMaDiffusion: {
    method: 'get',
    path: `${base}/ma-diffusion`,
    permission: 'ma-diffusion.repondre',
    summary:
      'Ce que dit le lien d’une diffusion\u00a0: âge en tranches, commune, délai voulu\u00a0; ni identité ni motif',
    request: { params: inCpts },
    responses: { 200: answer(maDiffusion) },
  },
  acceptMaDiffusion: {
    method: 'post',
    path: `${base}/ma-diffusion/accepter`,
    permission: 'ma-diffusion.repondre',
    summary: 'Accepter, avec un créneau à soi ou une heure\u00a0: le premier l’emporte',
    request: {
      params: inCpts,
      body: json(z.union([z.object({ creneauId: id }), z.object({ jour: civilDay, heure: wallTime })])),
    },
    responses: { 200: answer(z.object({ debut: instant, fin: instant })) },
  },
  refuseMaDiffusion: {
    method: 'post',
    path: `${base}/ma-diffusion/refuser`,
    permission: 'ma-diffusion.repondre',
    summary: 'Dire que l’on ne peut pas, avec une raison',
    request: { params: inCpts, body: json(z.object({ raison: z.enum(RAISONS_REFUS) })) },
    responses: { 200: answer(done) },
  },
  setMaDiffusionRecevoir: {
    method: 'post',
    path: `${base}/ma-diffusion/recevoir`,
    permission: 'ma-diffusion.repondre',
    summary: 'Ne plus recevoir ces messages, ou les recevoir de nouveau',
    request: { params: inCpts, body: recevoir },
    responses: { 200: answer(done) },
  },
  readMesMessages: {
    method: 'get',
    path: `${base}/mon-agenda/messages`,
    permission: 'mon-agenda.read',
    summary: 'Si l’on peut me solliciter par message',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ agenda: z.boolean(), recevoir: z.boolean() })) },
  },
  setMesMessages: {
    method: 'put',
    path: `${base}/mon-agenda/messages`,
    permission: 'mon-agenda.offrir',
    summary: 'Choisir d’être sollicité par message, ou non',
    request: { params: inCpts, body: recevoir },
    responses: { 200: answer(done) },
  },
})
