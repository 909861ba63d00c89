/** Versions of the projet: sending it, what the ARS answers, avenants, differences. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { MOTIFS_OPPOSITION } from '../../referentials/cycle-de-vie.ts'
import { contenu } from './contract-contenu.ts'
import { manqueLu } from './contract-parcours.ts'
import { REPONSES } from './rules/vie.ts'

const base = '/api/v1/cpts/{cptsId}/projet'
const inVersion = inCpts.extend({ projetVersionId: id })
const day = civilDay.nullable()

const suite = z.object({
  recuLe: day,
  reponse: z.enum(REPONSES).nullable(),
  reponseLe: day,
  motif: z.enum(MOTIFS_OPPOSITION).nullable(),
  note: text(4000, 0),
})
export type SuiteVersion = z.infer<typeof suite>

const versionLue = suite.extend({
  id,
  numero: z.number().int(),
  nature: z.enum(['initial', 'avenant']),
  libelle: z.string(),
  etat: z.enum(['brouillon', 'figee']),
  ouverteLe: instant,
  figeeLe: instant.nullable(),
  envoyeLe: day,
  empreinte: z.string().nullable(),
  /** Where the filing stands; null for a draft. */
  depot: z.enum(['envoye', 'delai-en-cours', 'repute-valide', 'valide', 'oppose']).nullable(),
  /** The last day on which the ARS may object; null before it received the file. */
  dernierJour: day,
  /** « Le projet sera réputé validé le 3 février 2027, dans 69 jours ». */
  phrase: z.string(),
})
export type VersionLue = z.infer<typeof versionLue>

const changement = z.object({
  nom: z.string(),
  retire: z.array(z.string()),
  ajoute: z.array(z.string()),
  change: z.array(z.object({ quoi: z.string(), avant: z.string(), apres: z.string() })),
})
const difference = z.object({
  nature: z.enum(['ajout', 'retrait', 'changement']),
  id: z.string(),
  titre: z.string(),
  changements: z.array(changement),
})
export type DifferenceLue = z.infer<typeof difference>
export type ChangementLu = z.infer<typeof changement>

export const versionsContract = defineRoutes({
  readEnvoi: {
    method: 'get',
    path: `${base}/envoi`,
    permission: 'projet.read',
    summary: 'Ce qu’il faut relire avant d’envoyer le projet de santé à l’ARS',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          aujourdhui: civilDay,
          libelle: z.string(),
          /** False between a version that was sent and the next avenant: there is nothing to send. */
          ouverte: z.boolean(),
          bloquants: z.array(manqueLu),
          conseils: z.array(manqueLu),
          compte: z.object({
            besoins: z.number().int(),
            objectifs: z.number().int(),
            fiches: z.number().int(),
            communes: z.number().int(),
          }),
        }),
      ),
    },
  },
  submitProjet: {
    method: 'post',
    path: `${base}/envoi`,
    permission: 'projet.submit',
    summary: 'Figer le projet de santé tel qu’il est envoyé à l’ARS',
    request: { params: inCpts, body: json(z.object({ envoyeLe: civilDay })) },
    responses: { 200: answer(z.object({ id, numero: z.number().int(), empreinte: z.string() })) },
  },
  listVersionsProjet: {
    method: 'get',
    path: `${base}/versions`,
    permission: 'projet.read',
    summary: 'Les versions du projet de santé, la dernière d’abord',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ aujourdhui: civilDay, versions: z.array(versionLue) })) },
  },
  openAvenant: {
    method: 'post',
    path: `${base}/versions`,
    permission: 'projet.submit',
    summary: 'Rouvrir le projet de santé\u00a0: un avenant, ou une nouvelle version après une opposition',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ id, numero: z.number().int() })) },
  },
  readVersionProjet: {
    method: 'get',
    path: `${base}/versions/{projetVersionId}`,
    permission: 'projet.read',
    summary: 'Lire une version figée, et refaire le calcul de son empreinte',
    request: { params: inVersion },
    responses: {
      200: answer(
        z.object({
          version: versionLue,
          contenu,
          /** Names of the people that the content cites by id; null once erased. */
          noms: z.record(z.string(), z.string()),
          integrite: z.object({ conforme: z.boolean(), recalculee: z.string() }),
        }),
      ),
    },
  },
  followVersion: {
    method: 'put',
    path: `${base}/versions/{projetVersionId}/suite`,
    permission: 'projet.submit',
    summary: 'Noter la réception par l’ARS et sa réponse',
    request: { params: inVersion, body: json(suite) },
    responses: { 200: answer(done) },
  },
  compareVersions: {
    method: 'get',
    path: `${base}/differences`,
    permission: 'projet.read',
    summary: 'Ce qui change d’une version à une autre, ou à ce qui s’écrit aujourd’hui',
    request: { params: inCpts, query: z.object({ de: id, vers: id.optional() }) },
    responses: {
      200: answer(
        z.object({
          de: z.string(),
          vers: z.string(),
          nombre: z.number().int(),
          territoire: z.array(changement),
          besoins: z.array(difference),
          objectifs: z.array(difference),
          fiches: z.array(difference),
          textes: z.array(difference),
        }),
      ),
    },
  },
})
