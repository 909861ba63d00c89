/**
 * Professions as the RPPS codes them. Most codes are of TRE_G15; the « Code profession » column of the RPPS also holds
 * titles of TRE_R95, whose codes are other people's there: 93 is the psychologist in both, ended in G15.
 */
import { z } from 'zod'
import { type Provenance, provenanceSchema } from './provenance.ts'

export const professionSchema = z.object({
  code: z.string().regex(/^\d{2}$/),
  nomenclature: z.enum(['TRE_G15', 'TRE_R95']),
  libelle: z.string().min(3),
  /** Day after which the code is no longer given; null when it is alive. */
  fin: z.iso.date().nullable(),
})
export type Profession = z.infer<typeof professionSchema>

export const PROFESSIONS_PROVENANCE: Provenance = provenanceSchema.parse({
  source: 'ANS, nomenclatures des objets de santé, TRE_G15-ProfessionSante et TRE_R95-UsagerTitre, version 1.3.0',
  date: '2024-01-01',
  statut: 'confirme',
})

const G15: [string, string][] = [
  ['10', 'Médecin'],
  ['21', 'Pharmacien'],
  ['26', 'Audioprothésiste'],
  ['28', 'Opticien-lunetier'],
  ['31', 'Assistant dentaire'],
  ['32', 'Physicien médical'],
  ['35', 'Aide-soignant'],
  ['36', 'Ambulancier'],
  ['37', 'Auxiliaire de puériculture'],
  ['38', 'Préparateur en pharmacie hospitalière'],
  ['39', 'Préparateur en pharmacie'],
  ['40', 'Chirurgien-dentiste'],
  ['50', 'Sage-femme'],
  ['60', 'Infirmier'],
  ['69', 'Infirmier psychiatrique'],
  ['70', 'Masseur-kinésithérapeute'],
  ['80', 'Pédicure-podologue'],
  ['81', 'Orthoprothésiste'],
  ['82', 'Podo-orthésiste'],
  ['83', 'Orthopédiste-orthésiste'],
  ['84', 'Oculariste'],
  ['85', 'Épithésiste'],
  ['86', 'Technicien de laboratoire médical'],
  ['91', 'Orthophoniste'],
  ['92', 'Orthoptiste'],
  ['93', 'Psychologue'],
  ['94', 'Ergothérapeute'],
  ['95', 'Diététicien'],
  ['96', 'Psychomotricien'],
  ['98', 'Manipulateur d’électroradiologie médicale'],
]
const R95: [string, string][] = [
  ['71', 'Ostéopathe'],
  ['72', 'Psychothérapeute'],
  ['73', 'Chiropracteur'],
  ['93', 'Psychologue'],
  ['97', 'Conseiller en génétique'],
]
/** In TRE_G15 the psychologist ended when the title moved to TRE_R95. */
const ENDED: Record<string, string> = { '93': '2021-12-17' }

export const PROFESSIONS: readonly Profession[] = z
  .array(professionSchema)
  .parse([
    ...G15.map(([code, libelle]) => ({ code, nomenclature: 'TRE_G15', libelle, fin: ENDED[code] ?? null })),
    ...R95.map(([code, libelle]) => ({ code, nomenclature: 'TRE_R95', libelle, fin: null })),
  ])

/** Codes alive today, one entry each: what a form offers. */
export const LIVE_PROFESSIONS: readonly Profession[] = PROFESSIONS.filter((profession) => profession.fin === null)

const byCode = new Map(LIVE_PROFESSIONS.map((profession) => [profession.code, profession]))
export const isProfession = (code: string): boolean => byCode.has(code)
export const findProfession = (code: string): Profession | undefined => byCode.get(code)
/** The label, or the bare code when it is not one of ours: an import never loses what it read. */
export const professionLabel = (code: string): string => byCode.get(code)?.libelle ?? `profession ${code}`
