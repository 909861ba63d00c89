/** Who of the team is whom in the directory, and what the directory has said of them since. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, json } from '../../kernel/contract.ts'
import { candidat, enPlace, identifiant, inProfessionnel, lieuDit, personne } from './contract-shapes.ts'
import { PREUVES } from './rules/match.ts'

const proposition = z.object({
  id,
  professionnelId: id,
  nom: z.string(),
  genre: z.enum(['lieu-nouveau', 'lieu-quitte', 'exercice', 'depart', 'retour']),
  /** « Nouveau lieu : 12 rue des Halles, Sète », and what stands in the fiche today. */
  titre: z.string(),
  fiche: z.string(),
  /** What accepting does. */
  effet: z.string(),
  jour: civilDay,
  statut: z.enum(['a-decider', 'acceptee', 'refusee']),
  decideeLe: z.string().nullable(),
  /** It can be taken back. */
  annulable: z.boolean(),
})
const several = z.array(id).min(1).max(500)

export const suiviContract = defineRoutes({
  readRattachement: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/repertoire/professionnels/{professionnelId}',
    permission: 'professionnel.read',
    summary: 'Lire qui est ce professionnel dans l’annuaire national',
    request: { params: inProfessionnel },
    responses: {
      200: answer(
        enPlace.extend({
          rattachement: z
            .object({
              identifiant,
              preuves: z.array(z.enum(PREUVES)),
              /** Linked since. */
              le: civilDay,
              /** The day of the extraction that was compared last. */
              compareAu: civilDay,
              /** Null when the directory no longer has a line of that person. */
              personne: personne.nullable(),
              lieux: z.array(lieuDit),
            })
            .nullable(),
          /** Who it may be, while it is not linked. */
          candidats: z.array(candidat),
          /** The RPPS of the fiche is not in the directory. */
          rppsInconnu: z.boolean(),
          /** Changes that wait to be decided. */
          propositions: z.int(),
        }),
      ),
    },
  },
  linkProfessionnel: {
    method: 'put',
    path: '/api/v1/cpts/{cptsId}/repertoire/professionnels/{professionnelId}',
    permission: 'professionnel.edit',
    summary: 'Rattacher un professionnel à une personne de l’annuaire national',
    request: { params: inProfessionnel, body: json(z.object({ identifiant })) },
    responses: { 200: answer(done) },
  },
  unlinkProfessionnel: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/repertoire/professionnels/{professionnelId}',
    permission: 'professionnel.edit',
    summary: 'Détacher un professionnel de l’annuaire national',
    request: { params: inProfessionnel },
    responses: { 200: answer(done) },
  },
  listRattachements: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/repertoire/rattachements',
    permission: 'professionnel.read',
    summary: 'Lister qui n’est pas rattaché à l’annuaire national, et à qui il peut l’être',
    request: { params: inCpts },
    responses: {
      200: answer(
        enPlace.extend({
          rattaches: z.int(),
          /** One match that leaves no doubt. */
          certains: z.array(
            z.object({ professionnelId: id, nom: z.string(), exercice: z.string(), adherent: z.boolean(), candidat }),
          ),
          /** Somebody has to look, or nobody answers. */
          autres: z.array(
            z.object({
              professionnelId: id,
              nom: z.string(),
              exercice: z.string(),
              adherent: z.boolean(),
              candidats: z.int(),
              raison: z.enum(['a-regarder', 'rpps-inconnu', 'personne']),
            }),
          ),
        }),
      ),
    },
  },
  linkTogether: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/repertoire/rattachements',
    permission: 'professionnel.edit',
    summary: 'Rattacher ensemble ceux dont la correspondance est certaine',
    request: { params: inCpts, body: json(z.object({ professionnelIds: z.array(id).min(1).max(5000) })) },
    responses: { 200: answer(z.object({ lot: id, rattaches: z.int() })) },
  },
  unlinkTogether: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/repertoire/rattachements/annulation',
    permission: 'professionnel.edit',
    summary: 'Détacher ceux qui ont été rattachés ensemble',
    request: { params: inCpts, body: json(z.object({ lot: id })) },
    responses: { 200: answer(z.object({ detaches: z.int() })) },
  },
  listPropositions: {
    method: 'get',
    path: '/api/v1/cpts/{cptsId}/repertoire/propositions',
    permission: 'professionnel.read',
    summary: 'Lister ce que l’annuaire national a dit de nouveau de l’équipe',
    request: { params: inCpts },
    responses: {
      200: answer(
        enPlace.extend({
          rattaches: z.int(),
          nonRattaches: z.int(),
          aDecider: z.array(proposition),
          decidees: z.array(proposition),
        }),
      ),
    },
  },
  decidePropositions: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/repertoire/propositions/decision',
    permission: 'professionnel.edit',
    summary: 'Accepter ou refuser des changements de l’annuaire national',
    request: { params: inCpts, body: json(z.object({ propositionIds: several, accepter: z.boolean() })) },
    responses: { 200: answer(z.object({ decidees: z.int() })) },
  },
  undoPropositions: {
    method: 'post',
    path: '/api/v1/cpts/{cptsId}/repertoire/propositions/retour',
    permission: 'professionnel.edit',
    summary: 'Revenir sur une décision, fiche comprise',
    request: { params: inCpts, body: json(z.object({ propositionIds: several })) },
    responses: { 200: answer(z.object({ rendues: z.int() })) },
  },
})
