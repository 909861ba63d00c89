/** Triage grids: written, checked, validated by a physician, put in use; and the path that a call took. */
import { z } from 'zod'
import { answer, defineRoutes, done, file, id, inCpts, instant, json } from '../../kernel/contract.ts'
import {
  empreinte,
  grilleContenu,
  grilleLue,
  grilleResume,
  parcoursDonne,
  validationLue,
} from './contract-grille-schemas.ts'

const base = '/api/v1/cpts/{cptsId}'
const inGrille = inCpts.extend({ grilleId: id })
const PDF = 'application/pdf'

export const grilleContract = defineRoutes({
  listGrilles: {
    method: 'get',
    path: `${base}/soins/grilles`,
    permission: 'grille.read',
    summary: 'Les versions de la grille de triage, la plus récente d’abord',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          grilles: z.array(grilleResume),
          /** Who asks is a physician of this CPTS. */
          peutValider: z.boolean(),
        }),
      ),
    },
  },
  readGrilleEnUsage: {
    method: 'get',
    path: `${base}/soins/triage`,
    permission: 'grille.read',
    summary: 'La grille validée et en usage, ou aucune',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ grille: grilleLue.nullable() })) },
  },
  createGrille: {
    method: 'post',
    path: `${base}/soins/grilles`,
    permission: 'grille.edit',
    summary: 'Commencer une version\u00a0: depuis l’exemple, une grille vide ou une version existante',
    request: { params: inCpts, body: json(z.object({ depuis: z.union([z.enum(['exemple', 'vide']), id]) })) },
    responses: { 200: answer(z.object({ id })) },
  },
  importGrille: {
    method: 'post',
    path: `${base}/soins/grilles/importer`,
    permission: 'grille.edit',
    summary: 'Importer une grille écrite en YAML ou en JSON',
    request: { params: inCpts, body: json(z.object({ texte: z.string().min(1).max(200_000) })) },
    responses: { 200: answer(z.object({ id })) },
  },
  readGrille: {
    method: 'get',
    path: `${base}/soins/grilles/{grilleId}`,
    permission: 'grille.read',
    summary: 'Une version de la grille, avec ce qui n’y va pas',
    request: { params: inGrille },
    responses: { 200: answer(grilleLue) },
  },
  saveGrille: {
    method: 'put',
    path: `${base}/soins/grilles/{grilleId}`,
    permission: 'grille.edit',
    summary: 'Enregistrer un brouillon\u00a0: une version validée ne se change plus',
    request: { params: inGrille, body: json(z.object({ contenu: grilleContenu, empreinte })) },
    responses: { 200: answer(z.object({ empreinte })) },
  },
  dropGrille: {
    method: 'post',
    path: `${base}/soins/grilles/{grilleId}/abandonner`,
    permission: 'grille.edit',
    summary: 'Abandonner un brouillon',
    request: { params: inGrille },
    responses: { 200: answer(done) },
  },
  exportGrille: {
    method: 'get',
    path: `${base}/soins/grilles/{grilleId}/export`,
    permission: 'grille.read',
    summary: 'La grille en YAML ou en JSON',
    request: { params: inGrille, query: z.object({ format: z.enum(['yaml', 'json']).default('yaml') }) },
    responses: { 200: file('application/yaml') },
  },
  printGrille: {
    method: 'get',
    path: `${base}/soins/grilles/{grilleId}/grille.pdf`,
    permission: 'grille.read',
    summary: 'La grille à imprimer, avec la place d’une validation sur papier',
    request: { params: inGrille },
    responses: { 200: file(PDF) },
  },
  listMedecinsPourGrille: {
    method: 'get',
    path: `${base}/soins/medecins`,
    permission: 'grille.edit',
    summary: 'Les médecins à qui une grille peut être envoyée',
    request: { params: inCpts },
    responses: {
      200: answer(z.object({ medecins: z.array(z.object({ id, nom: z.string(), aUnCourriel: z.boolean() })) })),
    },
  },
  sendGrille: {
    method: 'post',
    path: `${base}/soins/grilles/{grilleId}/envoyer`,
    permission: 'grille.edit',
    summary: 'Envoyer un lien de validation à un médecin de la CPTS',
    request: { params: inGrille, body: json(z.object({ professionnelId: id })) },
    responses: {
      200: answer(z.object({ lien: z.string(), expireLe: instant, nom: z.string(), courrielEnvoye: z.boolean() })),
    },
  },
  validateGrille: {
    method: 'post',
    path: `${base}/soins/grilles/{grilleId}/valider`,
    permission: 'grille.validate',
    summary: 'Valider la version que l’on vient de lire, comme médecin de la CPTS',
    request: { params: inGrille, body: json(z.object({ empreinte })) },
    responses: { 200: answer(done) },
  },
  useGrille: {
    method: 'post',
    path: `${base}/soins/grilles/{grilleId}/mettre-en-usage`,
    permission: 'grille.edit',
    summary: 'Mettre une version validée en usage\u00a0; la précédente est retirée',
    request: { params: inGrille },
    responses: { 200: answer(done) },
  },
  withdrawGrille: {
    method: 'post',
    path: `${base}/soins/grilles/{grilleId}/retirer`,
    permission: 'grille.edit',
    summary: 'Retirer une version validée\u00a0: le bureau ne la propose plus',
    request: { params: inGrille },
    responses: { 200: answer(done) },
  },
  readMaGrille: {
    method: 'get',
    path: `${base}/ma-grille`,
    permission: 'ma-grille.read',
    summary: 'La grille que ce lien donne à valider',
    request: { params: inCpts },
    responses: {
      200: answer(z.object({ cpts: z.string(), medecin: z.string(), rpps: z.string().nullable(), grille: grilleLue })),
    },
  },
  printMaGrille: {
    method: 'get',
    path: `${base}/ma-grille/grille.pdf`,
    permission: 'ma-grille.read',
    summary: 'La grille que ce lien donne à valider, à imprimer',
    request: { params: inCpts },
    responses: { 200: file(PDF) },
  },
  validateMaGrille: {
    method: 'post',
    path: `${base}/ma-grille/valider`,
    permission: 'ma-grille.validate',
    summary: 'Valider la version lue par ce lien',
    request: { params: inCpts, body: json(z.object({ empreinte })) },
    responses: { 200: answer(done) },
  },
  keepParcours: {
    method: 'put',
    path: `${base}/demandes/{demandeId}/parcours`,
    permission: 'demande.open',
    summary: 'Garder avec la demande le chemin suivi dans la grille en usage',
    request: { params: inCpts.extend({ demandeId: id }), body: json(parcoursDonne) },
    responses: { 200: answer(done) },
  },
  readParcours: {
    method: 'get',
    path: `${base}/demandes/{demandeId}/parcours`,
    permission: 'demande.read',
    summary: 'Le chemin suivi pour une demande',
    request: { params: inCpts.extend({ demandeId: id }) },
    responses: {
      200: answer(
        z.object({
          numero: z.number().int(),
          titre: z.string(),
          validation: validationLue.nullable(),
          lignes: z.array(z.object({ question: z.string(), reponse: z.string() })),
          issue: z.string(),
          le: instant,
          /** Day when it goes, once the request is closed. */
          effacementLe: z.string().nullable(),
        }),
      ),
    },
  },
})
