/** The same verification as the server's, over the exported chain, in the browser: Web Crypto and nothing else. */

import type { Output } from '../../../../kernel/contract.ts'
import {
  checkHead,
  checkLink,
  GENESIS,
  type Head,
  hashContent,
  type Json,
  opensCommitment,
} from '../../../../kernel/hash-chain.ts'
import type { registreContract } from '../../contract.ts'

export type Exported = Output<typeof registreContract.exportRegistreJson>
export type BrowserCheck = { actes: number; rupture: { sequence: number; raison: string } | null; milliseconds: number }

type Maillon = Exported['maillons'][number]

const checkContents = async ({ acte, contenu, personnel, sequence }: Maillon) => {
  if ((await hashContent(acte as Json)) !== contenu) return { sequence, raison: 'altered-content' }
  const { engagements } = acte as { engagements: Record<string, string> }
  for (const { cle, sel, contenu: content } of personnel) {
    const engagement = engagements[cle]
    if (!engagement || !(await opensCommitment(engagement, sel, content as Json)))
      return { sequence, raison: 'altered-personal-content' }
  }
  return null
}

const findBreak = async ({ maillons, tete }: Exported): Promise<BrowserCheck['rupture']> => {
  let before: Head = GENESIS
  for (const one of maillons) {
    const link = { sequence: one.sequence, previous: one.precedent, content: one.contenu, hash: one.empreinte }
    const broken = await checkLink(before, link)
    if (broken) return { sequence: broken.sequence, raison: broken.reason }
    const altered = await checkContents(one)
    if (altered) return altered
    before = link
  }
  const end = checkHead(before, { sequence: tete.sequence, hash: tete.empreinte })
  return end && { sequence: end.sequence, raison: end.reason }
}

export const checkInBrowser = async (exported: Exported): Promise<BrowserCheck> => {
  const begun = performance.now()
  const rupture = await findBreak(exported)
  return { actes: exported.maillons.length, rupture, milliseconds: performance.now() - begun }
}
