/** The number to call back: sealed as identities are, bound to its call. */
import { openPatient, sealPatient } from '../../../../server/encryption/patients.ts'

const row = (appelId: string) => `appel/${appelId}`

export const sealTelephone = (cptsId: string, appelId: string, telephone: string): Buffer =>
  sealPatient(cptsId, row(appelId), telephone)

export const openTelephone = (cptsId: string, appelId: string, sealed: Buffer): string =>
  openPatient<string>(cptsId, row(appelId), sealed)
