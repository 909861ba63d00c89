/** Structures, the directory of what people agreed to publish, and one's own fiche. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, json } from '../../kernel/contract.ts'
import { fiche, publication, structure, structureSaisie, titre } from './contract-shapes.ts'

const ligneAnnuaire = z.object({
  id,
  titre: titre.nullable(),
  nom: z.string(),
  prenom: z.string(),
  profession: z.string(),
  specialite: z.string().nullable(),
  /** Null when the person did not agree to publish it. */
  telephone: z.string().nullable(),
  courriel: z.string().nullable(),
  lieux: z.array(z.object({ nom: z.string(), adresse: z.string(), commune: z.string().nullable() })).nullable(),
})

export const structuresContract = defineRoutes({
  listStructures: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/structures',
    permission: 'structure.read',
    summary: 'Lister les structures',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ structures: z.array(structure) })) },
  },
  createStructure: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/structures',
    permission: 'structure.edit',
    summary: 'Ajouter une structure',
    request: { params: inCpts, body: json(structureSaisie) },
    responses: { 200: answer(z.object({ id })) },
  },
  updateStructure: {
    method: 'patch',
    path: '/api/v1/cpts/{cptsId}/structures/{structureId}',
    permission: 'structure.edit',
    summary: 'Corriger une structure, la fermer ou la rouvrir',
    request: {
      params: inCpts.extend({ structureId: id }),
      body: json(structureSaisie.extend({ fermeeLe: civilDay.nullable().default(null) })),
    },
    responses: { 200: answer(done) },
  },
  deleteStructure: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/structures/{structureId}',
    permission: 'structure.edit',
    summary: 'Effacer une structure dont rien ne dépend',
    request: { params: inCpts.extend({ structureId: id }) },
    responses: { 200: answer(done) },
  },
  listAnnuaire: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/annuaire',
    permission: 'annuaire.read',
    summary: 'Lire l’annuaire\u00a0: ce que chacun a accepté de publier',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ professionnels: z.array(ligneAnnuaire) })) },
  },
  readMaFiche: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/ma-fiche',
    permission: 'fiche-propre.edit',
    summary: 'Lire sa propre fiche, quand la coordination en a créé une',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ fiche: fiche.nullable() })) },
  },
  updateMaFiche: {
    method: 'patch',
    path: '/api/v1/cpts/{cptsId}/ma-fiche',
    permission: 'fiche-propre.edit',
    summary: 'Changer ses coordonnées et ce que l’on accepte de publier',
    request: {
      params: inCpts,
      body: json(
        z.object({
          telephone: z.string().trim().max(40).nullable(),
          courriel: z.string().trim().max(254).nullable(),
          publie: z.array(publication),
        }),
      ),
    },
    responses: { 200: answer(done) },
  },
})
