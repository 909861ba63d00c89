/** Compares what the registre says today with what its chain has sealed. */
import { type Break, checkLink, type Head, hashContent, opensCommitment } from '../../../kernel/hash-chain.ts'
import { acteContent, type ContentVersion, type Engagements, type PublicParts } from './content.ts'

export type Chained = PublicParts & {
  contenus: readonly { cle: string; sel: string; contenu: Parameters<typeof opensCommitment>[2] }[]
  maillon: { link: Head & { previous: string; content: string }; engagements: Engagements; version: ContentVersion }
}
export type Checked = { found: Break | null; kept: number; erased: number }

const checkContents = async ({ contenus, maillon }: Chained): Promise<Break | null> => {
  for (const { cle, sel, contenu } of contenus) {
    const engagement = maillon.engagements[cle]
    if (engagement === undefined || !(await opensCommitment(engagement, sel, contenu)))
      return { sequence: maillon.link.sequence, reason: 'altered-personal-content' }
  }
  return null
}

/** One acte against its link, and its link against the one before. Erased personal content is no break. */
export const checkActe = async (before: Head, acte: Chained): Promise<Checked> => {
  const { link, engagements, version } = acte.maillon
  const kept = acte.contenus.length
  const erased = Object.keys(engagements).length - kept
  const thread = await checkLink(before, link)
  if (thread) return { found: thread, kept, erased }
  if ((await hashContent(acteContent(acte, engagements, version))) !== link.content)
    return { found: { sequence: link.sequence, reason: 'altered-content' }, kept, erased }
  return { found: await checkContents(acte), kept, erased }
}

/** A document whose bytes are gone, or are no longer those that the chain names. */
export type DefautPreuve = { sequence: number; empreinte: string; raison: 'absente' | 'alteree' }
export type PreuvesVerifiees = { verifiees: number; effacees: number; enDefaut: number; defauts: DefautPreuve[] }
