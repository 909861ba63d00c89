/** What one elector sees and does of one séance, by a signed link or signed in. */
import { z } from 'zod'
import { answer, defineRoutes, done, file, id, inCpts, instant, json } from '../../kernel/contract.ts'
import { base, genreScrutin, option, quorumVu, resultat } from './contract-seances-shapes.ts'

const which = z.object({ seanceId: id.optional() })

/** In whose name one may vote in it, and what became of that. */
const bulletinVu = z.object({
  electeurId: id,
  nom: z.string(),
  voix: z.int(),
  moi: z.boolean(),
  recu: z.string().nullable(),
})

export const maSeanceVue = z.object({
  cpts: z.string(),
  seanceId: id,
  instance: z.string(),
  titre: z.string(),
  debut: instant,
  fin: instant.nullable(),
  zone: z.string(),
  lieu: z.string().nullable(),
  visio: z.string().nullable(),
  etat: z.string(),
  ordreDuJour: z.array(z.string()),
  documents: z.array(z.object({ empreinte: z.string(), libelle: z.string() })),
  moi: z.object({
    id,
    nom: z.string(),
    college: z.string().nullable(),
    voix: z.int(),
    deliberatif: z.boolean(),
    present: z.boolean(),
    reponse: z.enum(['oui', 'non', 'peut-etre']).nullable(),
  }),
  quorum: quorumVu.pick({ atteint: true, phrase: true }),
  peutSigner: z.boolean(),
  procuration: z.object({
    permises: z.boolean(),
    /** To whom one gave it. */
    a: z.string().nullable(),
    /** Who gave it to one. */
    de: z.array(z.string()),
    plafond: z.int(),
  }),
  /** Who may receive it, until one has answered. */
  mandataires: z.array(z.object({ id, nom: z.string() })),
  scrutins: z.array(
    z.object({
      id,
      intitule: z.string(),
      texte: z.string().nullable(),
      genre: genreScrutin,
      nature: z.enum(['resolution', 'choix']),
      etat: z.enum(['ouvert', 'clos']),
      options: z.array(option),
      choixMax: z.int(),
      clePublique: z.string().nullable(),
      resultat: resultat.nullable(),
      bulletins: z.array(bulletinVu),
      /** Why one cannot vote in it now. */
      obstacle: z.string().nullable(),
    }),
  ),
})

export const maSeanceContract = defineRoutes({
  readMaSeance: {
    method: 'get',
    path: `${base}/ma-seance`,
    permission: 'ma-seance.repondre',
    summary: 'La séance où je suis attendu\u00a0: ordre du jour, documents, votes ouverts',
    request: { params: inCpts, query: which },
    /** Null for who is no elector of it. */
    responses: { 200: answer(z.object({ seance: maSeanceVue.nullable() })) },
  },
  answerSeance: {
    method: 'post',
    path: `${base}/ma-seance/reponse`,
    permission: 'ma-seance.repondre',
    summary: 'Dire si je viens, ou à qui je donne procuration',
    request: {
      params: inCpts,
      body: json(
        which.extend({ reponse: z.enum(['oui', 'non', 'peut-etre']), mandataireId: id.nullable().default(null) }),
      ),
    },
    responses: { 200: answer(done) },
  },
  signMaSeance: {
    method: 'post',
    path: `${base}/ma-seance/presence`,
    permission: 'ma-seance.repondre',
    summary: 'Signer ma présence à la séance, à distance',
    request: { params: inCpts, body: json(which) },
    responses: { 200: answer(done) },
  },
  readMaSeanceDocument: {
    method: 'get',
    path: `${base}/ma-seance/documents/{empreinte}`,
    permission: 'ma-seance.repondre',
    summary: 'Lire un document joint à la convocation',
    request: {
      params: inCpts.extend({ empreinte: z.string().regex(/^[0-9a-f]{64}$/) }),
      query: which,
    },
    responses: { 200: file('application/octet-stream') },
  },
})
