/** Open to all: asking for a médecin traitant, following one's request, withdrawing it. A name goes in, none comes out. */
import { z } from 'zod'
import { answer, defineRoutes, done, file, instant, json } from '../../kernel/contract.ts'
import { adresseMot, codeInsee, consentement, demandeMtBody, identiteMt } from './contract-shapes.ts'

const base = '/api/v1/medecin-traitant/{adresse}'
const inPage = z.object({ adresse: adresseMot })
const numero = json(z.object({ numero: z.string().trim().min(1).max(60) }))

export const publicContract = defineRoutes({
  readPageMt: {
    method: 'get',
    path: base,
    permission: 'public',
    summary: 'Lire la page par laquelle on demande un médecin traitant',
    request: { params: inPage },
    responses: {
      200: answer(
        z.object({
          cpts: z.string(),
          telephone: z.string(),
          contactDonnees: z.string(),
          conservationJours: z.number(),
          silenceMois: z.number(),
          communes: z.array(z.object({ code: codeInsee, nom: z.string() })),
        }),
      ),
    },
  },
  askMt: {
    method: 'post',
    path: base,
    permission: 'public',
    tries: 6,
    summary: 'Demander un médecin traitant\u00a0; un numéro permet de suivre la demande et de la retirer',
    request: { params: inPage, body: json(demandeMtBody.extend({ identite: identiteMt, consentement })) },
    responses: { 200: answer(z.object({ numero: z.string() })) },
  },
  followMt: {
    method: 'post',
    path: `${base}/suivi`,
    permission: 'public',
    tries: 12,
    summary: 'Voir où en est une demande, par son numéro, sans aucun nom de patient',
    request: { params: inPage, body: numero },
    responses: {
      200: answer(
        z.object({
          etape: z.enum(['attente', 'proposee', 'trouvee', 'close']),
          deposeeLe: instant,
          /** Once a doctor said yes: whom to call. */
          medecin: z
            .object({ nom: z.string(), communeNom: z.string().nullable(), telephone: z.string().nullable() })
            .nullable(),
          telephone: z.string(),
        }),
      ),
    },
  },
  confirmMt: {
    method: 'post',
    path: `${base}/confirmation`,
    permission: 'public',
    tries: 12,
    summary: 'Dire que l’on cherche toujours, par son numéro',
    request: { params: inPage, body: numero },
    responses: { 200: answer(done) },
  },
  withdrawMt: {
    method: 'post',
    path: `${base}/retrait`,
    permission: 'public',
    tries: 12,
    summary: 'Retirer sa demande, par son numéro\u00a0: l’identité est effacée aussitôt',
    request: { params: inPage, body: numero },
    responses: { 200: answer(done) },
  },
  printMt: {
    method: 'get',
    path: `${base}/formulaire`,
    permission: 'public',
    summary: 'Le formulaire à imprimer, à remplir à la main',
    request: { params: inPage },
    responses: { 200: file('application/pdf') },
  },
})
