/**
 * A barème: what the ACI pays in a contract year, one cell for each line of money and each size class. Each cell has its
 * own source and status, since the official table of article 8 was not read in full.
 */
import { z } from 'zod'
import { MISSIONS } from '../echeances.ts'
import { provenanceSchema, type Statut } from '../provenance.ts'
import { TAILLES } from '../tailles.ts'

/** What the ACI pays for: the life of the CPTS itself, and each mission. */
export const POSTES = ['fonctionnement', ...MISSIONS] as const
export type Poste = (typeof POSTES)[number]
export const PARTS = ['fixe', 'variable'] as const
export type Part = (typeof PARTS)[number]
/** Of the crisis mission: the year of the first plan, those of its update, a crisis that the ARS recognises. */
export const CONDITIONS = ['plan', 'mise-a-jour', 'crise-reconnue'] as const
export type Condition = (typeof CONDITIONS)[number]

/** What an amount is for. */
export const ligneBaremeSchema = z.object({
  poste: z.enum(POSTES),
  part: z.enum(PARTS),
  condition: z.enum(CONDITIONS).nullable(),
})
export type LigneBareme = z.infer<typeof ligneBaremeSchema>

/** Where an amount comes from, with the article and the address of the text when they are known. */
export const sourceMontantSchema = provenanceSchema.extend({
  article: z.string().nullable(),
  lien: z.url().nullable(),
})
export type SourceMontant = z.infer<typeof sourceMontantSchema>

export const celluleSchema = ligneBaremeSchema.extend({
  taille: z.enum(TAILLES),
  /** Cents per contract year. */
  centimes: z.number().int().min(0),
  source: sourceMontantSchema,
})
export type Cellule = z.infer<typeof celluleSchema>

/** Sums that a source prints without their split: shown, never counted. */
export const totalPublieSchema = z.object({
  libelle: z.string(),
  centimes: z.array(z.object({ taille: z.enum(TAILLES), centimes: z.number().int(), source: sourceMontantSchema })),
})
export type TotalPublie = z.infer<typeof totalPublieSchema>

/** Of a line in a size class: what makes a cell unique. */
export const cleCellule = ({ poste, part, condition, taille }: Omit<Cellule, 'centimes' | 'source'>): string =>
  [poste, part, condition ?? '', taille].join('/')

export const baremeSchema = z
  .object({
    /** `avenant-2`, or `avenant-2.1` for a version that corrects it. */
    reference: z.string().regex(/^[a-z0-9-]+(\.\d+)?$/),
    nom: z.string(),
    texte: z.string(),
    lien: z.url().nullable(),
    /** Date of effect. */
    depuis: z.iso.date(),
    cellules: z.array(celluleSchema),
    totaux: z.array(totalPublieSchema),
  })
  .refine(({ cellules }) => new Set(cellules.map(cleCellule)).size === cellules.length, 'a cell is given twice')
export type Bareme = z.infer<typeof baremeSchema>

/** The marks of the collected facts: only what was read is more than « à vérifier ». */
export type Marque = 'V' | 'V2' | 'D' | 'draft' | 'unconfirmed'
export const statutOfMarque = (marque: Marque): Statut =>
  marque === 'V' ? 'confirme' : marque === 'V2' ? 'secondaire' : 'a-verifier'

type Quatre<T> = readonly [T, T, T, T]
export type LigneEcrite = LigneBareme & { euros: Quatre<number>; sources: Quatre<SourceMontant> }

export const cellulesOf = (lignes: readonly LigneEcrite[]): Cellule[] =>
  lignes.flatMap(({ euros, sources, ...ligne }) =>
    TAILLES.map((taille, i) => ({ ...ligne, taille, centimes: Math.round(euros[i]! * 100), source: sources[i]! })),
  )

export const totalOf = (libelle: string, euros: Quatre<number>, sources: Quatre<SourceMontant>): TotalPublie => ({
  libelle,
  centimes: TAILLES.map((taille, i) => ({ taille, centimes: Math.round(euros[i]! * 100), source: sources[i]! })),
})
