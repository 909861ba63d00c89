/** Lines of statements: what came, what it pays, what was set aside. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, done, file, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { ETATS_LIGNE } from './rules/etat-ligne.ts'

const base = '/api/v1/cpts/{cptsId}/lignes-releve'

export const rapprochement = z.object({
  id,
  objet: z.string(),
  objetId: id,
  libelle: z.string(),
  centimes: z.int(),
  par: z.enum(['reference', 'proposition', 'main']),
  faitLe: instant,
})
export const ligneReleve = z.object({
  id,
  compteId: id,
  jour: civilDay,
  libelle: z.string(),
  reference: z.string(),
  centimes: z.int(),
  rapprocheCentimes: z.int(),
  etat: z.enum(ETATS_LIGNE),
  ecarteeRaison: z.string().nullable(),
  rapprochements: z.array(rapprochement),
})

const query = z.object({
  etat: z.enum([...ETATS_LIGNE, 'toutes']).default('toutes'),
  recherche: z.string().max(100).optional(),
  compteBancaireId: id.optional(),
  du: civilDay.optional(),
  au: civilDay.optional(),
})
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const lignesContract = defineRoutes({
  listLignesReleve: {
    method: 'get',
    path: base,
    permission: 'tresorerie.read',
    summary: 'Lister les lignes des relevés',
    request: {
      params: inCpts,
      query: query.extend({ limite: z.coerce.number().int().min(1).max(5000).default(2000) }),
    },
    responses: {
      200: answer(
        z.object({
          /** Of what the query keeps, beyond the lines given. */
          total: z.int(),
          aRapprocher: z.object({ nombre: z.int(), centimes: z.int() }),
          lignes: z.array(ligneReleve),
        }),
      ),
    },
  },
  setAsideLigne: {
    method: 'put',
    path: `${base}/{ligneReleveId}/mise-a-l-ecart`,
    permission: 'tresorerie.edit',
    summary: 'Mettre une ligne à l’écart avec sa raison, ou l’en reprendre',
    request: {
      params: inCpts.extend({ ligneReleveId: id }),
      body: json(z.object({ raison: text(200).nullable() })),
    },
    responses: { 200: answer(done) },
  },
  removeRapprochement: {
    method: 'delete',
    path: '/api/v1/cpts/{cptsId}/rapprochements/{rapprochementId}',
    permission: 'tresorerie.edit',
    summary: 'Défaire un rapprochement\u00a0: ce qu’il payait est dû à nouveau',
    request: { params: inCpts.extend({ rapprochementId: id }) },
    responses: { 200: answer(done) },
  },
  exportLignesCsv: {
    method: 'get',
    path: `${base}.csv`,
    permission: 'tresorerie.read',
    summary: 'Exporter les lignes des relevés en CSV, avec ce qu’elles paient',
    request: { params: inCpts, query },
    responses: { 200: file('text/csv') },
  },
  exportLignesXlsx: {
    method: 'get',
    path: `${base}.xlsx`,
    permission: 'tresorerie.read',
    summary: 'Exporter les lignes des relevés en XLSX, avec ce qu’elles paient',
    request: { params: inCpts, query },
    responses: { 200: file(XLSX) },
  },
})
