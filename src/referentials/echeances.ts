/** What the contract and the law give a delay for. Delays run from the signature of the ACI contract, or from the filing. */
import { z } from 'zod'
import { type Provenance, provenanceSchema } from './provenance.ts'

export const MISSIONS = ['acces', 'parcours', 'prevention', 'crise', 'qualite', 'accompagnement'] as const
export type Mission = (typeof MISSIONS)[number]

/** One word on screen; the name in full, as the contract gives it, stands in MISSIONS_ACI. */
export const MISSION_LABELS: Record<Mission, string> = {
  acces: 'Accès aux soins',
  parcours: 'Parcours',
  prevention: 'Prévention',
  crise: 'Crise',
  qualite: 'Qualité',
  accompagnement: 'Accompagnement',
}

export const missionSchema = z.object({
  mission: z.enum(MISSIONS),
  libelle: z.string(),
  socle: z.boolean(),
  /** Months after the signature to start, and to be deployed; null when the text sets none. */
  moisDemarrage: z.number().int().nullable(),
  moisDeploiement: z.number().int().nullable(),
  provenance: provenanceSchema,
})
export type MissionAci = z.infer<typeof missionSchema>

const PAPS: Provenance = {
  source:
    'ARS Hauts-de-France, portail PAPS\u00a0: «\u00a0Le financement de la CPTS, l’accord conventionnel interprofessionnel (ACI)\u00a0»',
  date: '2023-11-30',
  statut: 'confirme',
}
const ACCOMPAGNEMENT: Provenance = { ...PAPS, statut: 'secondaire' }

const socle = (mission: Mission, libelle: string, moisDemarrage: number, moisDeploiement: number): MissionAci => ({
  mission,
  libelle,
  socle: true,
  moisDemarrage,
  moisDeploiement,
  provenance: PAPS,
})
const optionnelle = (mission: Mission, libelle: string, provenance: Provenance): MissionAci => ({
  mission,
  libelle,
  socle: false,
  moisDemarrage: null,
  moisDeploiement: null,
  provenance,
})

export const MISSIONS_ACI: readonly MissionAci[] = z
  .array(missionSchema)
  .parse([
    socle('acces', 'Accès aux soins', 6, 18),
    socle('parcours', 'Parcours pluriprofessionnels', 12, 24),
    socle('prevention', 'Prévention', 12, 24),
    socle('crise', 'Réponse aux crises sanitaires', 6, 18),
    optionnelle('qualite', 'Qualité et pertinence', PAPS),
    optionnelle('accompagnement', 'Accompagnement des professionnels', ACCOMPAGNEMENT),
  ])

export const delaiSchema = z.object({ mois: z.number().int(), provenance: provenanceSchema })

/** The project is deemed validated unless the head of the ARS objects in this delay. */
export const DELAI_ARS = delaiSchema.parse({
  mois: 2,
  provenance: { source: 'Code de la santé publique, article L1434-12', date: '2022-06-30', statut: 'confirme' },
})
/** Length of the ACI contract, in months. One vendor page says three years: contradicted by the contract model. */
export const DUREE_CONTRAT = delaiSchema.parse({
  mois: 60,
  provenance: {
    source: 'Concours pluripro, « ACI : qu’est-ce qu’une CPTS gagne à le signer ? »',
    date: '2023-01-01',
    statut: 'secondaire',
  },
})
