/**
 * When the ACI pays what it owes: shares and delays, each with its source. Where no text read says it, the choice of this
 * house is marked « à vérifier » and shown.
 */
import { z } from 'zod'
import { type Provenance, provenanceSchema } from '../provenance.ts'

const regle = <T extends z.ZodType>(valeur: T) =>
  z.object({ valeur, libelle: z.string(), provenance: provenanceSchema })

const ACI_9: Provenance = {
  source: 'Accord conventionnel interprofessionnel du 20 juin 2019, article 9.1',
  date: '2019-08-24',
  statut: 'confirme',
}
const SENAT: Provenance = {
  source: 'Sénat, rapport d’information n° 32 (2025-2026), annexe sur les rémunérations',
  date: '2025-10-15',
  statut: 'confirme',
}
const inconnu = (source: string): Provenance => ({ source, date: null, statut: 'a-verifier' })

export const reglesVersementSchema = z.object({
  premiereAnnee: regle(z.literal('integral')),
  /** Per cent. */
  avance: regle(z.number().int().min(1).max(100)),
  avanceMission: regle(z.number().int().min(1).max(100)),
  soldeMission: regle(z.literal('anniversaire')),
  prorata: regle(z.literal('jours')),
  /** Months after the end of the contract year. */
  delaiVariable: regle(z.number().int().min(0)),
  prorataVariable: regle(z.boolean()),
})
export type ReglesVersement = z.infer<typeof reglesVersementSchema>

export const REGLES_VERSEMENT: ReglesVersement = reglesVersementSchema.parse({
  premiereAnnee: {
    valeur: 'integral',
    libelle: 'La première année, le fonctionnement est versé en entier à la signature, une fois le dossier complet.',
    provenance: ACI_9,
  },
  avance: {
    valeur: 75,
    libelle:
      'Les années suivantes, 75\u00a0% du fonctionnement sont avancés à l’anniversaire du contrat, et le solde à l’anniversaire suivant.',
    provenance: ACI_9,
  },
  avanceMission: {
    valeur: 75,
    libelle:
      'Au démarrage d’une mission, 75\u00a0% de sa part fixe sont versés, au prorata du temps qui reste jusqu’à l’anniversaire.',
    provenance: SENAT,
  },
  soldeMission: {
    valeur: 'anniversaire',
    libelle: 'À chaque anniversaire viennent le solde de l’année écoulée et 75\u00a0% de la nouvelle.',
    provenance: SENAT,
  },
  prorata: {
    valeur: 'jours',
    libelle: 'Le prorata se compte en jours de l’année de contrat.',
    provenance: inconnu('Aucun texte lu ne donne l’unité du prorata\u00a0: Maillage compte en jours'),
  },
  delaiVariable: {
    valeur: 3,
    libelle: 'La part variable est versée après le dialogue de gestion, attendu trois mois après la fin de l’année.',
    provenance: inconnu('Aucun texte lu ne donne la date de versement de la part variable'),
  },
  prorataVariable: {
    valeur: true,
    libelle: 'L’année où une mission démarre, sa part variable se compte au prorata, comme sa part fixe.',
    provenance: inconnu('Aucun texte lu ne dit ce que devient la part variable d’une première année incomplète'),
  },
})
