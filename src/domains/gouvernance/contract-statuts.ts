/** The statutes: versions, colleges and instances as each version says them. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, json } from '../../kernel/contract.ts'
import { adoptionSaisie, base, collegeSaisi, instanceSaisie, statutsLus, statutsSaisis } from './contract-shapes.ts'

const inStatuts = inCpts.extend({ statutsId: id })
const inCollege = inStatuts.extend({ collegeId: id })
const inInstance = inStatuts.extend({ instanceId: id })
/** The version of the text that the person had read. */
const version = z.object({ version: z.int() })
const permission = 'gouvernance.edit'

export const statutsContract = defineRoutes({
  listStatuts: {
    method: 'get',
    path: `${base}/statuts`,
    permission: 'gouvernance.read',
    summary: 'Lire les versions des statuts',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ aujourdhui: z.string(), versions: z.array(statutsLus) })) },
  },
  startStatuts: {
    method: 'post',
    path: `${base}/statuts`,
    permission,
    summary: 'Enregistrer les premiers statuts, d’après un modèle ou une page blanche',
    request: { params: inCpts, body: json(adoptionSaisie.extend({ modele: z.string().max(60).nullable() })) },
    responses: { 200: answer(z.object({ id })) },
  },
  openStatuts: {
    method: 'post',
    path: `${base}/statuts/{statutsId}/suite`,
    permission,
    summary: 'Ouvrir une nouvelle version, qui reprend celle-ci',
    request: { params: inStatuts, body: json(adoptionSaisie) },
    responses: { 200: answer(z.object({ id })) },
  },
  saveStatuts: {
    method: 'put',
    path: `${base}/statuts/{statutsId}`,
    permission,
    summary: 'Corriger une version des statuts',
    request: { params: inStatuts, body: json(statutsSaisis.extend(version.shape)) },
    responses: { 200: answer(done) },
  },
  deleteStatuts: {
    method: 'delete',
    path: `${base}/statuts/{statutsId}`,
    permission,
    summary: 'Effacer la dernière version, si rien ne repose sur elle',
    request: { params: inStatuts },
    responses: { 200: answer(done) },
  },
  createCollege: {
    method: 'post',
    path: `${base}/statuts/{statutsId}/colleges`,
    permission,
    summary: 'Ajouter un collège',
    request: { params: inStatuts, body: json(collegeSaisi.extend(version.shape)) },
    responses: { 200: answer(z.object({ id })) },
  },
  saveCollege: {
    method: 'put',
    path: `${base}/statuts/{statutsId}/colleges/{collegeId}`,
    permission,
    summary: 'Corriger un collège',
    request: { params: inCollege, body: json(collegeSaisi.extend(version.shape)) },
    responses: { 200: answer(done) },
  },
  deleteCollege: {
    method: 'delete',
    path: `${base}/statuts/{statutsId}/colleges/{collegeId}`,
    permission,
    summary: 'Retirer un collège où personne ne siège',
    request: { params: inCollege },
    responses: { 200: answer(done) },
  },
  createInstance: {
    method: 'post',
    path: `${base}/statuts/{statutsId}/instances`,
    permission,
    summary: 'Ajouter une instance',
    request: { params: inStatuts, body: json(instanceSaisie.extend(version.shape)) },
    responses: { 200: answer(z.object({ id })) },
  },
  saveInstance: {
    method: 'put',
    path: `${base}/statuts/{statutsId}/instances/{instanceId}`,
    permission,
    summary: 'Corriger une instance et ses règles, la fermer ou la rouvrir',
    request: { params: inInstance, body: json(instanceSaisie.extend(version.shape)) },
    responses: { 200: answer(done) },
  },
  deleteInstance: {
    method: 'delete',
    path: `${base}/statuts/{statutsId}/instances/{instanceId}`,
    permission,
    summary: 'Retirer une instance qui n’a jamais eu de mandat',
    request: { params: inInstance },
    responses: { 200: answer(done) },
  },
})
