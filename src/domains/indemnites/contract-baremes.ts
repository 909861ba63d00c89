/** The scale that an instance voted, in dated versions. */
import { z } from 'zod'
import { answer, civilDay, defineRoutes, id, inCpts, json, text, wallTime } from '../../kernel/contract.ts'
import { base } from './contract-shapes.ts'
import { HORAIRES, NATURES, UNITES } from './rules/tarif.ts'

const tarif = z.object({
  nature: z.enum(NATURES),
  libelle: text(200),
  professions: z
    .array(z.string().regex(/^\d{2}$/))
    .max(40)
    .default([]),
  genres: z.array(z.string().min(1).max(40)).max(20).default([]),
  unite: z.enum(UNITES),
  centimes: z.int().min(1).max(100_000_000),
  horaire: z.enum(HORAIRES),
  plafondActeCentimes: z.int().min(1).max(100_000_000).nullable().default(null),
})
const heures = z.object({ debut: wallTime, fin: wallTime, jours: z.array(z.int().min(1).max(7)).min(1).max(7) })
const saisi = z.object({
  nom: text(120),
  debut: civilDay,
  /** The instance that voted, the day, and the decision. */
  instance: text(200),
  voteLe: civilDay,
  decisionId: id.nullable().default(null),
  decision: text(500, 0).default(''),
  heures,
  note: text(2000, 0).default(''),
  tarifs: z.array(tarif).min(1).max(100),
})
export type BaremeSaisi = z.infer<typeof saisi>
export const bareme = saisi.extend({
  id,
  fin: civilDay.nullable(),
  enVigueur: z.boolean(),
  tarifs: z.array(tarif.extend({ rang: z.int() })),
})
export type BaremeLu = z.infer<typeof bareme>

export const baremesContract = defineRoutes({
  listBaremesIndemnites: {
    method: 'get',
    path: `${base}/baremes-indemnites`,
    permission: 'indemnite.read',
    summary: 'Lire les versions du barème d’indemnisation',
    request: { params: inCpts },
    responses: { 200: answer(z.object({ baremes: z.array(bareme) })) },
  },
  createBaremeIndemnites: {
    method: 'post',
    path: `${base}/baremes-indemnites`,
    permission: 'bareme-indemnites.edit',
    summary: 'Écrire une version du barème, avec la décision qui l’a votée',
    request: { params: inCpts, body: json(saisi) },
    responses: { 200: answer(z.object({ id })) },
  },
})
