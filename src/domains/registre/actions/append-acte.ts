/** The only way into the chain. */
import { appendLink, type Head, hashContent } from '../../../kernel/hash-chain.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { acteContent, CONTENT_VERSION, engagementsOf, sealContents } from '../rules/content.ts'
import type { Draft } from '../rules/write.ts'
import { insertWhole } from '../store/write-store.ts'

/** What writing needs of a context: jobs have it as well as requests. */
export type WriteCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'publish'>

/** `head` is the locked head of the chain. Returns the sequence of the new link. */
export const appendActe = async (ctx: WriteCtx, head: Head, draft: Draft): Promise<number> => {
  const { parts, personal, professionnels } = draft
  const sealed = await sealContents(personal)
  const engagements = engagementsOf(sealed)
  const link = await appendLink(head, await hashContent(acteContent(parts, engagements, CONTENT_VERSION)))
  await insertWhole(ctx.tx, { parts, sealed, professionnels, link, engagements })
  await ctx.publish({ name: 'acte.ecrit', cptsId: ctx.cptsId, id: parts.acte.id })
  return link.sequence
}
