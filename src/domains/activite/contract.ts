/** What the room answers, in parts: the activités themselves, the sheet that people sign. */
import type { z } from 'zod'
import { activitesContract, type activiteWhole } from './contract-activites.ts'
import { calendrierContract } from './contract-calendrier.ts'
import { documentsActiviteContract } from './contract-documents.ts'
import { emargementContract, presenceContract } from './contract-emargement.ts'
import type { activiteResume, activiteSaisie, invite, presence, suite } from './contract-shapes.ts'
import { sondagesContract } from './contract-sondages.ts'
import { tenueContract } from './contract-tenue.ts'

export const activiteContract = {
  ...activitesContract,
  ...emargementContract,
  ...presenceContract,
  ...tenueContract,
  ...calendrierContract,
  ...sondagesContract,
  ...documentsActiviteContract,
}

export type ActiviteResume = z.infer<typeof activiteResume>
export type ActiviteWhole = z.infer<typeof activiteWhole>
export type ActiviteSaisie = z.output<typeof activiteSaisie>
export type Invite = z.infer<typeof invite>
export type Presence = z.infer<typeof presence>
export type Suite = z.infer<typeof suite>
