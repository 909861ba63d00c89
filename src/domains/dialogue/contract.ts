/** What the room answers: the years and what is written of them, the frozen files, their readers, the public check. */
import { dossiersContract } from './contract-dossiers.ts'
import { lectureContract } from './contract-lecture.ts'
import { preparationContract } from './contract-preparation.ts'
import { verificationContract } from './contract-verification.ts'

export const dialogueContract = {
  ...preparationContract,
  ...dossiersContract,
  ...lectureContract,
  ...verificationContract,
}

/** What reads a frozen file is pure: the browser and the command line take it here. */
export { formatEmpreinte, readEmpreinteDeCle } from './rules/cle.ts'
export { readCode } from './rules/code.ts'
export { sayConclusion, sayDefaut, sayDossier, sayTemoin } from './rules/dire-verification.ts'
export { MAX_ARCHIVE, type VerificationDossier, verifyArchive } from './rules/verifier.ts'
