/**
 * Specialties of TRE_R38. Only those whose label was read in the notes on the nomenclature are here: the table has 107,
 * and a label is never invented. An unknown code is kept and shown as it is.
 */
import { z } from 'zod'
import { type Provenance, provenanceSchema } from './provenance.ts'

export const specialiteSchema = z.object({
  code: z.string().regex(/^(SM|SI|SCD)\d{2}$/),
  libelle: z.string().min(3),
  /** The profession that holds it (code of PROFESSIONS). */
  profession: z.string(),
  generaliste: z.boolean(),
})
export type Specialite = z.infer<typeof specialiteSchema>

export const SPECIALITES_PROVENANCE: Provenance = provenanceSchema.parse({
  source: 'ANS, nomenclatures des objets de santé, TRE_R38-SpecialiteOrdinale, version 1.3.0 (extrait)',
  date: '2024-01-01',
  statut: 'confirme',
})

const DOCTORS: [string, string][] = [
  ['SM04', 'Cardiologie'],
  ['SM15', 'Dermatologie'],
  ['SM18', 'Gériatrie'],
  ['SM20', 'Gynécologie-obstétrique'],
  ['SM26', 'Médecine générale'],
  ['SM34', 'Oto-rhino-laryngologie'],
  ['SM38', 'Ophtalmologie'],
  ['SM39', 'Oto-rhino-laryngologie'],
  ['SM40', 'Pédiatrie'],
  ['SM41', 'Pneumologie'],
  ['SM42', 'Psychiatrie'],
  ['SM53', 'Médecine générale'],
  ['SM54', 'Médecine générale'],
  ['SM59', 'Médecine d’urgence'],
  ['SM73', 'Cardiologie'],
]
/** Nurses in advanced practice (IPA). */
const NURSES: [string, string][] = [
  ['SI01', 'Infirmier en pratique avancée, pathologies chroniques stabilisées'],
  ['SI02', 'Infirmier en pratique avancée, oncologie'],
  ['SI03', 'Infirmier en pratique avancée, maladie rénale'],
  ['SI04', 'Infirmier en pratique avancée, santé mentale'],
  ['SI05', 'Infirmier en pratique avancée, urgences'],
]
const GENERALISTES = new Set(['SM26', 'SM53', 'SM54'])

const entries = (profession: string) => (pair: [string, string]) => ({
  code: pair[0],
  libelle: pair[1],
  profession,
  generaliste: GENERALISTES.has(pair[0]),
})
export const SPECIALITES: readonly Specialite[] = z
  .array(specialiteSchema)
  .parse([...DOCTORS.map(entries('10')), ...NURSES.map(entries('60'))])

const byCode = new Map(SPECIALITES.map((specialite) => [specialite.code, specialite]))
export const findSpecialite = (code: string): Specialite | undefined => byCode.get(code)
export const specialiteLabel = (code: string): string => byCode.get(code)?.libelle ?? `spécialité ${code}`
export const isGeneraliste = (code: string | null): boolean => code !== null && GENERALISTES.has(code)
export const specialitesOf = (profession: string): Specialite[] =>
  SPECIALITES.filter((specialite) => specialite.profession === profession)
