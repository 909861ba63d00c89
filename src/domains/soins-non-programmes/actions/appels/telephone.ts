/** The number to call back: sealed as identities are, bound to its call. */
import { theEncryption } from '../identite-chiffre.ts'

const boundTo = (cptsId: string, appelId: string) => `${cptsId}/appel/${appelId}`

export const sealTelephone = (cptsId: string, appelId: string, telephone: string): Buffer =>
  theEncryption().seal(boundTo(cptsId, appelId), telephone)

export const openTelephone = (cptsId: string, appelId: string, sealed: Buffer): string =>
  theEncryption().open(boundTo(cptsId, appelId), sealed)
