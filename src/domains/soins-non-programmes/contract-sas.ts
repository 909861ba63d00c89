/** What the SAS sees of this CPTS, for the CPTS to check before a regulator does. */
import { z } from 'zod'
import { answer, defineRoutes, done, id, inCpts, instant, json, text } from '../../kernel/contract.ts'
import { base, genreCreneau, inAgenda } from './contract-agenda-schemas.ts'
import { MANQUES_LIEU, RAISONS_NON_VU } from './rules/sas-raisons.ts'
import { VISIBILITES } from './rules/vocabulary.ts'

export const creneauPourSas = z.object({
  creneauId: id,
  /** Null: the agenda lives in another CPTS, that shares it with this one. */
  agendaId: id.nullable(),
  nom: z.string(),
  debut: instant,
  fin: instant,
  genre: genreCreneau,
  lieu: z.string().nullable(),
  /** As what it is shown; empty when it is not. */
  natures: z.array(z.enum(VISIBILITES)),
  /** Names of the CPTS that it is shown with. */
  cpts: z.array(z.string()),
  /** Why it is not shown; null when it is. */
  raison: z.enum(RAISONS_NON_VU).nullable(),
})

export const lieuPourSas = z.object({
  id,
  agendaId: id,
  /** Of the professional. */
  nom: z.string(),
  libelle: z.string(),
  communeNom: z.string(),
  manques: z.array(z.enum(MANQUES_LIEU)),
  /** Typed for this place alone; null when it comes from a structure, or is not known. */
  identifiantNational: z.string().nullable(),
})

export const sasContract = defineRoutes({
  readVueSas: {
    method: 'get',
    path: `${base}/soins/sas`,
    permission: 'agenda.read',
    summary: 'Ce que voit le SAS\u00a0: chaque créneau des trois jours, et pourquoi l’un n’y est pas',
    request: { params: inCpts },
    responses: {
      200: answer(
        z.object({
          du: instant,
          au: instant,
          finess: z.enum(['bon', 'absent', 'refuse']),
          telephone: z.enum(['bon', 'absent', 'refuse']),
          creneaux: z.array(creneauPourSas),
          lieux: z.array(lieuPourSas),
        }),
      ),
    },
  },
  setIdentifiantLieu: {
    method: 'put',
    path: `${base}/agendas/{agendaId}/lieux/{lieuId}/identifiant`,
    permission: 'agenda.edit',
    summary: 'Donner l’identifiant national d’un lieu de consultation\u00a0: FINESS, SIRET, ou RPPS et rang',
    request: { params: inAgenda.extend({ lieuId: id }), body: json(z.object({ identifiant: text(40).nullable() })) },
    responses: { 200: answer(done) },
  },
})
