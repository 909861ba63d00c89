/** Shapes that the routes of séances, scrutins, minutes and decisions share. */
import { z } from 'zod'
import { id, instant } from '../../kernel/contract.ts'

export const base = '/api/v1/cpts/{cptsId}'

export const seanceEtat = z.enum(['preparation', 'convoquee', 'ouverte', 'close', 'sans-quorum', 'signee'])

export const seanceResume = z.object({
  id,
  instanceId: id,
  instance: z.string(),
  activiteId: id.nullable(),
  titre: z.string(),
  debut: instant,
  fin: instant.nullable(),
  zone: z.string(),
  etat: seanceEtat,
  /** Scrutins that were closed, and those that are open. */
  votes: z.int(),
  ouverts: z.int(),
})

export const quorumVu = z.object({
  atteint: z.boolean(),
  requis: z.int().nullable(),
  compte: z.int(),
  phrase: z.string(),
  presents: z.int(),
  representes: z.int(),
  voix: z.int(),
  total: z.int(),
})

export const electeurVu = z.object({
  id,
  nom: z.string(),
  qualite: z.string(),
  college: z.string().nullable(),
  voix: z.int(),
  deliberatif: z.boolean(),
  present: z.boolean(),
  reponse: z.enum(['oui', 'non', 'peut-etre']).nullable(),
  /** Who votes for them. */
  mandataire: z.string().nullable(),
})

export const option = z.object({ cle: z.string(), libelle: z.string() })
export const genreScrutin = z.enum(['main-levee', 'appel-nominal', 'secret'])
export const issue = z.enum(['adoptee', 'rejetee', 'partage', 'elu', 'sans-resultat'])
export const resultat = z.object({
  bulletins: z.int(),
  voix: z.record(z.string(), z.int()),
  blancs: z.int(),
  nuls: z.int(),
  votants: z.int(),
  issue,
  explication: z.string(),
  elus: z.array(z.string()),
})

export const scrutinResume = z.object({
  id,
  rang: z.int(),
  point: z.int().nullable(),
  intitule: z.string(),
  genre: genreScrutin,
  nature: z.enum(['resolution', 'choix']),
  etat: z.enum(['prepare', 'ouvert', 'clos', 'annule']),
  /** While it is open: how many have voted, of how many who may. */
  votants: z.int(),
  attendus: z.int(),
  resultat: resultat.nullable(),
})

export const signature = z.object({
  role: z.enum(['president', 'secretaire']),
  nom: z.string(),
  signeLe: instant,
})
