/** What doctors can take: told by themselves, by a link or signed in, or by the coordination for them. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { base, capaciteBody, capaciteLue, codeInsee } from './contract-shapes.ts'

const inMedecin = inCpts.extend({ professionnelId: id })
const commune = z.object({ code: codeInsee, nom: z.string() })

export const capacitesContract = defineRoutes({
  listCapacites: {
    method: 'get',
    path: `${base}/medecins`,
    permission: 'demande-mt.read',
    summary: 'Les médecins généralistes du territoire et ce que chacun peut accueillir',
    request: { params: inCpts },
    responses: {
      200: answer(z.object({ mois: z.string(), medecins: z.array(capaciteLue), communes: z.array(commune) })),
    },
  },
  saveCapacite: {
    method: 'put',
    path: `${base}/medecins/{professionnelId}/capacite`,
    permission: 'capacite-mt.edit',
    summary: 'Noter ce qu’un médecin a dit pouvoir accueillir',
    request: { params: inMedecin, body: json(capaciteBody) },
    responses: { 200: answer(done) },
  },
  askCapacite: {
    method: 'post',
    path: `${base}/medecins/{professionnelId}/lien`,
    permission: 'capacite-mt.edit',
    summary: 'Demander à un médecin ce qu’il peut accueillir, par un lien',
    request: { params: inMedecin },
    responses: { 200: answer(z.object({ lien: z.string(), expireLe: instant, parCourriel: z.boolean() })) },
  },
  readMaCapacite: {
    method: 'get',
    path: `${base}/ma-capacite`,
    permission: 'ma-capacite-mt.declarer',
    summary: 'Lire ce que l’on a déclaré pouvoir accueillir',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ cpts: z.string(), capacite: capaciteLue, communes: z.array(commune) })) },
  },
  saveMaCapacite: {
    method: 'put',
    path: `${base}/ma-capacite`,
    permission: 'ma-capacite-mt.declarer',
    summary: 'Déclarer ce que l’on peut accueillir\u00a0: combien par mois, qui, où',
    request: { params: inCpts, body: json(capaciteBody) },
    responses: { 200: answer(done) },
  },
})
