/** The rights of a person in a CPTS: see what is kept, who read it, take it away, have it erased. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json } from '../../kernel/contract.ts'

const base = '/api/v1/cpts/{cptsId}'
const inPersonne = inCpts.extend({ personneId: id })

/** JSON to download, told apart from an answer to read. */
export const DONNEES = 'application/vnd.maillage.personne+json'

const nombre = z.number().int()
const droits = z.object({
  personne: z.object({ id, nom: z.string(), prenom: z.string() }),
  roles: z.array(z.string()),
  courriel: z.string().nullable(),
  /** Null when the person has no fiche here. */
  fiche: z
    .object({ id, lieux: nombre, adhesions: nombre, cotisations: nombre, effacementLe: civilDay.nullable() })
    .nullable(),
  /** Presences whose name is kept in the registre. */
  presences: nombre,
  creneaux: nombre,
  liens: nombre,
  /** Appointments to come: they are moved before an erasure. */
  attendus: nombre,
  /** Who read or changed what is kept, the newest first; lists of everybody are not told line by line. */
  traces: z.array(
    z.object({
      id: z.number(),
      le: instant,
      acteur: z.string(),
      operation: z.string(),
      objet: z.string(),
      objetId: z.string(),
      colonnes: z.array(z.string()),
    }),
  ),
})
export type Droits = z.infer<typeof droits>

export const droitsContract = defineRoutes({
  readDroits: {
    method: 'get',
    path: `${base}/personnes/{personneId}/droits`,
    permission: 'droits.exercer',
    summary: 'Ce que la CPTS garde d’une personne, et qui l’a lu',
    request: { params: inPersonne },
    responses: { 200: answer(droits) },
  },
  exportDonnees: {
    method: 'get',
    path: `${base}/personnes/{personneId}/donnees.json`,
    permission: 'droits.exercer',
    summary: 'Toutes les données d’une personne dans cette CPTS, à lui remettre',
    request: { params: inPersonne },
    responses: { 200: file(DONNEES) },
  },
  erasePersonne: {
    method: 'post',
    path: `${base}/personnes/{personneId}/effacement`,
    permission: 'droits.exercer',
    summary: 'Effacer une personne de cette CPTS, à sa demande',
    request: { params: inPersonne, body: json(z.object({ confirme: z.literal(true) })) },
    responses: { 200: answer(done) },
  },
  readMesDroits: {
    method: 'get',
    path: `${base}/mes-donnees`,
    permission: 'cpts.read',
    summary: 'Ce que cette CPTS garde de moi, et qui l’a lu',
    request: { params: inCpts },
    responses: { 200: answer(droits) },
  },
  exportMesDonnees: {
    method: 'get',
    path: `${base}/mes-donnees.json`,
    permission: 'cpts.read',
    summary: 'Toutes mes données dans cette CPTS',
    request: { params: inCpts },
    responses: { 200: file(DONNEES) },
  },
})
