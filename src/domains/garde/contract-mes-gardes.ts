/** The rotas of one volunteer: signed in, or by a link that opens one rota. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { charge, echange, garde, inTableau, mine, pourquoi, souhait, tenue, voeuxSaisis } from './contract-shapes.ts'

const inGarde = inTableau.extend({ gardeId: id })
const inEchange = inTableau.extend({ echangeGardeId: id })

const mesGardes = z.object({
  cptsNom: z.string(),
  titre: z.string(),
  du: civilDay,
  au: civilDay,
  /** Null: not on this rota, which may be joined while wishes are open. */
  moi: z
    .object({
      id,
      nom: z.string(),
      plafondPeriode: z.int().nullable(),
      /** Set by the coordination; null: that of the rota. */
      plafondSemaine: z.int().nullable(),
      voeuxLe: instant.nullable(),
      charge,
    })
    .nullable(),
  voeuxJusquau: civilDay.nullable(),
  voeuxOuverts: z.boolean(),
  reposJours: z.int(),
  publieLe: instant.nullable(),
  enChangement: z.boolean(),
  gardes: z.array(garde.extend({ pourMoi: z.boolean() })),
  indisponibilites: z.array(z.object({ du: civilDay, au: civilDay })),
  /** Leave of one’s agenda, proposed while nothing was said. */
  preremplies: z.boolean(),
  souhaits: z.array(z.object({ gardeId: id, souhait })),
  /** As last published. */
  tenues: z.array(tenue),
  echanges: z.array(echange),
})
export type MesGardes = z.infer<typeof mesGardes>

export const mesGardesContract = defineRoutes({
  listMesGardes: {
    method: 'get',
    path: mine,
    permission: 'mes-gardes.read',
    summary: 'Mes tableaux de garde et mes prochaines gardes',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          tableaux: z.array(
            z.object({
              id,
              titre: z.string(),
              du: civilDay,
              au: civilDay,
              inscrit: z.boolean(),
              publie: z.boolean(),
              voeuxOuverts: z.boolean(),
              voeuxDits: z.boolean(),
              aRepondre: z.int(),
            }),
          ),
          prochaines: z.array(z.object({ tableauGardeId: id, gardeId: id, jour: civilDay, phrase: z.string() })),
        }),
      ),
    },
  },
  readMesGardes: {
    method: 'get',
    path: `${mine}/{tableauGardeId}`,
    permission: 'mes-gardes.read',
    summary: 'Un tableau de garde\u00a0: mes vœux, et ce qui est publié',
    request: { params: inTableau },
    responses: { 200: answer(mesGardes) },
  },
  joinTableauGarde: {
    method: 'post',
    path: `${mine}/{tableauGardeId}/participer`,
    permission: 'mes-gardes.edit',
    summary: 'Me porter volontaire',
    request: { params: inTableau },
    responses: { 200: answer(done) },
  },
  leaveTableauGarde: {
    method: 'post',
    path: `${mine}/{tableauGardeId}/quitter`,
    permission: 'mes-gardes.edit',
    summary: 'Ne plus être volontaire, tant que je ne tiens aucune garde publiée',
    request: { params: inTableau },
    responses: { 200: answer(done) },
  },
  saveMesVoeux: {
    method: 'put',
    path: `${mine}/{tableauGardeId}/voeux`,
    permission: 'mes-gardes.edit',
    summary: 'Dire mes indisponibilités, mes vœux et mon plafond',
    request: { params: inTableau, body: json(voeuxSaisis) },
    responses: { 200: answer(done) },
  },
  listEchangesPossibles: {
    method: 'get',
    path: `${mine}/{tableauGardeId}/gardes/{gardeId}/echanges`,
    permission: 'mes-gardes.read',
    summary: 'À qui je peux demander de prendre ma garde, et contre laquelle',
    request: { params: inGarde },
    responses: {
      200: answer(
        z.object({
          collegues: z.array(
            z.object({
              volontaireId: id,
              nom: z.string(),
              /** May take it alone. */
              seul: z.boolean(),
              contre: z.array(z.object({ gardeId: id, phrase: z.string() })),
            }),
          ),
        }),
      ),
    },
  },
  askEchange: {
    method: 'post',
    path: `${mine}/{tableauGardeId}/echanges`,
    permission: 'mes-gardes.edit',
    summary: 'Demander à un collègue de prendre ma garde, seule ou contre l’une des siennes',
    request: {
      params: inTableau,
      body: json(z.object({ gardeId: id, volontaireId: id, contreGardeId: id.nullable() })),
    },
    responses: { 200: answer(z.object({ id })) },
  },
  answerEchange: {
    method: 'post',
    path: `${mine}/{tableauGardeId}/echanges/{echangeGardeId}/reponse`,
    permission: 'mes-gardes.edit',
    summary: 'Accepter ou décliner un échange que l’on me demande',
    request: { params: inEchange, body: json(z.object({ accepte: z.boolean() })) },
    responses: { 200: answer(done) },
  },
  withdrawEchange: {
    method: 'post',
    path: `${mine}/{tableauGardeId}/echanges/{echangeGardeId}/retirer`,
    permission: 'mes-gardes.edit',
    summary: 'Retirer ma demande d’échange',
    request: { params: inEchange },
    responses: { 200: answer(done) },
  },
  explainMaGarde: {
    method: 'get',
    path: `${mine}/{tableauGardeId}/gardes/{gardeId}/pourquoi`,
    permission: 'mes-gardes.read',
    summary: 'Pourquoi moi\u00a0? Les autres sont comptés, jamais nommés',
    request: { params: inGarde },
    responses: { 200: answer(pourquoi) },
  },
  createFluxGardes: {
    method: 'post',
    path: `${mine}/flux`,
    permission: 'mes-gardes.read',
    summary: 'Créer l’adresse de mes gardes pour mon calendrier',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ adresse: z.string(), expireLe: instant })) },
  },
})
