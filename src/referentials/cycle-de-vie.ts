/** The life of a CPTS: its stages, what the ARS may answer, and how the ministry and the federation name where it stands. */
import { z } from 'zod'
import { type Provenance, provenanceSchema } from './provenance.ts'

export const ETAPES = [
  'emergence',
  'lettre-intention',
  'association',
  'projet',
  'valide',
  'aci',
  'missions',
  'renouvellement',
] as const
export type CodeEtape = (typeof ETAPES)[number]

export const MOTIFS_OPPOSITION = ['prs', 'territoire'] as const
export type MotifOpposition = (typeof MOTIFS_OPPOSITION)[number]

const CSP: Provenance = {
  source: 'Code de la santé publique, article L1434-12',
  date: '2022-06-30',
  statut: 'confirme',
}

const nomme = z.object({ code: z.string(), libelle: z.string(), definition: z.string(), provenance: provenanceSchema })

/** The head of the ARS may object on these two grounds, and no other. */
export const OPPOSITIONS = z.array(nomme.extend({ code: z.enum(MOTIFS_OPPOSITION) })).parse([
  {
    code: 'prs',
    libelle: 'objectifs du projet régional de santé',
    definition: 'Le projet ne respecte pas les objectifs du projet régional de santé.',
    provenance: CSP,
  },
  {
    code: 'territoire',
    libelle: 'territoire',
    definition: 'Le territoire d’action n’est pas pertinent.',
    provenance: CSP,
  },
])

export const STADES_ATLAS_CODES = ['en-construction', 'prochainement', 'en-fonctionnement'] as const
export type CodeStadeAtlas = (typeof STADES_ATLAS_CODES)[number]

const ATLAS: Provenance = {
  source: 'Ministère de la Santé, atlas des CPTS, présenté par Le Quotidien du médecin',
  date: '2022-01-21',
  statut: 'secondaire',
}
export const STADES_ATLAS = z.array(nomme.extend({ code: z.enum(STADES_ATLAS_CODES) })).parse([
  {
    code: 'en-construction',
    libelle: 'En cours de construction',
    definition: 'Seule la lettre d’intention est validée par la CPAM et l’ARS.',
    provenance: ATLAS,
  },
  {
    code: 'prochainement',
    libelle: 'Prochainement en fonctionnement',
    definition: 'La lettre d’intention et le projet de santé sont validés, le contrat ACI est en cours de signature.',
    provenance: ATLAS,
  },
  {
    code: 'en-fonctionnement',
    libelle: 'En fonctionnement',
    definition: 'Le contrat ACI est signé.',
    provenance: ATLAS,
  },
])

export const STADES_FEDERATION_CODES = ['preprojet', 'ecriture', 'negociation', 'signe'] as const
export type CodeStadeFederation = (typeof STADES_FEDERATION_CODES)[number]

const FEDERATION: Provenance = {
  source: 'Fédération nationale des CPTS, chiffres publiés par Concours pluripro',
  date: '2024-02-01',
  statut: 'secondaire',
}
export const STADES_FEDERATION = z.array(nomme.extend({ code: z.enum(STADES_FEDERATION_CODES) })).parse([
  {
    code: 'preprojet',
    libelle: 'Préprojet',
    definition: 'La lettre d’intention n’est pas encore validée.',
    provenance: FEDERATION,
  },
  {
    code: 'ecriture',
    libelle: 'Lettre validée, projet en écriture',
    definition: 'La lettre d’intention est validée, le projet de santé s’écrit.',
    provenance: FEDERATION,
  },
  {
    code: 'negociation',
    libelle: 'Projet validé, ACI en négociation',
    definition: 'Le projet de santé est validé, le contrat ACI se négocie.',
    provenance: FEDERATION,
  },
  { code: 'signe', libelle: 'ACI signé', definition: 'Le contrat ACI est signé.', provenance: FEDERATION },
])
