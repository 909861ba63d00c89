/** The public page of the CPTS, the texts that one accepts, who signs. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { adresseMot, base, genreTexte, parcours, texteLu } from './contract-shapes.ts'

const effet = z.enum(['instruction', 'ratification'])

export const reglagesContract = defineRoutes({
  readReglageAdhesion: {
    method: 'get',
    path: `${base}/reglage-adhesion`,
    permission: 'demande-adhesion.read',
    summary: 'Lire les réglages de l’adhésion et les textes à accepter',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          adresse: adresseMot.nullable(),
          adresseProposee: z.string(),
          lien: z.string().nullable(),
          ouverte: z.boolean(),
          accueil: z.string(),
          effet,
          signataire: z.string(),
          parcours,
          textes: z.array(texteLu.extend({ retireLe: instant.nullable(), acceptations: z.int() })),
          /** What the statutes want accepted and that no text in force says. */
          manquants: z.array(genreTexte),
        }),
      ),
    },
  },
  saveReglageAdhesion: {
    method: 'put',
    path: `${base}/reglage-adhesion`,
    permission: 'reglage-adhesion.edit',
    summary: 'Ouvrir ou fermer l’adhésion en ligne, et dire sa page',
    request: {
      params: inCpts,
      body: json(
        z.object({
          adresse: adresseMot.nullable(),
          ouverte: z.boolean(),
          accueil: text(2000, 0).default(''),
          effet,
          signataire: text(200, 0).default(''),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
  publishTexte: {
    method: 'post',
    path: `${base}/textes-adhesion`,
    permission: 'reglage-adhesion.edit',
    summary: 'Publier une version d’un texte à accepter\u00a0; la précédente est gardée',
    request: { params: inCpts, body: json(z.object({ genre: genreTexte, titre: text(200), contenu: text(60_000) })) },
    responses: { 200: answer(z.object({ id, version: z.int() })) },
  },
  withdrawTexte: {
    method: 'post',
    path: `${base}/textes-adhesion/{texteAdhesionId}/retrait`,
    permission: 'reglage-adhesion.edit',
    summary: 'Ne plus faire accepter un texte',
    request: { params: inCpts.extend({ texteAdhesionId: id }), body: json(z.object({})) },
    responses: { 200: answer(done) },
  },
})
