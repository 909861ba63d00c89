/** What the room answers, one file a subject. */
import type { z } from 'zod'
import { documentsContract } from './contract-documents.ts'
import { etapesContract } from './contract-etapes.ts'
import { fichesContract } from './contract-fiches.ts'
import type { contenuPartage, ficheEntiere, ficheResume } from './contract-fiches-shapes.ts'
import { parcoursContract } from './contract-parcours.ts'
import { planContract } from './contract-plan.ts'
import { versionsContract } from './contract-versions.ts'

export const projetContract = {
  ...fichesContract,
  ...planContract,
  ...etapesContract,
  ...parcoursContract,
  ...versionsContract,
  ...documentsContract,
}

export type { PartiesSaisies } from './contract-fiches-shapes.ts'
export type FicheResume = z.infer<typeof ficheResume>
export type FicheEntiere = z.infer<typeof ficheEntiere>
export type ContenuPartage = z.infer<typeof contenuPartage>
